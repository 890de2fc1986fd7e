"""Instants and days that the tests of writing share, and the plainest way in: rows of one kind, stated of a day, by one source."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.impor.batch import run_batch
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)
Rows = list[dict[str, Any]]


def at(hour: int) -> datetime:
    """Instants in their order."""
    return AT + timedelta(hours=hour)


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


async def state(
    engine: AsyncEngine, vault: Vault, agency: uuid.UUID, kind: JenisMasukan, rows: Rows, *, per: date = TODAY, sumber: str = "uji",
    hour: int = 0,
) -> list[dict[str, Any]]:  # fmt: skip
    """One result per row."""
    async with UnitOfWork(engine, "uji", at(hour)) as work:
        answer = await run_batch(work, vault, per, kind, agency, sumber, rows, atomic=False)
    results: list[dict[str, Any]] = answer["hasil"]
    return results
