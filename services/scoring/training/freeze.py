"""A fitted model to tables, and the proof that they are the same model: read back in plain Python they agree to 1e-9, or nothing is
published.

A feature's contribution in a step is what the booster says of that step with all else unknown, less its mean over the placements
learned from; the mean goes into the intercept. So "+" means better than the usual placement.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float
from services.scoring.fit.features import NAMA, TANDA
from services.scoring.fit.plain_reading import log_odds
from services.scoring.training.booster import CalibratedBooster

TOLERANCE = 1e-9
PROVED_ROWS = 2_000
"""Rows of the placements on which the readings are compared; every step of every table is compared besides."""


def freeze(model: CalibratedBooster, X: Float) -> dict[str, Any]:
    """The part of a family's entry that holds its tables. Raises ArithmeticError where the readings differ."""
    steps, booster = model.pipa_["langkah"], model.pipa_["model"]
    values = model.pipa_["fitur"].transform(X)
    at = steps.transform(values)
    nothing = np.full((1, len(NAMA)), np.nan)
    base = float(booster.decision_function(nothing)[0])
    features, intercept = [], base
    for column, (name, sign) in enumerate(zip(NAMA, TANDA, strict=True)):
        edges = steps.batas_[column]
        asked = np.repeat(nothing, len(edges) + 1, axis=0)
        asked[:, column] = np.arange(len(edges) + 1)
        told = np.append(booster.decision_function(asked) - base, 0.0)  # last: not known
        known = ~np.isnan(values[:, column])
        counts = np.append(np.bincount(at[known, column].astype(np.int64), minlength=len(edges) + 1), (~known).sum())
        mean = float((told * counts).sum() / counts.sum())
        intercept += mean
        features.append(_feature(name, sign, edges, told - mean, counts.astype(np.int64)))
    entry = {"intersep": repr(intercept), "kalibrasi": [repr(model.lereng_), repr(model.geser_)], "fitur": features}
    _share(features)
    _prove(entry, model, X, values)
    return entry


def _feature(name: str, sign: int, edges: Float, told: Float, counts: Any) -> dict[str, Any]:
    texts = [repr(float(value)) for value in told]
    return {
        "nama": name, "tanda": sign, "batas": [repr(float(edge)) for edge in edges], "sumbang": texts[:-1], "hilang": texts[-1],
        "jumlah": counts[:-1].tolist(), "hilang_jumlah": int(counts[-1]),
    }  # fmt: skip


def _share(features: list[dict[str, Any]]) -> None:
    """Parts of a score from 0 to one million: the worst step of a feature gives nothing, all best steps together give it all."""
    told = [np.array([float(text) for text in (*f["sumbang"], f["hilang"])]) for f in features]
    span = sum(float(values.max() - values.min()) for values in told)
    for feature, values in zip(features, told, strict=True):
        parts = np.rint((values - values.min()) / span * MIKRO).astype(np.int64) if span > 0 else np.zeros(len(values), np.int64)
        feature["mikro"], feature["hilang_mikro"] = parts[:-1].tolist(), int(parts[-1])


def _prove(entry: dict[str, Any], model: CalibratedBooster, X: Float, values: Float) -> None:
    chosen = np.linspace(0, len(X) - 1, min(len(X), PROVED_ROWS)).astype(np.int64)
    _agree(entry, values[chosen], model.decision_function(X[chosen]))
    every = _every_step(entry)
    raw = model.pipa_["model"].decision_function(model.pipa_["langkah"].transform(every))
    _agree(entry, every, model.lereng_ * raw + model.geser_)


def _agree(entry: dict[str, Any], values: Float, wanted: Float) -> None:
    """Probabilities differ by less than the log odds do."""
    for row, odds in zip(values.tolist(), wanted.tolist(), strict=True):
        if abs(log_odds(entry, dict(zip(NAMA, row, strict=True))) - odds) > TOLERANCE:
            raise ArithmeticError("the frozen tables are not the fitted model")


def _every_step(entry: dict[str, Any]) -> Float:
    """Rows in which one feature stands on an edge, just above it, or is the only one known."""
    rows = [[np.nan] * len(NAMA)]
    for column, feature in enumerate(entry["fitur"]):
        for edge in map(float, feature["batas"]):
            for value in (edge, np.nextafter(edge, np.inf)):
                row = [np.nan] * len(NAMA)
                row[column] = float(value)
                rows.append(row)
    return np.array(rows)
