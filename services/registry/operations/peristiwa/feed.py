"""What happened since one stopped reading: every event, or of one collection each subject's latest change.

A reader that goes on from `berikutnya` misses nothing and meets nothing twice, whoever writes meanwhile: a change it has not seen
has a higher number than all it has seen (storage/peristiwa/stream.py).
"""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.peristiwa import cursor
from services.registry.storage.peristiwa import stream
from shared.vocabulary import Koleksi

TOPICS: dict[Koleksi, tuple[str, ...]] = {
    **{one: (one.value,) for one in Koleksi}, Koleksi.PENEMPATAN: ("penempatan", "penugasan", "pegawai"),
}  # fmt: skip
"""What stands before the dot of an event's kind. A definitive post changes with its person, so a person's change may be one of posts."""
LISTS = (Koleksi.UNOR, Koleksi.JABATAN, Koleksi.FORMASI, Koleksi.PEGAWAI)
"""Collections with a list of their own; the others are read through their changes from the beginning."""
GONE = ".dihapus"
Read = Callable[[int, int, int], Awaitable[list[dict[str, Any]]]]


async def events_since(
    connection: AsyncConnection, instansi_id: uuid.UUID, since: str, limit: int, at: datetime
) -> dict[str, Any]:
    """Every event after the cursor. Without one: none, and the cursor of now."""

    async def read(after: int, until: int, count: int) -> list[dict[str, Any]]:
        return await stream.page(connection, instansi_id, after, until, count)

    return await _page(connection, instansi_id, since, limit, at, read)


async def changes_since(
    connection: AsyncConnection, instansi_id: uuid.UUID, collection: Koleksi, since: str, limit: int, at: datetime
) -> dict[str, Any]:
    """Each subject's latest change after the cursor, what was taken out as op "hapus". Without a cursor: none, and how to begin."""

    async def read(after: int, until: int, count: int) -> list[dict[str, Any]]:
        found = await stream.latest(connection, instansi_id, TOPICS[collection], after, until, count)
        return [_change(row) for row in found]

    page = await _page(connection, instansi_id, since, limit, at, read)
    own = f"/v1/{collection}" if collection in LISTS else f"/v1/perubahan/{collection}?sejak={cursor.BEGINNING}"
    return {**page, "daftar_lengkap": own}


def _change(row: dict[str, Any]) -> dict[str, Any]:
    told = {name: row[name] for name in ("nomor", "jenis", "pada", "isi")}
    return {"id": row["subjek_id"], "op": "hapus" if row["jenis"].endswith(GONE) else "ubah", **told}


async def _page(
    connection: AsyncConnection, instansi_id: uuid.UUID, since: str, limit: int, at: datetime, read: Read
) -> dict[str, Any]:
    place = await cursor.find(connection, instansi_id, since, at)
    newest = await stream.last_number(connection, instansi_id)  # before the events: whatever commits now belongs to the next page
    if place is None:
        return {"items": [], "berikutnya": await cursor.at(connection, instansi_id, cursor.Place(newest)), "ada_lagi": False}
    rows = await read(place.nomor, newest, limit + 1)
    more = len(rows) > limit
    reached = rows[limit - 1]["nomor"] if more else max(newest, place.nomor)
    following = await cursor.at(connection, instansi_id, replace(place, nomor=reached))
    return {"items": rows[:limit], "berikutnya": following, "ada_lagi": more}
