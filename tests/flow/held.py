"""Hold scoring's computing processes still, so that a run is met in its middle on a machine of any speed (Linux)."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from launcher.city import City

PATIENCE_S = 90.0


@contextmanager
def scoring_held(city: City) -> Iterator[None]:
    """Nothing is computed inside; whatever was handed to scoring goes on afterwards, if it still lives."""
    held = _computing(city)
    for pid in held:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in held:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def _computing(city: City) -> list[int]:
    """What the running scoring service computes with: the process it forks from, which stands for all that are still to come, and those
    forked already. Waits for the first after a restart."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        service = next(child for child in city.supervisor.children if child.name == "scoring").process
        sources = [pid for pid in _children(service.pid) if _forks(pid)] if service is not None else []
        if sources:
            return [*sources, *(pid for source in sources for pid in _children(source))]
        time.sleep(0.1)
    raise AssertionError("scoring has nothing to compute with")


def _forks(pid: int) -> bool:
    with suppress(OSError):
        return b"multiprocessing.forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def _children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()  # after the name, which may hold blanks: state, parent …
            if int(fields[1]) == parent and fields[0] != "Z":
                found.append(int(stat.parent.name))
    return found
