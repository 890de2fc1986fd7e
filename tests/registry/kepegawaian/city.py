"""The six units as one agency, and what is held of their people on a day, opened."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian import keadaan, sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import positions, units
from tests.registry.kepegawaian.writing import TODAY, state

FACTS = ("status", "kedudukan", "golongan", "pendidikan", "tmt_cpns")
Row = dict[str, Any]


@dataclass
class City:
    engine: AsyncEngine
    vault: Vault
    agency: uuid.UUID

    async def build(self) -> City:
        await self.hear(*units(), kind=J.UNOR)
        await self.hear(*positions(), kind=J.JABATAN)
        return self

    async def hear(self, *rows: Row, sumber: str = "simpeg", per: date = TODAY, kind: J = J.PEGAWAI, hour: int = 0) -> list[Row]:
        return await state(self.engine, self.vault, self.agency, kind, list(rows), per=per, sumber=sumber, hour=hour)

    async def people(self) -> list[uuid.UUID]:
        async with self.engine.connect() as connection:
            query = select(t.pegawai.c.id).where(t.pegawai.c.instansi_id == self.agency)
            return list((await connection.execute(query)).scalars())

    async def on(self, person: uuid.UUID, when: date = TODAY) -> Row:
        """Everything that holds on a day."""
        async with self.engine.connect() as connection:
            key = await self._key(connection, person)
            versi, identity, held = [
                await _one(connection, table, table.c.pegawai_id == person, when)
                for table in (t.pegawai_versi, t.pegawai_identitas, t.pegawai_keadaan)
            ]
            definitive = (t.penempatan.c.pegawai_id == person) & (t.penempatan.c.jenis == "DEFINITIF")
            post = await _one(connection, t.penempatan, definitive, when)
            unit = (await connection.execute(select(t.unor.c.id_sumber).where(t.unor.c.id == post["unor_id"]))).scalar()
        return {
            **{name: versi[name] for name in FACTS}, **sandi.unseal(key, identity["sandi"], sandi.IDENTITY),
            **keadaan.opened(sandi.unseal(key, held["sandi"], sandi.CIRCUMSTANCES)), "unor": unit, "mapel": post["mapel"],
        }  # fmt: skip

    async def apart(self, person: uuid.UUID) -> list[tuple[str, str, str, bool]]:
        """Posts beside the definitive one that hold today: kind, source, unit, doubtful."""
        post = t.penempatan.c
        query = select(post.jenis, post.sumber, t.unor.c.id_sumber, post.bermasalah).join(t.unor, t.unor.c.id == post.unor_id)
        holds = post.berlaku.contains(TODAY) & func.upper_inf(post.dicatat)
        async with self.engine.connect() as connection:
            rows = await connection.execute(query.where(post.pegawai_id == person, post.jenis != "DEFINITIF", holds))
            return sorted(tuple(row) for row in rows)

    async def _key(self, connection: AsyncConnection, person: uuid.UUID) -> bytes:
        wrapped = (await connection.execute(select(t.pegawai.c.kunci_sandi).where(t.pegawai.c.id == person))).scalar_one()
        return self.vault.unwrap(wrapped, person)


async def _one(connection: AsyncConnection, table: Table, whose: ColumnElement[bool], when: date) -> Any:
    query = select(table).where(whose, func.upper_inf(table.c.dicatat), table.c.berlaku.contains(when))
    return (await connection.execute(query)).mappings().one()
