"""Need as scikit-learn transformers, so that it composes with ColumnTransformer and Pipeline."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float
from services.scoring.need.norms import school_norm


class AbkNeed(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Task ABK: columns of yearly volume, last column minutes per output, to one column of need in FTE per column of volume.

    Several columns of volume are several views of the same work (expected, lower, upper), never added up.
    Parameters: `wke_menit`, effective working time in minutes a year. X: (n, k + 1); result: (n, k).
    """

    def __init__(self, wke_menit: float = 75_000) -> None:
        self.wke_menit = wke_menit

    def fit(self, X: Any, y: Any = None) -> Self:
        validate_data(self, X, ensure_min_features=2)
        return self

    def transform(self, X: Any) -> Float:
        check_is_fitted(self, "n_features_in_")
        values = validate_data(self, X, reset=False)
        return np.asarray(values[:, :-1] * values[:, -1:] / self.wke_menit, dtype=np.float64)


class GuruNeed(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Teachers of a whole school by a named norm: columns (class groups, pupils) to one column of whole people.

    A column of pupils may be left out; it then counts as none. Learned: `kepala_`, how many of them are the head's own post.
    """

    def __init__(self, jenis_unit: str = "SMP", norma: str = "A-JP24") -> None:
        self.jenis_unit = jenis_unit
        self.norma = norma

    def fit(self, X: Any, y: Any = None) -> Self:
        validate_data(self, X)
        self.kepala_ = school_norm(self.jenis_unit, self.norma).kepala
        return self

    def transform(self, X: Any) -> Float:
        check_is_fitted(self, "kepala_")
        values = validate_data(self, X, reset=False)
        pupils = values[:, 1] if values.shape[1] > 1 else np.zeros(len(values))
        return np.asarray(school_norm(self.jenis_unit, self.norma).hitung(values[:, 0], pupils)[:, None], dtype=np.float64)
