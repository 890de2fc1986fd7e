"""Waivers as they are read: a list without reasons; one with its reasons, on record."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.sandi import WAIVER, Vault
from services.registry.operations.akses.personal import opened
from services.registry.operations.akses.scopes import need_level, person_of
from services.registry.operations.hukum.told_waiver import missing, told
from services.registry.storage.hukum import waivers
from services.registry.storage.peristiwa.reads import note_read
from shared.vocabulary import TingkatData
from shared.web import paging
from shared.web.identity import Actor

REASONS = ("alasan", "alasan_putusan")


async def read_waiver(
    engine: AsyncEngine,
    connection: AsyncConnection,
    vault: Vault,
    actor: Actor,
    instansi_id: uuid.UUID,
    pembebasan_id: uuid.UUID,
    at: datetime,
) -> dict[str, Any]:
    """With its reasons, which are TERBATAS: the read is on record. Raises TidakBerwenang, TidakDitemukan."""
    need_level(actor, TingkatData.TERBATAS)
    row = await waivers.one(connection, instansi_id, pembebasan_id)
    if row is None:
        raise missing()
    person = await person_of(connection, actor, row["pegawai_id"])
    inside = opened(vault, person, row["sandi"], WAIVER) or {}
    await note_read(engine, row["instansi_id"], actor.id, "pembebasan", REASONS, [row["pegawai_id"]], at)
    return {**told(row), **{name: inside.get(name) for name in REASONS}}


async def list_waivers(
    connection: AsyncConnection, instansi_id: uuid.UUID, filters: dict[str, Any], limit: int, cursor: str
) -> dict[str, Any]:
    """Newest first, without reasons."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    rows = await waivers.page(connection, instansi_id, filters, after, limit + 1)
    more = len(rows) > limit
    shown = rows[:limit]
    return {
        "items": [told(row) for row in shown], "berikutnya": paging.encode([str(shown[-1]["pembebasan_id"])]) if more else None,
    }  # fmt: skip
