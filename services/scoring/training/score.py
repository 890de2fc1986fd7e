"""The learned score of evidence by tables just frozen, as the service will serve it."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float, Int
from services.scoring.fit.tables import learned


def learned_mikro(entry: dict[str, Any], X: Float) -> Int:
    return np.asarray(learned(entry).fit(X[:1]).predict(X), dtype=np.int64)


def learned_score(entry: dict[str, Any], X: Float) -> Float:
    """0 to 1."""
    return learned_mikro(entry, X) / MIKRO
