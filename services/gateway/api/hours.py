"""Hours taught at a school: by how many teachers each subject is carried, and what each of them teaches in all."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Query

from services.gateway.api.records import APage, UnitReader
from services.gateway.api.wiring import Registry, agency
from services.gateway.api.words import EMPTY
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=["8 Membaca data / Reading records"])


@router.get(
    "/unor/{unor_id}/jam", operation_id="getJam", summary="Jam mengajar satu sekolah / Hours taught at a school",
    responses=problems(MasukanTidakSah, TidakDitemukan),
)  # fmt: skip
async def hours(
    unor_id: uuid.UUID, actor: UnitReader, registry: Registry, page: APage,
    tahun_ajaran: Annotated[str, Query(description="Kosong = yang terbaru / the latest", examples=["2026/2027"])] = "",
    semester: Annotated[int | None, Query(ge=1, le=2, description="1 ganjil, 2 genap; kosong = yang terbaru"), EMPTY] = None,
    sumber: Annotated[str, Query(description="Kosong = yang terakhir menyebutnya / whoever spoke last", examples=["dapodik"])] = "",
) -> dict[str, Any]:  # fmt: skip
    """`mapel`: jam per minggu per mata pelajaran; `jam_per_guru_mili` = rata-rata guru yang dikenal, seperseribu jam. `items`: jam tiap
    guru di sekolah ini dan di sekolah lain; NIP tersamar hanya dengan scope pegawai:baca. Tanpa data jamnya null, bukan nol."""
    asked = {**page, "tahun_ajaran": tahun_ajaran, "semester": semester, "sumber": sumber}
    params = {"instansi_id": agency(actor), **{name: value for name, value in asked.items() if value not in (None, "")}}
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/unor/{unor_id}/jam", params=params)
    return found
