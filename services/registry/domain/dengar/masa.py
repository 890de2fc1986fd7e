"""How long may somebody take to answer? The city's own figure with its basis, or the one we ship, which is then said to be ours.

No figure here is found in a text we have seen; each is a city's to set (PUT /v1/nilai-kota), and until then every notice says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shared.vocabulary import NilaiKota

BAWAAN: dict[NilaiKota, tuple[int, str]] = {
    NilaiKota.HARI_TANGGAPAN: (10, "UU 30/2014 Pasal 46-47, dari ingatan; belum ditetapkan kota"),
    NilaiKota.HARI_JAWAB_SANGGAH: (5, "kebiasaan sistem; belum ditetapkan kota"),
    NilaiKota.HARI_TINJAUAN_MENDESAK: (30, "kebiasaan sistem; belum ditetapkan kota"),
}
"""Days and basis. Working days, but calendar days for the review of an urgent move."""


@dataclass(frozen=True)
class Masa:
    """`bawaan`: nobody of the city has set it."""

    hari: int
    dasar: str
    bawaan: bool


def period(nama: NilaiKota, recorded: Mapping[str, Mapping[str, str]]) -> Masa:
    """`recorded`: NilaiKota → {nilai, dasar}, as the law of the city holds it."""
    said = recorded.get(nama.value)
    if said is not None:
        return Masa(int(said["nilai"]), said["dasar"], False)
    days, basis = BAWAAN[nama]
    return Masa(days, basis, True)
