"""The letter of an objection: attached by the person or the desk while it waits, read by who may read the objection."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, File, Response, UploadFile

from services.gateway.api.keberatan.filing import shown
from services.gateway.api.pelaksanaan.forms_sesudah import TAG
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.usulan.own import OWN, Self
from services.gateway.api.wiring import Registry
from services.gateway.clients.http import Service
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
TheFile = Annotated[UploadFile, File(description="Surat keberatan: PDF, JPEG, atau PNG, paling besar 20 MB")]
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)


@router.put("/keberatan/{keberatan_id}/berkas", operation_id="putBerkasKeberatan", summary="Unggah surat keberatan / Attach the letter",
            responses=REFUSED)  # fmt: skip
async def put(
    keberatan_id: uuid.UUID, berkas: TheFile, actor: Officer, registry: Registry, response: Response, if_match: Version = None
) -> dict[str, Any]:
    """Oleh petugas mutasi atau petugas hukum, selama belum diputus; menggantikan yang lama. Disegel dengan kunci pegawainya;
    `berkas_hash` = SHA-256 berkas yang dikirim."""
    return await _put(registry, actor, keberatan_id, berkas, if_match, response, {})


@router.get("/keberatan/{keberatan_id}/berkas", operation_id="getBerkasKeberatan", summary="Surat keberatan / The letter",
            response_class=Response, responses=problems(TidakDitemukan))  # fmt: skip
async def get(keberatan_id: uuid.UUID, actor: Reader, registry: Registry) -> Response:
    """Pembacaannya dicatat."""
    return await _get(registry, actor, keberatan_id, {})


@router.put("/saya/keberatan/{keberatan_id}/berkas", operation_id="putBerkasKeberatanSaya",
            summary="Unggah surat keberatan saya / Attach my letter", responses=REFUSED)  # fmt: skip
async def put_own(
    keberatan_id: uuid.UUID, berkas: TheFile, actor: Self, registry: Registry, response: Response, if_match: Version = None
) -> dict[str, Any]:
    """Selama belum diputus; menggantikan yang lama."""
    return await _put(registry, actor, keberatan_id, berkas, if_match, response, OWN)


@router.get("/saya/keberatan/{keberatan_id}/berkas", operation_id="getBerkasKeberatanSaya", summary="Surat keberatan saya / My letter",
            response_class=Response, responses=problems(TidakDitemukan))  # fmt: skip
async def get_own(keberatan_id: uuid.UUID, actor: Self, registry: Registry) -> Response:
    return await _get(registry, actor, keberatan_id, OWN)


async def _put(
    registry: Service, actor: Actor, which: uuid.UUID, berkas: UploadFile, if_match: str | None, response: Response, own: dict[str, str]
) -> dict[str, Any]:  # fmt: skip
    headers = {"If-Match": if_match} if if_match else {}
    content, path = await berkas.read(), f"/v1/keberatan/{which}/berkas"
    done = await registry.json(actor, "PUT", path, params=own, content=content, headers=headers, safe=False)
    return shown(done, response)


async def _get(registry: Service, actor: Actor, which: uuid.UUID, own: dict[str, str]) -> Response:
    found = await registry.call(actor, "GET", f"/v1/keberatan/{which}/berkas", params=own)
    headers = {"Content-Disposition": 'attachment; filename="keberatan"'}
    return Response(found.content, media_type=found.headers["content-type"], headers=headers)
