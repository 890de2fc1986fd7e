"""One city per data folder, also before there is a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from launcher import running_city
from launcher.console import Stop
from launcher.paths import Home


def test_a_folder_that_does_not_exist_yet_can_be_held(tmp_path: Path) -> None:
    home = Home(tmp_path / "data" / "demo")  # as with `demo --fresh` on a fresh clone

    with running_city.alone(home):
        assert home.folder.is_dir()


def test_whoever_comes_second_learns_where_the_city_runs(tmp_path: Path) -> None:
    home = Home(tmp_path)

    with running_city.alone(home):
        running_city.announce(home, "http://127.0.0.1:8000")
        with pytest.raises(Stop, match=r"already runs at http://127\.0\.0\.1:8000"), running_city.alone(home):
            pass
    with running_city.alone(home):  # free again
        pass
