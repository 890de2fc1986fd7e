"""Is this an employee number, and what does it say?

NIP of PNS (Perka BKN 22/2007) and NI PPPK have 18 digits: birth date, then for PNS year and month of appointment, for PPPK
year and a two-digit code, then sex, then a serial. The two are told apart by digits 13-14: 01-12 is a month, so PNS.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from shared.vocabulary import JenisKelamin

_SCIENTIFIC = re.compile(r"\d[.,]\d+[eE]\+?\d+")
_BETWEEN = re.compile(r"[\s'`’\".-]")
_DIGITS = re.compile(r"\d{18}")


@dataclass(frozen=True)
class Nip:
    """A number of valid shape; `tmt` is the first of the appointment month for PNS, None for PPPK."""

    nomor: str
    lahir: date
    tmt: date | None

    @property
    def tahun(self) -> int:
        """Of appointment."""
        return int(self.nomor[8:12])

    @property
    def kelamin(self) -> JenisKelamin:
        return JenisKelamin.L if self.nomor[14] == "1" else JenisKelamin.P

    @property
    def pppk(self) -> bool:
        return self.tmt is None


@lru_cache(1 << 13)  # whoever works on a row asks again
def parse(text: str) -> Nip | str:
    """The number, or a code telling what is wrong: nip_terpotong, nip_panjang, nip_tanggal, nip_kelamin, nip_urut."""
    if _SCIENTIFIC.search(text):
        return "nip_terpotong"  # a spreadsheet turned it into a number and lost its last digits
    if (digits := digits_of(text)) is None:
        return "nip_panjang"
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return "nip_tanggal"
    if digits[14] not in "12":
        return "nip_kelamin"
    if digits[15:] == "000":
        return "nip_urut"
    year, month = int(digits[8:12]), int(digits[12:14])
    if not 1940 <= born.year <= 2020 or not 1950 <= year <= 2100:
        return "nip_tanggal"
    return Nip(digits, born, date(year, month, 1) if 1 <= month <= 12 else None)


def digits_of(text: str) -> str | None:
    """The 18 digits of a text that is such a number by its shape, however it is spaced."""
    bare = re.sub(r"[\s'`’\".-]", "", text)
    return bare if re.fullmatch(r"[0-9]{18}", bare) else None


def mask(last_four: str) -> str:
    """What anybody without the right to more may see."""
    return f"**************{last_four}" if last_four else ""
