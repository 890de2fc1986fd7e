"""Numbers and dates the Indonesian and the English way, without a locale library."""

from __future__ import annotations

from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def number(value: float, decimals: int = 0, lang: str = "id") -> str:
    """1.234,5 in Indonesian, 1,234.5 in English."""
    text = f"{value:,.{decimals}f}"
    return text if lang == "en" else text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def day(value: date | str) -> str:
    """23 November 2026."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{when.day} {BULAN[when.month - 1]} {when.year}"
