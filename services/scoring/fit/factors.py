"""From evidence to what the person holds on each factor, on a scale of 1 to 5; 0 = not known. One small function per factor."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import FunctionTransformer

from services.scoring.facts import Float, Int
from services.scoring.fit.evidence import COLUMNS
from shared.contracts.v1.snapshot import KOMPETENSI
from shared.models.profile import FACTORS

BAND_KM = (3.0, 6.0, 10.0, 15.0)
"""Commute bands: within 3 km = 5, beyond 15 km = 1."""
MONTHS = (12, 36, 72, 120)
"""Years in the family: less than one = 1, from ten = 5; the anniversary itself counts."""


def level_table() -> ColumnTransformer:
    """Columns of evidence to levels, one per factor in the order of FACTORS."""
    return ColumnTransformer([(name, FunctionTransformer(LEVELS[name][0]), _columns(LEVELS[name][1])) for name in FACTORS])


def _certificate(X: Float) -> Int:
    return _levels(np.where(X[:, 0] == 1, 5, 1), X)


def _field(X: Float) -> Int:
    return _levels(np.where(X[:, 0] == 1, 5, 2), X)


def _performance(X: Float) -> Int:
    """Mean of the years that are known, half up."""
    known = ~np.isnan(X)
    count = known.sum(axis=1)
    mean = np.where(known, X, 0).sum(axis=1) / np.maximum(count, 1)
    return np.where(count > 0, np.floor(mean + 0.5), 0).astype(np.int64)[:, None]


def _years(X: Float) -> Int:
    return _levels(1 + np.searchsorted(MONTHS, X[:, 0], side="right"), X)


def _commute(X: Float) -> Int:
    return _levels(5 - np.searchsorted(BAND_KM, X[:, 0], side="left"), X)


def _against(X: Float) -> Int:
    """4 = exactly what the position asks for, 5 = more, less below."""
    return _levels(np.clip(4 + X[:, 0] - X[:, 1], 1, 5), X)


def _rank(X: Float) -> Int:
    """4 = the rank usual for the position or any above it, which never counts against anybody; less below, a level a rank."""
    return _levels(np.clip(4 + X[:, 0] - X[:, 1], 1, 4), X)


def _skill(X: Float) -> Int:
    """5 = a certificate, 4 = a course on record, 2 = not proved, whatever the person states."""
    proof = X[:, 0]
    return _levels(np.select([proof == 2, proof == 1], [5, 4], 2), X)


def _levels(level: Float | Int, X: Float) -> Int:
    """`level` where every column is known."""
    return np.where(np.isnan(X).any(axis=1), 0, level).astype(np.int64)[:, None]


LEVELS: dict[str, tuple[Callable[[Float], Int], tuple[str, ...]]] = {
    "sertifikat": (_certificate, ("sertifikat_cocok",)), "pendidikan": (_against, ("pendidikan", "pendidikan_min")),
    "bidang": (_field, ("bidang_cocok",)), "kinerja": (_performance, ("predikat_terakhir", "predikat_sebelumnya")),
    "masa_keluarga": (_years, ("bulan_keluarga",)), "perjalanan": (_commute, ("km_rumah",)),
    **{f"kompetensi_{kind}": (_against, (kind, f"{kind}_min")) for kind in KOMPETENSI},
    "pangkat": (_rank, ("pangkat", "pangkat_lazim")), "keahlian": (_skill, ("keahlian",)),
}  # fmt: skip


def _columns(names: tuple[str, ...]) -> list[int]:
    return [COLUMNS.index(name) for name in names]
