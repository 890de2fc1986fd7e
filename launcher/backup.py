"""`backup [--demo] FILE [--dengan-kunci]`: everything the database holds, into one file, while the city runs. docs/backup.md"""

from __future__ import annotations

from launcher.on_registry import run_module, which


def run(words: list[str]) -> int:
    place, rest = which(words)
    return run_module(place, "custody", ["backup", *rest])
