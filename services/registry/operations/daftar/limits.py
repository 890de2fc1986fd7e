"""How long an internal assignment may last: as the reader asks, as the city has said, else a desk's habit that says so."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.operations.pelaksanaan.duty import days_of
from shared.vocabulary import NilaiKota

SHIPPED = (6, "kebiasaan sistem; belum ditetapkan kota (PENUGASAN_BULAN)")
"""Months; no act that says so is known."""


async def months_of(connection: AsyncConnection, instansi_id: uuid.UUID, asked: int | None, today: date) -> tuple[int, str]:
    """(months, where they come from)."""
    if asked is not None:
        return asked, "menurut permintaan"
    return await days_of(connection, instansi_id, NilaiKota.PENUGASAN_BULAN, SHIPPED, today)
