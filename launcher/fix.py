"""`fix`: repair what a tool can repair: style and format."""

from __future__ import annotations

import subprocess

from launcher.paths import CHECKOUT
from launcher.supervisor import python


def run(_words: list[str]) -> int:
    first = subprocess.run(python("-m", "ruff", "check", "--fix", "."), cwd=CHECKOUT, check=False).returncode
    second = subprocess.run(python("-m", "ruff", "format", "."), cwd=CHECKOUT, check=False).returncode
    return first or second
