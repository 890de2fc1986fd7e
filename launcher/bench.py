"""`bench [--sizes 2000,20000] [--no-peers] [--write]`: stage times and peak memory by size, and the planner beside its peers.

`bench planner [--size 20000] [--small] [--sizes 200000] [--write]`: the planner against every figure we demand of it.
"""

from __future__ import annotations

import os
import subprocess

from launcher.paths import CHECKOUT
from launcher.supervisor import python


def run(words: list[str]) -> int:
    one_thread = {"OMP_NUM_THREADS": "1", "PYTHONPATH": str(CHECKOUT)}  # as the services run
    module, rest = ("benchmarks.planner", words[1:]) if words[:1] == ["planner"] else ("benchmarks", words)
    return subprocess.run(python("-m", module, *rest), cwd=CHECKOUT, env={**os.environ, **one_thread}, check=False).returncode
