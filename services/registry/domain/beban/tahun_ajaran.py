"""Which school year and semester does a text or a day mean? 2026/2027 begins on 1 July 2026 with semester 1 (ganjil)."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

JULY = 7
_PAIR = re.compile(r"\b(20\d\d)\s*[/-]\s*(?:20)?(\d\d)\b(?![-/]\d)")  # 2010-11-05 is a day
_CODE = re.compile(r"\b(20\d\d)([12])\b")  # Dapodik's own code of a semester: 20261
_WORDS = (
    (re.compile(r"\bganjil\b|\bgasal\b|\bsemester\s*(1|i)\b", re.I), 1),
    (re.compile(r"\bgenap\b|\bsemester\s*(2|ii)\b", re.I), 2),
)


class Semester(NamedTuple):
    tahun_ajaran: str
    semester: int | None = None


def read(text: str) -> Semester | None:
    """'Tahun Ajaran 2026/2027 Ganjil' and '20261' alike; None when no school year is named."""
    pair, code = _PAIR.search(text), _CODE.search(text)
    if pair and int(pair[2]) == (int(pair[1]) + 1) % 100:
        return Semester(_year(int(pair[1])), next((number for pattern, number in _WORDS if pattern.search(text)), None))
    return Semester(_year(int(code[1])), int(code[2])) if code else None


def of_day(day: date) -> Semester:
    return Semester(_year(day.year), 1) if day.month >= JULY else Semester(_year(day.year - 1), 2)


def _year(first: int) -> str:
    return f"{first}/{first + 1}"
