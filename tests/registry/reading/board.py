"""A board and `n` sessions of it; the first has every case of the desk on its agenda."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.sidang.kuorum import Kuorum
from services.registry.storage.base import new_id
from services.registry.storage.sidang import sessions
from services.registry.storage.sidang.tables import tpk
from services.registry.storage.usulan.tables import usulan_mutasi
from tests.registry.kepegawaian.writing import AT, TODAY


async def add_board(c: AsyncConnection, agency: uuid.UUID, users: list[uuid.UUID], n: int) -> dict[str, Any]:
    members = [{"pengguna_id": str(one), "kedudukan": "ANGGOTA"} for one in users[:5]]
    held = {"anggota": members, "kuorum": Kuorum().as_json(), "nomor": "1", "tanggal": TODAY, "oleh": "uji"}
    await c.execute(
        insert(tpk).values(id=new_id(), instansi_id=agency, **held, berlaku=Range(None, None), dicatat=Range(AT, None))
    )
    by = {"dibuat_oleh": "uji", "dibuat_pada": AT, "diubah_pada": AT, "versi": 1}
    made = [await sessions.add(c, {**a_session(agency, number), **by}, members) for number in range(1, n + 1)]
    mine = select(usulan_mutasi).where(usulan_mutasi.c.instansi_id == agency)
    await sessions.set_agenda(c, made[0], [dict(row) for row in (await c.execute(mine)).mappings()])
    return {"sidang_id": made[0]}


def a_session(agency: uuid.UUID, number: int) -> dict[str, Any]:
    return {
        "instansi_id": agency, "tahun": 2026, "nomor": number, "waktu": AT, "tempat": "Aula", "tpk_nomor": "1", "tpk_tanggal": TODAY,
        "kuorum": Kuorum().as_json(), "status": "DISIAPKAN",
    }  # fmt: skip
