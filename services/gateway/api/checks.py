"""Check one case, old or planned, before every rule: as JSON, or as one page to print."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body, Request, Response
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse

from services.gateway.api.asked_cases import CASES
from services.gateway.api.rules import TAG
from services.gateway.api.wiring import Registry, Scoring, agency
from services.gateway.identity.tokens import needs
from services.gateway.operations.check_case import check_case
from services.gateway.pages.render import page
from shared.contracts.v1.berkas import Berkas
from shared.errors import LayananSibuk, MasukanTidakSah
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/hukum", tags=[TAG])
Checker = Annotated[Actor, needs("hukum:periksa")]
AS_PAGE: dict[int | str, dict[str, Any]] = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}


@router.post("/periksa", operation_id="checkCase", summary="Periksa satu perpindahan / Check one transfer", response_class=Response,
             responses={**AS_PAGE, **problems(MasukanTidakSah, LayananSibuk)})  # fmt: skip
async def check(
    request: Request, body: Annotated[Berkas, Body(openapi_examples=CASES)], actor: Checker, registry: Registry, scoring: Scoring
) -> Response:
    """Keputusan lama atau rencana, dengan surat dan tanggalnya. Semua bagian boleh kosong: yang tidak disebut dijawab 'perlu dicek' dengan
    nama datum dan pemiliknya. `kelompok` KEBERATAN = aturan tidak terpenuhi; `mengikat` false = hanya memperingatkan. Tidak ada yang
    disimpan. `Accept: text/html` memberi satu halaman siap cetak."""
    described: dict[str, Any] = jsonable_encoder(asdict(body))
    found = await check_case(registry, scoring, actor, agency(actor), described)
    if "text/html" in request.headers.get("accept", ""):
        return page("periksa", request.app.state.mode, hasil=found, berkas=described)
    return JSONResponse(found)
