"""A late objection admitted or not; what upholding one would mean; one decided."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Response

from services.gateway.api.keberatan.filing import shown
from services.gateway.api.keberatan.forms import ADMITTED, DECISIONS, PenerimaanMasuk, PutusanMasuk
from services.gateway.api.pelaksanaan.forms_sesudah import TAG
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.wiring import Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.web.problems import problems

router = APIRouter(prefix="/v1/keberatan/{keberatan_id}", tags=[TAG])
CHANGING = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


@router.post(
    "/penerimaan",
    operation_id="admitKeberatan",
    summary="Terima yang terlambat, atau tidak / Admit a late one",
    responses=CHANGING,
)
async def admit(
    keberatan_id: uuid.UUID, body: Annotated[PenerimaanMasuk, Body(openapi_examples=ADMITTED)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh PPK, Sekda, atau petugas hukum, dengan alasan."""
    return await _act(registry, actor, keberatan_id, "penerimaan", body.model_dump(mode="json"), if_match, response)


@router.get("/akibat", operation_id="getAkibatKeberatan", summary="Akibat bila dikabulkan / What upholding it would mean",
            responses=problems(TidakDitemukan))  # fmt: skip
async def consequences(keberatan_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Tidak mengubah apa pun; `hash` dikirim kembali bersama putusannya."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/keberatan/{keberatan_id}/akibat")
    return found


@router.post("/putusan", operation_id="decideKeberatan", summary="Putuskan keberatan / Decide it", responses=CHANGING)
async def decide(
    keberatan_id: uuid.UUID, body: Annotated[PutusanMasuk, Body(openapi_examples=DECISIONS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh pejabat yang dialamati menurut matriks kewenangan, dengan kode verifikasi baru. DIKABULKAN membatalkan SK beserta yang
    bergantung padanya, seperti yang ditampilkan dan diputuskan, dalam satu tindakan."""
    return await _act(registry, actor, keberatan_id, "putusan", body.model_dump(mode="json"), if_match, response)


async def _act(
    registry: Registry,
    actor: Any,
    keberatan_id: uuid.UUID,
    act: str,
    sent: dict[str, Any],
    if_match: str | None,
    response: Response,
) -> dict[str, Any]:
    headers = {"If-Match": if_match} if if_match else {}
    return shown(await registry.json(actor, "POST", f"/v1/keberatan/{keberatan_id}/{act}", json=sent, headers=headers), response)
