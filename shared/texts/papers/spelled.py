"""Whole numbers in Indonesian words, as decrees and minutes write them: 14 (empat belas)."""

from __future__ import annotations

ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def words(value: int) -> str:
    """`empat belas` for 14; 0 to 999.999.

    Raises ValueError beyond that: papers count people, days and pages.
    """
    if not 0 <= value < 1_000_000:
        raise ValueError(f"0 sampai 999.999, bukan {value}")
    if value < 12:
        return ONES[value]
    if value < 20:
        return f"{ONES[value - 10]} belas"
    for size, one, many in ((1000, "seribu", "ribu"), (100, "seratus", "ratus"), (10, "", "puluh")):
        if value >= size:
            count, rest = divmod(value, size)
            head = one if count == 1 and one else f"{words(count)} {many}"
            return f"{head} {words(rest)}" if rest else head
    raise AssertionError("unreachable")


def both(value: int) -> str:
    """`14 (empat belas)`."""
    return f"{value} ({words(value)})"
