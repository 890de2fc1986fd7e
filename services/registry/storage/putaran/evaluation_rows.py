"""What an evaluation reads: holders of units on a day, people who left again, acts and objections, outcomes of units; and what it keeps."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among, new_id
from services.registry.storage.keberatan.tables import keberatan
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.putaran.round_tables import dampak_putaran, hasil_unit
from services.registry.storage.usulan.case_tables import penyimpangan, transisi_usulan
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import JenisPenempatan

Row = dict[str, Any]


async def holders(connection: AsyncConnection, units: Mapping[str, str], day: date) -> dict[str, int]:
    """People with a definitive post there on the day; `units`: id (text) → code, the answer by code."""
    post = penempatan.c
    there = (
        among(post.unor_id, [uuid.UUID(one) for one in units]),
        post.jenis == JenisPenempatan.DEFINITIF,
        Moment(day).known(penempatan),
    )
    query = select(post.unor_id, func.count(post.pegawai_id.distinct())).where(*there).group_by(post.unor_id)
    return {units[str(row[0])]: int(row[1]) for row in await connection.execute(query)}


async def places(connection: AsyncConnection, people: Collection[uuid.UUID], day: date) -> dict[uuid.UUID, uuid.UUID]:
    """Where each of them serves by decree on the day; whoever has no post is not there."""
    post = penempatan.c
    query = select(post.pegawai_id, post.unor_id).where(
        among(post.pegawai_id, people), post.jenis == JenisPenempatan.DEFINITIF, Moment(day).known(penempatan)
    )
    return {row[0]: row[1] for row in await connection.execute(query)}


async def carried_out(connection: AsyncConnection, ids: Collection[uuid.UUID]) -> list[Row]:
    case = usulan_mutasi.c
    wanted = (case.id, case.nomor, case.tahun, case.pegawai_id, case.tujuan_unor_id)
    query = select(*wanted).where(among(case.id, ids), case.tujuan_unor_id.is_not(None)).order_by(case.id)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def acts(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, int]:
    """How often each act was done to the round's cases."""
    query = select(transisi_usulan.c.aksi, func.count()).join(usulan_mutasi, usulan_mutasi.c.id == transisi_usulan.c.usulan_id)
    rows = await connection.execute(query.where(usulan_mutasi.c.putaran_id == putaran_id).group_by(transisi_usulan.c.aksi))
    return {row[0]: int(row[1]) for row in rows}


async def objections(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, int]:
    query = select(keberatan.c.status, func.count()).join(usulan_mutasi, usulan_mutasi.c.id == keberatan.c.usulan_id)
    rows = await connection.execute(query.where(usulan_mutasi.c.putaran_id == putaran_id).group_by(keberatan.c.status))
    return {row[0]: int(row[1]) for row in rows}


async def counts(connection: AsyncConnection, putaran_id: uuid.UUID) -> tuple[int, int]:
    """(cases, departures)."""
    mine = usulan_mutasi.c.putaran_id == putaran_id
    cases = (await connection.execute(select(func.count()).select_from(usulan_mutasi).where(mine))).scalar_one()
    query = select(func.count()).select_from(penyimpangan).join(usulan_mutasi, usulan_mutasi.c.id == penyimpangan.c.usulan_id)
    return int(cases), int((await connection.execute(query.where(mine))).scalar_one())


async def outcomes(connection: AsyncConnection, units: Collection[str]) -> list[Row]:
    query = select(hasil_unit).where(among(hasil_unit.c.unor_id, [uuid.UUID(one) for one in units]))
    rows = await connection.execute(query.order_by(hasil_unit.c.unor_id, hasil_unit.c.ukuran, hasil_unit.c.per))
    return [dict(row) for row in rows.mappings()]


async def put_outcomes(connection: AsyncConnection, rows: Sequence[Row]) -> None:
    made = insert(hasil_unit).values([{"id": new_id(), **row} for row in rows])
    said = {name: made.excluded[name] for name in ("nilai_mili", "satuan", "sumber", "oleh", "pada")}
    await connection.execute(made.on_conflict_do_update(index_elements=["unor_id", "ukuran", "per"], set_=said))


async def kept(connection: AsyncConnection, putaran_id: uuid.UUID) -> list[Row]:
    query = select(dampak_putaran).where(dampak_putaran.c.putaran_id == putaran_id).order_by(dampak_putaran.c.hari)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def keep(connection: AsyncConnection, row: Row) -> bool:
    """Is it new? One that is there stays: an evaluation is of its day."""
    made = insert(dampak_putaran).values(id=new_id(), **row).on_conflict_do_nothing().returning(dampak_putaran.c.id)
    return (await connection.execute(made)).first() is not None
