"""Profile matching on a table: points by the gap to a target, core and secondary criteria averaged, as Indonesian textbooks publish it.

Each row is judged against the target alone, so a row's score never depends on who else is in the table.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Float
from services.scoring.fit.banding.methods import Penjumlahan
from services.scoring.fit.banding.table import Tabel
from services.scoring.fit.gaps import points_of
from shared.errors import Masalah, MasukanTidakSah

LEVELS = (1, 5)


def matching(table: Tabel, above_costs: bool = True) -> Penjumlahan:
    """Points (n, m) of 1 to 5; used with `weights_of`. Raises MasukanTidakSah where values or targets are not levels 1-5."""
    assert table.target is not None
    found = [_not_a_level(f"/kriteria/{j}/target") for j in np.flatnonzero(~_level(table.target)).tolist()]
    found += [_not_a_level(f"/alternatif/{i}/nilai/{j}") for i, j in np.argwhere(~_level(table.nilai))[:100].tolist()]
    if found:
        raise MasukanTidakSah(
            "Profile matching membandingkan tingkat 1 sampai 5 dengan target 1 sampai 5.",
            saran="Ubah nilainya menjadi tingkat, atau keluarkan PROFILE_MATCHING dari metode.",
            pesan_en="Profile matching compares levels 1 to 5 with targets 1 to 5.", masalah=found,
        )  # fmt: skip
    points = points_of((table.nilai - table.target).astype(np.int64), above_costs)
    return Penjumlahan(points, lambda sums, weights: sums / weights.sum(axis=-1)[..., None])


def weights_of(table: Tabel) -> Float:
    """60 % shared by the core criteria, 40 % by the secondary; where a table has only one kind, that kind shares all."""
    assert table.inti is not None
    core = int(table.inti.sum())
    other = len(table.inti) - core
    if not core or not other:
        return np.full(len(table.inti), 1 / len(table.inti))
    return np.where(table.inti, table.bagian_inti / core, (1 - table.bagian_inti) / other)


def _level(values: Float) -> Bool:
    return np.isin(values, np.arange(LEVELS[0], LEVELS[1] + 1))


def _not_a_level(where: str) -> Masalah:
    return Masalah("bukan_tingkat", "Bukan tingkat 1, 2, 3, 4 atau 5.", where, "Tulis tingkatnya dengan angka bulat.")
