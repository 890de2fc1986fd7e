"""`admin [--demo] …`: registry's administration on the city of `./seimbang up` (or of `demo`), running or not, or on DATABASE_URL."""

from __future__ import annotations

from launcher.on_registry import run_module, which


def run(words: list[str]) -> int:
    place, rest = which(words)
    return run_module(place, "admin", rest)
