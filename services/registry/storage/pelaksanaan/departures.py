"""Who goes to another agency: which cases have their outside decree, from which day, and who has gone."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.pelaksanaan.tables import perubahan_penempatan
from services.registry.storage.usulan.case_tables import lampiran_usulan
from services.registry.storage.usulan.columns import NOW
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import AlurUsulan, JenisSurat, StatusUsulan

LEAVES = (StatusUsulan.MENUNGGU_SK_LUAR.value, StatusUsulan.SELESAI.value)
"""Where the outside decree may lie in the file."""


def due(day: date) -> Select[Any]:
    """(id, instansi_id, tmt_rencana) of cases whose outside decree has come into force and that ended no post yet."""
    case, done = usulan_mutasi.c, perubahan_penempatan.c
    made = exists().where(done.usulan_id == case.id, done.dipulihkan_pada.is_(None))
    decrees = _decrees().subquery("sk_luar")
    return (
        select(case.id, case.instansi_id, case.tmt_rencana)
        .join(decrees, decrees.c.usulan_id == case.id)
        .where(case.alur == AlurUsulan.KELUAR, case.status.in_(LEAVES), ~made)
        .where(func.coalesce(decrees.c.tmt, case.tmt_rencana) <= day)
    )


async def day_of(connection: AsyncConnection, case: Mapping[str, Any]) -> date | None:
    """The day the outside decree names, else the planned one; None while there is no such decree with number and date."""
    row = (await connection.execute(_decrees().where(lampiran_usulan.c.usulan_id == case["id"]))).first()
    planned: date = case["tmt_rencana"]
    return None if row is None else row.tmt or planned


def has_left(person: ColumnElement[uuid.UUID], day: date) -> ColumnElement[bool]:
    """A departure took effect on or before the day."""
    change = perubahan_penempatan.c
    return exists().where(
        change.pegawai_id == person, change.dipulihkan_pada.is_(None), change.tmt <= day,
        change.sesudah["unor_id"].astext.is_(None),
    )  # fmt: skip


def _decrees() -> Select[Any]:
    paper = lampiran_usulan.c
    return select(paper.usulan_id, paper.tmt).where(
        paper.jenis == JenisSurat.SK_LUAR, paper.ada, paper.nomor.is_not(None), paper.tanggal.is_not(None), NOW
    )
