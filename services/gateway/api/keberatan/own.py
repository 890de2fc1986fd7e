"""One's own objections: filed, followed, taken back. No office counts here, so no second factor is asked."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response, status

from services.gateway.api.keberatan.filing import shown, worded
from services.gateway.api.keberatan.forms import OWN_FILED, KeberatanSaya
from services.gateway.api.pelaksanaan.carried_out import told
from services.gateway.api.pelaksanaan.forms_sesudah import TAG
from services.gateway.api.usulan.cases import Key, Version
from services.gateway.api.usulan.own import OWN, Self
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.web.problems import problems

router = APIRouter(prefix="/v1/saya", tags=[TAG])


@router.get("/usulan/{usulan_id}/pelaksanaan", operation_id="getPelaksanaanSaya", summary="SK saya / What became of my decree",
            responses=problems(TidakDitemukan))  # fmt: skip
async def carried_out(usulan_id: uuid.UUID, actor: Self, registry: Registry, response: Response) -> dict[str, Any]:
    """Kapan disampaikan, dan sampai kapan saya dapat berkeberatan menurut kedua bacaannya."""
    return told(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/pelaksanaan", params=OWN), response)


@router.post("/usulan/{usulan_id}/keberatan", status_code=status.HTTP_201_CREATED, operation_id="createKeberatanSaya",
             summary="Ajukan keberatan / Object",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def filed(
    usulan_id: uuid.UUID, body: Annotated[KeberatanSaya, Body(openapi_examples=OWN_FILED)], actor: Self, registry: Registry,
    response: Response, idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Diterima hari ini. Yang lewat waktu tetap dicatat dan menunggu pejabat menerimanya."""
    sent = body.model_dump(mode="json")
    path, headers = f"/v1/usulan-mutasi/{usulan_id}/keberatan", {"Idempotency-Key": idempotency_key}
    return shown(await registry.json(actor, "POST", path, params=OWN, json=sent, headers=headers, safe=True), response)


@router.get(
    "/keberatan", operation_id="listKeberatanSaya", summary="Keberatan saya / My objections", responses=problems(MasukanTidakSah)
)
async def mine(actor: Self, registry: Registry, limit: Limit = 50, cursor: Cursor = "") -> dict[str, Any]:
    params = {**OWN, "limit": str(limit), "cursor": cursor}
    found = await registry.json(actor, "GET", "/v1/keberatan", params=params)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.get("/keberatan/{keberatan_id}", operation_id="getKeberatanSaya", summary="Satu keberatan saya / One of mine",
            responses=problems(TidakDitemukan))  # fmt: skip
async def one(keberatan_id: uuid.UUID, actor: Self, registry: Registry, response: Response) -> dict[str, Any]:
    return shown(await registry.json(actor, "GET", f"/v1/keberatan/{keberatan_id}", params=OWN), response)


@router.post("/keberatan/{keberatan_id}/tarik", operation_id="withdrawKeberatanSaya", summary="Tarik keberatan saya / Withdraw mine",
             responses=problems(TidakDitemukan, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def withdraw(
    keberatan_id: uuid.UUID, actor: Self, registry: Registry, response: Response, if_match: Version = None
) -> dict[str, Any]:
    headers = {"If-Match": if_match} if if_match else {}
    path = f"/v1/keberatan/{keberatan_id}/tarik"
    return shown(await registry.json(actor, "POST", path, params=OWN, headers=headers), response)
