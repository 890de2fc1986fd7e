"""What the guards of a round look at, read in the transaction that takes the step."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.putaran.penjaga import Keadaan
from services.registry.storage.putaran import open_cases, round_rows
from services.registry.storage.putaran.round_tables import basi, pengecualian, rencana
from services.registry.storage.putaran.tables import analisis, artefak
from shared.law import BY_ID
from shared.vocabulary import AksiPutaran
from shared.web.clock import JAKARTA

TEACHERS = "TCH-09"


async def state_of(connection: AsyncConnection, row: Mapping[str, Any], isi: Mapping[str, Any], today: date) -> Keadaan:
    plan = await chosen_plan(connection, row["id"])
    return Keadaan(
        row, today, isi, await _announced(connection, row["id"]), await _pins_without_reason(connection, row), plan,
        await _stale(connection, plan), await open_cases.count(connection, row["id"]), teachers_months(),
    )  # fmt: skip


def teachers_months() -> tuple[int, ...]:
    """The two months of TCH-09 as the catalogue states them."""
    told = BY_ID[TEACHERS].parameter
    return (int(told["bulan_a"]), int(told["bulan_b"]))


async def chosen_plan(connection: AsyncConnection, putaran_id: uuid.UUID) -> dict[str, Any] | None:
    """{id, nama, analisis_id, snapshot, kebijakan} of the chosen plan."""
    query = (
        select(rencana.c.id, rencana.c.nama, rencana.c.analisis_id, analisis.c.enam_hash, artefak.c.isi)
        .join(analisis, analisis.c.id == rencana.c.analisis_id)
        .join(artefak, artefak.c.hash == analisis.c.enam_hash["kebijakan"].astext)
        .where(rencana.c.putaran_id == putaran_id, rencana.c.dipilih_pada.is_not(None))
    )
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    told = {"id": row.id, "nama": row.nama, "analisis_id": row.analisis_id}
    return {**told, "snapshot": row.enam_hash["snapshot"], "kebijakan": json.loads(row.isi)}


async def _announced(connection: AsyncConnection, putaran_id: uuid.UUID) -> date | None:
    """The day of the last announcement: criteria that changed since were announced anew."""
    acts = [step for step in await round_rows.steps(connection, putaran_id) if step["aksi"] == AksiPutaran.UMUMKAN]
    return acts[-1]["pada"].astimezone(JAKARTA).date() if acts else None


async def _pins_without_reason(connection: AsyncConnection, row: Mapping[str, Any]) -> int:
    pins = {(pin["pegawai"], pin["sel"], pin["jenis"]) for pin in row["kebijakan"].get("pin", [])}
    if not pins:
        return 0
    holds = (pengecualian.c.putaran_id == row["id"], pengecualian.c.dicabut_pada.is_(None))
    found = await connection.execute(select(pengecualian.c.kunci, pengecualian.c.sel, pengecualian.c.jenis).where(*holds))
    return len(pins - {tuple(one) for one in found})


async def _stale(connection: AsyncConnection, plan: Mapping[str, Any] | None) -> int:
    if plan is None:
        return 0
    holds = (basi.c.rencana_id == plan["id"], basi.c.selesai_pada.is_(None))
    return int((await connection.execute(select(func.count()).where(*holds))).scalar_one())
