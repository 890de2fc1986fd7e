"""Which number does a cell mean? '1.234,5' the Indonesian way, '1,234.5' the English way, '12 orang'.

A lone dot before three digits is a thousand in a count (1.234 pupils) and a decimal point in a measure (3.569 degrees).
"""

from __future__ import annotations

import math
import re

_UNIT_WORD = re.compile(r"\s*(orang|org|siswa|rombel|guru|tahun|thn|th|menit|mnt)\.?$")
INT_MAX = 2**31 - 1


def parse_number(value: object, *, count: bool) -> float:
    """Raises ValueError when the cell holds no finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("not a number")
    if isinstance(value, str):
        value = float(_plain(value, count=count))
    number = float(value) if abs(value) <= 1e18 else math.inf
    if not math.isfinite(number):
        raise ValueError("not finite")
    return number


def parse_count(value: object) -> int:
    """A whole number that a database integer holds. Raises ValueError otherwise."""
    number = parse_number(value, count=True)
    if not number.is_integer() or abs(number) > INT_MAX:
        raise ValueError("not a whole number")
    return int(number)


def _plain(text: str, *, count: bool) -> str:
    text = _UNIT_WORD.sub("", text.strip().strip("'`’\"").lower()).replace(" ", "").replace("\u00a0", "")
    dotted = re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?", text)
    if dotted and (count or text.count(".") > 1 or "," in text):
        text = text.replace(".", "")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+\.\d+", text):
        text = text.replace(",", "")
    text = text.replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", text):
        raise ValueError("not a number")
    return text
