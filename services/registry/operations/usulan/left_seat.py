"""The seat a case leaves behind: who comes to it, or that it stays vacant knowingly, told as counts and agenda numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import seats
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi


async def left_seat(connection: AsyncConnection, case: Mapping[str, Any], today: date) -> dict[str, Any] | None:
    """None where no seat is left. `orang_sesudah`: definitive holders less this person; `pengganti`: agenda numbers that come to it."""
    cell = seats.cell_of(case["asal_unor_id"], case["asal_sel"])
    if cell is None or case["asal_sel"] == case["tujuan_sel"]:
        return None
    moment = Moment(today)
    held, needed = await seats.seated(connection, cell, moment), await seats.established(connection, cell, moment)
    coming = select(usulan_mutasi.c.nomor, usulan_mutasi.c.tahun, usulan_mutasi.c.id).where(
        usulan_mutasi.c.tujuan_unor_id == cell.unor_id, usulan_mutasi.c.tujuan_sel == case["asal_sel"], RUNNING,
        usulan_mutasi.c.id != case["id"],
    )  # fmt: skip
    rows = await connection.execute(coming.order_by(usulan_mutasi.c.id))
    named = [{"usulan_id": row.id, "agenda": f"{row.nomor}/{row.tahun}"} for row in rows]
    after = held - 1
    return {
        "sel": case["asal_sel"], "ditetapkan": needed, "orang_sekarang": held, "orang_sesudah": after,
        "kekurangan_sesudah": None if needed is None else max(0, needed - after - len(named)), "pengganti": named,
        "pengganti_usulan_id": case["pengganti_usulan_id"],
    }  # fmt: skip
