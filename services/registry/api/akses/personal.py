"""One person's sealed values, the person's own copy, and being forgotten. Who may is decided in operations/akses/scopes.py."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.akses import own_data_book, scopes
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.akses.own_data import own_data
from services.registry.operations.akses.personal import read_personal
from services.registry.operations.akses.protected_bundle import protected_bundle
from shared.web.clock import today

router = APIRouter(prefix="/v1")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Penghapusan(BaseModel):
    dasar: str
    paksa: bool = False


@router.get("/pegawai/{pegawai_id}/pribadi")
async def personal(
    pegawai_id: uuid.UUID, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    return await read_personal(engine, reading, vault, actor, pegawai_id, today(clock), clock.now())


@router.get("/pegawai/{pegawai_id}/data-saya")
async def copy(
    pegawai_id: uuid.UUID, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    return await own_data(engine, reading, vault, actor, pegawai_id, clock.now())


@router.get("/pegawai/{pegawai_id}/data-saya.xlsx")
async def copy_book(
    pegawai_id: uuid.UUID, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault, clock: TheClock
) -> Response:
    held = await own_data(engine, reading, vault, actor, pegawai_id, clock.now())
    return Response(await asyncio.to_thread(own_data_book.book, held), media_type=XLSX)


@router.get("/snapshot/{digest}/terlindung")
async def protected(
    digest: str, instansi_id: uuid.UUID, actor: CurrentActor, engine: TheEngine, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    return await protected_bundle(engine, vault, actor, instansi_id, digest, clock.now())


@router.delete("/pegawai/{pegawai_id}/data-pribadi")
async def erase(
    pegawai_id: uuid.UUID, body: Penghapusan, actor: CurrentActor, request: Request, work: Work, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    scopes.need(actor, scopes.ERASE)
    await scopes.person_of(work.connection, actor, pegawai_id)
    file = request.app.state.ledger_file
    return await erase_person(work, vault, pegawai_id, body.dasar, today(clock), forced=body.paksa, file=file)
