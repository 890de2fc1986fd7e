"""Which cases are judged together, as one value: who goes where and when. One that leaves, joins or changes makes another hash."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from services.registry.storage.usulan.together import together
from shared.contracts.canonical import canonical_hash
from shared.vocabulary import AlurUsulan, StatusUsulan


@dataclass(frozen=True)
class Komposisi:
    """`anggota`: {usulan_id, pegawai (pseudonym), sel, status} by id."""

    himpunan_id: uuid.UUID | None
    usulan_id: uuid.UUID | None
    tmt: date
    anggota: list[dict[str, Any]]
    hash: str


async def composition(connection: AsyncConnection, case: Mapping[str, Any]) -> Komposisi:
    """The open cases that stand or fall with this one and move somebody inside the agency; one that is contested stands outside."""
    alone = case["himpunan_id"] is None
    mine = usulan_mutasi.c.id.in_(await together(connection, case))
    query = (
        select(
            usulan_mutasi.c.id, usulan_mutasi.c.tujuan_sel, usulan_mutasi.c.tmt_rencana, usulan_mutasi.c.status, pegawai.c.kunci
        )
        .join(pegawai, pegawai.c.id == usulan_mutasi.c.pegawai_id)
        .where(mine, RUNNING, usulan_mutasi.c.alur == AlurUsulan.DALAM, usulan_mutasi.c.status != StatusUsulan.SANGGAH)
        .order_by(usulan_mutasi.c.id)
    )
    members, day, digest = composed((await connection.execute(query)).all(), case["tmt_rencana"])
    return Komposisi(case["himpunan_id"], case["id"] if alone else None, day, members, digest)


def composed(rows: Sequence[Any], otherwise: date) -> tuple[list[dict[str, Any]], date, str]:
    """(members, last TMT, hash) of rows in the order of their ids; `otherwise`: the TMT where there are none."""
    members = [{"usulan_id": str(row.id), "pegawai": row.kunci, "sel": row.tujuan_sel} for row in rows]
    days = sorted({row.tmt_rencana for row in rows}) or [otherwise]
    return members, days[-1], canonical_hash({"anggota": members, "tmt": [day.isoformat() for day in days]})
