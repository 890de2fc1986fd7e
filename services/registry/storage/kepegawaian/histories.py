"""Entries of people's histories: found by person, kind and code; closed and replaced, never updated."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, func, or_, select, union_all, update
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, columns_of
from services.registry.storage.bulk import copy_rows
from services.registry.storage.kepegawaian.people import POST
from services.registry.storage.kepegawaian.tables import (
    jabatan,
    jabatan_versi,
    pegawai,
    pegawai_identitas,
    pegawai_sumber,
    penempatan,
    riwayat,
    unor,
    unor_penerus,
)
from services.registry.storage.kepegawaian.versions import close
from shared.vocabulary import JenisPenempatan, JenisRiwayat

Facts = dict[str, Any]
Key = tuple[uuid.UUID, str]
"""Person and the entry's code in its source."""
NOW = func.upper_inf(riwayat.c.dicatat)


async def people_by_code(
    connection: AsyncConnection, instansi_id: uuid.UUID, sumber: str, codes: Iterable[str]
) -> dict[str, uuid.UUID]:
    """Who bears these codes: in this source first, else in any other where it names one person alone."""
    wanted = list(codes)
    columns = (pegawai.c.id_sumber, pegawai.c.sumber, pegawai.c.id.label("person"))
    home = select(*columns).where(
        pegawai.c.instansi_id == instansi_id, among(pegawai.c.id_sumber, wanted), pegawai.c.kunci_sandi.is_not(None)
    )
    other = (
        select(pegawai_sumber.c.id_sumber, pegawai_sumber.c.sumber, pegawai.c.id)
        .join(pegawai, pegawai.c.id == pegawai_sumber.c.pegawai_id)
        .where(
            pegawai_sumber.c.instansi_id == instansi_id,
            among(pegawai_sumber.c.id_sumber, wanted),
            pegawai.c.kunci_sandi.is_not(None),
        )
    )
    here: dict[str, uuid.UUID] = {}
    elsewhere: dict[str, set[uuid.UUID]] = {}
    for row in await connection.execute(union_all(home, other)):
        if row.sumber == sumber:
            here[row.id_sumber] = row.person
        else:
            elsewhere.setdefault(row.id_sumber, set()).add(row.person)
    return {code: next(iter(people)) for code, people in elsewhere.items() if len(people) == 1} | here


async def people_by_digest(connection: AsyncConnection, instansi_id: uuid.UUID, digests: Iterable[str]) -> dict[str, uuid.UUID]:
    """Who bears these numbers, now or in a version before."""
    identity = pegawai_identitas.c
    query = (
        select(identity.nip_digest, identity.pegawai_id)
        .join(pegawai, pegawai.c.id == identity.pegawai_id)
        .where(
            among(identity.nip_digest, digests),
            pegawai.c.instansi_id == instansi_id,
            pegawai.c.kunci_sandi.is_not(None),
            func.upper_inf(identity.dicatat),
        )
        .order_by(func.lower(identity.berlaku).nulls_first())
    )
    return {row.nip_digest: row.pegawai_id for row in await connection.execute(query)}


async def held(connection: AsyncConnection, kind: JenisRiwayat, sumber: str, people: Iterable[uuid.UUID]) -> dict[Key, Row[Any]]:
    """Entries of one kind and source recorded now."""
    query = select(riwayat).where(among(riwayat.c.pegawai_id, people), riwayat.c.jenis == kind, riwayat.c.sumber == sumber, NOW)
    return {(row.pegawai_id, row.id_sumber): row for row in await connection.execute(query)}


async def of_people(connection: AsyncConnection, people: Iterable[uuid.UUID]) -> list[Row[Any]]:
    """Every entry of every kind recorded now."""
    return list(await connection.execute(select(riwayat).where(among(riwayat.c.pegawai_id, people), NOW)))


async def write(connection: AsyncConnection, fresh: list[Facts], closing: list[uuid.UUID], at: datetime) -> None:
    """Close what is known better, then add what is known now."""
    await close(connection, riwayat, closing, at)
    await copy_rows(connection, riwayat, [{**row, "dicatat": Range(at, None)} for row in fresh])


async def end(
    connection: AsyncConnection, person: uuid.UUID, kind: JenisRiwayat, sumber: str, id_sumber: str, at: datetime
) -> Row[Any] | None:
    """Close one entry; the entry as it was, or None when there is none."""
    found = update(riwayat).where(
        riwayat.c.pegawai_id == person, riwayat.c.jenis == kind, riwayat.c.sumber == sumber, riwayat.c.id_sumber == id_sumber, NOW
    )
    ended = func.tstzrange(func.lower(riwayat.c.dicatat), at)
    row: Row[Any] | None = (await connection.execute(found.values(dicatat=ended).returning(riwayat))).first()
    return row


async def page(
    connection: AsyncConnection,
    person: uuid.UUID,
    kind: JenisRiwayat,
    known: datetime | None,
    after: tuple[date, str, str] | None,
    limit: int,
) -> list[Row[Any]]:
    """Entries as they were known at an instant (None: now), by beginning, source and code; an entry without a plain date first."""
    start = func.coalesce(riwayat.c.mulai, date.min)
    when: ColumnElement[bool] = NOW if known is None else riwayat.c.dicatat.contains(known)
    query = select(riwayat).where(riwayat.c.pegawai_id == person, riwayat.c.jenis == kind, when)
    if after is not None:
        day, source, code = after
        same_day = and_(
            start == day, or_(riwayat.c.sumber > source, and_(riwayat.c.sumber == source, riwayat.c.id_sumber > code))
        )
        query = query.where(or_(start > day, same_day))
    return list(await connection.execute(query.order_by(start, riwayat.c.sumber, riwayat.c.id_sumber).limit(limit)))


async def positions(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[Row[Any]]:
    """Family and level of every position as they are now."""
    query = (
        select(jabatan.c.id, jabatan_versi.c.keluarga, jabatan_versi.c.jenjang)
        .join(jabatan_versi, jabatan_versi.c.jabatan_id == jabatan.c.id)
        .where(
            jabatan.c.instansi_id == instansi_id, func.upper_inf(jabatan_versi.c.dicatat), func.upper_inf(jabatan_versi.c.berlaku)
        )
    )
    return list(await connection.execute(query))


async def successions(connection: AsyncConnection, instansi_id: uuid.UUID) -> list[Row[Any]]:
    """Who took over whose work and people, and when."""
    table = unor_penerus.c
    query = (
        select(table.unor_id, table.penerus_id, table.tanggal)
        .join(unor, unor.c.id == table.unor_id)
        .where(unor.c.instansi_id == instansi_id, func.upper_inf(table.dicatat))
    )
    return list(await connection.execute(query))


async def facts_on(connection: AsyncConnection, table: Table, people: Iterable[uuid.UUID], per: date) -> dict[uuid.UUID, Facts]:
    """Each person's plain facts of a day."""
    names = columns_of(table, "id", "pegawai_id", "berlaku", "dicatat", "per", "ditegaskan")
    query = select(table.c.pegawai_id, *(table.c[name] for name in names)).where(
        among(table.c.pegawai_id, people), func.upper_inf(table.c.dicatat), table.c.berlaku.contains(per)
    )
    return {row["pegawai_id"]: {name: row[name] for name in names} for row in (await connection.execute(query)).mappings()}


async def posts_on(connection: AsyncConnection, people: Iterable[uuid.UUID], per: date) -> dict[uuid.UUID, Facts]:
    """Each person's definitive post of a day."""
    query = select(penempatan).where(
        among(penempatan.c.pegawai_id, people),
        penempatan.c.jenis == JenisPenempatan.DEFINITIF,
        func.upper_inf(penempatan.c.dicatat),
        penempatan.c.berlaku.contains(per),
    )
    return {row["pegawai_id"]: {name: row[name] for name in POST} for row in (await connection.execute(query)).mappings()}
