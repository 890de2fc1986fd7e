"""What keeps decided moves from being made: sets of pins, limits and rules that cannot hold together."""

from __future__ import annotations

from typing import TypedDict


class PinTerhalang(TypedDict):
    no: int  # number in the policy's list, from 1
    pegawai: str
    sel: str


class Penghalang(TypedDict):
    """Leave out any one part and the rest holds together."""

    pin: list[PinTerhalang]
    batas: list[str]  # names of limits or checks of the round, or ids of rules; empty = the pins contradict one another
    tempat: list[str]  # units, agencies or cells where the limits are reached
    terbukti: bool  # False = no plan was found, but that there is none is not proved
    terkecil: bool  # no smaller set is like that; False = irreducible, though a smaller one may exist
    pesan: str
    pesan_en: str
    saran: str
    saran_en: str
