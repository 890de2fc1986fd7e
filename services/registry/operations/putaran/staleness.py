"""Does the chosen plan still hold? Looked at every night and on demand: whatever changed since the data were frozen and touches it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.putaran.kebasian import SUBJECTS, Rencana, finding
from services.registry.operations.putaran.each_round import each_round
from services.registry.operations.putaran.round_facts import chosen_plan
from services.registry.storage.peristiwa import stream
from services.registry.storage.putaran import plan_rows, round_rows
from services.registry.storage.putaran.tables import putaran
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import Izin, JenisBasi, StatusPutaran
from shared.web.clock import Clock

WATCHED = (StatusPutaran.RENCANA, StatusPutaran.TELAAH, StatusPutaran.DIPUTUSKAN, StatusPutaran.DILAKSANAKAN)
ACTOR = "pengawas_rencana"


async def look(work: UnitOfWork, siapa: Siapa, putaran_id: uuid.UUID) -> int:
    """On demand; how many findings are new. Commits. Raises Bentrok without frozen data or a chosen plan."""
    require(siapa, Izin.KELOLA_PUTARAN)
    row = await round_rows.one(work.connection, putaran_id, siapa.instansi_id)
    if not row["snapshot_beku"] or await chosen_plan(work.connection, putaran_id) is None:
        raise Bentrok(
            "Belum ada rencana terpilih dari data beku.", saran="Bekukan data dan pilih rencana.", pesan_en="No such plan."
        )
    return await look_at(work, row)


async def look_at_all(engine: AsyncEngine, clock: Clock) -> int:
    """Every round whose plan is under way; how many findings are new."""
    watched = (putaran.c.status.in_(WATCHED), putaran.c.snapshot_beku.is_not(None))
    return await each_round(engine, clock, ACTOR, watched, look_at)


async def look_at(work: UnitOfWork, round_: Mapping[str, Any]) -> int:
    """Commits where something is new, with one event that tells how much."""
    connection, agency = work.connection, round_["instansi_id"]
    plan = await chosen_plan(connection, round_["id"])
    if plan is None:
        return 0
    touched = await _touched(connection, agency, plan["analisis_id"])
    rows = {}
    for event in await plan_rows.events_after(connection, agency, round_["snapshot_beku"]["nomor"], SUBJECTS):
        if found := finding(event, touched):
            rows[found[0], event["subjek_id"]] = _row(round_, plan, found[0], found[1], event)
    last = await stream.last_number(connection, agency)
    for person in await plan_rows.not_active(connection, [uuid.UUID(one) for one in touched.orang]):
        event = {"subjek_jenis": "pegawai", "subjek_id": person, "nomor": last, "jenis": "turunan.diperbarui"}
        rows[JenisBasi.ORANG_KELUAR, person] = _row(round_, plan, JenisBasi.ORANG_KELUAR, touched.orang[person], event)
    fresh = await plan_rows.add_findings(connection, [{**row, "ditemukan_pada": work.at} for row in rows.values()])
    if fresh:
        work.record(agency, "putaran.basi", "putaran", round_["id"], rencana_id=str(plan["id"]), jumlah=fresh)
        await work.commit()
    return fresh


async def _touched(connection: AsyncConnection, agency: uuid.UUID, analisis_id: uuid.UUID) -> Rencana:
    people: dict[str, list[int]] = {}
    codes: dict[str, list[int]] = {}
    for move in await plan_rows.moves(connection, analisis_id):
        people.setdefault(str(move["pegawai_id"]), []).append(move["no"])
        for end in ("dari", "ke"):
            codes.setdefault(move["isi"][end]["unor"], []).append(move["no"])
    ids = await plan_rows.units(connection, agency, list(codes))
    units = {one: codes[code] for one, code in ids.items()}
    seats = await plan_rows.seats(connection, list(units))
    return Rencana(people, units, seats, await plan_rows.waivers(connection, [uuid.UUID(one) for one in people]))


def _row(
    round_: Mapping[str, Any], plan: Mapping[str, Any], kind: JenisBasi, moves: list[int], event: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "instansi_id": round_["instansi_id"], "putaran_id": round_["id"], "rencana_id": plan["id"], "jenis": kind.value,
        "subjek_jenis": event["subjek_jenis"], "subjek_id": event["subjek_id"], "nomor_usulan": sorted(set(moves)),
        "peristiwa_nomor": event["nomor"], "peristiwa_jenis": event["jenis"],
    }  # fmt: skip
