"""Numbers as people send them: JSON numbers, or text as a spreadsheet writes it ('1.250,5', '12 orang').

Distinct texts are read once. A lone dot before three digits ('1.500') is a thousand in a count; in a measure nobody can tell, and the
row is sent back rather than guessed.
"""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int

LARGEST = 1e12
EMPTY = (None, "", "-")
_WORD = re.compile(r"\s*(orang|org|menit|mnt|jam|kali|dokumen|berkas|unit|buah|laporan|surat|kegiatan)\.?$")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(,\d{3})+\.\d+")
_NUMBER = re.compile(r"\d+(\.\d+)?([eE][+-]?\d+)?")
WRONG, AMBIGUOUS, NEGATIVE, TOO_LARGE = 1, 2, 3, 4


def numbers(values: list[Any], *, count: bool) -> tuple[Float, Int]:
    """(the numbers, NaN where none is given; a code per value: 0 fine, or what is wrong with it)."""
    kinds = set(map(type, values))
    if kinds <= {type(None)}:
        return np.full(len(values), np.nan), np.zeros(len(values), dtype=np.int64)
    if kinds <= {int, float}:
        try:
            found = np.array(values, dtype=np.float64)
        except OverflowError:
            found = np.array([np.nan])
        if not np.isnan(found).any() and (found >= 0).all() and (found <= LARGEST).all():
            return found, np.zeros(len(values), dtype=np.int64)
    read = {key: _read(key[1], count=count) for key in {_key(value) for value in values}}
    pairs = [read[_key(value)] for value in values]
    return np.array([number for number, _ in pairs], dtype=np.float64), np.array([wrong for _, wrong in pairs], dtype=np.int64)


def _key(value: Any) -> tuple[type, Any]:
    return type(value), value if isinstance(value, str | int | float | None) else repr(type(value))


def _read(value: Any, *, count: bool) -> tuple[float, int]:
    text = value.strip() if isinstance(value, str) else value
    if text in EMPTY:
        return math.nan, 0
    if isinstance(text, bool) or not isinstance(text, int | float | str):
        return math.nan, WRONG
    if isinstance(text, str):
        plain = _plain(text, count=count)
        if isinstance(plain, int):
            return math.nan, plain
        text = float(plain)
    if text < 0:
        return math.nan, NEGATIVE
    if text > LARGEST:  # before anything turns a whole number of a thousand digits into a float
        return math.nan, TOO_LARGE
    return (math.nan, WRONG) if math.isnan(text) else (float(text), 0)


def _plain(text: str, *, count: bool) -> str | int:
    """The text as Python reads numbers, or what is wrong with it."""
    text = _WORD.sub("", text.strip("'`’\" ").lower()).replace(" ", "").replace("\u00a0", "")
    if text.startswith("-"):
        return NEGATIVE
    if _THOUSANDS.fullmatch(text):
        if not count and text.count(".") == 1 and "," not in text:
            return AMBIGUOUS
        text = text.replace(".", "")
    elif _ENGLISH.fullmatch(text):
        text = text.replace(",", "")
    text = text.replace(",", ".")
    return text if _NUMBER.fullmatch(text) else WRONG
