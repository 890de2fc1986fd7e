"""People and need in the years to come."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import UnitBernama


class ProyeksiSel(TypedDict):
    """One entry per date of `titik` of the cell's unit."""

    sel: str
    lantai: int  # fewest people the work can be done with
    orang: list[int]  # no agreement renewed
    orang_diperpanjang: list[int]  # all agreements renewed
    kebutuhan_mikro_fte: list[int] | None
    di_bawah_lantai: str | None  # first day below the floor, no agreement renewed; None = not within the dates
    di_bawah_lantai_diperpanjang: str | None


class ProyeksiUnit(UnitBernama):
    opd: str
    tahun: str  # AJARAN or ANGGARAN: which dates
    orang: list[int]
    orang_diperpanjang: list[int]
    kebutuhan_mikro_fte: list[int] | None  # of the cells whose need is known
    di_bawah_lantai: str | None  # first day one of its cells falls below its floor
    sel_di_bawah_lantai: str | None
    di_bawah_lantai_diperpanjang: str | None


class Proyeksi(TypedDict):
    """People and need at the planned effect, at the end of that school or fiscal year, and one to five years later."""

    titik: dict[str, list[str]]  # AJARAN and ANGGARAN: the dates
    pensiun_tidak_diketahui: int  # counted people whose retirement is not known: they stay throughout
    kontrak_tidak_diketahui: int  # PPPK whose agreement's end is not known: the same
    sel: list[ProyeksiSel]
    unit: list[ProyeksiUnit]
