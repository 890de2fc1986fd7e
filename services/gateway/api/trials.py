"""Try it with your own files: a page for the desk and an endpoint, one workbook back. Everything is erased after a day."""

from __future__ import annotations

import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Request, Response, UploadFile, status
from fastapi.responses import HTMLResponse
from fastapi.security import SecurityScopes

from services.gateway.api.wiring import XLSX, Registry, attachment
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import current_actor, scheme
from services.gateway.operations.start_trial import start_trial
from services.gateway.pages.render import page
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(tags=["4 Coba / Try"])
ANYONE = Actor("percobaan")


async def _anyone_in_demo(request: Request, registry: Registry, token: Annotated[str | None, Depends(scheme)]) -> Actor:
    """In a demo the trial is open to everybody; elsewhere it needs a token with coba:jalankan."""
    signed = "authorization" in request.headers or "auth" in request.headers
    if not signed and request.app.state.mode == "demo" and await _marked_as_demo(request, registry):
        return ANYONE
    return await current_actor(request, SecurityScopes(["coba:jalankan"]), token)


async def _marked_as_demo(request: Request, registry: Service) -> bool:
    """A setting alone opens no door: the database itself must bear the mark. It is set once, so a yes is remembered."""
    state = request.app.state
    if not getattr(state, "marked_as_demo", False):
        state.marked_as_demo = bool((await registry.json(ANYONE, "GET", "/v1/instansi"))["demo"])
    return bool(state.marked_as_demo)


Tryer = Annotated[Actor, Depends(_anyone_in_demo)]


async def _own(registry: Service, actor: Actor, coba_id: uuid.UUID) -> dict[str, Any]:
    """A trial belongs to the client that began it; one begun by nobody in particular, to whoever knows its id."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/coba/{coba_id}")
    if found["dibuat_oleh"] not in (actor.id, ANYONE.id):
        raise TidakDitemukan("Percobaan tidak ada.", saran="Periksa id-nya dan kliennya.", pesan_en="No such trial.")
    return found


@router.post("/v1/coba", status_code=status.HTTP_202_ACCEPTED, operation_id="startCoba", summary="Unggah berkas / Upload files",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def start(
    actor: Tryer,
    registry: Registry,
    response: Response,
    berkas: Annotated[list[UploadFile], File(description="1 sampai 10 berkas .xlsx, .xls, .ods atau .csv; masing-masing ≤ 20 MB")],
    opsi: Annotated[str, Form(description="Objek JSON: norma (nama norma sekolah) dan per (tanggal data)",
                              examples=['{"norma": "A-JP24", "per": "2026-11-01"}'])] = "{}",
) -> dict[str, Any]:  # fmt: skip
    """Satu atau beberapa berkas (pegawai, peta jabatan, sekolah …), apa adanya. Di demo tidak perlu token."""
    try:
        options = json.loads(opsi or "{}")
    except ValueError as wrong:
        raise MasukanTidakSah("opsi bukan JSON.", saran='Kirim objek JSON, misalnya {"norma": "A-JP24"}.') from wrong
    files = [(file.filename or "berkas", await file.read()) for file in berkas]
    made = await start_trial(registry, actor, files, options)
    response.headers["Location"] = f"/v1/coba/{made['id']}"
    response.headers["Retry-After"] = "1"
    return made


@router.get(
    "/v1/coba/{coba_id}", operation_id="getCoba", summary="Kemajuan percobaan / Progress", responses=problems(TidakDitemukan)
)
async def get(coba_id: uuid.UUID, actor: Tryer, registry: Registry) -> dict[str, Any]:
    """Ulangi sampai status SELESAI atau GAGAL; `tahap` dan `persen` menyebut kemajuannya."""
    return await _own(registry, actor, coba_id)


@router.get(
    "/v1/coba/{coba_id}/hasil.xlsx", operation_id="getCobaHasil", summary="Buku kerja hasil / Result workbook",
    response_class=Response, responses=problems(TidakDitemukan),
)  # fmt: skip
async def workbook(coba_id: uuid.UUID, actor: Tryer, registry: Registry) -> Response:
    """Satu buku kerja: kebutuhan, lebih dan kurang, usulan beserta alasannya, dan baris yang perlu diperbaiki."""
    await _own(registry, actor, coba_id)
    content = (await registry.call(actor, "GET", f"/v1/coba/{coba_id}/hasil.xlsx")).content
    return Response(content, media_type=XLSX, headers=attachment("hasil-seimbang.xlsx"))


@router.get("/coba", include_in_schema=False)
async def trial_page(request: Request) -> HTMLResponse:
    return page("coba", request.app.state.mode)
