"""The daily work on rounds: each in a transaction of its own, so that one that fails holds up no other and is tried again the next day."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from sqlalchemy import ColumnElement, select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.storage.putaran.tables import putaran
from services.registry.storage.work import UnitOfWork
from shared.web.clock import Clock

Row = dict[str, Any]
log = structlog.get_logger()


async def each_round(
    engine: AsyncEngine, clock: Clock, actor: str, which: tuple[ColumnElement[bool], ...], do: Callable[[UnitOfWork, Row], Awaitable[int]]
) -> int:  # fmt: skip
    """How much was new, of all rounds that meet `which`, oldest first. A lost database raises."""
    async with engine.connect() as connection:
        found = await connection.execute(select(putaran).where(*which).order_by(putaran.c.id))
        rows = [dict(row) for row in found.mappings()]
    made = 0
    for row in rows:
        try:
            async with UnitOfWork(engine, actor, clock.now()) as work:
                made += await do(work, row)
        except (OSError, OperationalError, InterfaceError):
            raise
        except Exception as unforeseen:  # a fault of ours about this one: the other rounds' day has come all the same
            log.error("round left out", by=actor, putaran=str(row["id"]), kind=type(unforeseen).__name__)
    return made
