"""A round goes from a simulation to its evaluation, a step at a time, each by a person who may."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, File, Form, Header, Response, UploadFile
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.pins import with_ids
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Registry, of_agency
from services.gateway.identity.tokens import needs
from shared.errors import Bentrok, MasukanTidakSah, PerluVersi, TidakDitemukan, VersiLain
from shared.texts.putaran_kata import word
from shared.vocabulary import AksiPutaran, StatusPutaran
from shared.web.conditional import etag
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}", tags=[TAG])
Officer = Annotated[Actor, needs("usulan:tulis")]
Version = Annotated[str | None, Header(description="ETag putaran yang dibaca / the ETag that was read", max_length=40)]
REFUSED = problems(TidakDitemukan, MasukanTidakSah, Bentrok, VersiLain, PerluVersi)
STEPS: dict[str, Any] = {
    "umumkan": {"summary": "Umumkan / announce", "value": {"aksi": "UMUMKAN"}},
    "ubah": {
        "summary": "Ubah kriteria; keputusan lama gugur / change the criteria",
        "value": {"aksi": "UBAH", "catatan": "Jarak terlalu jauh", "isi": {"kebijakan": {"jarak_maks_m": 8000}}},
    },
    "putuskan": {
        "summary": "Putuskan rencana / decide the plan",
        "value": {"aksi": "PUTUSKAN", "catatan": "Sesuai pertimbangan Tim", "isi": {"basi_ditelaah": True}},
    },
}  # fmt: skip


class LangkahMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiPutaran
    catatan: str | None = Field(default=None, max_length=2000, examples=["Sesuai pertimbangan Tim"])
    isi: dict[str, Any] = Field(
        default_factory=dict, description="Yang dibawa aksi itu: ubahan pada UBAH, basi_ditelaah pada PUTUSKAN"
    )


@router.post("/transisi", operation_id="movePutaran", summary="Satu langkah putaran / One step of a round", responses=REFUSED)
async def move(
    putaran_id: uuid.UUID, body: Annotated[LangkahMasuk, Body(openapi_examples=STEPS)], actor: Officer, registry: Registry,
    response: Response, if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """409 menyebut yang menahan dan langkah berikutnya, atau aksi yang mungkin dari sini dan untuk siapa; 412 bila putaran sudah berubah;
    428 tanpa If-Match. BEKUKAN membekukan data per hari pada kalender: semua analisis sesudahnya memakai data itu."""
    path, headers = f"/v1/putaran/{putaran_id}/transisi", _match(if_match)
    done = await registry.json(actor, "POST", path, json=body.model_dump(mode="json"), headers=headers)
    return await shown(registry, actor, done, response)


@router.post("/keputusan", operation_id="decreePutaran", summary="Tetapkan kriteria dengan keputusan / Adopt the criteria",
             responses=REFUSED)  # fmt: skip
async def decree(
    putaran_id: uuid.UUID, actor: Officer, registry: Registry, response: Response,
    nomor: Annotated[str, Form(min_length=1, max_length=100, examples=["188.44/512/2026"])],
    tanggal: Annotated[date, Form(examples=["2026-10-26"])],
    tentang: Annotated[str, Form(min_length=3, max_length=500, examples=["Kriteria pemerataan guru"])],
    berkas: Annotated[UploadFile, File(description="PDF keputusannya, paling besar 20 MiB")], if_match: Version = None,
) -> dict[str, Any]:  # fmt: skip
    """Mengikat seluruh kebijakan putaran kecuali pin. Bobot, lantai, norma, atau urutan yang berubah sesudahnya memerlukan keputusan lain.
    Kalender harus lengkap, TMT menurut kelompoknya, dan setiap pin punya alasan."""
    form = {"nomor": nomor, "tanggal": tanggal.isoformat(), "tentang": tentang}
    sent = {"data": form, "files": {"berkas": ("keputusan.pdf", await berkas.read(), "application/pdf")}}
    done = await registry.json(actor, "POST", f"/v1/putaran/{putaran_id}/keputusan", headers=_match(if_match), **sent)
    return await shown(registry, actor, done, response)


@router.get(
    "/riwayat", operation_id="historyPutaran", summary="Riwayat langkah putaran / Steps taken", responses=problems(TidakDitemukan)
)
async def history(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Siapa, kapan, dalam peran apa, dan mengapa; paling banyak beberapa puluh baris, jadi tidak berhalaman."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/riwayat")
    return {"items": [{**row, "aksi_teks": word(AksiPutaran(row["aksi"]))} for row in found["items"]], "berikutnya": None}


async def shown(registry: Registry, actor: Actor, row: dict[str, Any], response: Response) -> dict[str, Any]:
    """One round in words, its version in the ETag."""
    response.headers["ETag"] = etag(row["versi"])
    (told,) = await with_ids(registry, actor, [row])
    state = StatusPutaran(row["status"])
    told |= {"status_teks": word(state), "status_teks_en": word(state, "en")}
    return {
        **told,
        **{part: [{**one, "aksi_teks": word(AksiPutaran(one["aksi"]))} for one in told[part]] for part in ("aksi", "riwayat")},
    }


def _match(if_match: str | None) -> dict[str, str]:
    return {"If-Match": if_match} if if_match else {}
