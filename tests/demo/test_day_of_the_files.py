"""The demo's files speak of one day, and say so: a city made next year is the city of today, ratings of its last years included."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from demo import load
from demo.files import ORDER
from demo.generate.people import PER


class Listening:
    """A gateway that hears everything and does nothing."""

    url = "http://gateway"

    def __init__(self) -> None:
        self.imports: list[dict[str, str]] = []
        self.rounds: list[dict[str, Any]] = []

    def knows(self, _path: str) -> bool:
        return False

    def call(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        if path == "/v1/impor":
            self.imports.append(more["data"])
        if path == "/v1/putaran":
            self.rounds.append(more["json"])
        counts = dict.fromkeys(("dibuat", "diperbarui", "tidak_berubah", "gagal"), 0)
        return {"id": "1", "status": "SELESAI", "ringkasan": counts, "hasil_hash": "0", "method": method}


def test_every_file_says_the_day_that_the_round_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "make_city", lambda: {kind: [] for kind in ORDER})
    gateway = Listening()

    load.load(gateway, tmp_path, None)  # type: ignore[arg-type]

    assert [one["jenis"] for one in gateway.imports] == [kind.value for kind in ORDER]
    assert {one["per"] for one in gateway.imports} == {one["per"] for one in gateway.rounds} == {PER.isoformat()}
