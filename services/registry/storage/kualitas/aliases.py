"""Foreign signs of units: what was proposed, confirmed and refused. Rows are closed and replaced, never updated."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, tuple_
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.kepegawaian.tables import unor, unor_alias, unor_versi
from services.registry.storage.kepegawaian.versions import close
from shared.vocabulary import JenisAlias, StatusAlias

Sign = tuple[str, str, str]
"""Source, kind, value."""
SIGN = (unor_alias.c.sumber, unor_alias.c.jenis, unor_alias.c.nilai)
NOW = func.upper_inf(unor_alias.c.dicatat)
HOW_MANY = {"nihil": 0, "satu": 1, "banyak": 2}


async def of_signs(
    connection: AsyncConnection, instansi_id: uuid.UUID, signs: Iterable[Sign]
) -> dict[Sign, list[dict[str, Any]]]:
    """Rows recorded now, by sign; a sign nobody asked about before has none."""
    wanted = list(signs)
    found: dict[Sign, list[dict[str, Any]]] = {sign: [] for sign in wanted}
    query = select(unor_alias).where(unor_alias.c.instansi_id == instansi_id, NOW, tuple_(*SIGN).in_(wanted))
    for row in (await connection.execute(query)).mappings():
        found[row["sumber"], row["jenis"], row["nilai"]].append(dict(row))
    return found


async def locked(connection: AsyncConnection, instansi_id: uuid.UUID, alias: uuid.UUID) -> dict[str, Any] | None:
    """The row, whether or not it still stands, and its sign's rows held against other deciders."""
    query = select(unor_alias).where(unor_alias.c.id == alias, unor_alias.c.instansi_id == instansi_id)
    row = (await connection.execute(query)).mappings().first()
    if row is None:
        return None
    same = (unor_alias.c.instansi_id == instansi_id, *(column == row[column.name] for column in SIGN))
    await connection.execute(select(unor_alias.c.id).where(*same).order_by(unor_alias.c.id).with_for_update())
    return dict(row)


async def write(
    connection: AsyncConnection, closing: list[uuid.UUID], fresh: list[Mapping[str, Any]], at: datetime
) -> list[uuid.UUID]:
    """Ids of the fresh rows."""
    await close(connection, unor_alias, closing, at)
    rows = [{"id": new_id(), "dicatat": Range(at, None), "diputuskan_oleh": None, **row} for row in fresh]
    if rows:
        await connection.execute(insert(unor_alias), rows)
    return [row["id"] for row in rows]


async def page(
    connection: AsyncConnection, instansi_id: uuid.UUID, status: str | None, sumber: str | None, calon: str | None,
    after: Sign | None, limit: int,
) -> list[Sign]:  # fmt: skip
    """Signs in order; `calon`: nihil | satu | banyak candidates."""
    query = select(*SIGN).where(unor_alias.c.instansi_id == instansi_id, NOW).group_by(*SIGN).order_by(*SIGN)
    if status is not None:
        query = query.where(unor_alias.c.status == status)
    if sumber is not None:
        query = query.where(unor_alias.c.sumber == sumber)
    if calon is not None:
        query = query.having(func.least(func.count(unor_alias.c.unor_id), 2) == HOW_MANY[calon])
    if after is not None:
        query = query.where(tuple_(*SIGN) > tuple_(*after))
    return [(row.sumber, row.jenis, row.nilai) for row in await connection.execute(query.limit(limit))]


async def known_units(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[Any]:
    """Open units as they are now."""
    v = unor_versi
    query = select(unor.c.id, v.c.nama, v.c.jenis, v.c.kode_wilayah, v.c.npsn).join(v, v.c.unor_id == unor.c.id)
    now = (func.upper_inf(v.c.dicatat), func.upper_inf(v.c.berlaku))
    return list(await connection.execute(query.where(unor.c.instansi_id == instansi_id, *now).order_by(unor.c.id)))


async def confirmed(connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str | None) -> list[Any]:
    """(kind, value, unit) a person confirmed: codes of one source for that source, public signs whoever wrote them."""
    own = (unor_alias.c.jenis != JenisAlias.ID) | (unor_alias.c.sumber == sumber)
    query = select(unor_alias.c.jenis, unor_alias.c.nilai, unor_alias.c.unor_id).where(
        unor_alias.c.instansi_id == instansi_id, NOW
    )
    return list(await connection.execute(query.where(unor_alias.c.status == StatusAlias.DIKONFIRMASI, own)))
