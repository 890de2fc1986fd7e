"""A decree falls: shown first with what it means for others, then done together."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body

from services.gateway.api.pelaksanaan.forms_sesudah import TAG, UNDOING, PembatalanMasuk, Undoing
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.vocabulary import AksiUsulan
from shared.web.problems import problems

router = APIRouter(prefix="/v1/usulan-mutasi/{usulan_id}", tags=[TAG])


@router.get("/akibat", operation_id="getAkibatUsulan", summary="Akibat bila SK gugur / What it would mean for others",
            responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def shown(usulan_id: uuid.UUID, actor: Reader, registry: Registry, aksi: Undoing = AksiUsulan.CABUT) -> dict[str, Any]:
    """Tidak mengubah apa pun. `terdampak`: yang dengan SK menempati kursi yang akan ditempati kembali, berantai, dengan pilihan untuk tiap
    orang; `hash` dikirim kembali bersama putusannya."""
    path = f"/v1/usulan-mutasi/{usulan_id}/akibat"
    found: dict[str, Any] = await registry.json(actor, "GET", path, params={"aksi": aksi.value})
    return found


@router.post("/pembatalan", operation_id="undoUsulan", summary="Cabut atau batalkan beserta akibatnya / Let it fall",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def fall(
    usulan_id: uuid.UUID, body: Annotated[PembatalanMasuk, Body(openapi_examples=UNDOING)], actor: Officer, registry: Registry,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Semua dalam satu tindakan atau tidak sama sekali. Penempatan kembali seperti sebelum TMT; yang USULAN_BARU tetap di tempatnya sampai
    diputus tersendiri, dan selama itu unitnya kelebihan satu orang."""
    headers = {"If-Match": if_match} if if_match else {}
    path = f"/v1/usulan-mutasi/{usulan_id}/pembatalan"
    done: dict[str, Any] = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers)
    return done
