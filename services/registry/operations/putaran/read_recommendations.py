"""Recommendations as a reader gets them: what was found about a person is TERBATAS, so every page that is read goes on record.

Positions for one person and candidates for one seat are computed elsewhere; who gives them to a reader says so here first.
"""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.klasifikasi import TABEL, recorded
from services.registry.operations.kepegawaian.find_people import ids_of
from services.registry.operations.putaran.analyses import get_analysis
from services.registry.operations.putaran.rounds import get_round
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.putaran.tables import rekomendasi
from shared.web.identity import Actor

PURPOSE = "rekomendasi"
FIELDS = [name for name, level in TABEL["rekomendasi"].items() if recorded(level)]


async def read_recommendations(
    engine: AsyncEngine, connection: AsyncConnection, actor: Actor, at: datetime, analisis_id: uuid.UUID, limit: int, after: int,
    filters: dict[str, Any],
) -> tuple[list[dict[str, Any]], bool]:  # fmt: skip
    """(a page, are there more); the entry names the people of the page and nobody of the next."""
    found = await list_recommendations(connection, analisis_id, limit + 1, after, filters)
    page = found[:limit]
    if page:
        analysis = await get_analysis(connection, analisis_id)
        people = [row["pegawai_id"] for row in page if row["pegawai_id"] is not None]
        await note_read(engine, analysis["instansi_id"], actor.id, PURPOSE, FIELDS, people, at)
    return page, len(found) > limit


async def findings_read(
    engine: AsyncEngine,
    connection: AsyncConnection,
    actor: Actor,
    at: datetime,
    putaran_id: uuid.UUID,
    purpose: str,
    keys: list[str],
) -> None:
    """On record before the answer leaves: findings about the people behind these pseudonyms."""
    agency = (await get_round(connection, putaran_id))["instansi_id"]
    people = await ids_of(connection, agency, keys)
    if people:
        await note_read(engine, agency, actor.id, purpose, FIELDS, people.values(), at)


async def list_recommendations(
    connection: AsyncConnection, analisis_id: uuid.UUID, limit: int, after: int, filters: dict[str, Any]
) -> list[dict[str, Any]]:
    """In plan order, from after number `after`; filters: opd, keluarga, kelompok, pegawai_id."""
    query = select(rekomendasi).where(rekomendasi.c.analisis_id == analisis_id, rekomendasi.c.no > after)
    for name, value in filters.items():
        if value:
            query = query.where(rekomendasi.c[name] == value)
    rows = await connection.execute(query.order_by(rekomendasi.c.no).limit(limit))
    return [dict(row) for row in rows.mappings()]
