"""Which golongan does a text mean? 'III/d', 'III-D', '3d', 'Penata Tk. I, III/d', SIASN's 34, PPPK's IX or 9.

11 to 14 may be PNS codes (I/a…) or PPPK XI…XIV, so the bare number is refused until the status beside it decides.
"""

from __future__ import annotations

import re

from shared.vocabulary import URUTAN_GOLONGAN, StatusPegawai

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")
PANGKAT = {
    name: f"{roman}/{letter}"
    for roman, names in (
        ("I", ("juru muda", "juru muda tingkat i", "juru", "juru tingkat i")),
        ("II", ("pengatur muda", "pengatur muda tingkat i", "pengatur", "pengatur tingkat i")),
        ("III", ("penata muda", "penata muda tingkat i", "penata", "penata tingkat i")),
        ("IV", ("pembina", "pembina tingkat i", "pembina utama muda", "pembina utama madya", "pembina utama")),
    )
    for letter, name in zip("abcde", names, strict=False)
}
_PNS = re.compile(r"(?<![a-z0-9])(iv|iii|ii|i|[1-4])\s*[/.\-\s]?\s*([a-e])(?![a-z])")
_PPPK = re.compile(r"(?:gol(?:ongan)?\.?\s*)?([ivx]{1,5})")


def parse_grade(value: object) -> str | None:
    """Our spelling (III/d, IX), or None when no golongan can be read."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).strip().strip("'`’\"()").lower().split())
    if found := _PNS.search(text):
        roman = found[1].upper() if found[1][0] == "i" else ROMAN[int(found[1]) - 1]
        grade = f"{roman}/{found[2]}"
        return grade if grade in URUTAN_GOLONGAN else None
    if (found := _PPPK.fullmatch(text)) and found[1].upper() in ROMAN:
        return found[1].upper()
    if text.isascii() and text.isdigit() and len(text) <= 2:
        return _from_code(int(text))
    return PANGKAT.get(re.sub(r"\b(?:tk|tingkat)\b\.?\s*(?:i|1)\b", "tingkat i", text).strip())


def by_status(text: str, status: str | None) -> str | None:
    """The golongan of a number that is two: of a civil servant by SIASN's code, of a contract employee by its count."""
    if text not in ("11", "12", "13", "14"):
        return None
    if status in (StatusPegawai.PNS, StatusPegawai.CPNS):
        return f"I/{'abcd'[int(text) - 11]}"
    return ROMAN[int(text) - 1] if status in (StatusPegawai.PPPK, StatusPegawai.PPPK_PARUH_WAKTU) else None


def _from_code(code: int) -> str | None:
    tens, ones = divmod(code, 10)
    if 2 <= tens <= 4 and 1 <= ones <= (5 if tens == 4 else 4):
        return f"{ROMAN[tens - 1]}/{'abcde'[ones - 1]}"
    return ROMAN[code - 1] if 1 <= code <= 10 or 15 <= code <= 17 else None
