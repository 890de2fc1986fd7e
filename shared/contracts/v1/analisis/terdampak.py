"""Units that close by the day of the transfers, and where everybody in them goes. Seated before anybody else moves, not paid from K."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import Tempat, UnitBernama
from shared.contracts.v1.analisis.usulan import JawabanAturan


class UnitDitutup(UnitBernama):
    tutup: str  # last day known: own closing day or day of the merger
    penerus: list[str]  # units it is merged into or split between
    orang: int  # everybody with a seat there
    tertempatkan: int
    keluar_biasa: int  # how many might leave at once if it stood: the limit that was waived


class PenempatanTerdampak(TypedDict):
    """One person's new seat."""

    no: int
    pegawai: str
    status: str
    peran: str  # PeranTerdampak: in the order they choose
    dari: Tempat
    ke: Tempat
    ke_penerus: bool  # the seat is at a unit that takes over
    biaya_mikro: dict[str, int]  # parts of the cost of the move; `jumlah` equals their sum
    fit_mikro: int
    jarak_m: int | None  # between the units; a shared site is 0
    aturan: list[JawabanAturan]  # every rule asked
    dikesampingkan: list[str]  # rules that say no and were waived because the unit closes
    syarat: list[JawabanAturan]


class BelumTertempatkan(TypedDict):
    """Somebody without a seat, and the first thing that stood in the way."""

    pegawai: str
    status: str
    peran: str
    unor: str
    unor_nama: str
    sebab: str  # SebabBelumTertempatkan
    aturan: list[str]  # the person's own rules, where they are the reason
    penerus: list[str]  # who looks after the person until there is a seat


class Terdampak(TypedDict):
    unit: list[UnitDitutup]
    penempatan: list[PenempatanTerdampak]
    belum: list[BelumTertempatkan]
