"""Has somebody with this code been forgotten here before? Only a keyed digest of the code is left to ask."""

from __future__ import annotations

import uuid

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.peristiwa.tables import penghapusan


async def erased_codes(connection: AsyncConnection, instansi_id: uuid.UUID, digests: list[str]) -> set[str]:
    """Those of the digests that are on the list of erasures. One statement, none without digests."""
    if not digests:
        return set()
    query = select(penghapusan.c.sumber_digest).where(
        penghapusan.c.instansi_id == instansi_id, among(penghapusan.c.sumber_digest, digests)
    )
    return set((await connection.execute(query)).scalars())
