"""One city per data folder: whoever starts a second one learns where the first is."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager

from launcher.console import Stop
from launcher.paths import Home
from launcher.postgres.claim import claim, open_lock


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Hold the folder, made when missing. Raises Stop when another process does; a killed one holds nothing."""
    home.folder.mkdir(parents=True, exist_ok=True)
    with open_lock(home.folder / "city.lock") as lock:
        if not claim(lock):
            raise Stop(_where(home))
        (home.folder / "city.json").unlink(missing_ok=True)
        try:
            yield
        finally:
            (home.folder / "city.json").unlink(missing_ok=True)


def announce(home: Home, url: str) -> None:
    (home.folder / "city.json").write_text(json.dumps({"url": url, "pid": os.getpid()}))


def _where(home: Home) -> str:
    try:
        known = json.loads((home.folder / "city.json").read_text())
    except (OSError, ValueError):
        return f"this city is being started by another process ({home.folder}): wait for it, or stop it there with Ctrl-C."
    return f"this city already runs at {known['url']} (process {known['pid']}): use it, or stop it there with Ctrl-C."
