"""What all parts of a described case share: how a wire reads them, and the numbers and days that can be one."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

BENTUK: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}
"""How a wire reads these classes: unknown parts are refused, the sentence below a field is its description."""
MAKS = 1_000_000
BANYAK = 200
"""Most papers, officials or days of one year in a description."""
TAHUN = (1900, 2199)


def within(described: Any) -> None:
    """Raises ValueError on a count or a day that cannot be one."""
    for one in fields(described):
        value = getattr(described, one.name)
        if isinstance(value, int) and not isinstance(value, bool) and not 0 <= value <= MAKS:
            raise ValueError(f"{one.name}: 0 sampai {MAKS}")
        if isinstance(value, date) and not TAHUN[0] <= value.year <= TAHUN[1]:
            raise ValueError(f"{one.name}: tahun {TAHUN[0]} sampai {TAHUN[1]}")
