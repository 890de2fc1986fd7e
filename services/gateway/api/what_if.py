"""What if: a finished plan with something changed, what that costs and whom it moves; and the price list of its seats."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api import latest as newest
from services.gateway.api.asked_what_if import EXAMPLES
from services.gateway.api.balance import Kecamatan, Opd
from services.gateway.api.people import in_ids, keys_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, Scoring, names, of_agency
from services.gateway.clients.http import Service
from services.gateway.merge.what_if import show_what_if
from services.gateway.operations.ask_plan import ask_plan
from shared.errors import Bentrok, Masalah, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisAndai
from shared.web import paging
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
NEEDS: dict[JenisAndai, set[str]] = {
    JenisAndai.LARANG_PERPINDAHAN: {"no"}, JenisAndai.LARANG_PEGAWAI: {"pegawai_id"}, JenisAndai.LARANG_UNIT: {"unor"},
    JenisAndai.PAKSA_PERPINDAHAN: {"pegawai_id", "sel"}, JenisAndai.TAMBAH_PEGAWAI: {"sel"}, JenisAndai.KURANG_PEGAWAI: {"sel"},
    JenisAndai.TAMBAH_FORMASI: {"sel"}, JenisAndai.KURANG_FORMASI: {"sel"}, JenisAndai.BATAS_PINDAH: {"batas"},
    JenisAndai.BATAS_KELUAR_UNIT: {"unor", "batas"}, JenisAndai.BATAS_KELUAR_OPD: {"unor", "batas"},
}  # fmt: skip


class Perubahan(BaseModel):
    """Satu perubahan; isian yang dipakai bergantung pada `jenis`."""

    model_config = ConfigDict(extra="forbid")

    jenis: JenisAndai
    no: int | None = Field(default=None, ge=1, le=100_000, description="Nomor rekomendasi analisis ini")
    pegawai_id: uuid.UUID | None = None
    sel: str | None = Field(default=None, max_length=500, description="Formasi, unit|keluarga|mapel seperti pada rekomendasi")
    unor: str | None = Field(
        default=None, max_length=200, description="Kunci unit seperti pada rekomendasi; untuk OPD kunci OPD-nya"
    )
    batas: int | None = Field(default=None, ge=0, le=1_000_000, description="Batas yang baru, dalam orang")


class Pengandaian(BaseModel):
    model_config = ConfigDict(extra="forbid")

    ubah: list[Perubahan] = Field(min_length=1, max_length=20, description="Berlaku bersama-sama")
    pratinjau_saja: bool = Field(
        default=False, description="Cukup harganya saja bila dapat dibaca dari rencana yang ada; rencana baru tidak dihitung"
    )


@router.post("/analisis/{analisis_id}/andai", operation_id="askAndai", response_description=WHO, summary="Bagaimana andaikata / What if",
             responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def what_if(
    analisis_id: uuid.UUID, body: Annotated[Pengandaian, Body(openapi_examples=EXAMPLES)], actor: Reader, registry: Registry,
    scoring: Scoring,
) -> dict[str, Any]:  # fmt: skip
    """Rencana analisis ini andaikata sesuatu diubah: selisih nilainya, dan perpindahan yang hilang, muncul, atau berganti tujuan.

    `kepastian` TEPAT = sama dengan menjalankan analisis lagi; DENGAN_CELAH = juga dihitung lagi, tetapi di bawah anggaran atau lantai
    komposisi rencana hanya terbukti dekat dengan yang terbaik, paling jauh `celah_sebelum_mikro` dan `celah_sesudah_mikro` (null = tidak
    dibuat atau tidak terbukti), jadi selisihnya dapat berada di dalam celah itu; PALING_BANYAK dan PALING_SEDIKIT
    = batas yang dibaca dari rencana yang ada (`pratinjau`, atau seluruh jawaban bila `pratinjau_saja`). Satuan nilai: sejuta mikro = satu
    pegawai penuh waktu yang kurang. Batas putaran tetap, kecuali yang diubah. Ketiga daftar datang utuh, tanpa halaman;
    `jumlah_…` menghitungnya. TIDAK_LAYAK = tidak ada rencana yang memenuhi semuanya: `penghalang[].ubah` nomor perubahan yang terlibat,
    `pin` yang sudah diputuskan putaran; keadaan pribadi disebut hanya sebagai TERTUTUP, kecuali dengan scope pegawai.rahasia:baca.
    Tidak ada yang disimpan."""
    _check(body.ubah)
    analysis = await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    asked = await _keyed(registry, actor, body.ubah)
    keys = {row["pegawai"] for row in asked if "pegawai" in row}
    more = {"ubah": asked, "pratinjau_saja": body.pratinjau_saja}
    try:
        answer = await ask_plan(registry, scoring, actor, analysis, "andai", more)
    except MasukanTidakSah as refused:
        raise in_ids(refused) from refused
    keys |= {row["pegawai"] for name in ("hilang", "muncul", "berganti") for row in answer[name] or []}
    keys |= {pin["pegawai"] for row in answer["penghalang"] for pin in row["pin"]}
    await newest.on_record(registry, actor, uuid.UUID(analysis["putaran_id"]), "andai", sorted(keys))
    people = await names(registry, actor, sorted(keys))
    return {"analisis_id": str(analisis_id), "hasil_hash": analysis["hasil_hash"], **show_what_if(answer, people, actor.scopes)}


async def _keyed(registry: Service, actor: Actor, changes: list[Perubahan]) -> list[dict[str, Any]]:
    """The changes as scoring reads them. Raises MasukanTidakSah that names every change of somebody who is not there."""
    asked = [{name: value for name, value in change.model_dump(mode="json").items() if value is not None} for change in changes]
    named = [(at, row) for at, row in enumerate(asked) if "pegawai_id" in row]
    found = await keys_of(registry, actor, [(row.pop("pegawai_id"), f"/ubah/{at}/pegawai_id") for at, row in named])
    wrong = [one for one in found if isinstance(one, Masalah)]
    if wrong:
        text = f"Perubahan ke-{int(wrong[0].kolom.split('/')[2]) + 1}: {wrong[0].pesan}"
        raise MasukanTidakSah(text, saran=wrong[0].saran, pesan_en="A change of an unknown person.", masalah=wrong)
    for (_, row), key in zip(named, found, strict=True):
        row["pegawai"] = key
    return asked


def _check(changes: list[Perubahan]) -> None:
    """Each kind with what it speaks of, no more and no less."""
    wrong = []
    for at, change in enumerate(changes):
        given = {name for name in ("no", "pegawai_id", "sel", "unor", "batas") if getattr(change, name) is not None}
        if given != NEEDS[change.jenis]:
            needed = " dan ".join(sorted(NEEDS[change.jenis]))
            told = f"{change.jenis.value} memakai {needed}, tidak lebih dan tidak kurang."
            wrong.append(Masalah("isian_tidak_sesuai", told, f"/ubah/{at}", f"Isi {needed}; hapus yang lain."))
    if wrong:
        raise MasukanTidakSah(
            wrong[0].pesan, saran=wrong[0].saran, pesan_en="A change with other fields than its kind.", masalah=wrong
        )


@router.get("/analisis/{analisis_id}/harga", operation_id="listHarga", summary="Nilai satu pegawai lagi / One more person",
            responses=problems(TidakDitemukan, MasukanTidakSah, Bentrok))  # fmt: skip
async def prices(
    analisis_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring, opd: Opd = "",
    keluarga: Annotated[str, Query(max_length=200, description="Keluarga jabatan", examples=["GURU"])] = "",
    kecamatan: Kecamatan = "", limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Formasi menurut nilai satu pegawai lagi di sana bagi seluruh rencana, yang paling menolong lebih dahulu, dan akibat
    satu pegawai kurang. `satu_lagi_perubahan_mikro` dan `satu_kurang_perubahan_mikro` adalah perubahan nilai rencana seperti
    `perubahan_mikro` pada pengandaian: di bawah 0 = membaik, sejuta mikro = satu pegawai penuh waktu yang kurang. (`satu_lagi_mikro` pada
    `/kurva` sebaliknya perolehan: di atas 0 = membaik.) `satu_lagi_kepastian` dan
    `satu_kurang_kepastian`: TEPAT, atau PALING_BANYAK = perubahannya paling banyak sekian; null bersama angkanya di tempat harganya tidak
    dapat dibaca dari rencana yang ada (tanyakan dengan `/andai`). Bukan harga bayangan: setiap angka adalah selisih nilai rencana terbaik.
    `jumlah` menghitung formasi yang sesuai saringannya."""
    analysis = await of_agency(registry, actor, f"/v1/analisis/{analisis_id}")
    first = paging.decode(cursor, paging.row_number)[0] + 1 if cursor else 0
    count = paging.clamp(limit)
    wanted = {"opd": opd, "keluarga": keluarga, "kecamatan": kecamatan}
    answer = await ask_plan(registry, scoring, actor, analysis, "harga", {"mulai": first, "banyak": count, **wanted})
    more = first + count < answer["jumlah"]
    return {
        "analisis_id": str(analisis_id), "hasil_hash": analysis["hasil_hash"], **answer,
        "berikutnya": paging.encode([first + count - 1]) if more else None,
    }  # fmt: skip
