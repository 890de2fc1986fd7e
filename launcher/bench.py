"""`bench [--sizes 2000,20000] [--no-peers] [--write]`: stage times and peak memory by size, and the planner beside its peers."""

from __future__ import annotations

import os
import subprocess

from launcher.paths import CHECKOUT
from launcher.supervisor import python


def run(words: list[str]) -> int:
    one_thread = {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(CHECKOUT)}  # as the services run
    return subprocess.run(
        python("-m", "benchmarks", *words), cwd=CHECKOUT, env={**os.environ, **one_thread}, check=False
    ).returncode
