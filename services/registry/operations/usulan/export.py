"""Cases by the page for a file that leaves the system: names and masked numbers beside them, and who took them on record."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.masked import masked
from services.registry.operations.usulan.visible import Pandangan
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan import listing
from shared.web import paging
from shared.web.clock import Clock
from shared.web.identity import Actor

PURPOSE = "usulan.ekspor"
SEES_PEOPLE = "orang:baca"
OPENED = ("nama", "nip_akhir")
TOLD = (
    "id", "nomor", "tahun", "jenis", "alur", "bentuk", "prakarsa", "kelompok", "status", "mendesak", "pegawai_id", "asal_unor_nama",
    "asal_opd_nama", "asal_jabatan_nama", "asal_mapel", "tujuan_unor_nama", "tujuan_opd_nama", "tujuan_jabatan_nama", "tujuan_mapel",
    "instansi_luar", "tmt_rencana", "sampai", "tenggat", "dibuat_pada", "diubah_pada",
)  # fmt: skip
Row = dict[str, Any]


async def export_page(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, clock: Clock, view: Pandangan, actor: Actor,
    filters: listing.Saringan, limit: int, cursor: str,
) -> Row:  # fmt: skip
    """Newest first. Without the scope that shows people, `nama`, `nip_tersamar` and `pegawai_id` are null and nothing is opened."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await listing.rows(connection, view, filters, limit + 1, after)
    kept = [{name: row[name] for name in TOLD} for row in rows[:limit]]
    people = {row["pegawai_id"] for row in kept} if SEES_PEOPLE in actor.scopes else set()
    named = await masked(connection, vault, view.instansi_id, people) if people else {}
    if people:
        await note_read(engine, view.instansi_id, actor.id, PURPOSE, OPENED, sorted(people), clock.now())
    nobody = {"nama": None, "nip_tersamar": None}
    items = [{**row, "pegawai_id": row["pegawai_id"] if people else None, **named.get(row["pegawai_id"], nobody)} for row in kept]
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}
