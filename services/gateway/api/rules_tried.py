"""Who flips when a rule changes, asked before the city decides."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field

from services.gateway import private
from services.gateway.api import latest as newest
from services.gateway.api.rounds import Manager
from services.gateway.api.rules import TAG
from services.gateway.api.wiring import WHO, Cursor, Limit, Registry, Scoring, names, of_agency
from services.gateway.operations.preview_rules import preview_rules
from shared.errors import MasukanTidakSah, TidakDitemukan
from shared.web import paging
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


class PenyesuaianDicoba(BaseModel):
    model_config = ConfigDict(extra="forbid")
    penyesuaian: dict[str, dict[str, int | bool | str]] = Field(
        description="Aturan dan perubahannya: angka, `jenis`, atau `aktif`",
        examples=[{"MUT-01": {"min_bulan": 6}}],
        max_length=100,
    )


@router.post("/putaran/{putaran_id}/aturan/pratinjau", operation_id="previewAturan", response_description=WHO,
             summary="Pratinjau: siapa berubah / Who flips", responses=problems(TidakDitemukan, MasukanTidakSah))  # fmt: skip
async def preview(
    putaran_id: uuid.UUID, body: Annotated[PenyesuaianDicoba, Body()], actor: Manager, registry: Registry, scoring: Scoring,
    limit: Limit = 50, cursor: Cursor = "",
) -> dict[str, Any]:  # fmt: skip
    """Setiap orang dalam lingkup dan setiap calon perpindahan ditanya dengan hukum sekarang dan dengan perubahan ini, pada data analisis
    terakhir putaran itu. `items`: orang yang berubah, arahnya dan aturan penyebabnya, berhalaman dari `jumlah`. Tidak ada yang disimpan.

    Yang berubah karena keadaan pribadinya hanya dihitung: tanpa orang dan dengan TERTUTUP, kecuali dengan scope pegawai.rahasia:baca."""
    round_ = await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    after = paging.decode(cursor, paging.row_number)[0] if cursor else -1
    found = await preview_rules(registry, scoring, actor, round_, body.penyesuaian)
    rows = private.turned(found.pop("berubah"), actor.scopes)
    page = rows[after + 1 : after + 1 + paging.clamp(limit)]
    last = after + len(page)
    keys = [row["pegawai"] for row in page if row["pegawai"]]
    await newest.on_record(registry, actor, putaran_id, "pratinjau", keys)
    people = await names(registry, actor, keys)
    items = [
        {**_who(people.get(row["pegawai"])), **{name: value for name, value in row.items() if name != "pegawai"}} for row in page
    ]
    more = paging.encode([last]) if last + 1 < len(rows) else None
    return {**found, "jumlah": len(rows), "items": items, "berikutnya": more}


def _who(person: dict[str, Any] | None) -> dict[str, Any]:
    """Null for clients that may not see people."""
    known = person or {}
    return {"pegawai_id": known.get("id"), "nama": known.get("nama"), "nip_tersamar": known.get("nip_tersamar")}
