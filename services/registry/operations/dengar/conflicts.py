"""Who may not decide in a case, because of a declared tie or because it is about himself; and all declarations, for those who watch.

The one answer to that question: an urgent move's reviewer and every member of the board are held to it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.usulan.penjaga.kepentingan import tied
from services.registry.storage.akses import users
from services.registry.storage.dengar import declarations
from services.registry.storage.usulan import declared
from shared.vocabulary import Izin, SebabKepentingan
from shared.web import paging

Row = dict[str, Any]
USER = "pengguna:"


async def conflicts(
    connection: AsyncConnection, persons: Mapping[uuid.UUID, uuid.UUID], at: datetime | None = None
) -> dict[uuid.UUID, dict[str, SebabKepentingan]]:
    """By case the actors who take no part in deciding it, and why. `persons`: of each case the one it is about.

    `at`: as had been declared at that instant; None = now.
    """
    found: dict[uuid.UUID, dict[str, SebabKepentingan]] = {case: {} for case in persons}
    for row in await declared.of_cases(connection, list(persons), at):
        if tied(row):
            found[row["usulan_id"]][row["oleh"]] = SebabKepentingan.PERNYATAAN
    own = {row["pegawai_id"]: f"{USER}{row['id']}" for row in await users.of_persons(connection, set(persons.values()))}
    for case, person in persons.items():
        if person in own:
            found[case][own[person]] = SebabKepentingan.DIRI_SENDIRI
    return found


async def conflicted(connection: AsyncConnection, case: Mapping[str, Any]) -> frozenset[str]:
    """Of one case."""
    return frozenset((await conflicts(connection, {case["id"]: case["pegawai_id"]}))[case["id"]])


async def barred(
    connection: AsyncConnection,
    members: Iterable[Mapping[str, Any]],
    agenda: Iterable[Mapping[str, Any]],
    at: datetime | None = None,
) -> dict[uuid.UUID, dict[uuid.UUID, SebabKepentingan]]:
    """Of a board's session, by case: members who do not sit for it, and why."""
    found = await conflicts(connection, {item["usulan_id"]: item["pegawai_id"] for item in agenda}, at)
    seats = {f"{USER}{one['pengguna_id']}": one["pengguna_id"] for one in members}
    return {case: {seats[who]: why for who, why in of_case.items() if who in seats} for case, of_case in found.items()}


async def page(connection: AsyncConnection, siapa: Siapa, *, tied_only: bool, limit: int, cursor: str) -> Row:
    """Newest first, those replaced since included. Raises TidakBerwenang."""
    require(siapa, Izin.AWASI)
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    limit = paging.clamp(limit)
    rows = await declarations.page(connection, siapa.instansi_id, tied_only=tied_only, limit=limit + 1, after=after)
    kept = rows[:limit]
    items = [{**one, "menghalangi": tied(one)} for one in kept]
    return {"items": items, "berikutnya": paging.encode([kept[-1]["id"]]) if len(rows) > limit else None}
