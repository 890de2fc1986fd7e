"""What the kernel knows of processes, read from /proc; a dead one that nobody has collected yet is dead."""

from __future__ import annotations

import time
from pathlib import Path


def lives(pid: int) -> bool:
    return _stat(pid) is not None


def family(pid: int) -> set[int]:
    """The process and all that descend from it now."""
    parents = {int(p.name): found for p in Path("/proc").iterdir() if p.name.isdigit() and (found := _stat(int(p.name)))}
    found, size = {pid}, 0
    while len(found) > size:
        size = len(found)
        found |= {child for child, parent in parents.items() if parent in found}
    return found


def wait_until_gone(pids: set[int], patience_s: float) -> set[int]:
    """Those that still live when patience ends."""
    deadline = time.monotonic() + patience_s
    while (left := {pid for pid in pids if lives(pid)}) and time.monotonic() < deadline:
        time.sleep(0.1)
    return left


def _stat(pid: int) -> int | None:
    """Parent of a living process."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except (OSError, ValueError):
        return None
    return None if state == "Z" else int(parent)
