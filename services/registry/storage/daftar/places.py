"""Units of a list with the OPD each belongs to, narrowed to what was asked for; and people with the post they hold by decree."""

from __future__ import annotations

from typing import Any

from sqlalchemy import FromClause, Select, Subquery, and_, case, func, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.registry.storage.daftar.definition import Tanya
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian import tree
from shared.vocabulary import URUTAN_GOLONGAN, JenisPenempatan, JenisUnor, Kedudukan

OPD = (JenisUnor.OPD.value, JenisUnor.KECAMATAN.value)


def units(asked: Tanya) -> Subquery:
    """`id nama jenis kode_wilayah opd_id opd_nama`: the units of the day that meet the filters."""
    version, up = t.unor_versi, tree.climb(asked.moment, t.unor.c.instansi_id == asked.instansi_id, until=OPD)
    above = (
        select(up.c.mulai, up.c.id, up.c.nama)
        .ext(distinct_on(up.c.mulai))
        .where(up.c.jenis.in_(OPD))
        .order_by(up.c.mulai, up.c.naik)
    )
    opd = above.subquery("opd")
    query = (
        select(version.c.unor_id.label("id"), version.c.nama, version.c.jenis, version.c.kode_wilayah)
        .add_columns(opd.c.id.label("opd_id"), opd.c.nama.label("opd_nama"))
        .join(t.unor, t.unor.c.id == version.c.unor_id)
        .outerjoin(opd, opd.c.mulai == version.c.unor_id)
        .where(t.unor.c.instansi_id == asked.instansi_id, asked.moment.known(version))
    )
    if asked.unor_id is not None:
        query = query.where(version.c.unor_id.in_(select(tree.below(asked.moment, asked.unor_id).c.id)))
    if asked.kecamatan:
        query = query.where(version.c.kode_wilayah.startswith(asked.kecamatan, autoescape=True))
    return query.subquery("unit")


def people(asked: Tanya, unit: FromClause, post: FromClause | None = None) -> Select[Any]:
    """Everybody at a unit of the list by decree (or on the posts given), with the version of the day and the position; retired people not.

    Columns: `pegawai_id status golongan jabatan unit opd`, and the tables themselves to add more from.
    """
    post = t.penempatan if post is None else post
    person, job = t.pegawai_versi, t.jabatan_versi
    query = (
        select(t.pegawai.c.id.label("pegawai_id"), person.c.status, person.c.golongan)
        .add_columns(func.coalesce(job.c.nama, post.c.jabatan_teks).label("jabatan"))
        .add_columns(unit.c.nama.label("unit"), unit.c.opd_nama.label("opd"))
        .select_from(t.pegawai)
        .join(person, and_(person.c.pegawai_id == t.pegawai.c.id, asked.moment.known(person)))
        .join(post, and_(post.c.pegawai_id == t.pegawai.c.id, asked.moment.known(post)))
        .join(unit, unit.c.id == post.c.unor_id)
        .outerjoin(job, and_(job.c.jabatan_id == post.c.jabatan_id, asked.moment.known(job)))
        .where(t.pegawai.c.instansi_id == asked.instansi_id, person.c.kedudukan != Kedudukan.PENSIUN)
    )
    return query if asked.jabatan_id is None else query.where(post.c.jabatan_id == asked.jabatan_id)


def by_decree(post: FromClause = t.penempatan) -> Any:
    return post.c.jenis == JenisPenempatan.DEFINITIF


def rank(column: Any) -> Any:
    """I/a = 1 … IV/e = 17; 0 for grades of contract employees and for none."""
    return case(URUTAN_GOLONGAN, value=column, else_=0)


def text_of(column: Any) -> Any:
    return func.coalesce(column, "")
