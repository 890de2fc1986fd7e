"""The time in which duty must have begun, for one case: the city's own number of working days, with its basis, or the shipped one."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.pelaksanaan.tugas import BASIS, DAYS, Tugas
from services.registry.operations.usulan import deadlines
from services.registry.operations.usulan.holidays import listed
from services.registry.storage.hukum.dated import holding
from services.registry.storage.hukum.tables import nilai_kota
from services.registry.storage.pelaksanaan import deliveries
from services.registry.storage.pelaksanaan.tables import pengingat_tugas
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisTenggat, NilaiKota


async def days_of(
    connection: AsyncConnection, instansi_id: uuid.UUID, name: NilaiKota, shipped: tuple[int, str], on: date
) -> tuple[int, str]:
    """(working days, basis)."""
    held = [row for row in await holding(connection, nilai_kota, instansi_id, on) if row["nama"] == name]
    return (int(held[0]["nilai"]), held[0]["dasar"]) if held else shipped


async def await_duty(work: UnitOfWork, case: Mapping[str, Any], today: date, *, anew: bool = False) -> None:
    """The deadline of the case, in working days from its TMT; `anew`: the TMT was miswritten, so what was counted from it is dropped.

    Does not commit.
    """
    duty = await duty_of(work.connection, case, today)
    if anew:
        await deadlines.drop(work, case["id"], JenisTenggat.SPMT.value)
    await deadlines.begin(work, case, JenisTenggat.SPMT.value, case["tmt_rencana"], duty.hari_kerja, duty.dasar)


async def duty_of(connection: AsyncConnection, case: Mapping[str, Any], today: date) -> Tugas:
    days, basis = await days_of(connection, case["instansi_id"], NilaiKota.SPMT_HARI, (DAYS, BASIS), today)
    reminded = await deliveries.of_case(connection, pengingat_tugas, case["id"])
    return Tugas(days, basis, listed().due(case["tmt_rencana"], days), len(reminded))
