"""When somebody leaves, as SQL: the same answer as domain/kepegawaian/pensiun.py, for lists too long to bring to Python."""

from __future__ import annotations

from sqlalchemy import Date, Function, Table, and_, case, cast, func
from sqlalchemy.sql.elements import ColumnElement

from services.registry.domain.kepegawaian.pensiun import BUP_GURU
from shared.vocabulary import JenisJabatan, Jenjang, StatusPegawai

CONTRACT = (StatusPegawai.PPPK.value, StatusPegawai.PPPK_PARUH_WAKTU.value)


def bup(position: Table) -> ColumnElement[int]:
    """Retirement age in years of a version of a position."""
    teacher = and_(position.c.jenis == JenisJabatan.JF, func.upper(position.c.keluarga).startswith("GURU"))
    return case(
        (position.c.bup.is_not(None), position.c.bup),
        (position.c.jenis == JenisJabatan.JPT, 60),
        (teacher, BUP_GURU),
        (position.c.jenjang == Jenjang.AHLI_UTAMA, 65),
        (position.c.jenjang == Jenjang.AHLI_MADYA, 60),
        else_=58,
    )


def tmt_pensiun(person: Table, position: Table) -> Function[Date]:
    """The TMT its source stated, else the base of the person plus the years of the position; null when either is not known."""
    years = case((position.c.jabatan_id.is_not(None), bup(position)))  # of an outer join, no position has no age
    return func.coalesce(person.c.tmt_pensiun, cast(person.c.dasar_pensiun + func.make_interval(years), Date))


def contract_end(person: Table) -> ColumnElement[Date]:
    """End of the agreement of those who work under one; null for others."""
    return case((person.c.status.in_(CONTRACT), person.c.akhir_kontrak))
