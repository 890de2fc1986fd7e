"""Data in, from SIMPEG or by hand: spreadsheets as durable imports, rows as batches; a person found by NIP."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, File, Form, Query, Response, UploadFile, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.wiring import XLSX, Cursor, Limit, Registry, Sources, agency, attachment, of_agency
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisMasukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["2 Data masuk / Data in"])
Importer = Annotated[Actor, needs("impor:jalankan")]
Looker = Annotated[Actor, needs("impor:baca")]
Writer = Annotated[Actor, needs("pegawai:tulis")]
Reader = Annotated[Actor, needs("pegawai:baca")]
EXAMPLES: dict[str, Any] = {
    "UNOR": {"summary": "jenis = UNOR", "value": {"sumber": "simpeg", "baris": [
        {"id_sumber": "SD-014", "nama": "SDN 060814", "jenis": "SD", "induk": "DISDIKBUD", "kode_wilayah": "12.71.07"}]}},
    "JABATAN": {"summary": "jenis = JABATAN", "value": {"sumber": "simpeg", "baris": [
        {"id_sumber": "GURU-SD", "nama": "Guru Ahli Pertama", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA"}]}},
    "PEGAWAI": {"summary": "jenis = PEGAWAI (NIP sebagai teks)", "value": {"sumber": "simpeg", "baris": [
        {"id_sumber": "P-000901", "nip": "198502282010011901", "nama": "Contoh 901", "status": "PNS", "unor": "SD-014",
         "jabatan": "GURU-SD", "mapel": "KELAS", "golongan": "III/c", "tmt_jabatan": "2015-01-01"}]}},
}  # fmt: skip
"""Synthetic: serials 900-999 are nobody's."""


class BatchMasuk(BaseModel):
    """Paling banyak 500 baris; kolom seperti pada templat."""

    model_config = ConfigDict(extra="forbid")
    sumber: str = Field(min_length=1, max_length=60, examples=["simpeg"])
    baris: list[dict[str, Any]] = Field(max_length=500, description="Kolom seperti pada templat jenisnya")
    per: date | None = Field(
        default=None, description="Tanggal keadaan yang disebut baris-baris ini; kosong = hari ini / as of a day"
    )


class Cari(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nip: str = Field(examples=["198502282010011901"])


@router.post("/impor", status_code=status.HTTP_202_ACCEPTED, operation_id="startImport", summary="Kirim berkas Excel/CSV / Send a file",
             responses=problems(MasukanTidakSah))  # fmt: skip
async def start_import(
    actor: Importer,
    registry: Registry,
    response: Response,
    berkas: Annotated[UploadFile, File(description=".xlsx, .xls, .ods atau .csv, paling besar 20 MB")],
    sumber: Sources = "unggahan",
    mode: Annotated[Literal["periksa", "terapkan"], Form(description="periksa = coba dahulu, tidak menyimpan")] = "terapkan",
    jenis: Annotated[JenisMasukan | None, Form(description="Kosong = dikenali dari judul kolom", examples=["PEGAWAI"])] = None,
    per: Annotated[
        date | None, Form(description="Tanggal keadaan yang disebut berkas ini; kosong = hari ini / as of a day")
    ] = None,
) -> dict[str, Any]:
    """Jenis dikenali dari judul kolom bila tidak disebut. mode=periksa memeriksa semua tanpa menyimpan."""
    form = {"instansi_id": agency(actor), "sumber": sumber, "mode": mode}
    form |= {name: str(value) for name, value in (("jenis", jenis), ("per", per)) if value}
    files = {"berkas": (berkas.filename or "berkas", await berkas.read(), "application/octet-stream")}
    made: dict[str, Any] = await registry.json(actor, "POST", "/v1/impor", data=form, files=files)
    response.headers["Location"] = f"/v1/impor/{made['id']}"
    response.headers["Retry-After"] = "1"
    return made


@router.get(
    "/impor/templat/{jenis}.xlsx", operation_id="getTemplate", summary="Templat Excel / Excel template", response_class=Response
)
async def template(jenis: JenisMasukan, registry: Registry) -> Response:
    """Tanpa token: templat tidak memuat data."""
    content = (await registry.call(Actor("gateway"), "GET", f"/v1/impor/templat/{jenis.value}.xlsx")).content
    return Response(content, media_type=XLSX, headers=attachment(f"templat_{jenis.value.lower()}.xlsx"))


@router.get(
    "/impor/{impor_id}",
    operation_id="getImport",
    summary="Kemajuan impor / Progress of an import",
    responses=problems(TidakDitemukan),
)
async def get_import(impor_id: uuid.UUID, actor: Looker, registry: Registry) -> dict[str, Any]:
    """`per`: tanggal keadaan yang disebut berkasnya; null = hari berkas itu dikirim / null: the day the file came."""
    return await of_agency(registry, actor, f"/v1/impor/{impor_id}")


@router.get(
    "/impor/{impor_id}/baris",
    operation_id="listImportRows",
    summary="Hasil per baris / Result per row",
    responses=problems(TidakDitemukan),
)
async def import_rows(
    impor_id: uuid.UUID, actor: Looker, registry: Registry,
    status: Annotated[str, Query(description="dibuat, diperbarui, tidak_berubah atau gagal")] = "", limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    await of_agency(registry, actor, f"/v1/impor/{impor_id}")
    asked = {"limit": limit, **({"status": status} if status else {}), **({"cursor": cursor} if cursor else {})}
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/impor/{impor_id}/baris", params=asked)
    return found


@router.get(
    "/impor/{impor_id}/laporan.xlsx",
    operation_id="getImportReport",
    summary="Laporan impor / Report workbook",
    response_class=Response,
)
async def report(impor_id: uuid.UUID, actor: Looker, registry: Registry) -> Response:
    await of_agency(registry, actor, f"/v1/impor/{impor_id}")
    content = (await registry.call(actor, "GET", f"/v1/impor/{impor_id}/laporan.xlsx")).content
    return Response(content, media_type=XLSX, headers=attachment(f"laporan_impor_{impor_id}.xlsx"))


@router.post(
    "/batch/{jenis}",
    status_code=status.HTTP_207_MULTI_STATUS,
    operation_id="upsertBatch",
    summary="Kirim baris JSON / Send JSON rows",
)
async def batch(
    jenis: JenisMasukan,
    body: Annotated[BatchMasuk, Body(openapi_examples=EXAMPLES)],
    actor: Writer,
    registry: Registry,
    atomik: bool = False,
) -> dict[str, Any]:
    """Satu hasil per baris; mengulang kiriman yang sama tidak mengubah apa pun. atomik=true: semua atau tidak sama sekali."""
    sent = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    # (sumber, id_sumber) makes repeating safe
    answer: dict[str, Any] = await registry.json(
        actor, "POST", f"/v1/batch/{jenis.value}", json=sent, params={"atomik": atomik}, safe=True
    )
    return answer


@router.post(
    "/pegawai/cari",
    operation_id="findPegawai",
    summary="Cari pegawai dari NIP / Find a person by NIP",
    responses=problems(TidakDitemukan),
)
async def find(body: Annotated[Cari, Body()], actor: Reader, registry: Registry) -> dict[str, Any]:
    """NIP hanya di dalam isi permintaan, tidak pernah di alamat."""
    sent = {"instansi_id": agency(actor), "nip": body.nip}
    found: dict[str, Any] = await registry.json(actor, "POST", "/v1/pegawai/cari", json=sent, safe=True)
    return found
