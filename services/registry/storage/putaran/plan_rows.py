"""Moves of a plan with their people and units, and what happened to any of them since."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import String, cast, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.hukum.tables import pembebasan
from services.registry.storage.kepegawaian.tables import formasi, pegawai_versi, unor
from services.registry.storage.peristiwa.tables import peristiwa
from services.registry.storage.putaran.round_tables import basi, rencana
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import Kedudukan

Row = dict[str, Any]
Known = Mapping[str, set[int]]


async def moves(connection: AsyncConnection, analisis_id: uuid.UUID) -> list[Row]:
    """{no, pegawai_id, kunci, isi} in plan order."""
    wanted = (rekomendasi.c.no, rekomendasi.c.pegawai_id, rekomendasi.c.kunci, rekomendasi.c.isi)
    rows = await connection.execute(select(*wanted).where(rekomendasi.c.analisis_id == analisis_id).order_by(rekomendasi.c.no))
    return [dict(row) for row in rows.mappings()]


async def units(connection: AsyncConnection, instansi_id: uuid.UUID, codes: Sequence[str]) -> dict[str, str]:
    """Id of a unit (text) → `sumber:id_sumber` as a plan names it."""
    code = unor.c.sumber + ":" + unor.c.id_sumber
    rows = await connection.execute(
        select(unor.c.id, code.label("kode")).where(unor.c.instansi_id == instansi_id, code.in_(codes))
    )
    return {str(row.id): row.kode for row in rows}


async def seats(connection: AsyncConnection, unit_ids: Sequence[str]) -> dict[str, str]:
    """Id of a seat → id of its unit."""
    rows = await connection.execute(select(formasi.c.id, formasi.c.unor_id).where(cast(formasi.c.unor_id, String).in_(unit_ids)))
    return {str(row.id): str(row.unor_id) for row in rows}


async def waivers(connection: AsyncConnection, people: Sequence[uuid.UUID]) -> dict[str, str]:
    """Id of a waiver → its person."""
    query = select(pembebasan.c.pembebasan_id, pembebasan.c.pegawai_id).where(pembebasan.c.pegawai_id.in_(people))
    return {str(row.pembebasan_id): str(row.pegawai_id) for row in await connection.execute(query)}


async def not_active(connection: AsyncConnection, people: Sequence[uuid.UUID]) -> list[str]:
    """Of these, whoever is no longer on active duty by what is known now."""
    v = pegawai_versi
    gone = (
        v.c.pegawai_id.in_(people),
        func.upper_inf(v.c.dicatat),
        func.upper_inf(v.c.berlaku),
        v.c.kedudukan != Kedudukan.AKTIF,
    )
    return [str(one) for one in (await connection.execute(select(v.c.pegawai_id).where(*gone))).scalars()]


async def events_after(connection: AsyncConnection, instansi_id: uuid.UUID, nomor: int, subjects: Sequence[str]) -> list[Row]:
    """The last event of each kind and subject of these kinds of subject."""
    e = peristiwa
    after = (e.c.instansi_id == instansi_id, e.c.nomor > nomor, e.c.subjek_jenis.in_(subjects))
    last = select(e.c.jenis, e.c.subjek_jenis, e.c.subjek_id, func.max(e.c.nomor).label("nomor")).where(*after)
    rows = await connection.execute(last.group_by(e.c.jenis, e.c.subjek_jenis, e.c.subjek_id).order_by(func.max(e.c.nomor)))
    return [dict(row) for row in rows.mappings()]


async def add_findings(connection: AsyncConnection, rows: Sequence[Row]) -> int:
    """How many are new; one that is known stays as it was first found."""
    if not rows:
        return 0
    made = insert(basi).values([{"id": new_id(), **row} for row in rows]).on_conflict_do_nothing().returning(basi.c.id)
    return len((await connection.execute(made)).all())


async def findings(connection: AsyncConnection, rencana_id: uuid.UUID, limit: int, after: uuid.UUID | None) -> list[Row]:
    query = select(basi).where(basi.c.rencana_id == rencana_id, basi.c.selesai_pada.is_(None))
    query = query if after is None else query.where(basi.c.id > after)
    return [dict(row) for row in (await connection.execute(query.order_by(basi.c.id).limit(limit))).mappings()]


async def stale_move(connection: AsyncConnection, case: Mapping[str, Any]) -> list[Row]:
    """What changed since the data were frozen and touches the move this case came from; [] for a case of no plan."""
    if case["analisis_id"] is None or case["rekomendasi_no"] is None:
        return []
    query = (
        select(basi.c.jenis, basi.c.peristiwa_jenis, basi.c.ditemukan_pada)
        .join(rencana, rencana.c.id == basi.c.rencana_id)
        .where(rencana.c.analisis_id == case["analisis_id"], basi.c.selesai_pada.is_(None))
        .where(or_(basi.c.nomor_usulan == [], basi.c.nomor_usulan.contains([case["rekomendasi_no"]])))
    )
    return [dict(row) for row in (await connection.execute(query.order_by(basi.c.id))).mappings()]


async def cases_of(connection: AsyncConnection, putaran_id: uuid.UUID) -> list[Row]:
    """Cases of the round, newest last: which move of which plan, of whom, and where they stand."""
    c = usulan_mutasi.c
    wanted = (c.id, c.analisis_id, c.rekomendasi_no, c.pegawai_id, c.tujuan_sel, c.status)
    rows = await connection.execute(select(*wanted).where(c.putaran_id == putaran_id).order_by(c.id))
    return [dict(row) for row in rows.mappings()]
