"""What quality asks of one agency on a day, in a handful of queries: everybody with their post, units, seats, schools."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Integer, Select, and_, case, cast, distinct, exists, func, or_, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.beban.tables import sekolah_data, volume_tugas
from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.closing import closes, mergers
from services.registry.storage.pelaksanaan.departures import has_left
from services.registry.storage.usulan.open_cases import only_to_come
from shared.vocabulary import JenisPenempatan, JenisPenugasan, JenisRiwayat, Kedudukan, StatusPegawai

ELSEWHERE = (StatusPegawai.NON_ASN.value, StatusPegawai.INSTANSI_LAIN.value)
WKE_MENIT = 75_000
"""Effective minutes of a year, to see only whether a need lies just below a whole; the rule set's own value decides needs."""
Rows = list[Any]


async def people(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment, one: uuid.UUID | None = None) -> Rows:
    """Everybody of the agency who is not retired, with the definitive post; without numbers that stand for people, without the erased."""
    p, v, ident, post, job = t.pegawai, t.pegawai_versi, t.pegawai_identitas, t.penempatan, t.jabatan_versi
    level = func.coalesce(v.c.jenjang, job.c.jenjang)
    query = (
        select(
            p.c.id, p.c.kunci_sandi, ident.c.sandi, v.c.status, v.c.kedudukan, v.c.golongan, v.c.tmt_cpns, v.c.tmt_pns,
            v.c.akhir_kontrak, v.c.pendidikan, v.c.bersertifikat, v.c.sertifikat_mapel, level.label("jenjang"),
            retirement.tmt_pensiun(v, job).label("pensiun"), post.c.unor_id, post.c.jabatan_id, post.c.mapel,
            post.c.tmt_jabatan, post.c.tugas_tambahan, job.c.jenis, job.c.nama, job.c.keluarga,
        )
        .join(v, and_(v.c.pegawai_id == p.c.id, moment.known(v)))
        .outerjoin(ident, and_(ident.c.pegawai_id == p.c.id, moment.known(ident)))
        .outerjoin(post, and_(post.c.pegawai_id == p.c.id, post.c.jenis == JenisPenempatan.DEFINITIF, moment.known(post)))
        .outerjoin(job, and_(job.c.jabatan_id == post.c.jabatan_id, moment.known(job)))
        .where(p.c.instansi_id == instansi_id, ~p.c.anonim, p.c.dihapus_pada.is_(None))
        .where(v.c.kedudukan != Kedudukan.PENSIUN, v.c.status.not_in(ELSEWHERE))
        .where(or_(post.c.id.is_not(None), ~has_left(p.c.id, moment.per)), or_(post.c.id.is_(None), ~only_to_come(None)))
    )  # fmt: skip
    return list(await connection.execute(query if one is None else query.where(p.c.id == one)))


async def overlays(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> Rows:
    """Contradicting and actual posts: (person, kind, unit)."""
    post = t.penempatan
    kinds = (JenisPenempatan.BERTENTANGAN.value, JenisPenempatan.DE_FACTO.value)
    query = select(post.c.pegawai_id, post.c.jenis, post.c.unor_id).where(post.c.jenis.in_(kinds), moment.known(post))
    return list(await connection.execute(_of(query, post, instansi_id)))


async def twice_in_history(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> set[uuid.UUID]:
    """Who has two definitive posts of one day in two units or positions."""
    past = t.riwayat
    kind = past.c.isi["jenis_penugasan"].astext
    query = (
        select(past.c.pegawai_id)
        .where(past.c.jenis == JenisRiwayat.JABATAN, past.c.mulai.is_not(None), past.c.mulai <= moment.per, moment.known(past))
        .where(func.coalesce(kind, JenisPenugasan.DEFINITIF.value) == JenisPenugasan.DEFINITIF)
        .group_by(past.c.pegawai_id, past.c.mulai)
        .having((func.count(distinct(past.c.unor_id)) > 1) | (func.count(distinct(past.c.jabatan_id)) > 1))
    )
    return set((await connection.execute(_of(query, past, instansi_id))).scalars())


async def sources(connection: AsyncConnection, instansi_id: uuid.UUID) -> Rows:
    """(person, source) of every code a person is known by."""
    own = select(t.pegawai.c.id, t.pegawai.c.sumber).where(t.pegawai.c.instansi_id == instansi_id, ~t.pegawai.c.anonim)
    other = select(t.pegawai_sumber.c.pegawai_id, t.pegawai_sumber.c.sumber).where(t.pegawai_sumber.c.instansi_id == instansi_id)
    return list(await connection.execute(union(own, other)))


async def rated(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> set[uuid.UUID]:
    """Who has a rating of the last full year in their history."""
    past = t.riwayat
    query = select(past.c.pegawai_id).where(past.c.jenis == JenisRiwayat.SKP, moment.known(past))
    of_year = query.where(past.c.isi["tahun"].astext == str(moment.per.year - 1))
    return set((await connection.execute(_of(of_year, past, instansi_id))).scalars())


async def sealed(
    connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment, kind: JenisRiwayat, people: list[uuid.UUID]
) -> Rows:
    """Sealed entries of one kind of some people: (person, sealed)."""
    past = t.riwayat
    query = select(past.c.pegawai_id, past.c.sandi).where(past.c.jenis == kind, past.c.sandi.is_not(None), moment.known(past))
    return list(await connection.execute(_of(query.where(past.c.pegawai_id.in_(people)), past, instansi_id)))


async def units(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> Rows:
    v, merged = t.unor_versi, mergers(moment)
    names = ("nama", "jenis", "induk_id", "kode_wilayah", "lintang_e6", "bujur_e6", "titik_perkiraan", "npsn", "aktif")
    query = select(t.unor.c.id, *[v.c[name] for name in names], closes(v, merged).label("tutup"))
    query = query.join(v, and_(v.c.unor_id == t.unor.c.id, moment.known(v))).outerjoin(merged, merged.c.unor_id == t.unor.c.id)
    return list(await connection.execute(query.where(t.unor.c.instansi_id == instansi_id)))


async def seats(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> Rows:
    """(id, unit, has a need from some rung, computed need in millionths)."""
    seat, v, task, job, school = t.formasi, t.formasi_versi, volume_tugas, t.jabatan_versi, sekolah_data
    months = select(
        task.c.unor_id, task.c.jabatan_id,
        (func.sum(task.c.norma_milimenit * task.c.volume) * 12 / func.count(distinct(task.c.bulan))).label("milimenit"),
    )  # fmt: skip
    months = months.where(moment.known(task), task.c.bulan <= moment.per).group_by(
        task.c.unor_id, task.c.jabatan_id, task.c.tugas
    )
    by_task = months.subquery()
    work = select(by_task.c.unor_id, by_task.c.jabatan_id, func.sum(by_task.c.milimenit).label("milimenit"))
    work_of = work.group_by(by_task.c.unor_id, by_task.c.jabatan_id).subquery()
    computed = func.coalesce(v.c.kebutuhan_hitung_mikro_fte, func.round(work_of.c.milimenit * 1000 / WKE_MENIT))
    teacher = func.upper(job.c.keluarga).startswith("GURU")
    by_norm = and_(
        teacher, exists().where(school.c.unor_id == seat.c.unor_id, school.c.rombel.is_not(None), moment.known(school))
    )
    query = (
        select(
            seat.c.id, seat.c.unor_id, (v.c.kebutuhan_ditetapkan.is_not(None) | computed.is_not(None) | by_norm).label("ada"),
            case((computed.is_not(None), computed)).label("hitung"),
        )
        .join(v, and_(v.c.formasi_id == seat.c.id, moment.known(v)))
        .outerjoin(job, and_(job.c.jabatan_id == seat.c.jabatan_id, moment.known(job)))
        .outerjoin(work_of, and_(work_of.c.unor_id == seat.c.unor_id, work_of.c.jabatan_id == seat.c.jabatan_id))
        .where(seat.c.instansi_id == instansi_id)
    )  # fmt: skip
    return list(await connection.execute(query))


async def schools(connection: AsyncConnection, instansi_id: uuid.UUID, moment: Moment) -> Rows:
    school = sekolah_data
    grades = [school.c[f"rombel_{grade}"] for grade in range(1, 10)]
    query = select(school.c.unor_id, school.c.tahun_ajaran, school.c.siswa, school.c.rombel, *grades)
    query = query.join(t.unor, t.unor.c.id == school.c.unor_id).where(t.unor.c.instansi_id == instansi_id)
    begun = cast(func.substring(school.c.tahun_ajaran, r"^\d{4}"), Integer) <= moment.per.year
    return list(await connection.execute(query.where(moment.known(school), func.coalesce(begun, True))))


def _of(query: Select[Any], table: Any, instansi_id: uuid.UUID) -> Select[Any]:
    return query.join(t.pegawai, t.pegawai.c.id == table.c.pegawai_id).where(t.pegawai.c.instansi_id == instansi_id)
