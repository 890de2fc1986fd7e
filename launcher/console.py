"""What a person at the terminal sees: one line per step, and one sentence when something is wrong."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stop(Exception):
    """One clear sentence and a way out; printed without a traceback, exit code 2."""


def say(text: str) -> None:
    print(text, flush=True)


@contextmanager
def step(name: str) -> Iterator[None]:
    """`name … 1,2 s` on one line."""
    print(f"  {name:<44}", end=" ", flush=True)
    started = time.perf_counter()
    try:
        yield
    except BaseException:
        print("gagal / failed", flush=True)
        raise
    print(f"{time.perf_counter() - started:6.1f} s", flush=True)


def complain(reason: Stop) -> int:
    print(f"\nseimbang: {reason}", file=sys.stderr, flush=True)
    return 2
