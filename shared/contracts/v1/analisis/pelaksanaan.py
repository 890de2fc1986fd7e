"""The order in which the transfers are carried out, wave by wave, and the fewest people of every place it touches on any day."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import SelBernama


class SelGelombang(SelBernama):
    """One cell a wave touches, from the day of the wave until the day before the next one."""

    lantai: int | None  # least people; None = the unit closes, nothing is kept there
    sebelum: int  # people the day before
    terendah: int  # the fewest on any day of the wave, nobody counted while handing over
    sesudah: int  # people on the last day of the wave


class Gelombang(TypedDict):
    no: int
    tanggal: str  # TMT of the wave: from this day its people no longer count at the old place
    siap: str  # all of them count at the new place
    terdampak: list[str]  # people of closing units, first
    pegawai: list[str]  # people of the plan
    serentak: list[list[str]]  # rings: each goes to the place the next one leaves, on one day, handed over beforehand
    di_bawah_lantai: list[str]  # decided moves no order saves from breaking a floor
    sel: list[SelGelombang]


class Pelaksanaan(TypedDict):
    hari_serah_terima: int  # days of handover and reporting, of the policy
    gelombang: list[Gelombang]
