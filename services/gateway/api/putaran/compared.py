"""A plan held against another, against what became of it, and against what changed since its data were frozen."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api.latest import on_record
from services.gateway.api.putaran.steps import Officer
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, names, of_agency
from services.gateway.merge.people import named
from shared.errors import Bentrok, TidakDitemukan
from shared.texts.putaran_kata import word
from shared.vocabulary import JenisBasi
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}/rencana", tags=[TAG])


@router.get("/{rencana_id}/banding/{lain_id}", operation_id="compareRencana", response_description=WHO,
            summary="Bandingkan dua rencana / Compare two plans", responses=problems(TidakDitemukan))  # fmt: skip
async def compare(
    putaran_id: uuid.UUID, rencana_id: uuid.UUID, lain_id: uuid.UUID, actor: Reader, registry: Registry
) -> dict[str, Any]:
    """Perpindahan yang hilang, baru, atau berubah tujuan; yang sama hanya dihitung. `selisih` = kedua dikurangi pertama."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/rencana/{rencana_id}/banding/{lain_id}")
    return {**found, "items": await _named(registry, actor, putaran_id, found["items"])}


@router.get("/{rencana_id}/kenyataan", operation_id="carriedOutRencana", response_description=WHO,
            summary="Rencana dan kenyataannya / The plan and what became of it", responses=problems(TidakDitemukan))  # fmt: skip
async def reality(putaran_id: uuid.UUID, rencana_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Setiap perpindahan dengan usulannya: belum diusulkan, diproses, diputuskan, dilaksanakan, atau tidak jadi."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/rencana/{rencana_id}/kenyataan")
    return {**found, "items": await _named(registry, actor, putaran_id, found["items"])}


@router.post("/kebasian", operation_id="lookRencana", summary="Periksa apakah rencana masih berlaku / Look for changes",
             responses=problems(TidakDitemukan, Bentrok))  # fmt: skip
async def look(putaran_id: uuid.UUID, actor: Officer, registry: Registry) -> dict[str, Any]:
    """Rencana yang dipilih; juga dilakukan sendiri setiap hari. `baru` = temuan yang belum ada sebelumnya."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    done: dict[str, Any] = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/rencana/kebasian")
    return done


@router.get("/{rencana_id}/kebasian", operation_id="listKebasian", summary="Yang berubah sejak data beku / Changes since the freeze",
            responses=problems(TidakDitemukan))  # fmt: skip
async def stale(
    putaran_id: uuid.UUID, rencana_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Dengan nomor usulan yang disentuh (kosong = semua) dan apa yang perlu dilakukan."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    path = f"/v1/putaran/{putaran_id}/rencana/{rencana_id}/kebasian"
    found = await registry.json(actor, "GET", path, params={"limit": limit, "cursor": cursor})
    return {**found, "items": [_told(row) for row in found["items"]]}


def _told(row: dict[str, Any]) -> dict[str, Any]:
    kind = JenisBasi(row["jenis"])
    return {**row, "pesan": word(kind), "pesan_en": word(kind, "en")}


async def _named(registry: Registry, actor: Actor, putaran_id: uuid.UUID, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The reading is on record before the answer leaves."""
    keys = sorted({row["kunci"] for row in rows})
    await on_record(registry, actor, putaran_id, "hasil", keys)
    people = await names(registry, actor, keys)
    return [{**named(row["kunci"], people), **{name: value for name, value in row.items() if name != "kunci"}} for row in rows]
