"""One's own cases: seen, and the two things the person may do about them. No office counts here, so no second factor is asked."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response

from services.gateway.api.usulan.cases import TAG, Version, shown, worded
from services.gateway.api.usulan.forms import STEPS_OF_ONES_OWN, TransisiMasuk
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/saya/usulan", tags=[TAG])
Self = Annotated[Actor, needs("saya")]
OWN = {"sendiri": "true"}


@router.get(
    "", operation_id="listUsulanSaya", summary="Usulan tentang saya / Cases about me", responses=problems(MasukanTidakSah)
)
async def cases(actor: Self, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    """Yang terbaru lebih dahulu."""
    asked = {**OWN, "limit": str(limit), "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/usulan-mutasi", params=asked)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.get("/{usulan_id}", operation_id="getUsulanSaya", summary="Satu usulan tentang saya / One case about me",
            responses=problems(TidakDitemukan))  # fmt: skip
async def one(usulan_id: uuid.UUID, actor: Self, registry: Registry, response: Response) -> dict[str, Any]:
    return shown(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}", params=OWN), response)


@router.post("/{usulan_id}/transisi", operation_id="moveUsulanSaya", summary="Tarik atau sanggah / Withdraw or contest",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def move(
    usulan_id: uuid.UUID, body: Annotated[TransisiMasuk, Body(openapi_examples=STEPS_OF_ONES_OWN)], actor: Self, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """TARIK permohonan sendiri, CATAT_SANGGAH data yang keliru; selain itu milik pejabatnya."""
    headers, path = {"If-Match": if_match} if if_match else {}, f"/v1/usulan-mutasi/{usulan_id}/transisi"
    return shown(await registry.json(actor, "POST", path, params=OWN, json=body.sent(), headers=headers), response)
