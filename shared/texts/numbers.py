"""Numbers and dates as people read them: 1.234,5 and 23 November 2026 in Indonesian, 1,234.5 in English.

Kept, because a text of a city says the same few thousand figures again and again, and Babel reads its pattern anew each time.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal


@lru_cache(maxsize=20_000)
def number(value: float, decimals: int = 0, lang: str = "id") -> str:
    """1.234,5 in Indonesian, 1,234.5 in English; always that many decimals."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return str(format_decimal(round(value, decimals), format=pattern, locale=lang))


@lru_cache(maxsize=20_000)
def day(value: date | str, lang: str = "id") -> str:
    """23 November 2026."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return str(format_date(when, "d MMMM yyyy", locale=lang))
