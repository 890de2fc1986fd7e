"""The city's letterhead and Word templates: seen, downloaded, replaced by the city's own, given back to the shipped ones."""

from __future__ import annotations

import asyncio
import json
import re
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Response, UploadFile
from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from services.gateway.api.naskah.papers import TAG, Reader, Writer
from services.gateway.api.wiring import Registry, attachment
from services.gateway.papers.word import default
from services.gateway.papers.word_fields import check_template
from shared.contracts.v1.naskah import KOP, KOP_DAFTAR
from shared.errors import Masalah, MasukanTidakSah, TidakDitemukan
from shared.texts.papers import PAPERS
from shared.texts.papers.resolve import columns_of, fields_of
from shared.vocabulary import JenisNaskah
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LOGO_MAX = 200_000
HARMFUL = re.compile(rb"<\s*(script|foreignObject|image|use|style|!ENTITY|!DOCTYPE)|href\s*=|url\(", re.IGNORECASE)
_TEXTS: dict[str, Any] = dict.fromkeys(KOP, (str, ""))
_LISTS: dict[str, Any] = dict.fromkeys(KOP_DAFTAR, (list[str], []))
Kop: type[BaseModel] = create_model("Kop", __config__=ConfigDict(extra="forbid", str_max_length=500), **_TEXTS, **_LISTS)


@router.get("/kop-surat", operation_id="getKopSurat", summary="Kop surat / Letterhead")
async def letterhead(actor: Reader, registry: Registry) -> dict[str, Any]:
    """Nama pemerintah daerah dan OPD, alamat, pejabat, dasar hukum, tembusan, petugas, dan jam layanan."""
    found: dict[str, Any] = await registry.json(actor, "GET", "/v1/kop-surat")
    return found


@router.put(
    "/kop-surat",
    operation_id="putKopSurat",
    summary="Ganti kop surat / Replace the letterhead",
    responses=problems(MasukanTidakSah),
)
async def set_letterhead(
    actor: Writer, registry: Registry,
    isi: Annotated[str, Form(description="Objek JSON dengan bidang kop surat", examples=['{"kop_pemda": "PEMERINTAH KOTA MEDAN"}'])],
    logo: Annotated[UploadFile | None, File(description="SVG sederhana, ≤ 200 kB")] = None,
) -> dict[str, Any]:  # fmt: skip
    """Menggantikan semuanya; tanpa `logo`, logo yang ada tetap dipakai."""
    try:
        held = Kop.model_validate_json(isi).model_dump(exclude_defaults=True)
    except ValidationError as wrong:
        faults = [Masalah("kop_surat", str(one["msg"]), "/".join(map(str, one["loc"])), f"Bidang: {', '.join((*KOP, *KOP_DAFTAR))}.")
                  for one in wrong.errors()]  # fmt: skip
        raise MasukanTidakSah(
            "Isi kop surat tidak terbaca.", saran="Periksa nama bidangnya.", pesan_en="Letterhead.", masalah=faults
        ) from wrong
    picture = await logo.read() if logo else None
    if picture is not None and (len(picture) > LOGO_MAX or b"<svg" not in picture[:2000] or HARMFUL.search(picture)):
        raise MasukanTidakSah(
            "Logo bukan SVG sederhana.", saran="Gambar vektor saja, tanpa tautan dan skrip, ≤ 200 kB.", pesan_en="Logo."
        )
    files = {"logo": ("logo.svg", picture, "image/svg+xml")} if picture else None
    kept: dict[str, Any] = await registry.json(
        actor, "PUT", "/v1/kop-surat", data={"isi": json.dumps(held)}, files=files, safe=False
    )
    return kept


@router.get("/templat-naskah", operation_id="listTemplatNaskah", summary="Templat naskah / Templates of papers")
async def templates(actor: Reader, registry: Registry) -> dict[str, Any]:
    """Setiap jenis naskah, dan apakah kota memakai templat sendiri."""
    own = {row["jenis"]: row for row in await registry.json(actor, "GET", "/v1/templat-naskah")}
    items = [
        {"jenis": kind.value, "judul": paper.title, "judul_en": paper.title_en, "milik_kota": kind.value in own,
         "berkas_hash": own[kind.value]["berkas_hash"] if kind.value in own else None}
        for kind, paper in PAPERS.items()
    ]  # fmt: skip
    return {"items": items, "berikutnya": None}


@router.get("/templat-naskah/{jenis_naskah}/bidang", operation_id="getTemplatBidang", summary="Bidang bernama / Named fields")
async def named(jenis_naskah: JenisNaskah, actor: Reader) -> dict[str, Any]:
    """Nama setiap bidang, apakah wajib, dan lajur bidang yang berupa tabel; ditulis {{ nama }} di Word."""
    paper, rows = PAPERS[jenis_naskah], columns_of(PAPERS[jenis_naskah])
    return {
        "jenis": jenis_naskah,
        "bidang": [{"nama": name, "wajib": must, "lajur": list(rows.get(name, ()))} for name, must in fields_of(paper).items()],
    }


@router.get(
    "/templat-naskah/{jenis_naskah}", operation_id="getTemplatNaskah", summary="Unduh templat / Download", response_class=Response
)
async def template(jenis_naskah: JenisNaskah, actor: Reader, registry: Registry) -> Response:
    """Milik kota bila ada, selain itu bawaan; .docx yang dapat disunting."""
    own = {row["jenis"]: row for row in await registry.json(actor, "GET", "/v1/templat-naskah")}.get(jenis_naskah)
    content = (
        (await registry.call(actor, "GET", f"/v1/berkas-naskah/{own['berkas_hash']}")).content
        if own
        else default(PAPERS[jenis_naskah])
    )
    return Response(content, media_type=DOCX, headers=attachment(f"templat-{jenis_naskah.value.lower()}.docx"))


@router.put("/templat-naskah/{jenis_naskah}", operation_id="putTemplatNaskah", summary="Pakai templat kota / Use the city's own",
            responses=problems(MasukanTidakSah))  # fmt: skip
async def set_template(
    jenis_naskah: JenisNaskah, actor: Writer, registry: Registry, berkas: Annotated[UploadFile, File(description=".docx, ≤ 2 MB")]
) -> dict[str, Any]:
    """Setiap bidang diperiksa: yang tidak dikenal dan yang hilang disebut namanya. Hanya bidang, for, dan if yang boleh ada."""
    content = await berkas.read()
    await asyncio.to_thread(check_template, PAPERS[jenis_naskah], content)
    kept: dict[str, Any] = await registry.json(
        actor, "PUT", f"/v1/templat-naskah/{jenis_naskah}", files={"berkas": ("templat.docx", content, DOCX)}, safe=False
    )
    return kept


@router.delete("/templat-naskah/{jenis_naskah}", operation_id="resetTemplatNaskah", summary="Kembali ke bawaan / Back to the shipped one",
               responses=problems(TidakDitemukan))  # fmt: skip
async def reset(jenis_naskah: JenisNaskah, actor: Writer, registry: Registry) -> dict[str, Any]:
    """Naskah yang sudah disusun tidak berubah."""
    kept: dict[str, Any] = await registry.json(actor, "DELETE", f"/v1/templat-naskah/{jenis_naskah}", safe=False)
    return kept
