"""Heads of schools in a round: what becomes of each, and who follows."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api.latest import on_record
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, agency, names
from services.gateway.merge.people import identified
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.texts.sidang import word
from shared.vocabulary import KeluaranKepala, SebabKepala
from shared.web.problems import problems

router = APIRouter(prefix="/v1/putaran/{putaran_id}", tags=[TAG])


@router.get("/kepala-sekolah", operation_id="listKepalaSekolah", response_description=WHO,
            summary="Kepala sekolah pada putaran / Heads of schools", responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def heads(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """Pada TMT putaran: tetap, pindah, kembali jadi guru, pensiun, atau BELUM ditentukan, dengan sebabnya (sekolah tutup, dua periode
    habis, pelaksana tugas, belum dua tahun), usulannya, dan penggantinya. `perlu_dicek` menyebut data yang belum ada pada catatan, misalnya
    `sejak` kapan menjadi kepala; tanpa itu periode tidak ditebak."""
    asked = {"instansi_id": agency(actor), "limit": limit, "cursor": cursor}
    found = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/kepala-sekolah", params=asked)
    keys = [row["pegawai"] for row in found["items"]]
    await on_record(registry, actor, putaran_id, "kepala-sekolah", keys)
    people = await names(registry, actor, keys)
    return {
        **found,
        "items": [
            {
                **identified(row["pegawai"], people), **{name: value for name, value in row.items() if name != "pegawai"},
                "keluaran_teks": word(KeluaranKepala(row["keluaran"])), "sebab_teks": word(SebabKepala(row["sebab"])),
            }
            for row in found["items"]
        ],
    }  # fmt: skip
