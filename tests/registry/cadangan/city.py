"""Two databases on the session's server: one with a small city in it, one as empty as a migration leaves it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.impor.batch import run_batch
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi
from tests.flow.six_units import six_units

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
PER = date(2026, 11, 1)
VAULT = Vault(b"c" * 32, b"s" * 32)


@dataclass
class City:
    """A database of the session's server and its agency, when it has one."""

    name: str
    server: postgres.Server
    engine: AsyncEngine
    owner: asyncpg.Connection

    async def agency(self) -> uuid.UUID:
        return uuid.UUID(str(await self.owner.fetchval("SELECT id FROM instansi WHERE kode = 'uji'")))

    async def fill(self) -> None:
        """Six units with their people, some read on record."""
        async with UnitOfWork(self.engine, "uji", AT) as work:
            agency = await ensure_agency(work, "uji", "Kota Uji", JenisInstansi.KOTA.value)
        for kind, rows in six_units().items():
            async with UnitOfWork(self.engine, "uji", AT) as work:
                raw: list[dict[str, Any]] = [{name: _plain(value) for name, value in row.items()} for row in rows]
                done = await run_batch(work, VAULT, PER, kind, agency, "uji", raw, atomic=True)
                assert done["diterapkan"], done
        people = [row["id"] for row in await self.owner.fetch("SELECT id FROM pegawai LIMIT 3")]
        await note_read(self.engine, agency, "klien:x", "pribadi", ["nip"], people, AT)

    async def snapshot(self) -> str:
        async with UnitOfWork(self.engine, "uji", AT) as work:
            return (await freeze_snapshot(work, VAULT, await self.agency(), PER)).hash

    async def identities(self) -> dict[str, str]:
        """NIP by code of everybody, as the keys at hand open them."""
        rows = await self.owner.fetch(
            "SELECT p.id, p.id_sumber, p.kunci_sandi, i.sandi FROM pegawai p JOIN pegawai_identitas i ON i.pegawai_id = p.id "
            "WHERE p.kunci_sandi IS NOT NULL"
        )
        return {row["id_sumber"]: sandi.unseal(VAULT.unwrap(row["kunci_sandi"], row["id"]), row["sandi"])["nip"] for row in rows}

    async def everything(self) -> dict[str, list[str]]:
        """Every row of every table as text, sorted: what a second reader of the database finds in it."""
        names = await self.owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return {
            name["tablename"]: [
                row[0] for row in await self.owner.fetch(f'SELECT t::text FROM "{name["tablename"]}" t ORDER BY 1')
            ]
            for name in names
        }

    async def rows(self) -> int:
        return sum(len(rows) for name, rows in (await self.everything()).items() if name != "alembic_version")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
