"""Try it with your own files: a page for the desk and an endpoint, one workbook back. Everything is erased after a day."""

from __future__ import annotations

import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, File, Form, Request, Response, UploadFile, status
from fastapi.responses import HTMLResponse

from services.gateway.api.wiring import Registry
from services.gateway.identity.tokens import current_actor, scheme
from services.gateway.operations.start_trial import start_trial
from services.gateway.pages.render import page
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(tags=["4 Coba / Try"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def _anyone_in_demo(request: Request, _token: Annotated[str | None, Depends(scheme)]) -> Actor:
    """In the demo the trial page is open; elsewhere it needs a token with coba:jalankan."""
    if request.app.state.mode == "demo" and "authorization" not in request.headers:
        return Actor("percobaan")
    from fastapi.security import SecurityScopes

    return await current_actor(request, SecurityScopes(["coba:jalankan"]), None)


Tryer = Annotated[Actor, Depends(_anyone_in_demo)]


@router.post("/v1/coba", status_code=status.HTTP_202_ACCEPTED, operation_id="startCoba", summary="Unggah berkas / Upload files",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def start(
    actor: Tryer,
    registry: Registry,
    response: Response,
    berkas: Annotated[list[UploadFile], File()],
    opsi: Annotated[str, Form()] = "{}",
) -> dict[str, Any]:
    """Satu atau beberapa berkas (pegawai, peta jabatan, sekolah …), apa adanya."""
    try:
        options = json.loads(opsi or "{}")
    except ValueError as wrong:
        raise MasukanTidakSah("opsi bukan JSON.", saran="Kirim objek JSON, misalnya {}.") from wrong
    files = [(file.filename or "berkas", await file.read()) for file in berkas]
    made = await start_trial(registry, actor, files, options)
    response.headers["Location"] = f"/v1/coba/{made['id']}"
    response.headers["Retry-After"] = "1"
    return made


@router.get(
    "/v1/coba/{coba_id}", operation_id="getCoba", summary="Kemajuan percobaan / Progress", responses=problems(TidakDitemukan)
)
async def get(coba_id: uuid.UUID, actor: Tryer, registry: Registry) -> dict[str, Any]:
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/coba/{coba_id}")
    return found


@router.get(
    "/v1/coba/{coba_id}/hasil.xlsx",
    operation_id="getCobaHasil",
    summary="Buku kerja hasil / Result workbook",
    response_class=Response,
)
async def workbook(coba_id: uuid.UUID, actor: Tryer, registry: Registry) -> Response:
    content = (await registry.call(actor, "GET", f"/v1/coba/{coba_id}/hasil.xlsx")).content
    return Response(content, media_type=XLSX, headers={"Content-Disposition": 'attachment; filename="hasil-seimbang.xlsx"'})


@router.get("/coba", include_in_schema=False)
async def trial_page(request: Request) -> HTMLResponse:
    return page("coba", request.app.state.mode)
