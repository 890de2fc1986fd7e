"""How long does it take, when it takes neither its luckiest nor its unluckiest time?"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def median(work: Callable[[], Any], times: int) -> float:
    """Seconds of the middle one of an odd number of runs."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return sorted(seconds)[times // 2]


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """(seconds, answer) of a single run."""
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found
