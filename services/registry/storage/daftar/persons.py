"""Lists of people by the post they hold by decree: who is where, in order of rank, how long, and who leaves when."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy import Date, Select, case, cast, func, literal

from services.registry.storage.daftar.definition import NAMA, TEMPAT, Daftar, Kolom, Tanya, ordered, years_since
from services.registry.storage.daftar.places import by_decree, people, rank, text_of, units
from services.registry.storage.kepegawaian import retirement
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import URUTAN_PENDIDIKAN, JenisDaftar, StatusPegawai

PERSON, POST, JOB = t.pegawai_versi.c, t.penempatan.c, t.jabatan_versi.c
FAR = date(9999, 12, 31)
FIVE_YEARS = 5
OLD = "tahun"
CIVIL = (StatusPegawai.PNS.value, StatusPegawai.CPNS.value)
RANK = Kolom("golongan", "Gol.", 0.6, rata="center")


def _nominative(asked: Tanya) -> Select[Any]:
    unit = units(asked)
    query = (
        people(asked, unit).where(by_decree()).add_columns(PERSON.kedudukan, PERSON.tmt_golongan, POST.tmt_jabatan, POST.tmt_unit)
    )
    query = query.add_columns(PERSON.pendidikan, POST.mapel, JOB.kelas)
    return query.add_columns(*ordered(text_of(unit.c.opd_nama), unit.c.nama, -rank(PERSON.golongan), t.pegawai.c.id))


def _seniority(asked: Tanya) -> Select[Any]:
    """Rank, since when, post, years served, education, age: the order of rank is by these in turn; age by month, which is shown to nobody."""
    unit = units(asked)
    query = people(asked, unit).where(by_decree(), PERSON.status.in_(CIVIL))
    query = query.add_columns(PERSON.tmt_golongan, POST.tmt_jabatan, JOB.eselon, PERSON.tmt_cpns, PERSON.pendidikan)
    query = query.add_columns(years_since(asked, PERSON.tmt_cpns).label("masa_kerja_tahun"))
    return query.add_columns(*ordered(
        -rank(PERSON.golongan), _day(PERSON.tmt_golongan), func.coalesce(JOB.eselon, "Z"), -func.coalesce(JOB.kelas, 0),
        _day(PERSON.tmt_cpns), -_education(PERSON.pendidikan), _day(PERSON.dasar_pensiun), t.pegawai.c.id,
    ))  # fmt: skip


def _long(asked: Tanya) -> Select[Any]:
    unit = units(asked)
    years = years_since(asked, POST.tmt_unit)
    query = people(asked, unit).where(by_decree(), years >= FIVE_YEARS)
    query = query.add_columns(POST.tmt_unit, years.label("masa_tahun"))
    return query.add_columns(*ordered(POST.tmt_unit, text_of(unit.c.opd_nama), t.pegawai.c.id))


def _retiring(asked: Tanya) -> Select[Any]:
    unit = units(asked)
    day = cast(retirement.tmt_pensiun(t.pegawai_versi, t.jabatan_versi), Date)
    query = people(asked, unit).where(by_decree(), day > asked.per, day <= literal(asked.sampai, Date))
    query = query.add_columns(func.to_char(day, "YYYY-MM").label("bulan"), day.label("tmt_pensiun"))
    return query.add_columns(*ordered(day, text_of(unit.c.opd_nama), t.pegawai.c.id))


def _contracts(asked: Tanya) -> Select[Any]:
    unit = units(asked)
    day = cast(retirement.contract_end(t.pegawai_versi), Date)
    query = people(asked, unit).where(by_decree(), day >= asked.per, day <= literal(asked.sampai, Date))
    query = query.add_columns(day.label("akhir_kontrak"), (day - asked.per).label("sisa_hari"))
    return query.add_columns(*ordered(day, text_of(unit.c.opd_nama), t.pegawai.c.id))


def _day(column: Any) -> Any:
    return func.coalesce(column, literal(FAR, Date))


def _education(column: Any) -> Any:
    return case({str(code): place for code, place in URUTAN_PENDIDIKAN.items()}, value=column, else_=0)


def a_day(part: Any) -> date:
    return date.fromisoformat(str(part))


PERSONS = (
    Daftar(
        JenisDaftar.NOMINATIF, "Daftar nominatif pegawai", "People of each unit",
        (Kolom("opd", "OPD", 1.8), Kolom("unit", "Unit kerja", 1.8), *NAMA, Kolom("status", "Status", 0.8), RANK,
         Kolom("tmt_golongan", "TMT gol.", 0.9), Kolom("jabatan", "Jabatan", 1.8), Kolom("mapel", "Mapel", 0.9),
         Kolom("kelas", "Kelas", 0.5, rata="center"),
         Kolom("tmt_unit", "TMT unit", 0.9), Kolom("pendidikan", "Pendidikan", 0.9), Kolom("kedudukan", "Kedudukan", 0.9)),
        _nominative, (str, str, int, uuid.UUID), "Menurut penempatan definitif pada tanggal itu; yang pensiun tidak tercantum.", True,
    ),
    Daftar(
        JenisDaftar.DUK, "Daftar urut kepangkatan PNS", "Order of rank of civil servants",
        (*NAMA, RANK, Kolom("tmt_golongan", "TMT gol.", 0.9), *TEMPAT, Kolom("eselon", "Eselon", 0.7, rata="center"),
         Kolom("tmt_jabatan", "TMT jabatan", 0.9), Kolom("masa_kerja_tahun", "Masa kerja", 0.7, OLD, "right"),
         Kolom("pendidikan", "Pendidikan", 0.9)),
        _seniority, (int, a_day, str, int, a_day, int, a_day, uuid.UUID),
        "Urutan: pangkat dan TMT-nya, jabatan, masa kerja sejak CPNS, pendidikan, usia. Latihan jabatan belum diperhitungkan.", True,
    ),
    Daftar(
        JenisDaftar.LEBIH_LIMA_TAHUN, "Pegawai lebih dari lima tahun di unit yang sama", "Over five years at one unit",
        (*NAMA, RANK, *TEMPAT, Kolom("tmt_unit", "TMT unit", 1), Kolom("masa_tahun", "Masa", 0.7, OLD, "right")),
        _long, (a_day, str, uuid.UUID), "Genap lima tahun atau lebih. Pegawai yang TMT unitnya belum tercatat tidak tercantum.", True,
    ),
    Daftar(
        JenisDaftar.PENSIUN, "Pegawai yang akan pensiun, per bulan", "Retirements by month",
        (Kolom("bulan", "Bulan", 0.8), Kolom("tmt_pensiun", "TMT pensiun", 1), *NAMA, Kolom("status", "Status", 0.8), RANK, *TEMPAT),
        _retiring, (a_day, str, uuid.UUID), "TMT menurut data sumber; bila tidak ada, dihitung dari batas usia pensiun jabatannya.", True,
    ),
    Daftar(
        JenisDaftar.HABIS_KONTRAK, "PPPK yang habis masa perjanjiannya", "Agreements that end",
        (Kolom("akhir_kontrak", "Akhir perjanjian", 1), Kolom("sisa_hari", "Sisa", 0.6, "hari", "right"), *NAMA, Kolom("status", "Status", 1), *TEMPAT),
        _contracts, (a_day, str, uuid.UUID), "Hanya yang akhir perjanjiannya tercatat.", True,
    ),
)  # fmt: skip
