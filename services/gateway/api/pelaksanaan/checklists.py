"""What a decree asks of others: late items with their owners, one case's list, an item ticked with its proof, the city's template."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, File, Path, Query, Response, UploadFile

from services.gateway.api.pelaksanaan.forms import CATALOGUE, TICKS, ButirMasuk, CentangMasuk
from services.gateway.api.usulan.authority import LawOfficer
from services.gateway.api.usulan.cases import Officer, Reader, Version
from services.gateway.api.wiring import Cursor, Limit, Registry
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.texts.case_words import word
from shared.vocabulary import PemilikButir, PenerimaData, StatusButir
from shared.web.conditional import etag
from shared.web.problems import problems

TAG = "18 Sesudah SK / After the decree"
router = APIRouter(prefix="/v1", tags=[TAG])
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)
Kode = Annotated[str, Path(pattern="^[A-Z][A-Z0-9_]{1,39}$", description="Kode butir, misalnya SIASN_JABATAN")]
OF_CASE = "/usulan-mutasi/{usulan_id}/daftar-periksa"


@router.get("/daftar-periksa", operation_id="listDaftarPeriksa", summary="Butir daftar periksa / Items of checklists",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def listed(
    actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = "",
    terlambat: Annotated[bool, Query(description="true = terbuka dan lewat tenggat")] = False,
    status: StatusButir | None = None, pemilik: PemilikButir | None = None, penerima: PenerimaData | None = None,
    putaran_id: uuid.UUID | None = None, unor_id: Annotated[uuid.UUID | None, Query(description="Unit pemilik")] = None,
) -> dict[str, Any]:  # fmt: skip
    """Yang paling lama lewat tenggat lebih dahulu, dengan pemiliknya. Kepala unit melihat butir usulan dari dan ke unitnya."""
    asked = {
        "limit": limit, "cursor": cursor, "terlambat": str(terlambat).lower(), "status": status, "pemilik": pemilik, "penerima": penerima,
        "putaran_id": putaran_id, "unor_id": unor_id,
    }  # fmt: skip
    params = {name: str(value) for name, value in asked.items() if value is not None}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/daftar-periksa", params=params)
    return {**found, "items": [worded(one) for one in found["items"]]}


@router.get(OF_CASE, operation_id="getDaftarPeriksa", summary="Daftar periksa satu usulan / The checklist of a case",
            responses=problems(TidakDitemukan))  # fmt: skip
async def of_case(usulan_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Disusun ketika SK ditandatangani, menurut templat hari itu. Usulan ditutup bila `terbuka` nol."""
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/daftar-periksa")
    return {**found, "items": [worded(one) for one in found["items"]]}


@router.put(OF_CASE + "/{kode}", operation_id="putButirPeriksa", summary="Centang satu butir / Tick an item", responses=REFUSED)
async def tick(
    usulan_id: uuid.UUID, kode: Kode, body: Annotated[CentangMasuk, Body(openapi_examples=TICKS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Oleh pemiliknya, atau petugas mutasi yang mencatat bukti kantor lain. If-Match = `versi` butir. SELESAI meminta semua buktinya;
    TIDAK_BERLAKU dan TERBUKA hanya oleh petugas mutasi dengan catatan."""
    said = body.model_dump(mode="json")
    done = await registry.json(actor, "PUT", _item(usulan_id, kode), json=said, headers=_match(if_match), safe=False)
    return _shown(done, response)


@router.put(
    OF_CASE + "/{kode}/berkas", operation_id="putBuktiButir", summary="Unggah bukti / Upload its proof", responses=REFUSED
)
async def put_proof(
    usulan_id: uuid.UUID, kode: Kode, berkas: Annotated[UploadFile, File(description="Bukti, misalnya PDF")], actor: Officer,
    registry: Registry, response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Paling besar 20 MB; disimpan menurut SHA-256 isinya. Statusnya tidak berubah."""
    path = f"{_item(usulan_id, kode)}/berkas"
    done = await registry.json(actor, "PUT", path, content=await berkas.read(), headers=_match(if_match), safe=False)
    return _shown(done, response)


@router.get(OF_CASE + "/{kode}/berkas", operation_id="getBuktiButir", summary="Berkas bukti / The file of a proof",
            response_class=Response, responses=problems(TidakDitemukan))  # fmt: skip
async def get_proof(usulan_id: uuid.UUID, kode: Kode, actor: Reader, registry: Registry) -> Response:
    found = await registry.call(actor, "GET", f"{_item(usulan_id, kode)}/berkas")
    headers = {"Content-Disposition": f'attachment; filename="{kode.lower()}"'}
    return Response(found.content, media_type="application/octet-stream", headers=headers)


@router.get("/templat-periksa", operation_id="listTemplatPeriksa", summary="Templat daftar periksa / Template of checklists",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def template(
    actor: Reader, registry: Registry, per: Annotated[date | None, Query(description="Kosong: hari ini")] = None
) -> dict[str, Any]:
    """Butir bawaan (`sumber` BAWAAN, `keyakinan` MEMORY) adalah praktik yang lazim dan belum dipastikan; butir kota menggantikannya."""
    asked = {"per": per.isoformat()} if per else {}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/templat-periksa", params=asked)
    return found


@router.put("/templat-periksa/{kode}", operation_id="putTemplatPeriksa", summary="Tetapkan satu butir / State one item",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def put_template(
    kode: Kode, body: Annotated[ButirMasuk, Body(openapi_examples=CATALOGUE)], actor: LawOfficer, registry: Registry
) -> dict[str, Any]:
    """Dengan nomor dan tanggal dasarnya; `aktif` false mengeluarkan butir dari daftar. Daftar yang sudah disusun tidak berubah."""
    done: dict[str, Any] = await registry.json(actor, "PUT", f"/v1/templat-periksa/{kode}", json=body.sent())
    return done


def worded(item: dict[str, Any]) -> dict[str, Any]:
    owner, state = PemilikButir(item["pemilik"]), StatusButir(item["status"])
    return {**item, "pemilik_teks": word(owner), "status_teks": word(state), "status_teks_en": word(state, "en")}


def _shown(item: dict[str, Any], response: Response) -> dict[str, Any]:
    response.headers["ETag"] = etag(item["versi"])
    return worded(item)


def _item(usulan_id: uuid.UUID, kode: str) -> str:
    return f"/v1/usulan-mutasi/{usulan_id}/daftar-periksa/{kode}"


def _match(if_match: str | None) -> dict[str, str]:
    return {"If-Match": if_match} if if_match else {}
