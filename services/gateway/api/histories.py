"""Histories of people, entry by entry or by batch, and SIASN's own rows as SIASN spells them."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Body, Path, Query, Response, status
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from services.gateway.api.wiring import Cursor, Limit, Registry, agency
from services.gateway.api.words import EMPTY
from services.gateway.identity.tokens import needs
from shared.errors import MasukanTidakSah, TidakBerwenang, TidakDitemukan
from shared.vocabulary import JenisRiwayat
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["10 Riwayat / Histories"])
Sender = Annotated[Actor, needs("pegawai:tulis")]
Writer = Annotated[Actor, needs("riwayat:tulis")]
Reader = Annotated[Actor, needs("riwayat:baca")]
Source = Annotated[str, Path(max_length=60, description="Nama sistem asal", examples=["simpeg"])]
Code = Annotated[str, Path(max_length=120, description="Kode riwayat di sistem asal", examples=["RG-0001"])]
ENTRY = "/pegawai/{pegawai_id}/riwayat/{jenis}/{sumber}/{id_sumber:path}"  # a code may hold a slash
ROWS: dict[str, Any] = {
    "GOLONGAN": {"summary": "jenis = GOLONGAN", "value": {"sumber": "simpeg", "baris": [
        {"id_sumber": "RG-0001", "pegawai": "P-000901", "golongan": "III/c", "mulai": "2022-04-01", "nomor_sk": "823/17/2022"}]}},
    "JABATAN": {"summary": "jenis = JABATAN", "value": {"sumber": "simpeg", "baris": [
        {"id_sumber": "RJ-0001", "pegawai": "P-000901", "unor": "SD-014", "jabatan": "GURU-SD", "mulai": "2020-01-01",
         "jenis_penugasan": "DEFINITIF", "sebab": "KENAIKAN_JENJANG"}]}},
}  # fmt: skip
FIELDS: dict[str, Any] = {"GOLONGAN": {"summary": "jenis = GOLONGAN", "value": {"golongan": "III/c", "mulai": "2022-04-01"}}}
SIASN: dict[str, Any] = {
    "rw-golongan": {"summary": "koleksi = rw-golongan, seperti dijawab SIASN", "value": {"code": 1, "data": [
        {"id": "8ae483c6", "idPns": "A8ACA7CD", "nipBaru": "198502282010011901", "golonganId": "33", "golongan": "III/c",
         "tmtGolongan": "01-04-2022", "skNomor": "823/17/2022", "skTanggal": "20-03-2022"}]}},
}  # fmt: skip


class BatchRiwayat(BaseModel):
    """Paling banyak 500 baris; kolom seperti pada templat RIWAYAT_ jenisnya."""

    model_config = ConfigDict(extra="forbid")
    sumber: str = Field(min_length=1, max_length=60, examples=["simpeg"])
    baris: list[dict[str, Any]] = Field(max_length=500, description="Kolom seperti pada templat RIWAYAT_ jenisnya")


@router.post("/riwayat/{jenis}/batch", status_code=status.HTTP_207_MULTI_STATUS, operation_id="upsertRiwayatBatch",
             summary="Kirim baris riwayat / Send rows of a history")  # fmt: skip
async def batch(
    jenis: JenisRiwayat, body: Annotated[BatchRiwayat, Body(openapi_examples=ROWS)], actor: Sender, registry: Registry, atomik: bool = False
) -> dict[str, Any]:  # fmt: skip
    """Pegawai disebut dengan kode atau NIP. Keadaan pegawai sekarang mengikuti riwayatnya; lihat kolom tiap jenis pada templat."""
    sent = {"instansi_id": agency(actor), **body.model_dump()}
    answer: dict[str, Any] = await registry.json(
        actor, "POST", f"/v1/riwayat/{jenis.value}/batch", json=sent, params={"atomik": atomik}, safe=True
    )
    return answer


@router.get("/pegawai/{pegawai_id}/riwayat/{jenis}", operation_id="listRiwayat", summary="Riwayat satu pegawai / One person's history",
            responses=problems(TidakDitemukan, TidakBerwenang, MasukanTidakSah))  # fmt: skip
async def show(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, actor: Reader, registry: Registry,
    diketahui: Annotated[AwareDatetime | None, Query(description="Menurut data yang tercatat pada waktu ini; + ditulis %2B"), EMPTY] = None,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Medan TERBATAS dan RAHASIA hanya dengan scope-nya, dan pembacaannya dicatat; yang tidak ditampilkan disebut namanya."""
    agency(actor)
    asked = {"limit": limit, "cursor": cursor, "diketahui": diketahui.isoformat() if diketahui else ""}
    params = {name: value for name, value in asked.items() if value != ""}
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/pegawai/{pegawai_id}/riwayat/{jenis.value}", params=params)
    return found


@router.put(ENTRY, operation_id="putRiwayat", summary="Simpan satu riwayat / Put one entry",
            responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def put(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, sumber: Source, id_sumber: Code,
    body: Annotated[dict[str, Any], Body(openapi_examples=FIELDS)], actor: Writer, registry: Registry,
) -> dict[str, Any]:  # fmt: skip
    """Mengulang isi yang sama tidak mengubah apa pun; isi yang lama tetap dapat dibaca dengan `diketahui`."""
    made: dict[str, Any] = await registry.json(actor, "PUT", _entry(actor, pegawai_id, jenis, sumber, id_sumber), json=body)
    return made


@router.delete(ENTRY, status_code=status.HTTP_204_NO_CONTENT, operation_id="deleteRiwayat", response_class=Response,
               summary="Cabut satu riwayat / Take one entry away", responses=problems(TidakDitemukan))  # fmt: skip
async def end(
    pegawai_id: uuid.UUID, jenis: JenisRiwayat, sumber: Source, id_sumber: Code, actor: Writer, registry: Registry
) -> Response:
    """Tidak menghapus: riwayatnya ditutup, yang lama tetap dapat dibaca dengan `diketahui`."""
    await registry.call(actor, "DELETE", _entry(actor, pegawai_id, jenis, sumber, id_sumber))
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@router.post("/siasn/{koleksi}/batch", status_code=status.HTTP_207_MULTI_STATUS, operation_id="upsertSiasn",
             summary="Kirim jawaban SIASN apa adanya / Hand on what SIASN answered",
             responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def siasn(
    koleksi: Annotated[str, Path(max_length=30, description="data-utama, ref-unor, rw-golongan, rw-jabatan, rw-pnsunor, rw-pendidikan, "
                                 "rw-diklat, rw-kursus, rw-skp22, rw-hukdis, rw-sertifikasi, rw-penghargaan, rw-angkakredit, rw-cltn, "
                                 "rw-tubel, rw-kompetensi, rw-pindahinstansi", examples=["rw-golongan"])],
    body: Annotated[Any, Body(openapi_examples=SIASN, description="Amplop SIASN, daftar baris, atau satu baris; paling banyak 500")],
    actor: Sender, registry: Registry, sumber: Annotated[str, Query(min_length=1, max_length=60)] = "siasn",
    per: Annotated[date | None, Query(description="Tanggal keadaan yang dikirim; kosong = hari ini"), EMPTY] = None, atomik: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """Medan yang tidak dikenal dihitung per nama dan tidak disimpan; "Data tidak ditemukan" berarti tanpa baris."""
    params = {"instansi_id": agency(actor), "sumber": sumber, "atomik": atomik, **({"per": per.isoformat()} if per else {})}
    path = f"/v1/siasn/{quote(koleksi, safe='')}/batch"
    answer: dict[str, Any] = await registry.json(actor, "POST", path, params=params, json=body, safe=True)
    return answer


def _entry(actor: Actor, pegawai_id: uuid.UUID, jenis: JenisRiwayat, sumber: str, id_sumber: str) -> str:
    agency(actor)
    return f"/v1/pegawai/{pegawai_id}/riwayat/{jenis.value}/{quote(sumber, safe='')}/{quote(id_sumber, safe='')}"
