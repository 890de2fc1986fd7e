"""Rows for SIASN, I-MUT, BKAD and Dapodik with what they would refuse: JSON, a workbook or CSV; and what they answered."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.pelaksanaan.checklists import TAG
from services.gateway.api.usulan.cases import Officer, Reader
from services.gateway.api.wiring import XLSX, Registry, attachment
from services.gateway.identity.tokens import needs
from services.gateway.workbook.export_rows import as_csv, as_xlsx
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.vocabulary import PenerimaData, StatusEkspor
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
NamesReader = Annotated[Actor, needs("usulan:baca", "pegawai.pribadi:baca")]
Cases = Annotated[
    list[uuid.UUID] | None, Query(description="Usulan tertentu; kosong: semua usulan putaran yang sudah ber-SK", max_length=1_000)
]
Agency = Annotated[str | None, Query(max_length=42, description="Id instansi pada SIASN")]
ANSWERS: dict[str, Any] = {
    "diterima": {
        "summary": "Diterima dengan id riwayatnya / accepted, with its id",
        "value": {"status": "DITERIMA", "tanggal": "2027-01-08", "id_luar": "8AE482887F1A2B3C4D5E6F708192A3B4"},
    },
    "ditolak": {
        "summary": "Ditolak / refused", "value": {"status": "DITOLAK", "tanggal": "2027-01-08", "keterangan": "unor tidak aktif"},
    },
}  # fmt: skip


class JawabanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    status: StatusEkspor = Field(examples=["DITERIMA"])
    tanggal: date = Field(examples=["2027-01-08"])
    id_luar: str | None = Field(default=None, max_length=100, description="Id baris pada penerima", examples=["8AE482887F1A2B3C"])
    keterangan: str | None = Field(default=None, max_length=1_000)


@router.get("/ekspor/{penerima}", operation_id="getEkspor", summary="Baris dan pra-pemeriksaan / Rows, checked before sending",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def rows(
    penerima: PenerimaData, actor: NamesReader, registry: Registry, putaran_id: uuid.UUID | None = None, usulan_id: Cases = None,
    instansi_siasn: Agency = None,
) -> dict[str, Any]:  # fmt: skip
    """`isi` memakai nama kolom penerima; `masalah` menyebut kolom yang akan ditolak dan apa yang harus dilakukan. Baris tanpa masalah
    dihitung pada `siap`. Memuat nama dan NIP; pembacaannya dicatat. Paling banyak 1.000 usulan."""
    return await _rows(registry, actor, penerima, putaran_id, usulan_id, instansi_siasn)


@router.get("/ekspor/{penerima}/berkas.{bentuk}", operation_id="getBerkasEkspor", summary="Baris sebagai xlsx atau csv / As a file",
            response_class=Response, responses=problems(MasukanTidakSah))  # fmt: skip
async def file(
    penerima: PenerimaData, bentuk: Literal["xlsx", "csv"], actor: NamesReader, registry: Registry, putaran_id: uuid.UUID | None = None,
    usulan_id: Cases = None, instansi_siasn: Agency = None,
) -> Response:  # fmt: skip
    """CSV hanya memuat baris tanpa masalah; buku kerja memuat semuanya, dengan lembar kedua berisi masalahnya."""
    found = await _rows(registry, actor, penerima, putaran_id, usulan_id, instansi_siasn)
    name = f"{penerima.value.lower()}.{bentuk}"
    if bentuk == "csv":
        return Response(as_csv(found["items"]), media_type="text/csv; charset=utf-8", headers=attachment(name))
    return Response(as_xlsx(penerima.value, found["items"]), media_type=XLSX, headers=attachment(name))


@router.get("/usulan-mutasi/{usulan_id}/ekspor", operation_id="listJawabanEkspor", summary="Jawaban penerima / What receivers answered",
            responses=problems(TidakDitemukan))  # fmt: skip
async def answers(usulan_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/ekspor")
    return found


@router.put("/usulan-mutasi/{usulan_id}/ekspor/{penerima}", operation_id="putJawabanEkspor", summary="Catat jawaban / Type an answer back",
            responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def put(
    usulan_id: uuid.UUID, penerima: PenerimaData, body: Annotated[JawabanMasuk, Body(openapi_examples=ANSWERS)], actor: Officer,
    registry: Registry,
) -> dict[str, Any]:  # fmt: skip
    """Oleh petugas mutasi; menggantikan jawaban sebelumnya."""
    path = f"/v1/usulan-mutasi/{usulan_id}/ekspor/{penerima.value}"
    done: dict[str, Any] = await registry.json(actor, "PUT", path, json=body.model_dump(mode="json"))
    return done


async def _rows(
    registry: Registry, actor: Actor, penerima: PenerimaData, putaran_id: uuid.UUID | None, cases: list[uuid.UUID] | None,
    agency: str | None,
) -> dict[str, Any]:  # fmt: skip
    params: list[tuple[str, str]] = [("usulan_id", str(one)) for one in cases or ()]
    params += [("putaran_id", str(putaran_id))] if putaran_id else []
    params += [("instansi_siasn", agency)] if agency else []
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/ekspor/{penerima.value}", params=params)
    return found
