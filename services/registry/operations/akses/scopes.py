"""May this caller see that, and of whom? Registry alone answers; the gateway only passes on who calls with which scopes."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian.klasifikasi import LINGKUP, levels_open
from services.registry.storage.kepegawaian.tables import pegawai
from shared.errors import TidakBerwenang, TidakDitemukan
from shared.vocabulary import TingkatData
from shared.web.identity import Actor

COPY = "pegawai.salinan:buat"
ERASE = "akses:hapus"


def need(actor: Actor, scope: str) -> None:
    """Raises TidakBerwenang when the caller does not have it."""
    if scope not in actor.scopes:
        raise TidakBerwenang(
            f"Klien ini tidak memiliki scope {scope}.", saran="Minta scope itu kepada pengelola.", pesan_en="A scope is missing."
        )


def need_level(actor: Actor, level: TingkatData) -> set[TingkatData]:
    """The levels the caller may see, which must hold this one. Raises TidakBerwenang."""
    need(actor, LINGKUP[level])
    return levels_open(actor.scopes)


async def person_of(connection: AsyncConnection, actor: Actor, person: uuid.UUID) -> dict[str, Any]:
    """The person's row, when it is of the caller's agency; another agency's person does not exist. Raises TidakDitemukan."""
    row = (await connection.execute(select(pegawai).where(pegawai.c.id == person))).mappings().first()
    if row is None or str(row["instansi_id"]) != actor.instansi_id:
        raise TidakDitemukan("Pegawai tidak ada.", saran="Cari lebih dahulu lewat /v1/pegawai/cari.", pesan_en="No such person.")
    return dict(row)
