"""Cases: drafted, listed, read, and moved a step by whoever's turn it is."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Response, status

from services.gateway.api.usulan.filters import CaseFilters
from services.gateway.api.usulan.forms import CASES, STEPS, TransisiMasuk, UsulanMasuk
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, KunciIdempotensi, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.texts.case_words import word
from shared.vocabulary import AksiUsulan, StatusUsulan
from shared.web.conditional import etag
from shared.web.identity import Actor
from shared.web.problems import problems

TAG = "16 Usulan mutasi / Transfer cases"
router = APIRouter(prefix="/v1/usulan-mutasi", tags=[TAG])
Reader = Annotated[Actor, needs("usulan:baca")]
Officer = Annotated[Actor, needs("usulan:tulis")]
Key = Annotated[
    str, Header(min_length=1, max_length=100, description="Kunci bebas; kiriman ulang dengan kunci sama tidak membuat dua")
]
Version = Annotated[str | None, Header(description="ETag usulan yang dibaca / the ETag that was read", max_length=40)]


@router.post("", status_code=status.HTTP_201_CREATED, operation_id="createUsulanMutasi", summary="Susun usulan / Draft a case",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, KunciIdempotensi))  # fmt: skip
async def create(
    body: Annotated[UsulanMasuk, Body(openapi_examples=CASES)],
    actor: Officer,
    registry: Registry,
    response: Response,
    idempotency_key: Key,
) -> dict[str, Any]:
    """Sebagai DRAF, dari penempatan definitif sekarang. Perpindahan dalam putaran disusun lewat POST /v1/putaran/{id}/usulan.

    `kepentingan` menyatakan hubungan penyusun dengan pegawai itu; tanpa pernyataan usulan tidak dapat diajukan.
    """
    headers = {"Idempotency-Key": idempotency_key}
    made = await registry.json(actor, "POST", "/v1/usulan-mutasi", json=body.model_dump(mode="json"), headers=headers, safe=True)
    response.headers["Location"] = f"/v1/usulan-mutasi/{made['id']}"
    return shown(made, response)


@router.get("", operation_id="listUsulanMutasi", summary="Daftar usulan / Cases", responses=problems(MasukanTidakSah))
async def cases(
    actor: Reader, registry: Registry, filters: CaseFilters, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Yang terbaru lebih dahulu. Kepala unit melihat usulan dari dan ke unitnya, pegawai hanya usulannya sendiri. `sebab_basi`: apa yang
    berubah sejak data rencananya dibekukan, untuk usulan yang masih berjalan; kosong = rencananya masih sesuai data."""
    params = {**filters, "limit": str(limit), "cursor": cursor}
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/usulan-mutasi", params=params)
    return {**found, "items": [worded(row) for row in found["items"]]}


@router.get("/{usulan_id}", operation_id="getUsulanMutasi", summary="Satu usulan / One case", responses=problems(TidakDitemukan))
async def one(usulan_id: uuid.UUID, actor: Reader, registry: Registry, response: Response) -> dict[str, Any]:
    """Dengan riwayat, surat, tenggat, penyimpangan, kursi yang ditinggalkan, dan `aksi` yang mungkin dari sini beserta perannya.

    ETag-nya dikirim kembali sebagai If-Match pada transisi."""
    return shown(await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}"), response)


@router.post("/{usulan_id}/transisi", operation_id="moveUsulanMutasi", summary="Satu langkah / One step",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi))  # fmt: skip
async def move(
    usulan_id: uuid.UUID, body: Annotated[TransisiMasuk, Body(openapi_examples=STEPS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """409 menyebut yang menahan beserta langkah berikutnya, atau aksi yang mungkin dari sini dan untuk siapa; 412 bila usulan sudah
    berubah (ETag sekarang pada header); 428 tanpa If-Match. Setiap langkah tercatat dengan siapa, kapan, dan mengapa."""
    headers = {"If-Match": if_match} if if_match else {}
    done = await registry.json(actor, "POST", f"/v1/usulan-mutasi/{usulan_id}/transisi", json=body.sent(), headers=headers)
    return shown(done, response)


def shown(row: dict[str, Any], response: Response) -> dict[str, Any]:
    """One case in words, its version in the ETag."""
    response.headers["ETag"] = etag(row["versi"])
    told = worded(row)
    for part, name, kind in (("aksi", "aksi", AksiUsulan), ("riwayat", "aksi", AksiUsulan)):
        if part in told:
            told[part] = [{**one, f"{name}_teks": word(kind(one[name]))} for one in told[part]]
    return told


def worded(row: dict[str, Any]) -> dict[str, Any]:
    state = StatusUsulan(row["status"])
    return {**row, "agenda": f"{row['nomor']}/{row['tahun']}", "status_teks": word(state), "status_teks_en": word(state, "en")}
