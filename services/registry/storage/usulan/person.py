"""The person of a case and a place of it, as recorded: what the rules ask for, in one statement each."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import among
from services.registry.storage.beban.tables import sekolah_data
from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.closing import closes, mergers
from shared.vocabulary import JenisPenempatan, JenisUnor

Row = dict[str, Any]
OPD = (JenisUnor.OPD.value, JenisUnor.KECAMATAN.value)
FACTS = (
    "status", "kedudukan", "golongan", "pendidikan", "bidang_pendidikan", "sertifikat_mapel", "bersertifikat", "kompetensi_teknis",
    "sip_berlaku_unor", "tmt_pns", "tmt_tugas_keluarga", "akhir_kontrak",
)  # fmt: skip
POST = ("unor_id", "jabatan_id", "mapel", "tmt_jabatan", "tmt_unit", "tugas_tambahan")


async def person(connection: AsyncConnection, pegawai_id: uuid.UUID, moment: Moment) -> Row | None:
    """With the definitive post of the day and the sealed circumstances; None when nobody of that id is known."""
    return (await people(connection, [pegawai_id], moment)).get(pegawai_id)


async def people(connection: AsyncConnection, ids: Iterable[uuid.UUID], moment: Moment) -> dict[uuid.UUID, Row]:
    """The same of many in one statement, by id."""
    who, versi, post, state, position = t.pegawai, t.pegawai_versi, t.penempatan, t.pegawai_keadaan, t.jabatan_versi
    held = and_(post.c.pegawai_id == who.c.id, post.c.jenis == JenisPenempatan.DEFINITIF, moment.known(post))
    query = (
        select(who.c.id, who.c.instansi_id, who.c.kunci, who.c.kunci_sandi, who.c.dihapus_pada, state.c.sandi)
        .add_columns(*[versi.c[name] for name in FACTS], *[post.c[name] for name in POST])
        .add_columns(retirement.tmt_pensiun(versi, position).label("tmt_pensiun"))
        .select_from(who)
        .outerjoin(versi, and_(versi.c.pegawai_id == who.c.id, moment.known(versi)))
        .outerjoin(post, held)
        .outerjoin(position, and_(position.c.jabatan_id == post.c.jabatan_id, moment.known(position)))
        .outerjoin(state, and_(state.c.pegawai_id == who.c.id, moment.known(state)))
        .where(among(who.c.id, ids))
    )
    return {row["id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def unit(connection: AsyncConnection, unor_id: uuid.UUID, moment: Moment) -> Row | None:
    version, merged = t.unor_versi, mergers(moment)
    query = (
        select(t.unor.c.id, t.unor.c.instansi_id, t.unor.c.sumber, t.unor.c.id_sumber, version.c.nama, version.c.jenis)
        .add_columns(version.c.lintang_e6, version.c.bujur_e6, closes(version, merged).label("tutup"))
        .join(version, and_(version.c.unor_id == t.unor.c.id, moment.known(version)))
        .outerjoin(merged, merged.c.unor_id == t.unor.c.id)
        .where(t.unor.c.id == unor_id)
    )
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def class_groups(connection: AsyncConnection, unor_id: uuid.UUID) -> int | None:
    """Of the newest school year that is recorded."""
    school = sekolah_data
    query = select(school.c.rombel).where(school.c.unor_id == unor_id, func.upper_inf(school.c.dicatat))
    found: int | None = (await connection.execute(query.order_by(school.c.tahun_ajaran.desc()).limit(1))).scalar_one_or_none()
    return found


async def position(connection: AsyncConnection, jabatan_id: uuid.UUID, moment: Moment) -> Row | None:
    return (await positions(connection, [jabatan_id], moment)).get(jabatan_id)


async def positions(connection: AsyncConnection, ids: Iterable[uuid.UUID], moment: Moment) -> dict[uuid.UUID, Row]:
    """By id, of those known that day."""
    version = t.jabatan_versi
    query = (
        select(t.jabatan.c.id, t.jabatan.c.instansi_id, version.c.nama, version.c.jenis, version.c.keluarga, version.c.jenjang)
        .add_columns(version.c.kelas, retirement.bup(version).label("bup"), version.c.pendidikan_min, version.c.bidang_pendidikan)
        .add_columns(version.c.profesi)
        .join(version, and_(version.c.jabatan_id == t.jabatan.c.id, moment.known(version)))
        .where(among(t.jabatan.c.id, ids))
    )
    return {row["id"]: dict(row) for row in (await connection.execute(query)).mappings()}


async def seat_at(connection: AsyncConnection, unor_id: uuid.UUID, jabatan_id: uuid.UUID, mapel: str | None) -> uuid.UUID | None:
    """The formasi of exactly this post, when there is one."""
    own = t.formasi
    query = select(own.c.id).where(
        own.c.unor_id == unor_id, own.c.jabatan_id == jabatan_id, own.c.mapel.is_not_distinct_from(mapel)
    )
    found: uuid.UUID | None = (await connection.execute(query.order_by(own.c.id).limit(1))).scalar_one_or_none()
    return found


async def position_in(
    connection: AsyncConnection, unor_id: uuid.UUID, keluarga: str, mapel: str, moment: Moment
) -> uuid.UUID | None:
    """A position of this family that the unit has a seat for: the one of this subject first, the lowest key among equals."""
    own, version = t.formasi, t.jabatan_versi
    query = (
        select(own.c.jabatan_id)
        .join(version, and_(version.c.jabatan_id == own.c.jabatan_id, moment.known(version)))
        .where(own.c.unor_id == unor_id, version.c.keluarga == keluarga)
        .order_by(func.coalesce(own.c.mapel == (mapel or None), False).desc(), own.c.id_sumber.collate("C"))
    )
    found: uuid.UUID | None = (await connection.execute(query.limit(1))).scalar_one_or_none()
    return found
