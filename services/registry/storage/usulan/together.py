"""Cases that stand or fall together: those of one set, and a case with the one that is named to take the seat it leaves."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi


async def together(connection: AsyncConnection, case: Mapping[str, Any]) -> set[uuid.UUID]:
    """Ids of the running cases joined to this one, itself among them, whether it runs or not; step by step until no more come."""
    found, newest = {case["id"]}, [dict(case)]
    one = usulan_mutasi.c
    while newest:
        sets = [row["himpunan_id"] for row in newest if row.get("himpunan_id")]
        replacing = [row["pengganti_usulan_id"] for row in newest if row.get("pengganti_usulan_id")]
        joined = or_(one.himpunan_id.in_(sets), one.id.in_(replacing), one.pengganti_usulan_id.in_([row["id"] for row in newest]))
        rows = await connection.execute(
            select(one.id, one.himpunan_id, one.pengganti_usulan_id).where(joined, one.id.not_in(found), RUNNING)
        )
        newest = [dict(row) for row in rows.mappings()]
        found |= {row["id"] for row in newest}
    return found
