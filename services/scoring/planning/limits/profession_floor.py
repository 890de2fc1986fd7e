"""The least staff of one profession at a health centre, over all cells it sits in (HLT-01).

Counted on leavers alone, without credit for arrivals of the same plan: so the floor is kept on every day of the round, in whatever
order the transfers take effect, which is stricter than the rule judged on the whole set.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int, Penjaga


def may_leave(guards: Penjaga, n0: Int) -> Int:
    """Most leavers per group (profession at a centre): what stands above its minimum."""
    held = guards.grup >= 0
    people = np.bincount(guards.grup[held], weights=n0[held], minlength=len(guards.minimal)).astype(np.int64)
    return np.asarray(np.maximum(0, people - guards.minimal), dtype=np.int64)


def least_per_cell(guards: Penjaga, n0: Int, lb: Int) -> Int:
    """What the limit of a group already means for each of its cells alone; tells early who cannot leave."""
    leave = np.append(may_leave(guards, n0), np.iinfo(np.int64).max // 2)[guards.grup]
    return np.asarray(np.maximum(lb, n0 - np.minimum(leave, n0)), dtype=np.int64)


def held_back(guards: Penjaga, n0: Int, lb: Int) -> int:
    """How many people their cells could spare but the profession cannot."""
    held = guards.grup >= 0
    spare = np.bincount(guards.grup[held], weights=(n0 - lb)[held], minlength=len(guards.minimal)).astype(np.int64)
    return int(np.maximum(0, spare - may_leave(guards, n0)).sum())
