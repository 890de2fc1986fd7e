"""When the units that cases leave are closed."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.closing import closes, mergers
from services.registry.storage.kepegawaian.tables import unor_versi
from services.registry.storage.usulan.tables import usulan_mutasi


async def closing_days(connection: AsyncConnection, usulan_ids: Iterable[uuid.UUID], moment: Moment) -> dict[uuid.UUID, date]:
    """By case, of those alone whose unit has a closing day."""
    case, version, merged = usulan_mutasi, unor_versi, mergers(moment)
    day = closes(version, merged).label("tutup")
    query = (
        select(case.c.id, day)
        .join(version, version.c.unor_id == case.c.asal_unor_id)
        .outerjoin(merged, merged.c.unor_id == version.c.unor_id)
        .where(among(case.c.id, usulan_ids), moment.known(version), day.is_not(None))
    )
    return {row.id: row.tutup for row in await connection.execute(query)}
