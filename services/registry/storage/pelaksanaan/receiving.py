"""Cases with the signs their people, units and posts bear elsewhere: as many statements for fifty as for five."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.usulan.columns import NOW
from shared.vocabulary import JenisAlias, JenisSurat, StatusAlias

Row = dict[str, Any]
Ids = Collection[Any]
SIASN = "siasn"


async def decrees(connection: AsyncConnection, cases: Ids) -> dict[uuid.UUID, Row]:
    paper = lampiran_usulan.c
    query = select(paper.usulan_id, paper.nomor, paper.tanggal, paper.tmt).where(
        among(paper.usulan_id, cases), paper.jenis == JenisSurat.SK, paper.ada, NOW
    )
    return {row["usulan_id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def people(connection: AsyncConnection, persons: Ids, moment: Moment) -> dict[uuid.UUID, Row]:
    """With what is sealed of them, and the id SIASN knows them by."""
    who, version, held, other = t.pegawai, t.pegawai_versi, t.pegawai_identitas, t.pegawai_sumber
    query = (
        select(who.c.id, who.c.kunci_sandi, version.c.status, version.c.golongan, held.c.sandi)
        .add_columns(func.coalesce(other.c.id_sumber, _own(who)).label("pns_id"))
        .outerjoin(version, and_(version.c.pegawai_id == who.c.id, moment.known(version)))
        .outerjoin(held, and_(held.c.pegawai_id == who.c.id, moment.known(held)))
        .outerjoin(other, and_(other.c.pegawai_id == who.c.id, func.lower(other.c.sumber) == SIASN))
        .where(among(who.c.id, persons))
    )
    return {row["id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def units(connection: AsyncConnection, ids: Ids, moment: Moment) -> dict[uuid.UUID, Row]:
    """Name, NPSN and SIASN's id of each: its own where it came from there, else a settled match."""
    version, alias = t.unor_versi, t.unor_alias
    settled = and_(
        alias.c.unor_id == t.unor.c.id, alias.c.jenis == JenisAlias.ID, alias.c.status == StatusAlias.DIKONFIRMASI,
        func.lower(alias.c.sumber) == SIASN, func.upper_inf(alias.c.dicatat),
    )  # fmt: skip
    query = (
        select(t.unor.c.id, version.c.nama, version.c.npsn, func.coalesce(_own(t.unor), alias.c.nilai).label("siasn"))
        .outerjoin(version, and_(version.c.unor_id == t.unor.c.id, moment.known(version)))
        .outerjoin(alias, settled)
        .where(among(t.unor.c.id, ids))
    )
    return {row["id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def posts(connection: AsyncConnection, ids: Ids, moment: Moment) -> dict[uuid.UUID, Row]:
    version = t.jabatan_versi
    names = ("jabatan_id", "nama", "jenis", "kelas", "eselon", "kode_siasn")
    query = select(*[version.c[name] for name in names]).where(among(version.c.jabatan_id, ids), moment.known(version))
    return {row["jabatan_id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def established(connection: AsyncConnection, seats: Ids, moment: Moment) -> dict[uuid.UUID, int | None]:
    version = t.formasi_versi
    query = select(version.c.formasi_id, version.c.kebutuhan_ditetapkan).where(
        among(version.c.formasi_id, seats), moment.known(version)
    )
    return {row[0]: row[1] for row in await connection.execute(query)}


def ids_of(cases: Iterable[Row], *columns: str) -> set[Any]:
    return {one[column] for one in cases for column in columns} - {None}


def _own(table: Any) -> ColumnElement[Any]:
    """Its code at SIASN, where its records came from there."""
    return case((func.lower(table.c.sumber) == SIASN, table.c.id_sumber))
