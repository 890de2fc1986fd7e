"""Who am I here, and what may I do now?"""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter, status
from pydantic import BaseModel

from services.registry.api.akses.person import ReadingPerson, WritingPerson
from services.registry.api.kepegawaian.moment import TheMoment
from services.registry.api.wiring import CurrentActor, Reading, TheClock, TheEngine, TheVault, Work
from services.registry.operations.akses import second_factor
from services.registry.operations.akses.me import my_permissions, myself
from services.registry.operations.akses.own_data import own_copy
from services.registry.operations.akses.sign_in import sign_out
from services.registry.operations.akses.unit_people import unit_people
from services.registry.operations.kepegawaian.lists import Page
from shared.web import paging

router = APIRouter(prefix="/v1/saya")


class KodeMasuk(BaseModel):
    kode: str


@router.get("")
async def me(person: ReadingPerson, reading: Reading, vault: TheVault, clock: TheClock) -> dict[str, Any]:
    return await myself(reading, vault, person, clock.now())


@router.get("/izin")
async def permissions(person: ReadingPerson, reading: Reading, clock: TheClock) -> dict[str, Any]:
    return await my_permissions(reading, person, clock.now())


@router.get("/data")
async def copy(
    person: ReadingPerson, actor: CurrentActor, engine: TheEngine, reading: Reading, vault: TheVault, clock: TheClock
) -> dict[str, Any]:
    return await own_copy(engine, reading, vault, person, actor, clock.now())


@router.get("/pegawai")
async def people(
    person: ReadingPerson, reading: Reading, moment: TheMoment, unor_id: uuid.UUID | None = None, limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    return await unit_people(reading, person, Page(person.instansi_id, moment, paging.clamp(limit), cursor), unor_id)


@router.post("/totp", status_code=status.HTTP_201_CREATED)
async def enrol(person: WritingPerson, work: Work, vault: TheVault) -> dict[str, Any]:
    return await second_factor.enrol(work, vault, person)


@router.post("/totp/konfirmasi")
async def prove(body: KodeMasuk, person: WritingPerson, actor: CurrentActor, work: Work, vault: TheVault) -> dict[str, Any]:
    return await second_factor.show_code(work, vault, person, actor, body.kode, first=True)


@router.post("/verifikasi")
async def verify(body: KodeMasuk, person: WritingPerson, actor: CurrentActor, work: Work, vault: TheVault) -> dict[str, Any]:
    return await second_factor.show_code(work, vault, person, actor, body.kode)


@router.delete("/sesi", status_code=status.HTTP_204_NO_CONTENT)
async def leave(person: WritingPerson, actor: CurrentActor, work: Work) -> None:
    await sign_out(work, person, actor)
