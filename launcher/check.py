"""`check`: style, types, import contracts, and locks that name no private index. Changes nothing."""

from __future__ import annotations

import re
import subprocess

from launcher.console import Stop, say
from launcher.paths import CHECKOUT
from launcher.supervisor import python

STEPS = (
    ("gaya / style", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("tipe / types", ("-m", "mypy")),
    ("kontrak impor / import contracts", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)


def run(_words: list[str]) -> int:
    failed = []
    for name, command in STEPS:
        say(f"— {name}")
        if subprocess.run(python(*command), cwd=CHECKOUT, check=False).returncode:
            failed.append(name)
    for lock in sorted((CHECKOUT / "locks").glob("*.lock")):
        if found := re.findall(r"https?://\S+|file:\S+|--(?:extra-)?index-url|--find-links", lock.read_text()):
            failed.append(f"{lock.name} names {found[0]}")
    if failed:
        raise Stop(f"check failed: {', '.join(failed)}. ./seimbang fix repairs style and format.")
    say("Semua pemeriksaan lolos / all checks passed")
    return 0
