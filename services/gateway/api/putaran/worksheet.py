"""A round as a worksheet: downloaded, filled in, tried without writing, applied."""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import Annotated, Any, Literal

from fastapi import APIRouter, File, Form, Header, Query, Response, UploadFile, status
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.rounds import TAG
from services.gateway.api.usulan.cases import Officer, Reader
from services.gateway.api.usulan.forms import Kepentingan
from services.gateway.api.wiring import XLSX, Registry, attachment
from services.gateway.workbook.worksheet import write_worksheet
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TerlaluBesar, TidakDitemukan, VersiLain
from shared.texts.case_words import word
from shared.vocabulary import AksiUsulan, KeadaanBarisLembar, KeputusanLembar, StatusUsulan
from shared.web.conditional import etag
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}", tags=[TAG])
TIES = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
Version = Annotated[str | None, Header(description="ETag unggahan yang dilihat / the ETag of the upload", max_length=40)]
AS_XLSX: dict[int | str, dict[str, Any]] = {200: {"content": {XLSX: {}}, "description": "Lembar kerja Excel"}}


class PenerapanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kepentingan: Kepentingan | None = Field(
        default=None, description="Pernyataan Anda tentang hubungan dengan semua pegawai pada lembar ini", examples=[TIES]
    )


@router.get("/lembar-kerja.xlsx", operation_id="getLembarKerja", summary="Lembar kerja Excel / The worksheet", response_class=Response,
            responses={**AS_XLSX, **problems(TidakDitemukan, TerlaluBesar)})  # fmt: skip
async def download(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry,
    ukuran: Annotated[Literal["F4", "A4"], Query(description="Kertas, melintang")] = "F4",
) -> Response:  # fmt: skip
    """Satu baris tiap usulan dan tiap perpindahan rencana yang belum menjadi usulan, dengan K dan B di kedua ujung, alasan, catatan aturan,
    dan syarat. Hanya Keputusan, Alasan kode, Catatan, Pengganti dipilih, dan Aturan dikesampingkan yang dapat diisi. NIP tersamar;
    pembacaannya dicatat. Kepala unit mendapat usulan dari dan ke unitnya."""
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/lembar-kerja")
    head = await registry.json(actor, "GET", "/v1/kop-surat")
    content = await asyncio.to_thread(write_worksheet, found, head["isi"], ukuran, actor.scopes)
    headers = {**attachment(f"lembar-kerja_{putaran_id}.xlsx"), "ETag": etag(found["versi"]), "Cache-Control": "no-store"}
    return Response(content, media_type=XLSX, headers=headers)


@router.post("/lembar-kerja", status_code=status.HTTP_201_CREATED, operation_id="tryLembarKerja",
             summary="Uji lembar yang kembali / Try it", responses=problems(TidakDitemukan, MasukanTidakSah, TerlaluBesar))  # fmt: skip
async def upload(
    putaran_id: uuid.UUID, actor: Officer, registry: Registry, response: Response,
    berkas: Annotated[UploadFile, File(description="Lembar kerja .xlsx yang sudah diisi, paling besar 20 MB")],
    kepentingan: Annotated[
        str, Form(max_length=200, description="JSON, seperti pada terapkan", examples=[json.dumps(TIES)])
    ] = "",
) -> dict[str, Any]:  # fmt: skip
    """Uji tanpa mengubah usulan: tiap keputusan dijalankan lalu dibatalkan, sehingga yang ditunjukkan adalah yang akan terjadi. Baris boleh
    diurutkan, kolom boleh dipindah dan ditambah. BENTROK = baris berubah sejak diunduh, kedua nilai ditunjukkan; TERTAHAN = yang menahan
    disebut; `temuan` = baris tidak dikenal, rangkap, atau sel yang salah; `tidak_ada` = baris putaran yang tidak ada pada berkas.
    Peran Anda menentukan langkahnya: SETUJU meneruskan atau memutuskan, TOLAK mengembalikan atau menolak, TUNDA dicatat."""
    files = {"berkas": ("lembar.xlsx", await berkas.read(), XLSX)}
    form = {"kepentingan": kepentingan} if kepentingan else {}
    path = f"/v1/putaran/{putaran_id}/lembar-kerja"
    made = await registry.json(actor, "POST", path, files=files, data=form, safe=False)
    response.headers["Location"] = f"{path}/{made['id']}"
    return told(made, response)


@router.get("/lembar-kerja/{unggahan_id}", operation_id="getLembarUnggahan", summary="Satu unggahan / One upload",
            responses=problems(TidakDitemukan))  # fmt: skip
async def one(
    putaran_id: uuid.UUID, unggahan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response
) -> dict[str, Any]:
    """`sekarang` adalah keadaan saat dibaca, `di_berkas` isi lembar. ETag-nya dikirim sebagai If-Match saat menerapkan."""
    return told(await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/lembar-kerja/{unggahan_id}"), response)


@router.post("/lembar-kerja/{unggahan_id}/terapkan", operation_id="applyLembarKerja", summary="Terapkan / Apply it",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def apply(
    putaran_id: uuid.UUID, unggahan_id: uuid.UUID, body: PenerapanMasuk, actor: Officer, registry: Registry, response: Response,
    if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Baris SIAP dijalankan atas nama Anda, masing-masing sendiri: yang tertahan tidak menggagalkan yang lain, yang bentrok tidak menimpa.
    412 bila putaran berubah sejak diuji: unggah berkas yang sama sekali lagi. 401 bila ada langkah yang perlu kode verifikasi baru."""
    path = f"/v1/putaran/{putaran_id}/lembar-kerja/{unggahan_id}/terapkan"
    headers = {"If-Match": if_match} if if_match else {}
    return told(await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers), response)


def told(found: dict[str, Any], response: Response) -> dict[str, Any]:
    """With every code in words, its version in the ETag."""
    response.headers["ETag"] = etag(found["versi"])
    return {**found, "items": [_item(row) for row in found["items"]]}


def _item(row: dict[str, Any]) -> dict[str, Any]:
    now = row["sekarang"]["status"]
    return {
        **row, "keadaan_teks": word(KeadaanBarisLembar(row["keadaan"])),
        "aksi_teks": word(AksiUsulan(row["aksi"])) if row["aksi"] else None,
        "keputusan_teks": word(KeputusanLembar(row["di_berkas"]["keputusan"])),
        "status_teks": word(StatusUsulan(now)) if now else None,
    }  # fmt: skip
