"""The person who is signed in: who, with which roles over which units, and what may be done now."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter

from services.gateway.api.wiring import Registry
from services.gateway.identity.tokens import needs
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "15 Pengguna / People who act"
router = APIRouter(prefix="/v1/saya", tags=[TAG])
Person = Annotated[Actor, needs("saya")]


@router.get("", operation_id="getSaya", summary="Siapa saya / Who am I", responses=problems())
async def me(actor: Person, registry: Registry) -> dict[str, Any]:
    """Nama, NIP tersamar, peran, dan sampai kapan verifikasi masih segar. Hanya untuk orang, bukan klien."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya")
    return found


@router.get("/izin", operation_id="getIzinSaya", summary="Apa yang boleh saya lakukan / What may I do", responses=problems())
async def permissions(actor: Person, registry: Registry) -> dict[str, Any]:
    """Peran dengan lingkup unitnya, dan tiap izin: lingkupnya, dan apakah dapat dipakai sekarang."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/saya/izin")
    return found
