"""Imports: a file in, its progress, its rows one by one, the report workbook, the templates."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, File, Form, Query, Response, UploadFile, status

from services.registry.api.wiring import Reading, Work
from services.registry.intake.limits import BYTES_MAX
from services.registry.intake.template import template
from services.registry.operations.impor.make_report import make_report
from services.registry.operations.impor.start_import import start_import
from services.registry.operations.referensi.choices import choices_for
from services.registry.storage.impor import imports
from shared.vocabulary import JenisMasukan, StatusBaris
from shared.web import paging

router = APIRouter(prefix="/v1", tags=["impor"])
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHOWN = ("id", "instansi_id", "nama_berkas", "jenis", "sumber", "mode", "status", "baris_total", "baris_selesai", "ringkasan", "peringatan",
         "galat", "dibuat_pada")  # fmt: skip


@router.post("/impor", status_code=status.HTTP_202_ACCEPTED)
async def start(
    work: Work,
    response: Response,
    berkas: Annotated[UploadFile, File()],
    instansi_id: Annotated[uuid.UUID, Form()],
    sumber: Annotated[str, Form(min_length=1, max_length=60)],
    mode: Annotated[Literal["periksa", "terapkan"], Form()] = "terapkan",
    jenis: Annotated[JenisMasukan | None, Form()] = None,
    per: Annotated[date | None, Form()] = None,
) -> dict[str, Any]:
    """Keep the file and ask for the import; mode periksa checks everything and applies nothing. `per`: the day it speaks of."""
    content = await berkas.read(BYTES_MAX + 1)  # one byte more than allowed is enough to refuse
    made = await start_import(
        work, instansi_id=instansi_id, name=berkas.filename or "berkas", content=content, kind=jenis, source=sumber, mode=mode, per=per
    )  # fmt: skip
    response.headers["Location"] = f"/v1/impor/{made}"
    response.headers["Retry-After"] = "1"
    return {"id": made}


@router.get("/impor/templat/{jenis}.xlsx")
async def template_of(jenis: JenisMasukan) -> Response:
    return _workbook(template(jenis, choices_for(jenis)), f"templat_{jenis.value.lower()}")


@router.get("/impor/{impor_id}")
async def get(impor_id: uuid.UUID, reading: Reading) -> dict[str, Any]:
    """`per`: the day the file was said to speak of; null: the day it came."""
    row = await imports.get(reading, impor_id)
    return {name: row[name] for name in SHOWN} | {"per": row["opsi"].get("per")}


@router.get("/impor/{impor_id}/baris")
async def rows(
    impor_id: uuid.UUID,
    reading: Reading,
    status: Annotated[StatusBaris | None, Query()] = None,
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str | None = None,
) -> dict[str, Any]:
    """What happened to each row, in file order; problems tell cell, reason and mending, never a number or a name of a person."""
    await imports.get(reading, impor_id)
    after = paging.decode(cursor, paging.row_number)[0] if cursor else -1
    size = paging.clamp(limit)
    found = await imports.rows(reading, impor_id, status=status.value if status else None, after=after, limit=size + 1)
    more = paging.encode([found[size - 1]["nomor"]]) if len(found) > size else None
    shown = ("nomor", "lembar", "baris", "status", "masalah")
    return {"items": [{name: row[name] for name in shown} for row in found[:size]], "berikutnya": more}


@router.get("/impor/{impor_id}/laporan.xlsx")
async def report(impor_id: uuid.UUID, reading: Reading) -> Response:
    return _workbook(await make_report(reading, impor_id), f"laporan_impor_{impor_id}")


def _workbook(content: bytes, name: str) -> Response:
    return Response(content, media_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}.xlsx"'})
