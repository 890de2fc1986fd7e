"""A table of alternatives: who or what is compared, by which criteria, with which weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import MIKRO, Bool, Float
from shared.contracts.v1.cocok import ALTERNATIF_MAKS, KRITERIA_MAKS
from shared.errors import Masalah, MasukanTidakSah
from shared.models.profile import CORE_SHARE_MIKRO


@dataclass(frozen=True)
class Tabel:
    """`nilai` (n, m), `bobot` (m) as given, `untung` (m): more is better. `target` and `inti` (m) for profile matching, or None.

    `bagian_inti` is the share of the core criteria there.
    """

    alternatif: tuple[str, ...]
    kriteria: tuple[str, ...]
    nilai: Float
    bobot: Float
    untung: Bool
    target: Float | None = None
    inti: Bool | None = None
    bagian_inti: float = CORE_SHARE_MIKRO / MIKRO

    def __len__(self) -> int:
        return len(self.alternatif)

    def without(self, row: int) -> Tabel:
        kept = np.arange(len(self)) != row
        names = self.alternatif[:row] + self.alternatif[row + 1 :]
        return Tabel(names, self.kriteria, self.nilai[kept], self.bobot, self.untung, self.target, self.inti, self.bagian_inti)


def checked(table: Tabel) -> Tabel:
    """The same table. Raises MasukanTidakSah with every defect: what no method could give a meaning to."""
    found = [*_shape(table)]
    if not found:
        found = [*_weights(table), *_values(table)]
    if found:
        raise MasukanTidakSah(
            "Tabel pilihan ini tidak dapat dibandingkan.", saran="Perbaiki bagian yang disebut, lalu kirim lagi.",
            pesan_en="This table cannot be compared.", masalah=found[:100],
        )  # fmt: skip
    return table


def _shape(table: Tabel) -> list[Masalah]:
    found = []
    if not 2 <= len(table) <= ALTERNATIF_MAKS:
        told = f"Ada {len(table)} pilihan; yang dapat dibandingkan 2 sampai {ALTERNATIF_MAKS}."
        found.append(Masalah("jumlah_pilihan", told, "/alternatif", "Kirim paling sedikit dua pilihan."))
    if not 1 <= len(table.kriteria) <= KRITERIA_MAKS:
        told = f"Ada {len(table.kriteria)} kriteria; yang dapat dipakai 1 sampai {KRITERIA_MAKS}."
        found.append(Masalah("jumlah_kriteria", told, "/kriteria", "Gabungkan kriteria yang serupa."))
    for what, names in (("alternatif", table.alternatif), ("kriteria", table.kriteria)):
        twice = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
        if twice:
            found.append(Masalah("nama_ganda", f"Dua {what} bernama sama.", f"/{what}", "Beri nama yang berbeda."))
    return found


def _weights(table: Tabel) -> list[Masalah]:
    bad = np.flatnonzero(~np.isfinite(table.bobot) | (table.bobot < 0)).tolist()
    found = [_of(j, "bobot", "bobot_salah", "Bobot harus angka nol atau lebih.", "Perbaiki bobotnya.") for j in bad]
    if not found and not table.bobot.sum() > 0:
        found.append(Masalah("bobot_nol", "Semua bobot nol.", "/kriteria", "Beri bobot pada sedikitnya satu kriteria."))
    return found


def _values(table: Tabel) -> list[Masalah]:
    wrong = ~np.isfinite(table.nilai) | (table.nilai < 0)
    found = [
        Masalah("nilai_salah", "Nilai harus angka nol atau lebih.", f"/alternatif/{i}/nilai/{j}", "Perbaiki angkanya.")
        for i, j in np.argwhere(wrong)[:100].tolist()
    ]
    empty = np.flatnonzero((np.where(wrong, 1, table.nilai) == 0).all(axis=0)).tolist()
    told = "Semua pilihan bernilai nol pada kriteria ini, sehingga tidak dapat dinormalkan."
    return found + [_of(j, "nama", "kolom_nol", told, "Hapus kriteria ini.") for j in empty]


def _of(criterion: int, part: str, code: str, told: str, advice: str) -> Masalah:
    return Masalah(code, told, f"/kriteria/{criterion}/{part}", advice)
