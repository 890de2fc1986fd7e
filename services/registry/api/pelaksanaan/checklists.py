"""Checklists: what is late and whose it is, one case's list, an item ticked with its proof, and the city's template."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, ConfigDict

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, Work
from services.registry.operations.pelaksanaan import told_list
from services.registry.operations.pelaksanaan.template import ButirKota, read_template, state_item
from services.registry.operations.pelaksanaan.tick import Centang, file_of, put_file, tick
from services.registry.storage.pelaksanaan.items import SaringanButir
from shared.vocabulary import PemilikButir, PenerimaData, StatusButir
from shared.web import paging
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/v1")
ITEM = "/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}"


class CentangMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    status: StatusButir
    selesai_pada: date | None = None
    nomor: str | None = None
    tanggal: date | None = None
    catatan: str | None = None


class ButirMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    isi: dict[str, Any]
    nomor: str
    tanggal: date
    sejak: date
    sampai: date | None = None


@router.get("/daftar-periksa")
async def listed(
    reading: Reading, view: TheViewOf, clock: TheClock, terlambat: bool = False, status: StatusButir | None = None,
    pemilik: PemilikButir | None = None, penerima: PenerimaData | None = None, putaran_id: uuid.UUID | None = None,
    unor_id: uuid.UUID | None = None, limit: int = paging.LIMIT_DEFAULT, cursor: str = "",
) -> dict[str, Any]:  # fmt: skip
    wanted = SaringanButir(status=status, pemilik=pemilik, penerima=penerima, putaran_id=putaran_id, unor_id=unor_id)
    return await told_list.page(reading, view, wanted, terlambat, limit, cursor, today(clock))


@router.get("/usulan-mutasi/{usulan_id}/daftar-periksa")
async def of_case(usulan_id: uuid.UUID, reading: Reading, view: TheViewOf, clock: TheClock) -> dict[str, Any]:
    return await told_list.of_case(reading, view, usulan_id, today(clock))


@router.put(ITEM)
async def put(
    usulan_id: uuid.UUID, kode: str, body: CentangMasuk, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await tick(work, who, usulan_id, kode, version_in(if_match), Centang(**body.model_dump()))


@router.put(f"{ITEM}/berkas")
async def put_proof(
    usulan_id: uuid.UUID, kode: str, request: Request, work: Work, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    return await put_file(work, who, usulan_id, kode, version_in(if_match), await request.body())


@router.get(f"{ITEM}/berkas")
async def get_proof(usulan_id: uuid.UUID, kode: str, reading: Reading, view: TheViewOf) -> Response:
    return Response(await file_of(reading, view, usulan_id, kode), media_type="application/octet-stream")


@router.get("/templat-periksa")
async def template(reading: Reading, view: TheViewOf, clock: TheClock, per: date | None = None) -> dict[str, Any]:
    day = per or today(clock)
    return {"per": day, "items": await read_template(reading, view.instansi_id, day), "berikutnya": None}


@router.put("/templat-periksa/{kode}")
async def put_template(kode: str, body: ButirMasuk, work: Work, who: Who) -> dict[str, Any]:
    return await state_item(work, who, ButirKota(kode=kode, **body.model_dump()))
