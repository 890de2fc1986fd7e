"""What the learned score may look at, derived from the evidence: the same code for past placements and for today's pairs.

Each feature has a sign: +1 = more is never worse, -1 = more is never better. NaN = not known.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import FunctionTransformer

from services.scoring.facts import Float
from services.scoring.fit.evidence import COLUMNS


@dataclass(frozen=True)
class Fitur:
    nama: str
    tanda: int
    kolom: tuple[str, ...]
    hitung: Callable[[Float], Float]


def _itself(X: Float) -> Float:
    return X


def _above(X: Float) -> Float:
    """How far the first column is above the second."""
    return np.asarray(X[:, :1] - X[:, 1:2], dtype=np.float64)


FITUR = (
    Fitur("sertifikat_cocok", +1, ("sertifikat_cocok",), _itself),
    Fitur("pendidikan_di_atas_syarat", +1, ("pendidikan", "pendidikan_min"), _above),
    Fitur("bidang_cocok", +1, ("bidang_cocok",), _itself),
    Fitur("kompetensi_di_atas_syarat", +1, ("teknis", "teknis_min"), _above),
    Fitur("predikat_terakhir", +1, ("predikat_terakhir",), _itself),
    Fitur("predikat_sebelumnya", +1, ("predikat_sebelumnya",), _itself),
    Fitur("bulan_keluarga", +1, ("bulan_keluarga",), _itself),
    Fitur("km_rumah", -1, ("km_rumah",), _itself),
)
NAMA = tuple(feature.nama for feature in FITUR)
TANDA = tuple(feature.tanda for feature in FITUR)
EXCLUDED = (
    "jenis_kelamin", "agama", "status_kawin", "umur", "tanggal_lahir", "tempat_lahir", "suku", "disabilitas", "afiliasi_politik",
    "golongan", "tmt_pns", "tmt_pensiun", "status", "persetujuan",
)  # fmt: skip
"""Never features: what is protected, what gives it away (rank, first appointment and retirement tell age), and what a person says of
a move, which is asked, not predicted."""


def feature_table() -> ColumnTransformer:
    """Columns of evidence to features, in the order of FITUR."""
    return ColumnTransformer(
        [
            (f.nama, FunctionTransformer(f.hitung, feature_names_out=None), [COLUMNS.index(name) for name in f.kolom])
            for f in FITUR
        ]
    )
