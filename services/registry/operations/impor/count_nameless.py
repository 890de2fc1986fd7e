"""In a trial a person whose NIP cannot be read is still a pair of hands: counted by name and unit, never given a made-up number.

Only in a trial, which is erased after a day: in a city's registry the same person would stand twice once the NIP is mended.
"""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.impor.lembar import BarisMasukan
from shared.errors import Masalah
from shared.vocabulary import JenisMasukan

REFUSAL = "tanpa_pengenal"


def count_nameless(rows: list[BarisMasukan]) -> None:
    """Let such rows in, in place; the bad cell stays told."""
    for row in rows:
        codes = {wrong.kode for wrong in row.masalah}
        if row.jenis == JenisMasukan.PEGAWAI and row.gagal and REFUSAL in codes and _is_somebody(row):
            row.gagal = False
            row.masalah = [_counted(wrong) if wrong.kode == REFUSAL else wrong for wrong in row.masalah]


def _is_somebody(row: BarisMasukan) -> bool:
    return all(row.nilai.get(name) for name in ("nama", "unor", "jabatan"))


def _counted(wrong: Masalah) -> Masalah:
    return replace(wrong, pesan="NIP tidak terbaca: orang ini dihitung menurut nama dan unitnya.")
