"""Small counts by sex, age or health can point at somebody: published statistics hide those below five."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

BATAS = 5
Cell = TypeVar("Cell")


def hide_small(counts: Mapping[Cell, int], limit: int = BATAS) -> dict[Cell, int | None]:
    """The counts of one total, with null where a count from 1 to `limit` - 1 stood. Zero is shown: it points at nobody.

    A single hidden count could be worked out from the total, so the smallest other count is hidden with it; and where what is
    hidden adds up to less than `limit`, the next smallest too.
    """
    present = sorted((cell for cell in counts if counts[cell] > 0), key=lambda cell: counts[cell])
    hidden = [cell for cell in present if counts[cell] < limit]
    if hidden:
        for cell in present[len(hidden) :]:
            if len(hidden) > 1 and sum(counts[one] for one in hidden) >= limit:
                break
            hidden.append(cell)
    return {cell: None if cell in hidden else count for cell, count in counts.items()}
