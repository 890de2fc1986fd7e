"""Who am I here, and what may I do now?"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from services.registry.api.akses.person import ReadingPerson
from services.registry.api.wiring import Reading, TheClock, TheVault
from services.registry.operations.akses.me import my_permissions, myself

router = APIRouter(prefix="/v1/saya")


@router.get("")
async def me(person: ReadingPerson, reading: Reading, vault: TheVault, clock: TheClock) -> dict[str, Any]:
    return await myself(reading, vault, person, clock.now())


@router.get("/izin")
async def permissions(person: ReadingPerson, reading: Reading, clock: TheClock) -> dict[str, Any]:
    return await my_permissions(reading, person, clock.now())
