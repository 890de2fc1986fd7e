"""One person's history of one kind, page by page, as known now or at an instant; sealed fields for those whose scopes open them.

What a caller may not see is left out and named. Kinds that are secret as a whole are refused instead: an empty answer would tell too.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.klasifikasi import levels_open, recorded
from services.registry.domain.kepegawaian.riwayat import sealing
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.scopes import need_level, person_of
from services.registry.storage.kepegawaian import histories
from services.registry.storage.peristiwa.reads import note_read
from shared.contracts.v1.riwayat import TINGKAT
from shared.vocabulary import JenisRiwayat, TingkatData
from shared.web import paging
from shared.web.identity import Actor

Item = dict[str, Any]
ROW = ("sumber", "id_sumber", "unor_id", "jabatan_id")


async def show_riwayat(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, actor: Actor, person: uuid.UUID, kind: JenisRiwayat,
    known: datetime | None, limit: int, cursor: str, at: datetime,
) -> Item:  # fmt: skip
    """Raises TidakDitemukan for a person of another agency, TidakBerwenang for a secret kind. A read of sealed fields is noted."""
    row = await person_of(connection, actor, person)
    open_ = levels_open(actor.scopes) | {TingkatData.INTERNAL}
    if kind in sealing.CLOSED_KINDS:
        need_level(actor, TingkatData.RAHASIA)
    after = paging.decode(cursor, date.fromisoformat, str, str) if cursor else None
    found = await histories.page(connection, person, kind, known, (after[0], after[1], after[2]) if after else None, limit + 1)
    levels = TINGKAT[kind]
    names = [name for name in levels if levels[name] in open_]
    key = vault.unwrap(row["kunci_sandi"], person) if row["kunci_sandi"] is not None else None
    wanted = any(recorded(levels[name]) for name in names)
    items = [_item(one, names, key if wanted else None) for one in found[:limit]]
    if items and wanted:
        await note_read(
            engine, row["instansi_id"], actor.id, f"riwayat.{kind}", [n for n in names if recorded(levels[n])], [person], at
        )
    last = found[limit - 1] if len(found) > limit else None
    more = None if last is None else paging.encode([last.mulai or date.min, last.sumber, last.id_sumber])
    return {
        "pegawai_id": person, "jenis": kind.value, "items": items, "berikutnya": more,
        "tidak_ditampilkan": [name for name in levels if name not in names],
    }  # fmt: skip


def _item(row: Any, names: list[str], key: bytes | None) -> Item:
    kind = JenisRiwayat(row.jenis)
    sealed = sandi.unseal(key, row.sandi, sandi.HISTORY) if key is not None and row.sandi else {}
    held = {**dict.fromkeys(names), **row.isi, **sealed}
    return {
        "id": sealing.entry_id(row.pegawai_id, kind, row.sumber, row.id_sumber), **{name: getattr(row, name) for name in ROW},
        "isi": {name: held[name] for name in names}, "dicatat_pada": row.dicatat.lower,
    }  # fmt: skip
