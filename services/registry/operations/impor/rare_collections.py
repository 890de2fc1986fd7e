"""Fewer looks for reference cycles while a file comes in: rows make none, and looking took a quarter of an import's time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = (100_000, 50, 100)
"""New objects between two looks (Python's own: 700), and how seldom the older ones are looked at too; a batch makes half as many."""


@contextmanager
def rare_collections() -> Iterator[None]:
    """For the whole process, until the block is left."""
    before = gc.get_threshold()
    gc.set_threshold(*OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
