"""The periods of a hearing in this city, and the columns that say how one was begun."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.dengar.masa import Masa, period
from services.registry.operations.usulan.holidays import listed
from services.registry.storage.hukum.dated import holding
from services.registry.storage.hukum.tables import nilai_kota
from shared.vocabulary import NilaiKota


async def period_of(connection: AsyncConnection, instansi_id: uuid.UUID, nama: NilaiKota, on: date) -> Masa:
    """What holds on the day."""
    held = await holding(connection, nilai_kota, instansi_id, on)
    return period(nama, {row["nama"]: {"nilai": row["nilai"], "dasar": row["dasar"]} for row in held})


def begun(masa: Masa, start: date, *, working: bool = True) -> dict[str, Any]:
    """Columns of a row that has a period."""
    told = {"hari": masa.hari, "dasar": masa.dasar, "bawaan": masa.bawaan}
    if not working:
        last = start + timedelta(days=masa.hari)
        return {**told, "batas": last, "paling_cepat": last}
    due = listed().due(start, masa.hari)
    return {**told, "batas": due.tanggal, "paling_cepat": due.paling_cepat}
