"""Who makes up a unit, and where work or posts have worn people out."""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.tempat import UnitOpd


class UkuranKomposisi(TypedDict):
    ukuran: str  # BERSERTIFIKAT, S1_KE_ATAS, AHLI_MUDA_KE_ATAS, PPPK, MASA_KERJA_…
    ya: int
    diketahui: int  # people whose datum is known
    dari: int  # people the measure speaks of (certificates and levels: functional posts)
    bagian_mikro: int | None  # ya of diketahui; None = of nobody known


class UkuranKomposisiUnit(UkuranKomposisi):
    selisih_mikro: int | None  # to the share of all units of the same kind together


class KomposisiUnit(UnitOpd):
    """Who makes up a unit: at a school its teachers, elsewhere everybody at work."""

    orang: int
    ukuran: list[UkuranKomposisiUnit]


class KomposisiJenis(TypedDict):
    jenis: str  # JenisUnor
    unit: int
    orang: int
    ukuran: list[UkuranKomposisi]


class BebanLebihLama(TypedDict):
    """The longest run of months with a load above 1.30 among the last twelve, over present hands."""

    bulan: int
    dari: str  # 2026-03
    sampai: str
    tertinggi_mikro: int
    terakhir_mikro: int


class Kejenuhan(UnitOpd):
    """A unit where overload lasts six months or more, or where people are more than five years in one post."""

    beban_lebih: dict[str, Any] | None  # BebanLebihLama
    orang: int  # at work here
    orang_lebih_5_tahun: int
    orang_tidak_diketahui: int  # start in the post not known and not provably five years ago
    pegawai: list[str]  # pseudonyms of those of more than five years
