"""What a person at the terminal sees: one line per step, and one sentence when something is wrong."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Stop(Exception):
    """One clear sentence and a way out; printed without a traceback, exit code 2."""


def say(text: str, end: str = "\n") -> None:
    """Print at once. A terminal that was closed takes no words, and that stops nothing."""
    try:
        print(text, end=end, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def step(name: str) -> Iterator[None]:
    """`name … 1,2 s` on one line."""
    say(f"  {name:<44}", end=" ")
    started = time.perf_counter()
    try:
        yield
    except BaseException:
        say("gagal / failed")
        raise
    say(f"{time.perf_counter() - started:6.1f} s")


def complain(reason: Stop) -> int:
    with suppress(OSError):
        print(f"\nseimbang: {reason}", file=sys.stderr, flush=True)
    return 2
