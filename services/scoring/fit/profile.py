"""How well does a person fit a seat? Profile matching as an exact additive score.

The total equals the sum of its parts to the last millionth, so it can be read aloud and contested factor by factor. A factor
nobody knows counts as exactly on target (neutral) and is named as unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import Pipeline
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import MIKRO, Int, Kota, Pasangan, Text
from services.scoring.fit.evidence import records
from services.scoring.fit.factors import LEVELS, level_table
from services.scoring.fit.gaps import points_of
from services.scoring.fit.joined import shown
from services.scoring.fit.lookups import BLOCK, read, table
from shared.models.profile import FACTORS, profile_entry, profile_name

POINTS_MAX = 5.0
SCALE = (0, 1, 2, 3, 4, 5)
"""Levels a person may hold on a factor; 0 = not known."""


class ProfileFit(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """One family's profile: `target` level and `weight` in mikro per factor (default: level 5, equal weights).

    X: (n, factors) of levels 1-5 with 0 = unknown. transform gives the parts in mikro, predict their sum.
    """

    def __init__(
        self, target: Sequence[int] | None = None, weight: Sequence[int] | None = None, neutral: float = POINTS_MAX,
        above_costs: bool = True,
    ) -> None:  # fmt: skip
        self.target = target
        self.weight = weight
        self.neutral = neutral
        self.above_costs = above_costs

    def fit(self, X: Any, y: Any = None) -> Self:
        factors = validate_data(self, X).shape[1]
        even = [MIKRO // factors + (1 if at < MIKRO % factors else 0) for at in range(factors)]
        self.target_ = np.full(factors, 5) if self.target is None else np.asarray(self.target, dtype=np.int64)
        self.weight_ = np.asarray(even if self.weight is None else self.weight, dtype=np.int64)
        if self.target_.shape != (factors,) or self.weight_.shape != (factors,):
            raise ValueError(f"{factors} factors need as many targets and weights")
        return self

    def transform(self, X: Any) -> Int:
        check_is_fitted(self, "weight_")
        held = np.rint(validate_data(self, X, reset=False)).astype(np.int64)
        points = np.where(held == 0, self.neutral, points_of(held - self.target_, self.above_costs))
        return np.rint(self.weight_ * points / POINTS_MAX).astype(np.int64)

    def predict(self, X: Any) -> Int:
        return np.asarray(self.transform(X).sum(axis=1), dtype=np.int64)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.transformer_tags.preserves_dtype = []  # whole millionths, whatever comes in
        return tags


def profile(model: dict[str, Any], name: str) -> Pipeline:
    """Evidence to the parts of the score, by the profile that stands under this name (shared.models.profile.profile_name)."""
    entry = profile_entry(model, name)
    target, weight = [0] * len(FACTORS), [0] * len(FACTORS)
    for part, share in (("inti", model["inti_mikro"]), ("sekunder", MIKRO - model["inti_mikro"])):
        names = sorted(entry[part], key=FACTORS.index)
        for order, factor in enumerate(names):
            at = FACTORS.index(factor)
            target[at] = entry[part][factor]
            weight[at] = share // len(names) + (1 if order < share % len(names) else 0)
    matching = ProfileFit(tuple(target), tuple(weight), above_costs=model.get("di_atas_target_merugi", True))
    return Pipeline([("tingkat", level_table()), ("profil", matching)])


def profiles_of(kota: Kota, model: dict[str, Any]) -> Text:
    """Per cell the name of the profile its candidates are held against."""
    kinds = np.append(kota.jabatan["jenis"], "")[kota.sel.jabatan_i]  # a cell without a post reads the entry after the last
    named = [profile_name(model, family, kind) for family, kind in zip(kota.sel.keluarga.tolist(), kinds.tolist(), strict=True)]
    return np.array(named, dtype=str).astype(object)


def score_pairs(kota: Kota, pairs: Pasangan, model: dict[str, Any], kebijakan: dict[str, Any]) -> tuple[Int, Int, Int]:
    """(total in mikro, parts (n, FACTORS), levels held) for each person against each cell."""
    known = records(kota, model)
    among = shown(known, pairs)
    levels = read([table(LEVELS[name], among) for name in FACTORS], pairs, np.int64)
    names, table_of = np.unique(profiles_of(kota, model), return_inverse=True)
    worth = _worth(model, names.tolist())
    parts = np.empty((len(FACTORS), len(pairs)), dtype=np.int64)
    for start in range(0, len(pairs), BLOCK):
        block = slice(start, start + BLOCK)
        first = table_of[pairs.sel_i[block]] * len(SCALE)
        for held, steps, out in zip(levels.T, worth, parts, strict=True):
            np.take(steps, first + held[block], out=out[block], mode="clip")
    return parts.sum(axis=0), parts.T, levels


def _worth(model: dict[str, Any], names: list[str]) -> list[Int]:
    """Per factor the part in mikro of each level, profile after profile."""
    every = np.repeat(np.array(SCALE)[:, None], len(FACTORS), axis=1)
    each = [profile(model, name)["profil"].fit(every).transform(every) for name in names]
    return [np.concatenate([parts[:, factor] for parts in each] or [np.zeros(0, np.int64)]) for factor in range(len(FACTORS))]
