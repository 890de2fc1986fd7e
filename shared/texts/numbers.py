"""Numbers and dates as people read them: 1.234,5 and 23 November 2026 in Indonesian, 1,234.5 in English."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal


def number(value: float, decimals: int = 0, lang: str = "id") -> str:
    """1.234,5 in Indonesian, 1,234.5 in English; always that many decimals."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(round(value, decimals), format=pattern, locale=lang))


def day(value: date | str, lang: str = "id") -> str:
    """23 November 2026."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return str(format_date(when, "d MMMM yyyy", locale=lang))
