"""How well does a person fit a seat? Profile matching as an exact additive score.

The total equals the sum of its parts to the last millionth, so it can be read aloud and contested factor by factor. A factor
nobody knows counts as exactly on target (neutral) and is named as unknown.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted

from services.scoring.facts import MIKRO, Int, Kota, Pasangan, Text
from services.scoring.fit.factors import held_levels
from services.scoring.questions import Questions
from shared.models.profile import FACTORS, GAP_POINTS

POINTS_MAX = 5.0


class ProfileFit(BaseEstimator):  # type: ignore[misc]
    """fit(model table) learns the weights; predict(levels, families) gives totals in mikro; transform gives the parts.

    levels: (n, factors) of 1-5 with 0 = unknown, in the order of FACTORS.
    """

    def __init__(self, neutral: float = POINTS_MAX) -> None:
        self.neutral = neutral

    def fit(self, X: dict[str, Any], y: Any = None) -> Self:
        self.target_ = {name: _per_factor(entry, X["inti_mikro"]) for name, entry in X["keluarga"].items()}
        return self

    def transform(self, X: Int, families: Text) -> Int:
        check_is_fitted(self, "target_")
        parts = np.zeros(X.shape, dtype=np.int64)
        for family in np.unique(families.astype(str)):
            rows = families == family
            target, weight = self.target_.get(family, self.target_["*"])
            for f in range(len(FACTORS)):
                if weight[f] > 0:
                    parts[rows, f] = np.rint(weight[f] * self._points(X[rows, f], target[f]) / POINTS_MAX).astype(np.int64)
        return parts

    def predict(self, X: Int, families: Text) -> Int:
        return np.asarray(self.transform(X, families).sum(axis=1), dtype=np.int64)

    def _points(self, held: Int, target: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        table = np.array([GAP_POINTS[gap] for gap in range(-4, 5)])
        return np.where(held == 0, self.neutral, table[np.clip(held - target, -4, 4) + 4])


def _per_factor(entry: dict[str, dict[str, int]], core_mikro: int) -> tuple[list[int], list[int]]:
    """(target, weight in mikro) per factor; the weights of a family sum to one million."""
    target, weight = [0] * len(FACTORS), [0] * len(FACTORS)
    for part, share in (("inti", core_mikro), ("sekunder", MIKRO - core_mikro)):
        names = sorted(entry[part], key=FACTORS.index)
        for order, name in enumerate(names):
            at = FACTORS.index(name)
            target[at] = entry[part][name]
            weight[at] = share // len(names) + (1 if order < share % len(names) else 0)
    return target, weight


def score_pairs(kota: Kota, pairs: Pasangan, model: dict[str, Any], kebijakan: dict[str, Any]) -> tuple[Int, Int, Int]:
    """(total in mikro, parts (n, FACTORS), levels held) for each person against each cell."""
    questions = Questions(kota, pairs.pegawai_i, pairs.sel_i, kebijakan)
    held = held_levels(questions)
    levels = np.column_stack([held[name] for name in FACTORS]) if len(pairs) else np.zeros((0, len(FACTORS)), np.int64)
    parts = ProfileFit().fit(model).transform(levels, kota.sel.keluarga[pairs.sel_i])
    return parts.sum(axis=1), parts, levels
