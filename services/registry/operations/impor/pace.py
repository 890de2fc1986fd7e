"""How Python paces itself while a file comes in: few looks for reference cycles, quick hand-over between threads.

Rows make no cycles, and looking for some took a quarter of an import's time. A thread that makes the next facts would otherwise keep
the one that feeds the database waiting five milliseconds at every step.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = (100_000, 50, 100)
"""New objects between two looks (Python's own: 700), and how seldom the older ones are looked at too; a batch makes half as many."""
HAND_OVER_S = 0.0005


@contextmanager
def brisk() -> Iterator[None]:
    """For the whole process, until the block is left."""
    looks, hand_over = gc.get_threshold(), sys.getswitchinterval()
    gc.set_threshold(*OBJECTS)
    sys.setswitchinterval(HAND_OVER_S)
    try:
        yield
    finally:
        gc.set_threshold(*looks)
        sys.setswitchinterval(hand_over)
