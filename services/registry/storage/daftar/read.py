"""A page of a list, how many rows the whole has, and whose statements it is made of."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.daftar.assignments import ASSIGNMENTS
from services.registry.storage.daftar.beside import BESIDE
from services.registry.storage.daftar.cells import CELLS
from services.registry.storage.daftar.definition import KEY, Daftar, Tanya
from services.registry.storage.daftar.persons import PERSONS
from services.registry.storage.daftar.protected import PROTECTED
from services.registry.storage.daftar.requests import REQUESTS
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.work import for_all_rows
from shared.vocabulary import JenisDaftar
from shared.web import paging

Row = dict[str, Any]
DAFTAR: dict[JenisDaftar, Daftar] = {one.jenis: one for one in (*PERSONS, *CELLS, *BESIDE, *REQUESTS, *PROTECTED, *ASSIGNMENTS)}


async def page(connection: AsyncConnection, kind: Daftar, asked: Tanya, limit: int, cursor: str) -> tuple[list[Row], str | None]:
    """(rows with their columns and, of people, the id; the next cursor)."""
    await for_all_rows(connection)
    whole = kind.susun(asked).subquery("daftar")
    order = [whole.c[KEY.format(at)] for at in range(len(kind.urut))]
    query = select(whole).order_by(*order).limit(limit + 1)
    if cursor:
        after = paging.decode(cursor, *kind.urut)
        query = query.where(tuple_(*order) > tuple_(*[literal(value, key.type) for value, key in zip(after, order, strict=True)]))
    rows = [dict(row) for row in (await connection.execute(query)).mappings()]
    kept = rows[:limit]
    following = paging.encode([kept[-1][key.name] for key in order]) if len(rows) > limit else None
    shown = ([] if not kind.bernama else ["pegawai_id"]) + [column.nama for column in kind.kolom]
    return [{name: row.get(name) for name in shown} for row in kept], following


async def count(connection: AsyncConnection, kind: Daftar, asked: Tanya) -> int:
    whole = kind.susun(asked).subquery("daftar")
    return int((await connection.execute(select(func.count()).select_from(whole))).scalar_one())


async def sources(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[str]:
    """Which systems the agency's people come from."""
    query = select(t.pegawai.c.sumber).distinct().where(t.pegawai.c.instansi_id == instansi_id)
    return sorted((await connection.execute(query)).scalars())
