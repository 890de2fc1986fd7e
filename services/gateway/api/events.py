"""The event stream: what happened, in commit order, to be read from where one stopped."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter

from services.gateway.api.wiring import Registry, agency
from services.gateway.identity.tokens import needs
from shared.web.identity import Actor

router = APIRouter(prefix="/v1", tags=["5 Peristiwa / Events"])


@router.get("/peristiwa", operation_id="listPeristiwa", summary="Aliran peristiwa / Events since a number")
async def events(
    actor: Annotated[Actor, needs("peristiwa:baca")], registry: Registry, sejak: int = 0, limit: int = 100
) -> dict[str, Any]:
    params = {"instansi_id": agency(actor), "sejak": sejak, "limit": limit}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/peristiwa", params=params)
    return found
