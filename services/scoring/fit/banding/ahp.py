"""AHP: weights from pairwise comparisons, with the ratio that tells whether they agree with one another (Saaty 1980).

Two usual ways, side by side: means of the scaled columns, as most office sheets do, and the principal eigenvector. λ is the sum of
each column's sum times its weight, which for the eigenvector is its eigenvalue;
CI = (λ - n) / (n - 1); CR = CI / RI. Up to 0.10 passes as consistent.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float
from shared.errors import Masalah, MasukanTidakSah

RI = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45)
"""Random index by number of criteria; of one or two nothing can disagree."""
CR_MAX = 0.10
SCALE_MAX = 9.0
TOLERANCE = 0.01
"""A reciprocal may be written 0.33 for 1/3: the product of the pair may miss one by this much."""


@dataclass(frozen=True)
class Bobot:
    """`bobot` sums to one."""

    bobot: Float
    lambda_maks: float
    ci: float
    cr: float

    @property
    def konsisten(self) -> bool:
        return self.cr <= CR_MAX


def column_mean(matrix: Float) -> Bobot:
    compared = _checked(matrix)
    return _judged(compared, (compared / compared.sum(axis=0)).mean(axis=1))


def eigenvector(matrix: Float) -> Bobot:
    compared = _checked(matrix)
    values, vectors = np.linalg.eig(compared)
    principal = np.abs(vectors[:, np.argmax(values.real)].real)
    return _judged(compared, principal / principal.sum())


def _judged(matrix: Float, weights: Float) -> Bobot:
    n = len(weights)
    largest = float(matrix.sum(axis=0) @ weights)
    index = (largest - n) / (n - 1) if n > 2 else 0.0
    return Bobot(weights, largest, index, index / RI[n - 1] if n > 2 else 0.0)


def _checked(matrix: Float) -> Float:
    """Raises MasukanTidakSah with every cell that is wrong."""
    compared = np.asarray(matrix, dtype=np.float64)
    if compared.ndim != 2 or compared.shape[0] != compared.shape[1] or not 1 <= len(compared) <= len(RI):
        raise _refused(
            [Masalah("bentuk_matriks", f"Matriks harus persegi, 1 sampai {len(RI)} kriteria.", "/ahp", "Lengkapi matriksnya.")]
        )
    found = []
    for i in range(len(compared)):
        for j in range(i, len(compared)):
            there, back = compared[i, j], compared[j, i]
            where = f"/ahp/{i}/{j}"
            if not all(np.isfinite(one) and 1 / SCALE_MAX - TOLERANCE <= one <= SCALE_MAX for one in (there, back)):
                found.append(
                    Masalah("di_luar_skala", "Perbandingan harus antara 1/9 dan 9.", where, "Pakai skala Saaty 1 sampai 9.")
                )
            elif i == j and there != 1:
                found.append(Masalah("diagonal", "Kriteria dibanding dirinya sendiri harus 1.", where, "Tulis 1."))
            elif abs(there * back - 1) > TOLERANCE:
                told = f"Baris {i + 1} kolom {j + 1} dan kebalikannya tidak saling membalik."
                found.append(Masalah("tidak_berbalikan", told, where, "Bila yang satu 3, yang lain 1/3."))
    if found:
        raise _refused(found)
    return compared


def _refused(found: list[Masalah]) -> MasukanTidakSah:
    return MasukanTidakSah(
        "Matriks perbandingan AHP ini tidak dapat dipakai.", saran="Perbaiki sel yang disebut.",
        pesan_en="This AHP comparison matrix cannot be used.", masalah=found,
    )  # fmt: skip
