"""An office with one Excel file has no unit table: make units and positions from the names its rows carry.

Only when the batch allows it. Kinds are guessed from the names (SD NEGERI …, Dinas …, Guru Ahli Muda …) and can be corrected by
importing the real tables later; the same name never makes a second unit.
"""

from __future__ import annotations

from collections.abc import Mapping

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.operations.kepegawaian.context import Batch, Row
from services.registry.operations.kepegawaian.upsert_jabatan import upsert_jabatan
from services.registry.operations.kepegawaian.upsert_unor import upsert_unor
from services.registry.storage.work import UnitOfWork


async def make_missing(work: UnitOfWork, batch: Batch, rows: list[Row]) -> None:
    if not batch.buat_bila_tiada:
        return
    known = batch.references
    units = {key_of(r["unor"]): r["unor"] for r in rows if r.get("unor") and _unknown(known.unor, known.unor_nama, r["unor"])}
    if units:
        await upsert_unor(work, batch, [{"id_sumber": f"nama:{key}", "nama": name} for key, name in units.items()])
    positions = {
        key_of(r["jabatan"]): r["jabatan"]
        for r in rows
        if r.get("jabatan") and _unknown(known.jabatan, known.jabatan_nama, r["jabatan"])
    }
    if positions:
        await upsert_jabatan(work, batch, [{"id_sumber": f"nama:{key}", "nama": name} for key, name in positions.items()])


def _unknown(by_id: Mapping[str, object], by_name: Mapping[str, object], text: str) -> bool:
    return text not in by_id and key_of(text) not in by_name
