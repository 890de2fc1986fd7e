"""The desk in the tests: uploads a file to an agency of its own, lets the worker do it, reads what became of it."""

from __future__ import annotations

import io
import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from python_calamine import CalamineWorkbook
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.impor import run_import as running
from services.registry.operations.impor.make_report import make_report
from services.registry.operations.impor.start_import import start_import
from services.registry.storage.impor import imports
from services.registry.storage.putaran import jobs
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi, JenisTugas
from tests.registry.intake.builders import HEADINGS, a_person, nip


class Now:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self.at += timedelta(milliseconds=10)
        return self.at


class Desk:
    """Uploads a file and lets the worker do it."""

    def __init__(self, engine: AsyncEngine, vault: Vault, kind: JenisInstansi) -> None:
        self.engine, self.vault, self.clock, self.kind = engine, vault, Now(), kind
        self.instansi_id = uuid.UUID(int=0)

    async def open(self) -> Desk:
        async with UnitOfWork(self.engine, "uji", self.clock.now()) as work:
            self.instansi_id = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", self.kind.value)
        return self

    async def upload(self, name: str, content: bytes, mode: str = "terapkan") -> uuid.UUID:
        async with UnitOfWork(self.engine, "uji", self.clock.now()) as work:
            return await start_import(
                work, instansi_id=self.instansi_id, name=name, content=content, kind=None, source="uji", mode=mode
            )

    async def work(self, worker: str = "pekerja") -> None:
        async with self.engine.connect() as connection:
            job = await jobs.claim(connection, [JenisTugas.IMPOR.value], worker, 30, self.clock.now())
        assert job is not None
        await running.run_import(self.engine, self.vault, self.clock, job, worker)

    async def bring(self, name: str, content: bytes, mode: str = "terapkan") -> dict[str, Any]:
        made = await self.upload(name, content, mode)
        await self.work()
        return await self.read(made)

    async def read(self, impor_id: uuid.UUID) -> dict[str, Any]:
        async with self.engine.connect() as connection:
            return await imports.get(connection, impor_id)

    async def rows(self, impor_id: uuid.UUID, status: str | None = None) -> list[dict[str, Any]]:
        async with self.engine.connect() as connection:
            return await imports.rows(connection, impor_id, status=status)

    async def count(self, table: Any) -> int:
        query = select(func.count()).select_from(table).where(table.c.instansi_id == self.instansi_id)
        async with self.engine.connect() as connection:
            return int((await connection.execute(query)).scalar_one())

    async def report(self, impor_id: uuid.UUID) -> CalamineWorkbook:
        async with self.engine.connect() as connection:
            return CalamineWorkbook.from_filelike(io.BytesIO(await make_report(connection, impor_id)))


def people(count: int) -> list[list[Any]]:
    """`count` rows with a code each; NIPs only as far as one day's serials reach."""
    return [["PNS ID", *HEADINGS], *[[f"P{i:05d}", *a_person(nip=nip(900 + i) if i < 100 else "")] for i in range(count)]]
