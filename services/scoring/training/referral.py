"""Where must a person judge? Split conformal prediction by family: scores at which both outcomes are in the 80 % prediction set.

An outcome is in the set when its probability is not below that of the least sure fifth of outcomes that came true in the family, on
predictions of rows the model did not see (Vovk et al. 2005; finite-sample quantile (n+1)(1-alpha)/n). Where the set is {well, badly}
or empty, the interval straddles the threshold between them: the score is not a number to decide by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float, Int

ALPHA = 0.2
NOTHING = [1, 0]


@dataclass(frozen=True)
class Coverage:
    """Of an unseen year: share of outcomes inside the sets, share that a person must judge, rows."""

    tercakup: float
    telaah: float
    baris: int


def radius(y: Int, chance: Float) -> float:
    """An outcome of probability at least 1 - radius is in the set."""
    wrong = np.sort(1 - np.where(y == 1, chance, 1 - chance))
    at = int(np.ceil((len(wrong) + 1) * (1 - ALPHA))) - 1
    return float(wrong[at]) if at < len(wrong) else 1.0


def coverage(y: Int, chance: Float, limit: float) -> Coverage:
    well, badly = chance >= 1 - limit, 1 - chance >= 1 - limit
    inside = np.where(y == 1, well, badly)
    return Coverage(float(inside.mean()), float((well == badly).mean()), len(y))


def review_range(entry: dict[str, Any], limit: float) -> list[int]:
    """The same sets as a range of the learned score, first and last; [1, 0] = nobody.

    The score grows with the probability, so the middle of the probabilities is the middle of the scores.
    """
    edges = sorted((1 - limit, limit))
    slope, shift = (float(text) for text in entry["kalibrasi"])
    told = [[float(text) for text in (*f["sumbang"], f["hilang"])] for f in entry["fitur"]]
    lowest = float(entry["intersep"]) + sum(map(min, told))
    span = sum(max(values) - min(values) for values in told)
    if span <= 0 or slope <= 0:
        return NOTHING

    def score(chance: float) -> float:
        kept = min(max(chance, 1e-9), 1 - 1e-9)
        return ((float(np.log(kept / (1 - kept))) - shift) / slope - lowest) / span * MIKRO

    first, last = int(np.ceil(max(score(edges[0]), 0.0))), int(np.floor(min(score(edges[1]), float(MIKRO))))
    return [first, last] if first <= last else NOTHING
