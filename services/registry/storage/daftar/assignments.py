"""Internal assignments (A0) as a list: who serves elsewhere in the OPD for longer than an assignment should last.

Assignments to one unit that follow each other within a month are one: renewing it does not begin the count anew.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Date, Integer, Select, String, Subquery, and_, case, cast, func, literal, select

from services.registry.storage.daftar.definition import NAMA, TEMPAT, Daftar, Kolom, Tanya, ordered
from services.registry.storage.daftar.persons import a_day
from services.registry.storage.daftar.places import by_decree, people, units
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.usulan.tables import usulan_mutasi
from shared.vocabulary import AlurUsulan, JenisDaftar, StatusUsulan

MONTH = 31
"""Days between two assignments that still count as one."""
COUNTED = (StatusUsulan.DITETAPKAN_OPD.value, StatusUsulan.SELESAI.value)


def _long(asked: Tanya) -> Select[Any]:
    unit, there, own = units(asked), t.unor_versi.alias("ditugaskan"), _in_a_row(asked)
    limit = cast(own.c.sejak + func.make_interval(0, asked.bulan), Date)
    over = limit <= asked.per
    query = people(asked, unit).where(by_decree()).join(own, own.c.pegawai_id == t.pegawai.c.id)
    query = query.where(own.c.status == StatusUsulan.DITETAPKAN_OPD, (limit <= own.c.sampai) | over)
    query = query.outerjoin(there, and_(there.c.unor_id == own.c.tujuan_unor_id, asked.moment.known(there)))
    agenda = func.concat(cast(own.c.nomor, String), "/", cast(own.c.tahun, String)).label("agenda")
    query = query.add_columns(agenda, there.c.nama.label("bertugas_di"), own.c.sejak, own.c.sampai)
    query = query.add_columns(
        _months(own.c.sejak, asked.per).label("lama_bulan"), _months(own.c.sejak, own.c.sampai + 1).label("rencana_bulan"),
        case((over, "LEWAT"), else_="AKAN_LEWAT").label("keadaan"), (own.c.sampai < asked.per).label("lewat_akhir"),
    )  # fmt: skip
    return query.add_columns(*ordered(own.c.sejak, own.c.id))


def _in_a_row(asked: Tanya) -> Subquery:
    """Assignments begun by the day, each with `sejak`: the first day of those it continues."""
    own = usulan_mutasi.c
    before = func.max(own.sampai).over(
        partition_by=(own.pegawai_id, own.tujuan_unor_id), order_by=(own.tmt_rencana, own.id), rows=(None, -1)
    )
    begins = case((before.is_(None) | (own.tmt_rencana > before + MONTH), 1), else_=0).label("mulai")
    names = ("id", "pegawai_id", "tujuan_unor_id", "tahun", "nomor", "status", "tmt_rencana", "sampai")
    each = (
        select(*[own[name] for name in names], begins)
        .where(own.instansi_id == asked.instansi_id, own.alur == AlurUsulan.PENUGASAN, own.status.in_(COUNTED))
        .where(own.sampai.is_not(None), own.tmt_rencana <= asked.per)
        .subquery("penugasan")
    )
    one = each.c
    row = func.sum(one.mulai).over(partition_by=(one.pegawai_id, one.tujuan_unor_id), order_by=(one.tmt_rencana, one.id))
    rows = select(*one, row.label("deret")).subquery("berderet")
    since = func.min(rows.c.tmt_rencana).over(partition_by=(rows.c.pegawai_id, rows.c.tujuan_unor_id, rows.c.deret))
    return select(*rows.c, since.label("sejak")).subquery("terus_menerus")


def _months(since: Any, until: Any) -> Any:
    """Whole months."""
    passed = func.age(until, since)
    return cast(literal(12) * func.date_part("year", passed) + func.date_part("month", passed), Integer)


ASSIGNMENTS = (
    Daftar(
        JenisDaftar.PENUGASAN_LAMA, "Penugasan internal OPD (A0) yang melampaui batas", "Internal assignments beyond their limit",
        (Kolom("agenda", "Agenda", 0.8), *NAMA, *TEMPAT, Kolom("bertugas_di", "Bertugas di", 2), Kolom("sejak", "Sejak", 1),
         Kolom("sampai", "Sampai", 1), Kolom("lama_bulan", "Lama", 0.6, "bulan", "right"),
         Kolom("rencana_bulan", "Direncanakan", 0.8, "bulan", "right"), Kolom("keadaan", "Keadaan", 1),
         Kolom("lewat_akhir", "Lewat hari terakhir", 0.8)),
        _long, (a_day, uuid.UUID),
        "Yang belum diakhiri dan berlangsung, atau direncanakan, melebihi batas; yang disambung dalam 31 hari dihitung satu. Akhiri, atau "
        "susun mutasi jenis A.", True,
    ),
)  # fmt: skip
