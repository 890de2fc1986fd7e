"""How long did each stage take and how much memory did it need? Told beside a result, never inside it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

LINUX_STATUS = Path("/proc/self/status")


class Stopwatch:
    """Collects stages and reports progress (stage name, percent of the whole)."""

    def __init__(self, report: Callable[[str, int], None] = lambda _stage, _percent: None) -> None:
        self.stages: list[dict[str, Any]] = []
        self._report = report

    def tell(self, what: str, percent: int) -> None:
        """How far inside a stage."""
        self._report(what, percent)

    @contextmanager
    def stage(self, name: str, percent: int) -> Iterator[None]:
        self._report(name, percent)
        started = time.perf_counter()
        yield
        elapsed = time.perf_counter() - started
        self.stages.append({"nama": name, "ms": round(elapsed * 1000), "puncak_mb": peak_memory_mb()})


def peak_memory_mb() -> int:
    """Highest resident memory of this process so far, in MB; 0 where the platform does not tell.

    On Linux by VmHWM (proc_pid_status(5)): `ru_maxrss` would also hold what the parent needed before this program was started in its
    place, so that a service of 2 GB makes each child look like 2 GB, and plans at hand are ended for memory nobody uses.
    """
    if LINUX_STATUS.exists():
        lines = LINUX_STATUS.read_text(encoding="ascii", errors="replace").splitlines()
        return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:")), 0)
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)
