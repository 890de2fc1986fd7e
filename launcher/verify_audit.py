"""`verify-audit [--demo] [--kertas [FILE]] [--kode K --sampai N --hash H]`: are the records whole? docs/audit.md"""

from __future__ import annotations

from launcher.on_registry import run_module, which


def run(words: list[str]) -> int:
    place, rest = which(words)
    return run_module(place, "verify_audit", rest)
