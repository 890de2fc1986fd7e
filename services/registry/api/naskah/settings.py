"""Letterhead and templates of the city."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, File, Form, Response, UploadFile

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, Work
from services.registry.operations.naskah import settings
from shared.vocabulary import JenisNaskah

router = APIRouter()


@router.get("/kop-surat")
async def letterhead(reading: Reading, view: TheViewOf) -> dict[str, Any]:
    return await settings.read_letterhead(reading, view.instansi_id)


@router.put("/kop-surat")
async def set_letterhead(work: Work, who: Who, isi: str = Form(), logo: UploadFile | None = File(None)) -> dict[str, Any]:
    return await settings.set_letterhead(work, who, json.loads(isi), await logo.read() if logo else None)


@router.get("/templat-naskah")
async def templates(reading: Reading, view: TheViewOf) -> list[dict[str, Any]]:
    return await settings.own_templates(reading, view.instansi_id)


@router.put("/templat-naskah/{jenis_naskah}")
async def set_template(jenis_naskah: JenisNaskah, work: Work, who: Who, berkas: UploadFile = File()) -> dict[str, Any]:
    return await settings.set_template(work, who, jenis_naskah, await berkas.read())


@router.delete("/templat-naskah/{jenis_naskah}")
async def reset_template(jenis_naskah: JenisNaskah, work: Work, who: Who) -> dict[str, Any]:
    return await settings.set_template(work, who, jenis_naskah, None)


@router.get("/berkas-naskah/{digest}")
async def file(digest: str, reading: Reading, view: TheViewOf) -> Response:
    return Response(await settings.template_file(reading, view.instansi_id, digest), media_type="application/octet-stream")
