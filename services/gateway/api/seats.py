"""Seats of a round: who else could take a recommended one, where people of closing units go, and in which order all of it is done."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Path

from services.gateway.api.latest import latest, on_record, page_of, result_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, names
from services.gateway.clients.http import Service
from services.gateway.merge.closing import show_displaced, show_without_seat
from services.gateway.merge.seats import show_seat
from services.gateway.merge.waves import show_wave
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web.identity import Actor
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG], responses=problems(TidakDitemukan))


@router.get(
    "/putaran/{putaran_id}/rekomendasi/{no}/kursi",
    operation_id="getKursi",
    response_description=WHO,
    summary="Kursi dan calon setara / Equals for a seat",
)
async def seat(
    putaran_id: uuid.UUID, no: Annotated[int, Path(description="Nomor rekomendasi putaran ini", examples=[1])], actor: Reader,
    registry: Registry,
) -> dict[str, Any]:  # fmt: skip
    """Semua orang yang sama baiknya untuk kursi rekomendasi ini, menurut urutan yang ditetapkan, dengan pembeda di antara dua yang
    berurutan; `selisih_…` adalah kerugian rencana bila orang itu yang pergi. Pejabat memilih satu dengan alasan tertulis; memilih di
    dalam daftar bukan penyimpangan. `undian` hanya ada bila tidak ada pembeda lain. `kursi` null = sudah diputuskan lebih dahulu.
    `penentu` MINAT dan SETUJU disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca."""
    analysis = await latest(registry, actor, putaran_id)
    proposed = (await result_of(registry, actor, analysis))["usulan"]
    move = next((one for one in proposed if one["no"] == no), None)
    if move is None:
        raise TidakDitemukan(
            f"Rekomendasi nomor {no} tidak ada.", saran="Lihat nomornya pada GET /v1/putaran/{id}/rekomendasi.",
            pesan_en="No recommendation of that number.",
        )  # fmt: skip
    found = move.get("kursi")
    people = await _people(registry, actor, putaran_id, "kursi", [row["pegawai"] for row in (found or {}).get("calon", [])])
    return {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "no": no, "ke": move["ke"],
        "kursi": None if found is None else show_seat(found, people, actor.scopes),
    }  # fmt: skip


@router.get("/putaran/{putaran_id}/terdampak", operation_id="listTerdampak", response_description=WHO,
            summary="Penempatan orang dari unit yang ditutup / Regrouping", responses=problems(MasukanTidakSah))  # fmt: skip
async def displaced(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Unit yang tutup atau digabung sampai TMT rencana dan kursi semua orangnya: kepala lebih dahulu, lalu guru kelas, lalu yang lain.
    Mereka ditempatkan sebelum pegawai lain berpindah dan tidak mengurangi kapasitas meja. `belum` menyebut siapa yang belum mendapat
    kursi dan sebab pertamanya; `dikesampingkan` aturan yang tidak menahan orang di unit yang sudah tidak ada. `unit` dan `belum` datang
    utuh pada halaman pertama saja (null pada halaman berikutnya); `jumlah`, `jumlah_unit` dan `jumlah_belum` ada pada setiap halaman."""
    content, page = await page_of(registry, actor, putaran_id, "terdampak/penempatan", {}, limit, cursor)
    whole = content.get("terdampak", {"penempatan": [], "unit": [], "belum": []})
    unplaced = [] if cursor else whole["belum"]
    keys = [row["pegawai"] for row in (*page["items"], *unplaced)]
    people = await _people(registry, actor, putaran_id, "terdampak", keys)
    return {
        **page, "items": [show_displaced(row, people, actor.scopes) for row in page["items"]],
        "jumlah": len(whole["penempatan"]), "jumlah_unit": len(whole["unit"]), "jumlah_belum": len(whole["belum"]),
        "unit": None if cursor else whole["unit"],
        "belum": None if cursor else [show_without_seat(row, people, actor.scopes) for row in unplaced],
    }  # fmt: skip


@router.get(
    "/putaran/{putaran_id}/pelaksanaan",
    operation_id="getPelaksanaan",
    response_description=WHO,
    summary="Gelombang pelaksanaan / Waves of execution",
)
async def execution(putaran_id: uuid.UUID, actor: Reader, registry: Registry) -> dict[str, Any]:
    """Urutan pelaksanaan: tidak ada sel yang turun di bawah lantainya pada hari apa pun, juga selama serah terima. Tiap gelombang dengan
    TMT, orangnya, pertukaran yang dilakukan serentak, dan orang paling sedikit pada tiap sel yang disentuhnya. Datang utuh, tanpa
    halaman; `jumlah_…` menghitungnya."""
    analysis = await latest(registry, actor, putaran_id)
    told = (await result_of(registry, actor, analysis)).get("pelaksanaan", {"hari_serah_terima": None, "gelombang": []})
    keys = sorted({key for wave in told["gelombang"] for key in (*wave["terdampak"], *wave["pegawai"])})
    people = await _people(registry, actor, putaran_id, "pelaksanaan", keys)
    return {
        "analisis_id": analysis["id"], "hasil_hash": analysis["hasil_hash"], "hari_serah_terima": told["hari_serah_terima"],
        "jumlah_gelombang": len(told["gelombang"]), "gelombang": [show_wave(one, people) for one in told["gelombang"]],
    }  # fmt: skip


async def _people(
    registry: Service, actor: Actor, putaran_id: uuid.UUID, purpose: str, keys: list[str]
) -> dict[str, dict[str, Any]]:
    """Masked people for who may see them; the reading is on record before the answer leaves, whoever reads."""
    await on_record(registry, actor, putaran_id, purpose, keys)
    return await names(registry, actor, keys)
