"""Small groups are put together until nobody can be found in them, nor worked out by taking the others from the whole.

A group below the minimum is pooled with every other such group; where the pool is still too small, the next smallest group joins
it, so that no single small group is the difference between the whole and what is shown. Where less than two groups are left to
compare, nothing is shown.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Text

MINIMUM = 10
"""People who could be moved, per shown group."""
POOLED = "GABUNGAN"


def shown_groups(labels: Text, minimum: int = MINIMUM) -> tuple[Text, list[str]] | None:
    """(the label each person is shown under, what was pooled), or None where the attribute cannot be shown."""
    names, counts = np.unique(labels.astype(str), return_counts=True)
    order = sorted(zip(counts.tolist(), names.tolist(), strict=True))
    pooled: list[str] = []
    total = 0
    for count, name in order:
        if count >= minimum and (not pooled or total >= minimum):
            break
        pooled.append(name)
        total += count
    groups = len(order) - len(pooled) + bool(pooled)
    if groups < 2 or (pooled and total < minimum):
        return None
    return np.where(np.isin(labels.astype(str), pooled), POOLED, labels.astype(str)).astype(object), sorted(pooled)
