"""How many people began their definitive post on which day, by the records of one day."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian.as_known import known
from services.registry.storage.kepegawaian.tables import pegawai, pegawai_versi, penempatan
from shared.vocabulary import JenisPenempatan


@dataclass(frozen=True)
class PostDay:
    pegawai: int
    tanpa_tmt_unit: int
    """Of whom nothing but this day is known."""
    pertama: int
    """Who were first appointed on it, so they did begin."""


async def post_days(connection: AsyncConnection, instansi_id: uuid.UUID, on: date) -> tuple[dict[date, PostDay], int]:
    """(day → who share it, everybody on a definitive post). One statement."""
    post, person = penempatan.c, pegawai_versi.c
    query = (
        select(
            post.tmt_jabatan, func.count().label("n"), func.count().filter(post.tmt_unit.is_(None)).label("tanpa"),
            func.count().filter(person.tmt_pns == post.tmt_jabatan).label("pertama"),
        )
        .join_from(pegawai, penempatan, post.pegawai_id == pegawai.c.id)
        .join(pegawai_versi, person.pegawai_id == pegawai.c.id)
        .where(pegawai.c.instansi_id == instansi_id, known(penempatan, on), known(pegawai_versi, on))
        .where(post.jenis == JenisPenempatan.DEFINITIF)
        .group_by(post.tmt_jabatan)
    )  # fmt: skip
    rows = (await connection.execute(query)).all()
    days = {row.tmt_jabatan: PostDay(row.n, row.tanpa, row.pertama) for row in rows if row.tmt_jabatan is not None}
    return days, sum(row.n for row in rows)
