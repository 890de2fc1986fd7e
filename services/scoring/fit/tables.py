"""The learned score as frozen tables: each feature's value is looked up, the numbers found are added, nothing else happens.

Rebuilt from a model table alone (shared/models/learned.py), so that no fitted object has to be stored or trusted.
"""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.pipeline import Pipeline
from sklearn.utils.validation import check_is_fitted, validate_data

from services.scoring.facts import Float, Int
from services.scoring.fit.features import NAMA, feature_table


class AdditiveTables(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """X: (n, features), NaN = not known. transform gives the parts in mikro, predict their sum, log_odds the calibrated log odds.

    `tabel` = a family's entry of the learned section, its features in the order of the columns; None = tables that add nothing.
    """

    def __init__(self, tabel: dict[str, Any] | None = None) -> None:
        self.tabel = tabel

    def fit(self, X: Any, y: Any = None) -> Self:
        """Reads the tables; of X only the number of columns matters."""
        columns = validate_data(self, X, ensure_all_finite="allow-nan").shape[1]
        entry = self.tabel or {"intersep": "0.0", "kalibrasi": ["1.0", "0.0"], "fitur": [_silent()] * columns}
        if len(entry["fitur"]) != columns:
            raise ValueError(f"{len(entry['fitur'])} tables cannot read {columns} columns")
        self.batas_ = [np.array([float(edge) for edge in f["batas"]]) for f in entry["fitur"]]
        # what is not known stands last, so that the code of a missing value is the length of the steps
        self.mikro_ = [np.array([*f["mikro"], f["hilang_mikro"]], dtype=np.int64) for f in entry["fitur"]]
        self.sumbang_ = [np.array([float(text) for text in (*f["sumbang"], f["hilang"])]) for f in entry["fitur"]]
        self.intersep_ = float(entry["intersep"])
        self.kalibrasi_ = tuple(float(text) for text in entry["kalibrasi"])
        return self

    def steps(self, X: Any) -> Int:
        """Which step of each table a value is in; the number after the last step = not known."""
        check_is_fitted(self, "batas_")
        values = validate_data(self, X, reset=False, ensure_all_finite="allow-nan").astype(np.float64)
        found = np.empty(values.shape, dtype=np.int64)
        for at, edges in enumerate(self.batas_):
            found[:, at] = np.searchsorted(edges, values[:, at], side="left")
            found[np.isnan(values[:, at]), at] = len(edges) + 1
        return found

    def transform(self, X: Any) -> Int:
        at = self.steps(X)
        return np.column_stack([table[at[:, column]] for column, table in enumerate(self.mikro_)])

    def predict(self, X: Any) -> Int:
        return np.asarray(self.transform(X).sum(axis=1), dtype=np.int64)

    def log_odds(self, X: Any) -> Float:
        at = self.steps(X)
        raw = np.full(len(at), self.intersep_)
        for column, table in enumerate(self.sumbang_):
            raw += table[at[:, column]]
        slope, shift = self.kalibrasi_
        return np.asarray(slope * raw + shift, dtype=np.float64)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        tags.transformer_tags.preserves_dtype = []  # whole millionths, whatever comes in
        return tags


def learned(entry: dict[str, Any]) -> Pipeline:
    """Evidence to the parts of the learned score. Raises ValueError where the tables are of other features than these."""
    names = tuple(feature["nama"] for feature in entry["fitur"])
    if names != NAMA:
        raise ValueError(f"the learned tables speak of {', '.join(names)}, this engine of {', '.join(NAMA)}")
    return Pipeline([("fitur", feature_table()), ("tabel", AdditiveTables(entry))])


def _silent() -> dict[str, Any]:
    return {"batas": [], "mikro": [0], "hilang_mikro": 0, "sumbang": ["0.0"], "hilang": "0.0"}
