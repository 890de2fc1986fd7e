"""Instants and days that the tests of writing share."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)


def at(hour: int) -> datetime:
    """Instants in their order."""
    return AT + timedelta(hours=hour)
