"""Lists of what stands beside the decree: acting heads, heads of school, people away or lent, and those who in fact work elsewhere."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from sqlalchemy import Boolean, Date, Integer, Select, and_, case, cast, func, literal, or_, select
from sqlalchemy.dialects.postgresql import distinct_on

from services.registry.storage.daftar.definition import NAMA, TEMPAT, Daftar, Kolom, Tanya, ordered, years_since
from services.registry.storage.daftar.persons import a_day
from services.registry.storage.daftar.places import by_decree, people, text_of, units
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import known
from shared.law import CATALOGUE
from shared.vocabulary import JenisDaftar, JenisPenempatan, JenisRiwayat, Kedudukan, TugasTambahan

POST, PERSON = t.penempatan.c, t.pegawai_versi.c
TERM: dict[str, Any] = dict(next(rule.parameter for rule in CATALOGUE if rule.id == "TCH-05"))
"""Terms of heads of school: how many, of how many years, and the age at which nobody is newly appointed."""
HEAD = TugasTambahan.KEPALA_SEKOLAH.value
ACTING = (JenisPenempatan.PLT.value, JenisPenempatan.PLH.value)
BACK_WITHIN = timedelta(days=365)
AWAY = (Kedudukan.TUGAS_BELAJAR.value, Kedudukan.CLTN.value)
SINCE = Kolom("sejak", "Sejak", 1)


def begun(berlaku: Any) -> Any:
    """The day a row begins; null for one that reaches back over all the past."""
    return cast(func.lower(berlaku), Date)


def _acting(asked: Tanya) -> Select[Any]:
    unit, own, home = units(asked), t.penempatan.alias("definitif"), t.unor_versi.alias("rumah")
    since = begun(POST.berlaku)
    query = people(asked, unit).where(POST.jenis.in_(ACTING))
    query = query.outerjoin(own, and_(own.c.pegawai_id == POST.pegawai_id, by_decree(own), asked.moment.known(own)))
    query = query.outerjoin(home, and_(home.c.unor_id == own.c.unor_id, asked.moment.known(home)))
    query = query.add_columns(POST.jenis, POST.tugas_tambahan, home.c.nama.label("unit_definitif"), since.label("sejak"))
    return query.add_columns(
        (asked.per - since).label("lama_hari"), *ordered(func.coalesce(since, asked.per), t.pegawai.c.id, POST.id)
    )


def _heads(asked: Tanya) -> Select[Any]:
    """A duty stated by the home source and by the school's own system is one."""
    unit, other = units(asked), t.penempatan.alias("sama")
    same = select(literal(1)).where(
        other.c.pegawai_id == POST.pegawai_id, by_decree(other), other.c.tugas_tambahan == HEAD, other.c.unor_id == POST.unor_id,
        asked.moment.known(other), POST.jenis != JenisPenempatan.DEFINITIF,
    )  # fmt: skip
    since = _head_since(asked)
    query = people(asked, unit).where(POST.tugas_tambahan == HEAD, POST.jenis != JenisPenempatan.BERTENTANGAN, ~same.exists())
    years, terms = TERM["tahun_periode"], TERM["periode"]
    ends = cast(since + func.make_interval(years * terms), Date)
    query = query.add_columns(POST.jenis, POST.tmt_unit, since.label("sejak"), ends.label("habis"))
    query = query.add_columns(cast(func.div(years_since(asked, since), years) + 1, Integer).label("periode_ke"))
    query = query.add_columns((ends <= asked.per).label("lewat_masa"), _over_age(asked).label("lewat_usia"))
    return query.add_columns(*ordered(text_of(unit.c.opd_nama), unit.c.nama, t.pegawai.c.id, POST.id))


def _head_since(asked: Tanya) -> Any:
    """The first day as head of any school; null where one of the rows does not say when it began."""
    held = t.penempatan.alias("pernah")
    unknown = func.bool_or(func.lower_inf(held.c.berlaku))
    query = select(case((unknown, None), else_=func.min(begun(held.c.berlaku)))).where(
        held.c.pegawai_id == POST.pegawai_id, held.c.tugas_tambahan == HEAD, held.c.jenis.not_in(ACTING), known(held, None, asked.moment.diketahui),
        func.lower_inf(held.c.berlaku) | (func.lower(held.c.berlaku) <= asked.per),
    )  # fmt: skip
    return cast(query.scalar_subquery(), Date)


def _over_age(asked: Tanya) -> Any:
    """Told as yes or no: the day of birth stays sealed, and the month after it is no more than a day of retirement tells."""
    return cast(PERSON.dasar_pensiun + func.make_interval(TERM["usia_maks"] + 1) <= asked.per, Boolean)


def _back(asked: Tanya) -> Select[Any]:
    """Away now, or back within a year."""
    unit, past = units(asked), t.pegawai_versi.alias("dahulu")
    ended = cast(func.upper(past.c.berlaku), Date)
    was = (
        select(past.c.pegawai_id, past.c.kedudukan.label("dari"), ended.label("kembali"))
        .ext(distinct_on(past.c.pegawai_id))
        .where(past.c.kedudukan.in_(AWAY), known(past, None, asked.moment.diketahui))
        .where(ended <= asked.per, ended > literal(asked.moment.per - BACK_WITHIN, Date))
        .order_by(past.c.pegawai_id, ended.desc())
        .subquery("pernah_pergi")
    )
    away = PERSON.kedudukan.in_(AWAY)
    until = select(func.max(t.riwayat.c.selesai)).where(
        t.riwayat.c.pegawai_id == t.pegawai.c.id,
        t.riwayat.c.jenis == JenisRiwayat.TUGAS_BELAJAR,
        known(t.riwayat, None, asked.moment.diketahui),
    )
    query = people(asked, unit).where(by_decree()).outerjoin(was, was.c.pegawai_id == t.pegawai.c.id)
    query = query.where(or_(away, was.c.dari.is_not(None)))
    query = query.add_columns(case((away, PERSON.kedudukan), else_=was.c.dari).label("dari"))
    query = query.add_columns(
        case((away, "SEDANG"), else_="KEMBALI").label("keadaan"), case((~away, was.c.kembali)).label("kembali")
    )
    due = case((and_(away, PERSON.kedudukan == Kedudukan.TUGAS_BELAJAR), until.scalar_subquery()))
    return query.add_columns(due.label("selesai"), *ordered(case((away, 0), else_=1), text_of(unit.c.opd_nama), t.pegawai.c.id))


def _lent(asked: Tanya) -> Select[Any]:
    unit, place = units(asked), t.penempatan.alias("diperbantukan")
    there = t.unor_versi.alias("di_sana")
    query = people(asked, unit).where(by_decree())
    query = query.outerjoin(
        place, and_(place.c.pegawai_id == POST.pegawai_id, place.c.jenis == JenisPenempatan.PERBANTUAN, asked.moment.known(place))
    )
    query = query.outerjoin(there, and_(there.c.unor_id == place.c.unor_id, asked.moment.known(there)))
    query = query.where(or_(PERSON.kedudukan == Kedudukan.DIPEKERJAKAN, place.c.id.is_not(None)))
    kind = case((place.c.id.is_not(None), "DIPERBANTUKAN"), else_="DIPEKERJAKAN")
    query = query.add_columns(kind.label("jenis"), func.coalesce(there.c.nama, place.c.unor_teks).label("tempat"))
    since = case((place.c.id.is_not(None), begun(place.c.berlaku)), else_=begun(PERSON.berlaku))
    nobody = literal(uuid.UUID(int=0))
    return query.add_columns(
        since.label("sejak"), *ordered(text_of(unit.c.opd_nama), unit.c.nama, t.pegawai.c.id, func.coalesce(place.c.id, nobody))
    )


def _elsewhere(asked: Tanya) -> Select[Any]:
    unit, fact, there = units(asked), t.penempatan.alias("nyata"), t.unor_versi.alias("di_sana")
    query = people(asked, unit).where(by_decree())
    query = query.join(
        fact, and_(fact.c.pegawai_id == POST.pegawai_id, fact.c.jenis == JenisPenempatan.DE_FACTO, asked.moment.known(fact))
    )
    query = query.outerjoin(there, and_(there.c.unor_id == fact.c.unor_id, asked.moment.known(there)))
    query = query.where(or_(fact.c.unor_id.is_(None), fact.c.unor_id != POST.unor_id))
    query = query.add_columns(func.coalesce(there.c.nama, fact.c.unor_teks).label("unit_nyata"), fact.c.sumber.label("menurut"))
    return query.add_columns(
        begun(fact.c.berlaku).label("sejak"), *ordered(text_of(unit.c.opd_nama), unit.c.nama, t.pegawai.c.id, fact.c.id)
    )


BESIDE = (
    Daftar(
        JenisDaftar.PLT_PLH, "Pelaksana tugas dan pelaksana harian", "Acting and daily substitutes",
        (Kolom("jenis", "Jenis", 0.6), *NAMA, Kolom("unit", "Unit yang dipegang", 2), Kolom("jabatan", "Jabatan", 1.8),
         Kolom("tugas_tambahan", "Tugas", 1.2), Kolom("opd", "OPD", 1.8), Kolom("unit_definitif", "Unit definitif", 1.8), SINCE,
         Kolom("lama_hari", "Lama", 0.7, "hari", "right")),
        _acting, (a_day, uuid.UUID, uuid.UUID), "Yang terlama lebih dahulu. Lama dihitung dari mulai penugasan sampai tanggal daftar.", True,
    ),
    Daftar(
        JenisDaftar.KEPALA_SEKOLAH, "Kepala sekolah", "Heads of school",
        (Kolom("unit", "Sekolah", 2), Kolom("opd", "OPD", 1.6), *NAMA, Kolom("jenis", "Cara", 1), Kolom("sejak", "Kepala sejak", 1),
         Kolom("periode_ke", "Periode ke-", 0.7, rata="center"), Kolom("habis", "Habis masa tugas", 1), Kolom("lewat_masa", "Lewat masa", 0.7),
         Kolom("tmt_unit", "TMT di sekolah", 1), Kolom("lewat_usia", f"Di atas {TERM['usia_maks']} tahun", 0.8)),
        _heads, (str, str, uuid.UUID, uuid.UUID),
        f"Masa tugas {TERM['periode']} x {TERM['tahun_periode']} tahun sejak pertama kali menjadi kepala sekolah (Permendikdasmen 7/2025). Kosong = "
        "mulai tugasnya belum tercatat. Plt dan Plh tidak dihitung sebagai masa tugas.", True,
    ),
    Daftar(
        JenisDaftar.KEMBALI, "Sedang dan kembali dari tugas belajar atau CLTN", "On and back from study or unpaid leave",
        (Kolom("keadaan", "Keadaan", 0.9), Kolom("dari", "Dari", 1.1), *NAMA, *TEMPAT, Kolom("selesai", "Rencana selesai", 1),
         Kolom("kembali", "Kembali pada", 1)),
        _back, (int, str, uuid.UUID), "Yang kembali dalam 365 hari terakhir. Rencana selesai hanya tugas belajar; tanggal cuti tertutup.", True,
    ),
    Daftar(
        JenisDaftar.DIPEKERJAKAN, "Pegawai dipekerjakan dan diperbantukan", "Lent to others",
        (Kolom("jenis", "Jenis", 1.1), *NAMA, *TEMPAT, Kolom("tempat", "Bekerja di", 2), SINCE), _lent, (str, str, uuid.UUID, uuid.UUID),
        "Jabatan dan unit menurut SK; tempat bekerja bila tercatat.", True,
    ),
    Daftar(
        JenisDaftar.DE_FACTO, "Pegawai yang bekerja di tempat lain dari penempatannya", "In fact elsewhere than the decree says",
        (*NAMA, Kolom("jabatan", "Jabatan", 1.8), Kolom("unit", "Unit menurut SK", 2), Kolom("opd", "OPD", 1.8),
         Kolom("unit_nyata", "Unit kenyataannya", 2), Kolom("menurut", "Menurut", 0.8), SINCE),
        _elsewhere, (str, str, uuid.UUID, uuid.UUID), "Menurut sistem sekolah sendiri (Dapodik) dibandingkan dengan penempatan definitif.", True,
    ),
)  # fmt: skip
