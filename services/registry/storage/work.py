"""One use case, one transaction: changes, events and audit together, or nothing.

`record` collects events; `commit` locks the agency's head row as its last statement, numbers the events in commit order
without gaps, links one audit entry per transaction and agency to the chain, and commits.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from services.registry.domain.peristiwa.rantai import change_entry, content_hash, link
from services.registry.storage.bulk import copy_rows
from services.registry.storage.peristiwa.tables import audit, instansi_head, penanda, peristiwa
from shared.errors import LayananSibuk

ROTATION = "rotasi"
"""While the database bears this sign a key is being changed: nothing is written, for digests of two keys stand side by side."""


def connect(url: str, pool_size: int = 8) -> AsyncEngine:
    """An engine; 8 connections x (api + worker) = 16 of the 100 an embedded server allows."""
    return create_async_engine(url, pool_size=pool_size, max_overflow=4, pool_pre_ping=True, hide_parameters=True)


@asynccontextmanager
async def one_view(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A connection whose reads all see the database of one moment, however much is written meanwhile."""
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection


async def for_all_rows(connection: AsyncConnection) -> None:
    """This transaction reads a whole agency: sorted in memory, and tables joined whole instead of row by row.

    Right after a first import the database has no statistics yet, takes every table for small and would look up each row by itself,
    seven times slower.
    """
    settings = (func.set_config(name, value, True) for name, value in (("work_mem", "64MB"), ("enable_nestloop", "off")))
    await connection.execute(select(*settings))


@dataclass
class UnitOfWork:
    """`async with UnitOfWork(engine, actor, at) as work: … await work.commit()`; any error leaves without commit."""

    engine: AsyncEngine
    actor: str
    at: datetime
    _events: dict[uuid.UUID, list[dict[str, Any]]] = field(default_factory=dict)
    connection: AsyncConnection = field(init=False)

    async def __aenter__(self) -> Self:
        self.connection = await self.engine.connect()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.connection.close()  # rolls back whatever was not committed

    def record(self, instansi_id: uuid.UUID, kind: str, subject: str, subject_id: object, **content: Any) -> None:
        """Note an event; `content` holds ids, field names and counts, never values of a person."""
        self._events.setdefault(instansi_id, []).append(
            {"jenis": kind, "subjek_jenis": subject, "subjek_id": str(subject_id), "isi": content}
        )

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """A part that may fail alone: when it raises, what it changed and recorded is undone and the rest stays."""
        kept = {agency: list(events) for agency, events in self._events.items()}
        try:
            async with self.connection.begin_nested():
                yield
        except BaseException:
            self._events = kept
            raise

    async def commit(self) -> None:
        await self.link()
        await self.connection.commit()

    async def link(self) -> None:
        """Number the recorded events and link them: the last statements of the transaction, for they make others wait."""
        for instansi_id in sorted(self._events):  # one order for all, so two transactions never wait on each other
            await self._append(instansi_id, self._events[instansi_id])
        self._events = {}

    async def _append(self, instansi_id: uuid.UUID, events: list[dict[str, Any]]) -> None:
        head = (
            await self.connection.execute(
                select(instansi_head).where(instansi_head.c.instansi_id == instansi_id).with_for_update()
            )
        ).one()
        if (await self.connection.execute(select(penanda.c.nama).where(penanda.c.nama == ROTATION))).first():
            raise LayananSibuk(
                "Kunci kota sedang diganti.",
                saran="Coba lagi beberapa menit lagi.",
                pesan_en="A key is being changed.",
                coba_lagi_s=60,
            )
        first = head.nomor + 1
        rows = [
            {**event, "instansi_id": instansi_id, "nomor": first + i, "aktor": self.actor, "pada": self.at}
            for i, event in enumerate(events)
        ]
        await copy_rows(self.connection, peristiwa, rows)
        last = first + len(events) - 1
        entry = change_entry(head.audit_nomor + 1, self.at, self.actor, first, last, content_hash(events))
        linked = link(head.audit_hash, entry)
        chained = {**entry, "instansi_id": instansi_id, "hash_sebelum": head.audit_hash, "hash": linked}
        await self.connection.execute(insert(audit).values(**chained))
        await self.connection.execute(
            update(instansi_head)
            .where(instansi_head.c.instansi_id == instansi_id)
            .values(nomor=last, audit_nomor=head.audit_nomor + 1, audit_hash=linked)
        )
