"""Work and hands of one unit, month by month: minutes of work per position, and who held a post there on the first of the month."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ARRAY, Date, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.beban.tables import volume_tugas
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment, known
from shared.vocabulary import JenisPenempatan, Kedudukan, TugasTambahan

HEADS = (TugasTambahan.KEPALA_SEKOLAH.value, TugasTambahan.KEPALA_PUSKESMAS.value)
AT_WORK = (Kedudukan.AKTIF.value, Kedudukan.TIDAK_DIKETAHUI.value)


async def months(connection: AsyncConnection, unit: uuid.UUID, moment: Moment, before: date | None, limit: int) -> list[date]:
    """Months of which any volume is known, the newest first."""
    of, held = volume_tugas.c, known(volume_tugas, None, moment.diketahui)
    query = select(of.bulan).distinct().where(of.unor_id == unit, held, of.bulan <= moment.per)
    if before is not None:
        query = query.where(of.bulan < before)
    return [row[0] for row in await connection.execute(query.order_by(of.bulan.desc()).limit(limit))]


async def work(connection: AsyncConnection, unit: uuid.UUID, moment: Moment, wanted: Sequence[date]) -> Sequence[Any]:
    """Per month and position: thousandths of a minute, and how many tasks were reported."""
    of = volume_tugas.c
    query = (
        select(of.bulan, of.jabatan_id, func.sum(of.norma_milimenit * of.volume).label("milimenit"), func.count().label("tugas"))
        .where(of.unor_id == unit, known(volume_tugas, None, moment.diketahui), of.bulan.in_(wanted))
        .group_by(of.bulan, of.jabatan_id)
    )
    return (await connection.execute(query)).all()


async def spans(connection: AsyncConnection, unit: uuid.UUID, moment: Moment) -> Sequence[Any]:
    """From its first to its last month a task is expected every month."""
    of = volume_tugas.c
    query = (
        select(of.jabatan_id, of.tugas, func.min(of.bulan).label("awal"), func.max(of.bulan).label("akhir"))
        .where(of.unor_id == unit, known(volume_tugas, None, moment.diketahui), of.bulan <= moment.per)
        .group_by(of.jabatan_id, of.tugas)
    )
    return (await connection.execute(query)).all()


async def hands(connection: AsyncConnection, unit: uuid.UUID, moment: Moment, wanted: Sequence[date]) -> Sequence[Any]:
    """Per month and position: people present by status, heads left out as the analysis does."""
    post, person = t.penempatan, t.pegawai_versi
    day = func.unnest(bindparam("hari", list(wanted), type_=ARRAY(Date))).table_valued("hari").render_derived(name="bulan_ini")
    query = (
        select(day.c.hari.label("bulan"), post.c.jabatan_id, person.c.status, func.count().label("orang"))
        .select_from(day)
        .join(post, post.c.berlaku.contains(day.c.hari) & known(post, None, moment.diketahui))
        .join(person, (person.c.pegawai_id == post.c.pegawai_id) & person.c.berlaku.contains(day.c.hari))
        .where(known(person, None, moment.diketahui), post.c.unor_id == unit, post.c.jenis == JenisPenempatan.DEFINITIF)
        .where(post.c.jabatan_id.is_not(None), func.coalesce(person.c.kedudukan, Kedudukan.TIDAK_DIKETAHUI.value).in_(AT_WORK))
        .where(func.coalesce(post.c.tugas_tambahan.not_in(HEADS), True))
        .group_by(day.c.hari, post.c.jabatan_id, person.c.status)
    )
    return (await connection.execute(query)).all()


async def names(connection: AsyncConnection, positions: Sequence[uuid.UUID], moment: Moment) -> dict[uuid.UUID, str]:
    version = t.jabatan_versi
    query = select(version.c.jabatan_id, version.c.nama).where(version.c.jabatan_id.in_(positions), moment.known(version))
    return {row.jabatan_id: row.nama for row in await connection.execute(query)}
