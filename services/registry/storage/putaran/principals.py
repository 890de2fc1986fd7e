"""Heads of schools on a day: by definitive post, and who stands in; with the school's closing day and the open cases about them."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.closing import closes, heirs, mergers
from services.registry.storage.usulan.tables import RUNNING, usulan_mutasi
from shared.vocabulary import BentukMutasi, JenisPenempatan, TugasTambahan

Row = dict[str, Any]
HEAD = TugasTambahan.KEPALA_SEKOLAH.value
KINDS = (JenisPenempatan.DEFINITIF.value, JenisPenempatan.PLT.value)


async def heads(
    connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment, after: uuid.UUID | None, limit: int
) -> list[Row]:
    """In the order of the records. `sejak`: of a row that states the task by itself."""
    who, versi, post, unit, position = t.pegawai, t.pegawai_versi, t.penempatan, t.unor_versi, t.jabatan_versi
    stated, merged, heir = t.penempatan.alias("tugas"), mergers(moment), heirs(moment)
    since = (
        select(func.min(stated.c.tmt_jabatan))
        .where(
            stated.c.pegawai_id == post.c.pegawai_id, stated.c.unor_id == post.c.unor_id, moment.known(stated),
            stated.c.jenis == JenisPenempatan.TUGAS_TAMBAHAN, stated.c.tugas_tambahan == HEAD,
        )
        .scalar_subquery()
    )  # fmt: skip
    query = (
        select(post.c.id, post.c.pegawai_id, post.c.unor_id, post.c.jenis, post.c.tmt_unit, who.c.kunci, since.label("sejak"))
        .add_columns(unit.c.nama.label("unor_nama"), closes(unit, merged).label("tutup"), heir.c.penerus)
        .add_columns(versi.c.dasar_pensiun, retirement.tmt_pensiun(versi, position).label("tmt_pensiun"))
        .select_from(post)
        .join(who, who.c.id == post.c.pegawai_id)
        .join(unit, and_(unit.c.unor_id == post.c.unor_id, moment.known(unit)))
        .outerjoin(versi, and_(versi.c.pegawai_id == post.c.pegawai_id, moment.known(versi)))
        .outerjoin(position, and_(position.c.jabatan_id == post.c.jabatan_id, moment.known(position)))
        .outerjoin(merged, merged.c.unor_id == post.c.unor_id)
        .outerjoin(heir, heir.c.unor_id == post.c.unor_id)
        .where(who.c.instansi_id == instansi_id, who.c.dihapus_pada.is_(None), moment.known(post))
        .where(post.c.jenis.in_(KINDS), post.c.tugas_tambahan == HEAD)
        .order_by(post.c.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(post.c.id > after)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def cases_about(connection: AsyncConnection, people: list[uuid.UUID], units: list[uuid.UUID]) -> list[Row]:
    """Open cases of these people, and those that bring a head to one of these schools."""
    case = usulan_mutasi.c
    brings = and_(case.tujuan_unor_id.in_(units), case.bentuk == BentukMutasi.KEPALA_SEKOLAH)
    names = select(t.unor_versi.c.nama).where(
        t.unor_versi.c.unor_id == case.tujuan_unor_id, func.upper_inf(t.unor_versi.c.dicatat)
    )
    last = names.order_by(func.lower(t.unor_versi.c.berlaku).desc()).limit(1).scalar_subquery()
    query = select(
        case.id,
        case.nomor,
        case.tahun,
        case.pegawai_id,
        case.bentuk,
        case.status,
        case.tujuan_unor_id,
        last.label("tujuan_unor_nama"),
    )
    found = await connection.execute(query.where(RUNNING, or_(case.pegawai_id.in_(people), brings)))
    return [dict(row) for row in found.mappings()]
