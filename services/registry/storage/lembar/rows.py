"""Rows of a round's worksheet as stored: its cases, its planned moves, and the decisions that worksheets put on either."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.lembar.kunci import Kunci
from services.registry.storage.base import among, new_id
from services.registry.storage.lembar.tables import lembar_baris, lembar_unggahan
from services.registry.storage.putaran.tables import rekomendasi
from services.registry.storage.usulan import listing
from services.registry.storage.usulan.case_tables import pemeriksaan
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from shared.errors import TidakDitemukan
from shared.vocabulary import KeadaanBarisLembar

Row = dict[str, Any]
APPLIED = KeadaanBarisLembar.DITERAPKAN.value


async def cases(connection: AsyncConnection, view: listing.Pandangan, putaran_id: uuid.UUID, most: int) -> list[Row]:
    """Of the round, as far as this caller sees them, in the order of their agenda."""
    rows = await listing.rows(connection, view, listing.Saringan(putaran_id=putaran_id), most, None)
    return sorted(rows, key=lambda row: (row["tahun"], row["nomor"]))


async def moves(connection: AsyncConnection, analisis_ids: Iterable[uuid.UUID]) -> dict[tuple[uuid.UUID, int], Row]:
    """Every recommendation of these analyses."""
    query = select(rekomendasi).where(among(rekomendasi.c.analisis_id, set(analisis_ids)))
    rows = await connection.execute(query.order_by(rekomendasi.c.analisis_id, rekomendasi.c.no))
    return {(row["analisis_id"], row["no"]): dict(row) for row in rows.mappings()}


async def decisions(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[Kunci, list[Row]]:
    """What worksheets decided on each row, oldest first."""
    query = select(lembar_baris).where(lembar_baris.c.putaran_id == putaran_id, lembar_baris.c.keadaan == APPLIED)
    found: dict[Kunci, list[Row]] = {}
    for row in (await connection.execute(query.order_by(lembar_baris.c.id))).mappings():
        kept = dict(row)
        found.setdefault(key_of(kept), []).append(kept)
    return found


def key_of(row: Mapping[str, Any]) -> Kunci:
    return Kunci(row["usulan_id"]) if row["usulan_id"] else Kunci(None, row["analisis_id"], row["rekomendasi_no"])


async def judgements(connection: AsyncConnection, rows: Sequence[Row]) -> dict[uuid.UUID, Row]:
    """The newest judgement's part about each case: {melanggar, aturan}."""
    sets = {row["himpunan_id"] for row in rows} - {None}
    alone = {row["id"] for row in rows if row["himpunan_id"] is None}
    found: dict[uuid.UUID, Row] = {}
    for column, ids in ((pemeriksaan.c.himpunan_id, sets), (pemeriksaan.c.usulan_id, alone)):
        query = (
            select(pemeriksaan.c.isi).where(among(column, ids)).ext(distinct_on(column)).order_by(column, pemeriksaan.c.id.desc())
        )
        for content in (await connection.execute(query)).scalars():
            found |= {uuid.UUID(one): told for one, told in content["usulan"].items()}
    return found


async def coming_to(connection: AsyncConnection, instansi_id: uuid.UUID, units: Iterable[Any]) -> dict[uuid.UUID, list[Row]]:
    """Open cases by the unit they lead to."""
    case = usulan_mutasi.c
    query = select(case.id, case.nomor, case.tahun, case.tujuan_unor_id, case.tujuan_sel)
    query = query.where(case.instansi_id == instansi_id, among(case.tujuan_unor_id, set(units) - {None}), RUNNING)
    found: dict[uuid.UUID, list[Row]] = {}
    for row in (await connection.execute(query.order_by(case.id))).mappings():
        found.setdefault(row["tujuan_unor_id"], []).append(dict(row))
    return found


async def changes(connection: AsyncConnection, putaran_id: uuid.UUID) -> int:
    """How many changes the round's cases and rows have seen: the sheet's version, which only rises."""
    case = select(func.coalesce(func.sum(usulan_mutasi.c.versi), 0)).where(usulan_mutasi.c.putaran_id == putaran_id)
    said = select(func.count()).where(lembar_baris.c.putaran_id == putaran_id, lembar_baris.c.keadaan == APPLIED)
    return int((await connection.execute(case)).scalar_one()) + int((await connection.execute(said)).scalar_one())


async def add_upload(connection: AsyncConnection, head: Row, rows: Sequence[Row]) -> uuid.UUID:
    made = new_id()
    await connection.execute(insert(lembar_unggahan).values(id=made, **head))
    if rows:
        await connection.execute(insert(lembar_baris), [{"id": new_id(), "unggahan_id": made, **row} for row in rows])
    return made


async def upload(connection: AsyncConnection, instansi_id: uuid.UUID, putaran_id: uuid.UUID, unggahan_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan."""
    head = lembar_unggahan.c
    mine = (head.id == unggahan_id, head.putaran_id == putaran_id, head.instansi_id == instansi_id)
    row = (await connection.execute(select(lembar_unggahan).where(*mine))).mappings().first()
    if row is None:
        raise TidakDitemukan("Unggahan itu tidak ada.", saran="Unggah lembar kerjanya lagi.", pesan_en="No such upload.")
    return dict(row)


async def rows_of(connection: AsyncConnection, unggahan_id: uuid.UUID) -> list[Row]:
    query = (
        select(lembar_baris).where(lembar_baris.c.unggahan_id == unggahan_id).order_by(lembar_baris.c.nomor, lembar_baris.c.id)
    )
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def became(connection: AsyncConnection, baris_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(lembar_baris).where(lembar_baris.c.id == baris_id).values(**values))


async def applied(connection: AsyncConnection, unggahan_id: uuid.UUID, values: Row) -> None:
    await connection.execute(update(lembar_unggahan).where(lembar_unggahan.c.id == unggahan_id).values(**values))
