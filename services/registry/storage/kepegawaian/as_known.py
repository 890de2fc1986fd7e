"""Which rows answer for a day, as known at an instant: valid time and recorded time in one clause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, func


@dataclass(frozen=True)
class Moment:
    """The day asked about, and when it is asked from: `diketahui` None is now."""

    per: date
    diketahui: datetime | None = None

    def known(self, table: FromClause) -> ColumnElement[bool]:
        return known(table, self.per, self.diketahui)


def known(table: FromClause, per: date | None, diketahui: datetime | None = None) -> ColumnElement[bool]:
    """Rows of a table with `dicatat` (and `berlaku`) that hold on the day `per`, as recorded at `diketahui` (None: now).

    A table without `berlaku`, or `per` None, is asked about recorded time alone.
    """
    written: Any = func.upper_inf(table.c.dicatat) if diketahui is None else table.c.dicatat.contains(diketahui)
    if per is None or "berlaku" not in table.c:
        return and_(written)
    return and_(written, table.c.berlaku.contains(per))
