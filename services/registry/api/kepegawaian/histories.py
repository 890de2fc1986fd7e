"""Histories of people: entries in by batch or one by one, out page by page. Who may see which field: operations, never here."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, Response, status
from pydantic import AwareDatetime

from services.registry.api.kepegawaian import Batch as BatchIn
from services.registry.api.kepegawaian.moment import past
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.impor.batch import run_batch
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.operations.kepegawaian.show_riwayat import show_riwayat
from services.registry.operations.kepegawaian.write_riwayat import end_entry, put_entry
from shared.vocabulary import JenisMasukan, JenisRiwayat
from shared.web import paging
from shared.web.clock import today

router = APIRouter(prefix="/v1")
ENTRY = "/pegawai/{pegawai_id}/riwayat/{jenis}/{sumber}/{id_sumber:path}"  # a code may hold a slash


@router.post("/riwayat/{jenis}/batch", status_code=status.HTTP_207_MULTI_STATUS)
async def batch(
    jenis: JenisRiwayat, body: BatchIn, work: Work, vault: TheVault, clock: TheClock, atomik: bool = False
) -> dict[str, Any]:
    kind = JenisMasukan[f"RIWAYAT_{jenis}"]
    return await run_batch(work, vault, today(clock), kind, body.instansi_id, body.sumber, body.baris, atomic=atomik)


@router.put(ENTRY)
async def put(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, sumber: str, id_sumber: str, body: dict[str, Any],
    actor: CurrentActor, work: Work, vault: TheVault, clock: TheClock,
) -> dict[str, Any]:  # fmt: skip
    instansi_id = uuid.UUID(actor.instansi_id)
    known = Batch(instansi_id, sumber, today(clock), vault, await load_references(work.connection, instansi_id))
    return await put_entry(work, known, actor, jenis, pegawai_id, id_sumber, body)


@router.delete(ENTRY, status_code=status.HTTP_204_NO_CONTENT)
async def end(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, sumber: str, id_sumber: str,
    actor: CurrentActor, work: Work, vault: TheVault, clock: TheClock,
) -> Response:  # fmt: skip
    instansi_id = uuid.UUID(actor.instansi_id)
    known = Batch(instansi_id, sumber, today(clock), vault, await load_references(work.connection, instansi_id))
    await end_entry(work, known, actor, jenis, pegawai_id, id_sumber)
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@router.get("/pegawai/{pegawai_id}/riwayat/{jenis}")
async def show(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault,
    clock: TheClock, diketahui: AwareDatetime | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    now, size = clock.now(), paging.clamp(limit)
    return await show_riwayat(engine, reading, vault, actor, pegawai_id, jenis, past(diketahui, now), size, cursor, now)
