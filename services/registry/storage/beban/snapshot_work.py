"""What a snapshot reads of work: counts of schools, task volumes, lesson hours, and people on their way.

`unit` and `position` are id → kunci of what is known on the day.
"""

from __future__ import annotations

from sqlalchemy import FromClause, Text, func, literal, null, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.registry.storage.beban.tables import pembelajaran, sekolah_data, volume_tugas
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.source import Source, key_of, rows_of


def schools(moment: Moment, unit: FromClause) -> Source:
    """A school year says itself when it is; of what is known about it, the latest counts."""
    base = select(null()).join_from(sekolah_data, unit, unit.c.id == sekolah_data.c.unor_id)
    base = base.where(known(sekolah_data, None, moment.diketahui))
    return Source(base, rows_of("sekolah", base, {"unor": unit.c.kunci}, sekolah_data))


def volumes(moment: Moment, unit: FromClause, position: FromClause) -> Source:
    base = (
        select(null())
        .join_from(volume_tugas, unit, unit.c.id == volume_tugas.c.unor_id)
        .join(position, position.c.id == volume_tugas.c.jabatan_id)
        .where(known(volume_tugas, None, moment.diketahui))
    )
    given = {"unor": unit.c.kunci, "jabatan": position.c.kunci, "mapel": literal("", Text)}
    return Source(base, rows_of("volume", base, given, volume_tugas))


def lessons(moment: Moment, unit: FromClause) -> Source:
    """Hours by subject in one list of each school: its latest year and semester, of the source that spoke of it last."""
    table = pembelajaran.c
    held = known(pembelajaran, None, moment.diketahui)
    spoken = func.max(func.lower(table.dicatat)).label("terakhir")
    lists = (
        select(unit.c.kunci, table.unor_id, table.tahun_ajaran, table.semester, table.sumber, spoken)
        .join_from(pembelajaran, unit, unit.c.id == table.unor_id)
        .where(held)
        .group_by(unit.c.kunci, table.unor_id, table.tahun_ajaran, table.semester, table.sumber)
        .subquery("daftar")
    )
    of = lists.c
    latest = select(of.kunci, of.unor_id, of.tahun_ajaran, of.semester, of.sumber).ext(distinct_on(of.unor_id))
    latest = latest.order_by(of.unor_id, of.tahun_ajaran.desc(), of.semester.desc().nulls_last(), of.terakhir.desc(), of.sumber)
    heard = latest.subquery("terdengar")
    subject = func.coalesce(table.mapel, "")
    told = (
        select(
            heard.c.kunci.label("unor"), heard.c.tahun_ajaran, heard.c.semester, heard.c.sumber, subject.label("mapel"),
            func.sum(table.jam_per_minggu).label("jam_per_minggu"), func.count(table.rombel.distinct()).label("rombel"),
        )
        .join_from(
            pembelajaran, heard,
            (heard.c.unor_id == table.unor_id) & (heard.c.tahun_ajaran == table.tahun_ajaran) & (heard.c.sumber == table.sumber)
            & heard.c.semester.is_not_distinct_from(table.semester),
        )
        .where(held)
        .group_by(heard.c.kunci, heard.c.tahun_ajaran, heard.c.semester, heard.c.sumber, subject)
        .subquery("jam")
    )  # fmt: skip
    base = select(null()).select_from(told)
    return Source(base, rows_of("jam", base, {}, told))


def intake(moment: Moment, unit: FromClause, position: FromClause) -> Source:
    """People on their way; a plan of an unknown position counts for its unit."""
    plan = t.rencana_masuk
    base = select(null()).join_from(plan, unit, unit.c.id == plan.c.unor_id).where(known(plan, None, moment.diketahui))
    given = {"kunci": key_of(plan), "unor": unit.c.kunci, "jabatan": position.c.kunci}
    joined = base.outerjoin(position, position.c.id == plan.c.jabatan_id)
    return Source(base, rows_of("rencana_masuk", joined, given, plan))
