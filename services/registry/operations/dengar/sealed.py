"""Words of a hearing, sealed with the person's own key: they go with it when the person is forgotten."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import HEARING, Vault
from services.registry.storage.kepegawaian.tables import pegawai
from shared.errors import Bentrok


async def seal(connection: AsyncConnection, vault: Vault, pegawai_id: uuid.UUID, said: dict[str, Any]) -> bytes:
    """Raises Bentrok for a person who was forgotten."""
    wrapped = await _key(connection, pegawai_id)
    if wrapped is None:
        raise Bentrok("Data pribadi pegawai ini sudah dihapus.", saran="Tidak ada yang dapat dicatat.", pesan_en="Erased.")
    return sandi.seal(vault.unwrap(wrapped, pegawai_id), said, HEARING)


async def opener(connection: AsyncConnection, vault: Vault, pegawai_id: uuid.UUID) -> Callable[[bytes | None], dict[str, Any]]:
    """Opens whatever was sealed of this person, the key read once; empty where nothing was said, or no key is left."""
    wrapped = await _key(connection, pegawai_id)
    key = vault.unwrap(wrapped, pegawai_id) if wrapped else None
    return lambda sealed: sandi.unseal(key, sealed, HEARING) if key and sealed else {}


async def _key(connection: AsyncConnection, pegawai_id: uuid.UUID) -> bytes | None:
    found: bytes | None = (
        await connection.execute(select(pegawai.c.kunci_sandi).where(pegawai.c.id == pegawai_id))
    ).scalar_one_or_none()
    return found
