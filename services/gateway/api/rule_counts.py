"""How often each rule gave which answer in a round's latest analysis, in words of the catalogue."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api.latest import page_of
from services.gateway.api.rounds import TAG, Reader
from services.gateway.api.wiring import Cursor, Limit, Registry
from services.gateway.merge.rules import show_rule_count
from shared.errors import TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


@router.get("/putaran/{putaran_id}/aturan", operation_id="listJawabanAturan", summary="Jawaban tiap aturan / Answers of each rule",
            responses=problems(TidakDitemukan))  # fmt: skip
async def rule_counts(
    putaran_id: uuid.UUID, actor: Reader, registry: Registry, limit: Limit = 50, cursor: Cursor = ""
) -> dict[str, Any]:
    """`satuan` PEGAWAI: orang dalam lingkup; PASANGAN: calon perpindahan yang lolos aturan orangnya; PERPINDAHAN: yang diusulkan.

    `pegawai`, `pasangan`, `tempat`: berapa yang disisihkan aturan itu dari rencana; 0 bila aturannya hanya memperingatkan."""
    content, page = await page_of(registry, actor, putaran_id, "jawaban_aturan", {}, limit, cursor)
    left_out = {row["aturan"]: row for row in content["tersaring"]}
    return {**page, "items": [show_rule_count(row, left_out.get(row["aturan"])) for row in page["items"]]}
