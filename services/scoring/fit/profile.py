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
from services.scoring.fit.evidence import COLUMNS, evidence, records
from services.scoring.fit.factors import level_table
from services.scoring.fit.gaps import points_of
from shared.models.profile import FACTORS, profile_entry, profile_name

POINTS_MAX = 5.0
BLOCK = 500_000
"""Pairs scored at a time: 30 MB of evidence, whatever the size of the country."""


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
    parts, levels = np.zeros((len(pairs), len(FACTORS)), np.int64), np.zeros((len(pairs), len(FACTORS)), np.int64)
    names, table_of = np.unique(profiles_of(kota, model), return_inverse=True)
    known = records(kota, model)
    models = {name: profile(model, name).fit(np.ones((1, len(COLUMNS)))) for name in names.tolist()}
    for start in range(0, len(pairs), BLOCK):
        block = slice(start, start + BLOCK)
        shown = evidence(known, Pasangan(pairs.pegawai_i[block], pairs.sel_i[block]))
        for code, fitted in enumerate(models.values()):
            rows = np.flatnonzero(table_of[pairs.sel_i[block]] == code)
            if len(rows):
                held = fitted["tingkat"].transform(shown[rows])
                levels[start + rows], parts[start + rows] = held, fitted["profil"].transform(held)
    return parts.sum(axis=1), parts, levels
