"""A set of transfers before it is decided: the recommendations less what is taken out and with what is added, judged as a whole."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api import latest as newest
from services.gateway.api.people import keys_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Registry, Scoring, names
from services.gateway.merge.judged import show_judged_move
from services.gateway.operations.ask import ask_scoring
from shared.errors import Masalah, MasukanTidakSah, TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


class Tambahan(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pegawai_id: uuid.UUID
    sel: str = Field(description="Formasi tujuan, unit|keluarga|mapel seperti pada rekomendasi", max_length=300)


class HimpunanDiuji(BaseModel):
    model_config = ConfigDict(extra="forbid")

    tanpa: list[int] = Field(default_factory=list, max_length=500, description="Nomor rekomendasi yang dicabut dari himpunan")
    tambah: list[Tambahan] = Field(default_factory=list, max_length=20, description="Perpindahan di luar rekomendasi")


@router.post("/putaran/{putaran_id}/himpunan", operation_id="ujiHimpunan", response_description=WHO,
             summary="Uji himpunan perpindahan / Judge a set of transfers",
             responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def judge_set(
    putaran_id: uuid.UUID, body: Annotated[HimpunanDiuji, Body()], actor: Reader, registry: Registry, scoring: Scoring
) -> dict[str, Any]:
    """Rekomendasi terbaru tanpa `tanpa` dan dengan `tambah`, dinilai bersama pada satu TMT: yang pergi dan yang datang dihitung bersih.

    `berubah` menyebut aturan yang jawabannya lain daripada dalam himpunan rekomendasi seutuhnya. Tidak ada yang disimpan.
    Keadaan pribadi hanya disebut TERTUTUP, kecuali dengan scope pegawai.rahasia:baca.
    """
    analysis = await newest.latest(registry, actor, putaran_id)
    proposed = (await newest.result_of(registry, actor, analysis))["usulan"]
    if strange := sorted(set(body.tanpa) - {move["no"] for move in proposed}):
        raise MasukanTidakSah(
            f"Rekomendasi nomor {strange[0]} tidak ada.", saran="Lihat nomornya pada GET /v1/putaran/{id}/rekomendasi.",
            pesan_en="No recommendation of that number.",
        )  # fmt: skip
    numbers = {move["pegawai"]: move["no"] for move in proposed}
    found = await keys_of(registry, actor, [(one.pegawai_id, f"/tambah/{at}/pegawai_id") for at, one in enumerate(body.tambah)])
    if wrong := [one for one in found if isinstance(one, Masalah)]:
        raise TidakDitemukan(wrong[0].pesan, saran=wrong[0].saran, pesan_en="Not in your agency.", masalah=wrong)
    added = [{"pegawai": key, "sel": one.sel} for key, one in zip(found, body.tambah, strict=True)]
    kept = [_move(move) for move in proposed if move["no"] not in body.tanpa]
    asked = {"himpunan": [*kept, *added], "dasar": [_move(move) for move in proposed]}
    answer = await ask_scoring(registry, scoring, actor, str(putaran_id), "himpunan", asked)
    keys = [row["pegawai"] for row in answer["items"]]
    await newest.on_record(registry, actor, putaran_id, "himpunan", keys)
    people = await names(registry, actor, keys)
    items = [show_judged_move(row, numbers.get(row["pegawai"]), people, actor.scopes) for row in answer["items"]]
    return {
        "analisis_id": analysis["id"], "sah": all(row["sah"] for row in items), "items": items, "sel": answer["sel"],
    }  # fmt: skip


def _move(move: dict[str, Any]) -> dict[str, str]:
    return {"pegawai": move["pegawai"], "sel": move["ke"]["sel"]}
