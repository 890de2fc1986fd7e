"""Which open cases rest on a plan whose data have changed since: told of a page of cases, and found for a filter.

A case that has ended is never stale: what changes after it, its own effect above all, no longer matters to it.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.putaran.round_tables import basi, rencana
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.usulan.tables import FREE, RUNNING, usulan_mutasi

Found = dict[uuid.UUID, list[tuple[str, set[int]]]]
"""By analysis: kind of change and the moves it touches, none named = all of them."""


async def kinds_of(connection: AsyncConnection, rows: Collection[Mapping[str, Any]]) -> dict[uuid.UUID, list[str]]:
    """By case, kinds of change (JenisBasi) in order; a case that is not stale is not named. One statement, none where no plan is behind."""
    open_ones = [row for row in rows if row["analisis_id"] is not None and row["status"] not in FREE]
    if not open_ones:
        return {}
    query = select(rencana.c.analisis_id, basi.c.jenis, basi.c.nomor_usulan).join(basi, basi.c.rencana_id == rencana.c.id)
    mine = (among(rencana.c.analisis_id, {row["analisis_id"] for row in open_ones}), basi.c.selesai_pada.is_(None))
    return _matched(open_ones, await _found(connection, query.where(*mine)))


async def open_cases(connection: AsyncConnection, instansi_id: uuid.UUID) -> set[uuid.UUID]:
    """Every stale case of the agency: from the findings, of which there are few, to the cases. Two statements."""
    query = (
        select(rencana.c.analisis_id, basi.c.jenis, basi.c.nomor_usulan)
        .select_from(putaran)
        .join(basi, basi.c.putaran_id == putaran.c.id)
        .join(rencana, rencana.c.id == basi.c.rencana_id)
        .where(putaran.c.instansi_id == instansi_id, basi.c.selesai_pada.is_(None))
    )
    found = await _found(connection, query)
    case = usulan_mutasi.c
    wanted = select(case.id, case.analisis_id, case.rekomendasi_no).where(among(case.analisis_id, list(found)), RUNNING)
    return set(_matched([dict(row) for row in (await connection.execute(wanted)).mappings()], found))


async def _found(connection: AsyncConnection, query: Any) -> Found:
    found: Found = {}
    for row in await connection.execute(query.distinct()):
        found.setdefault(row.analisis_id, []).append((row.jenis, set(row.nomor_usulan)))
    return found


def _matched(rows: Collection[Mapping[str, Any]], found: Found) -> dict[uuid.UUID, list[str]]:
    told = {
        row["id"]: sorted(
            {kind for kind, moves in found.get(row["analisis_id"], []) if not moves or row["rekomendasi_no"] in moves}
        )
        for row in rows
    }
    return {case: kinds for case, kinds in told.items() if kinds}
