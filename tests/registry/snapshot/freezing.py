"""An agency that hears rows and is frozen: the bundle read back, table by table, row by key."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.freeze_snapshot import Frozen, freeze_snapshot
from services.registry.storage.kepegawaian import snapshots
from services.registry.storage.putaran.tables import snapshot
from services.registry.storage.work import UnitOfWork
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import unpack, verify
from shared.vocabulary import JenisMasukan
from tests.registry.kepegawaian.writing import TODAY, at, state

Tables = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


@dataclass
class City:
    engine: AsyncEngine
    vault: Vault
    agency: uuid.UUID
    code: str

    async def hear(self, kind: JenisMasukan, *rows: dict[str, Any], per: date = TODAY, hour: int = 0) -> None:
        results = await state(self.engine, self.vault, self.agency, kind, list(rows), per=per, hour=hour)
        assert [one for one in results if one["status"] == "gagal"] == []

    async def freeze(self, per: date = TODAY, diketahui: datetime | None = None, hour: int = 20) -> Frozen:
        async with UnitOfWork(self.engine, "uji", at(hour)) as work:
            return await freeze_snapshot(work, self.vault, self.agency, per, diketahui)

    async def tables(self, frozen: Frozen) -> Tables:
        async with self.engine.connect() as connection:
            bundle = await snapshots.bundle(connection, self.agency, frozen.hash)
        assert verify(bundle) == frozen.hash
        found = unpack(bundle)[1]
        return {
            t.nama: {tuple(row[name] for name in t.kunci): row for row in found[t.nama].to_pylist()} for t in TABEL
        }  # fmt: skip

    async def forget_kept(self) -> None:
        """So that the next freeze computes again."""
        async with self.engine.begin() as connection:
            await connection.execute(delete(snapshot).where(snapshot.c.instansi_id == self.agency))

    def kunci(self, code: str) -> str:
        return self.vault.pseudonym("uji", code)
