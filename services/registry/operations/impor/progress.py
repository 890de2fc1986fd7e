"""One import on its way into the registry: a batch and its progress in one transaction, so that a kill loses and doubles nothing.

Applying: every batch has its own transaction, which also moves `baris_selesai` from where this process believes it stands; should
another worker have moved it, the batch is rolled back. Checking (periksa): one transaction for all batches, never committed, and
progress written beside it. A batch the database refuses is halved until the one bad row stands alone; that row fails.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import update
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.intake.messages import problem
from services.registry.operations.impor.apply import Numbered, Outcome, apply_batch
from services.registry.operations.kepegawaian.context import Batch, RowResult
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.impor import imports
from services.registry.storage.putaran.tables import impor
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError
from shared.vocabulary import StatusBaris
from shared.web.clock import Clock


@dataclass
class Progress:
    engine: AsyncEngine
    clock: Clock
    impor_id: uuid.UUID
    actor: str
    batch: Batch
    done: int
    summary: Counter[str] = field(default_factory=Counter)
    dry: UnitOfWork | None = None
    """The transaction of a dry run, rolled back in the end."""
    beat: Callable[[], Awaitable[object]] | None = None
    """Tells that this worker lives: a batch with many rows that the database refuses takes longer than a lease lasts."""

    async def enter(self, rows: list[Numbered]) -> None:
        """Bring in rows of one kind that follow each other."""
        try:
            await (self._check(self.dry, rows) if self.dry is not None else self._write(rows))
        except (DBAPIError, DomainError) as refused:
            if _not_the_rows_fault(refused):
                raise
            await self._reload()
            if self.beat is not None:
                await self.beat()
            if len(rows) == 1:
                await self._refuse(rows[0])
                return
            middle = len(rows) // 2
            await self.enter(rows[:middle])
            await self.enter(rows[middle:])

    async def _write(self, rows: list[Numbered]) -> None:
        async with UnitOfWork(self.engine, self.actor, self.clock.now()) as work:
            outcomes = await apply_batch(work, self.batch, rows)
            summary = await self._keep(work.connection, outcomes)
            await work.commit()
        self.done, self.summary = self.done + len(rows), summary

    async def _check(self, work: UnitOfWork, rows: list[Numbered]) -> None:
        async with work.connection.begin_nested():
            outcomes = await apply_batch(work, self.batch, rows)
        await self._keep_apart(outcomes)

    async def _refuse(self, numbered: Numbered) -> None:
        number, row = numbered
        problems = [*row.masalah, problem("ditolak_penyimpanan")]
        await self._keep_apart([(number, row, RowResult(StatusBaris.GAGAL, None, problems))])

    async def _keep_apart(self, outcomes: list[Outcome]) -> None:
        async with self.engine.begin() as connection:
            summary = await self._keep(connection, outcomes)
        self.done, self.summary = self.done + len(outcomes), summary

    async def _keep(self, connection: AsyncConnection, outcomes: list[Outcome]) -> Counter[str]:
        """Write what happened to the rows and move on. Raises Bentrok when another worker moved first."""
        summary = self.summary + Counter(result.status.value for _, _, result in outcomes)
        moved = await connection.execute(
            update(impor)
            .where(impor.c.id == self.impor_id, impor.c.baris_selesai == self.done)
            .values(baris_selesai=self.done + len(outcomes), ringkasan=told(summary))
            .returning(impor.c.id)
        )
        if moved.first() is None:
            raise Bentrok("Impor ini sudah dilanjutkan pekerja lain.", kode="sewa_beralih")
        await imports.add_rows(connection, self.impor_id, [_stored(*outcome) for outcome in outcomes])
        return summary

    async def _reload(self) -> None:
        """What a rolled back batch had taught the references is not so."""
        if self.dry is not None:
            self.batch.references = await load_references(self.dry.connection, self.batch.instansi_id, self.batch.sumber)
            return
        async with self.engine.connect() as connection:
            self.batch.references = await load_references(connection, self.batch.instansi_id, self.batch.sumber)


def told(summary: Counter[str]) -> dict[str, int]:
    """How many rows came to what, and how many were left out because nothing but a note stood in them (known at the end)."""
    return {**{status.value: summary[status.value] for status in StatusBaris}, "dilewati": summary["dilewati"]}


def database_gone(error: BaseException) -> bool:
    """Nobody's fault: the lease keeps the job until the database is back."""
    return isinstance(error, OperationalError) or (isinstance(error, DBAPIError) and error.connection_invalidated)


def _not_the_rows_fault(refused: DBAPIError | DomainError) -> bool:
    """Lost databases, lost leases and wrong statements of ours; what is left is a value the database will not take."""
    if isinstance(refused, DomainError):
        return refused.kode in ("sewa_beralih", "layanan_sibuk")
    if isinstance(refused, InterfaceError):  # the driver's word for a closed connection, and for a value of the wrong shape too
        return "invalid input for query argument" not in str(refused.orig)
    return database_gone(refused) or isinstance(refused, ProgrammingError)


def _stored(number: int, row: Any, result: RowResult) -> dict[str, Any]:
    problems = [{"kode": m.kode, "kolom": m.kolom, "pesan": m.pesan, "saran": m.saran} for m in result.masalah]
    return {"nomor": number, "lembar": row.lembar, "baris": row.nomor, "status": result.status.value, "masalah": problems}
