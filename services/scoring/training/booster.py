"""One family's model: steps of each feature, an additive monotone booster over them, a sigmoid that calibrates it.

Features are cut into at most 16 steps before the booster sees them. So its tables are short enough to read, and asking it once per
step gives them exactly. The sigmoid is affine in the log odds: what was additive stays additive. It is fitted on predictions of rows
the booster did not see, people kept together.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from scipy.special import expit
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int
from services.scoring.fit.features import TANDA, feature_table

STEPS = 16
FOLDS = 5
ROUNDS, LEAVES, LEAST_ROWS, RATE, RIDGE = 100, 4, 20, 0.08, 1.0


class QuantileSteps(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Each column cut at its own quantiles, to thousandths; a value equal to an edge belongs to the step below it.

    NaN stays, but in a column of which nothing was known when fitted: there everything is step 0, so that nothing is learned from it.
    """

    def __init__(self, steps: int = STEPS) -> None:
        self.steps = steps

    def fit(self, X: Any, y: Any = None) -> Self:
        values = validate_data(self, X, ensure_all_finite="allow-nan").astype(np.float64)
        self.batas_ = [self._edges(column[~np.isnan(column)]) for column in values.T]
        self.kosong_ = np.isnan(values).all(axis=0)
        return self

    def _edges(self, known: Float) -> Float:
        if not len(known):
            return np.zeros(0)
        shares = np.arange(1, self.steps) / self.steps
        cuts = np.unique(np.round(np.quantile(known, shares, method="lower"), 3))
        return np.asarray(cuts[cuts < np.round(known.max(), 3)], dtype=np.float64)

    def transform(self, X: Any) -> Float:
        check_is_fitted(self, "batas_")
        values = validate_data(self, X, reset=False, ensure_all_finite="allow-nan").astype(np.float64)
        found = np.column_stack(
            [np.searchsorted(edges, column, side="left") for edges, column in zip(self.batas_, values.T, strict=True)]
        ).astype(np.float64)
        found[np.isnan(values) & ~self.kosong_] = np.nan
        return found

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        tags.transformer_tags.preserves_dtype = ["float64"]
        return tags


def booster() -> Pipeline:
    """Evidence to the raw log odds of a good outcome."""
    model = HistGradientBoostingClassifier(
        interaction_cst="no_interactions", monotonic_cst=list(TANDA), max_iter=ROUNDS, max_leaf_nodes=LEAVES, learning_rate=RATE,
        min_samples_leaf=LEAST_ROWS, l2_regularization=RIDGE, early_stopping=False, random_state=0,
    )  # fmt: skip
    return Pipeline([("fitur", feature_table()), ("langkah", QuantileSteps()), ("model", model)])


class CalibratedBooster(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """The booster, and log odds = `lereng_` * raw + `geser_` fitted on `raw_tak_terlihat_`: what folds without the person said."""

    def fit(self, X: Any, y: Any, groups: Any) -> Self:
        """X: evidence; y: 0 or 1; groups: whose placement a row is."""
        splits = list(StratifiedGroupKFold(FOLDS, shuffle=True, random_state=0).split(X, y, groups))
        self.raw_tak_terlihat_ = cross_val_predict(booster(), X, y, cv=splits, method="decision_function")
        sigmoid = LogisticRegression(C=np.inf).fit(self.raw_tak_terlihat_[:, None], y)
        self.lereng_, self.geser_ = float(sigmoid.coef_[0, 0]), float(sigmoid.intercept_[0])
        self.pipa_ = booster().fit(X, y)
        self.classes_ = self.pipa_.classes_
        return self

    def decision_function(self, X: Any) -> Float:
        return np.asarray(self.lereng_ * self.pipa_.decision_function(X) + self.geser_, dtype=np.float64)

    def predict_proba(self, X: Any) -> Float:
        well = expit(self.decision_function(X))
        return np.column_stack([1 - well, well])

    def predict(self, X: Any) -> Int:
        return np.asarray(self.decision_function(X) > 0, dtype=np.int64)

    def chances_unseen(self) -> Float:
        """Of each row learned from, by models that did not see the person."""
        return np.asarray(expit(self.lereng_ * self.raw_tak_terlihat_ + self.geser_), dtype=np.float64)
