"""Cases as a list: filters that each have an index, newest first from after an id, with the names of both ends."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.siapa import Siapa
from services.registry.storage.base import among
from services.registry.storage.kepegawaian.tables import jabatan_versi, unor_versi
from services.registry.storage.putaran.stale import open_cases
from services.registry.storage.usulan.tables import usulan_mutasi

Row = dict[str, Any]
NAMED = [(end, name) for end in ("asal", "tujuan") for name in ("unor", "opd", "jabatan")]


@dataclass(frozen=True)
class Pandangan:
    """What a caller sees: `units` None = the whole agency, else cases at those units and those of `pegawai_id`."""

    instansi_id: uuid.UUID
    siapa: Siapa | None
    units: frozenset[uuid.UUID] | None
    pegawai_id: uuid.UUID | None


@dataclass(frozen=True, kw_only=True)
class Saringan:
    """`tenggat_sampai`: a deadline open on or before that day; `basi`: open, and its plan's data have changed since, or not so."""

    status: str | None = None
    jenis: str | None = None
    putaran_id: uuid.UUID | None = None
    pegawai_id: uuid.UUID | None = None
    himpunan_id: uuid.UUID | None = None
    opd_asal_id: uuid.UUID | None = None
    opd_tujuan_id: uuid.UUID | None = None
    unor_asal_id: uuid.UUID | None = None
    unor_tujuan_id: uuid.UUID | None = None
    tenggat_sampai: date | None = None
    basi: bool | None = None


COLUMNS = {
    "opd_asal_id": "asal_opd_id", "opd_tujuan_id": "tujuan_opd_id", "unor_asal_id": "asal_unor_id", "unor_tujuan_id": "tujuan_unor_id",
}  # fmt: skip


def query(
    view: Pandangan, filters: Saringan, limit: int, after: uuid.UUID | None, stale: Collection[uuid.UUID] = ()
) -> Select[Any]:
    """The rows alone; names are joined to the page and not to the table. `stale`: the cases that `basi` asks about."""
    case = usulan_mutasi.c
    found = select(usulan_mutasi).where(case.instansi_id == view.instansi_id)
    for one in fields(filters):
        value = getattr(filters, one.name)
        if value is None:
            continue
        if one.name == "basi":
            found = found.where(among(case.id, stale) if value else ~among(case.id, stale))
            continue
        found = found.where(
            case.tenggat <= value if one.name == "tenggat_sampai" else case[COLUMNS.get(one.name, one.name)] == value
        )
    if view.units is not None:
        found = found.where(_within(view))
    if after is not None:
        found = found.where(case.id < after)
    return found.order_by(case.id.desc()).limit(limit)


async def rows(connection: AsyncConnection, view: Pandangan, filters: Saringan, limit: int, after: uuid.UUID | None) -> list[Row]:
    stale = await open_cases(connection, view.instansi_id) if filters.basi is not None else ()
    found = [dict(row) for row in (await connection.execute(query(view, filters, limit, after, stale))).mappings()]
    return await _named(connection, found)


async def one(connection: AsyncConnection, usulan_id: uuid.UUID) -> Row | None:
    row = (await connection.execute(select(usulan_mutasi).where(usulan_mutasi.c.id == usulan_id))).mappings().first()
    return None if row is None else (await _named(connection, [dict(row)]))[0]


async def of_ids(connection: AsyncConnection, ids: Sequence[uuid.UUID]) -> list[Row]:
    """These cases with their names, in no order: two statements more however many."""
    found = (await connection.execute(select(usulan_mutasi).where(among(usulan_mutasi.c.id, ids)))).mappings()
    return await _named(connection, [dict(row) for row in found]) if ids else []


def _within(view: Pandangan) -> ColumnElement[bool]:
    case = usulan_mutasi.c
    units = list(view.units or ())
    return or_(among(case.asal_unor_id, units), among(case.tujuan_unor_id, units), and_(case.pegawai_id == view.pegawai_id))


async def _named(connection: AsyncConnection, found: list[Row]) -> list[Row]:
    """Names as recorded now, the newest version of each: two statements however long the page."""
    units = {row[f"{end}_{name}_id"] for row in found for end, name in NAMED if name != "jabatan"}
    posts = {row[f"{end}_jabatan_id"] for row in found for end in ("asal", "tujuan")}
    known: Mapping[Any, str] = {**await _names(connection, unor_versi, units), **await _names(connection, jabatan_versi, posts)}
    return [{**row, **{f"{end}_{name}_nama": known.get(row[f"{end}_{name}_id"]) for end, name in NAMED}} for row in found]


async def unit_names(connection: AsyncConnection, ids: set[Any]) -> dict[Any, str]:
    """As recorded now, the newest version of each."""
    return await _names(connection, unor_versi, ids)


async def _names(connection: AsyncConnection, versions: Any, ids: set[Any]) -> dict[Any, str]:
    owner = versions.c[f"{versions.name.removesuffix('_versi')}_id"]
    asked = select(owner, versions.c.nama).where(among(owner, ids - {None}), func.upper_inf(versions.c.dicatat))
    found = await connection.execute(asked.order_by(func.lower(versions.c.berlaku).nulls_first()))
    return {row[0]: row[1] for row in found}
