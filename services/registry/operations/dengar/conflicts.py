"""Who may not decide in a case, because of a declared tie or because it is about himself; and all declarations, for those who watch."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.penjaga.kepentingan import tied
from services.registry.storage.akses.tables import pengguna
from services.registry.storage.dengar import declarations
from services.registry.storage.usulan import cases
from shared.vocabulary import Izin
from shared.web import paging

Row = dict[str, Any]


async def conflicted(connection: AsyncConnection, case: Mapping[str, Any]) -> frozenset[str]:
    """Actors who take no part in deciding this case: the person, and whoever declared a tie that bars. For the board as well."""
    said = {one["oleh"] for one in await cases.declarations(connection, case["id"]) if tied(one)}
    own = select(pengguna.c.id).where(pengguna.c.pegawai_id == case["pegawai_id"])
    return frozenset(said | {f"pengguna:{one}" for one in (await connection.execute(own)).scalars()})


async def page(connection: AsyncConnection, siapa: Siapa, *, tied_only: bool, limit: int, cursor: str) -> Row:
    """Newest first, those replaced since included. Raises TidakBerwenang."""
    require(siapa, Izin.AWASI)
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await declarations.page(connection, siapa.instansi_id, tied_only=tied_only, limit=limit + 1, after=after)
    kept = rows[:limit]
    items = [{**one, "menghalangi": tied(one)} for one in kept]
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}
