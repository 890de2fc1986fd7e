"""An objection recorded from a paper; the register; one opened."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response, status

from services.gateway.api.keberatan.forms import FILED, KeberatanMasuk
from services.gateway.api.pelaksanaan.forms_sesudah import TAG
from services.gateway.api.usulan.cases import Key, Officer, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.texts.case_words import word
from shared.vocabulary import StatusKeberatan
from shared.web.conditional import etag
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


@router.post("/usulan-mutasi/{usulan_id}/keberatan", status_code=status.HTTP_201_CREATED, operation_id="createKeberatan",
             summary="Catat keberatan / Record an objection",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def filed(
    usulan_id: uuid.UUID, body: Annotated[KeberatanMasuk, Body(openapi_examples=FILED)], actor: Officer, registry: Registry,
    response: Response, idempotency_key: Key,
) -> dict[str, Any]:  # fmt: skip
    """Oleh petugas mutasi atau petugas hukum. Yang lewat waktu tetap dicatat (TERLAMBAT) dan menunggu pejabat menerimanya dengan alasan;
    yang salah alamat diteruskan, dan `diteruskan_pada` menyebutnya."""
    path, headers = f"/v1/usulan-mutasi/{usulan_id}/keberatan", {"Idempotency-Key": idempotency_key}
    sent = body.model_dump(mode="json")
    return shown(await registry.json(actor, "POST", path, json=sent, headers=headers, safe=True), response)


@router.get("/keberatan", operation_id="listKeberatan", summary="Register keberatan / Register of objections",
            responses=problems(MasukanTidakSah, TidakBerwenang))  # fmt: skip
async def register(
    actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "", status: StatusKeberatan | None = None,
    lewat: Annotated[bool, Query(description="true = yang batas putusannya sudah lewat")] = False,
) -> dict[str, Any]:  # fmt: skip
    """Yang tertua lebih dahulu, dengan umur dan batasnya. Tidak dibaca kepala unit dan TPK (UU 14/2008 Pasal 17 huruf h)."""
    asked = {"limit": limit, "cursor": cursor, "status": status, "lewat": lewat or None}
    params = {name: str(value) for name, value in asked.items() if value is not None}
    found = await registry.json(actor, "GET", "/v1/keberatan", params=params)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.get("/keberatan/{keberatan_id}", operation_id="getKeberatan", summary="Satu keberatan / One objection",
            responses=problems(TidakDitemukan))  # fmt: skip
async def one(keberatan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Dengan alasan dan pertimbangannya; pembacaannya dicatat."""
    return shown(await registry.json(actor, "GET", f"/v1/keberatan/{keberatan_id}"), response)


def shown(row: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(row["versi"])
    return worded(row)


def worded(row: dict[str, Any]) -> dict[str, Any]:
    state = StatusKeberatan(row["status"])
    return {**row, "status_teks": word(state), "status_teks_en": word(state, "en")}
