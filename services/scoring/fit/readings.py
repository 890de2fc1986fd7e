"""Features and learned parts of many pairs, read from lookups instead of worked out pair by pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Pasangan
from services.scoring.fit.evidence import Records
from services.scoring.fit.features import FITUR
from services.scoring.fit.joined import shown
from services.scoring.fit.lookups import Question, read, table
from services.scoring.fit.tables import AdditiveTables


def features(known: Records, pairs: Pasangan) -> Float:
    """(pairs, FITUR); NaN = not known."""
    among = shown(known, pairs)
    found: Float = read([table((one.hitung, one.kolom), among, simple=True) for one in FITUR], pairs, np.float64)
    return found


def learned_parts(known: Records, pairs: Pasangan, entry: dict[str, Any]) -> Int:
    """(pairs, FITUR) in mikro, by one family's tables. Raises ValueError for tables of another engine's features."""
    among = shown(known, pairs)
    tables = AdditiveTables(entry).fit(np.ones((1, len(FITUR))))
    asked = [_part(tables, at) for at in range(len(FITUR))]
    found: Int = read([table(one, among) for one in asked], pairs, np.int64)
    return found


def _part(tables: AdditiveTables, at: int) -> Question:
    def mikro(X: Float) -> Int:
        values = np.full((len(X), len(FITUR)), np.nan)
        values[:, at] = np.ravel(hitung(X))
        return np.asarray(tables.transform(values)[:, at], dtype=np.int64)

    hitung: Callable[[Float], Float] = FITUR[at].hitung
    return mikro, FITUR[at].kolom
