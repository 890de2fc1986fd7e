"""Lists of positions: what each unit needs of each, who holds it, and what is missing or too many. One count for all of them.

B is whoever holds the seat by decree, by status; those on leave or study, lent out or suspended are counted in B and again as *di luar*,
and the balance is those present less the need, as on the position map. A need nobody established is not known, never zero: such a row
has no balance, and in totals its people stand apart.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Integer, Select, Subquery, and_, case, cast, func, select

from services.registry.storage.daftar.definition import Daftar, Kolom, Tanya, ordered
from services.registry.storage.daftar.places import text_of, units
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import JenisDaftar, JenisPenempatan, Kedudukan, StatusPegawai

S = StatusPegawai
AWAY = (Kedudukan.CLTN, Kedudukan.TUGAS_BELAJAR, Kedudukan.DIPEKERJAKAN, Kedudukan.DIBERHENTIKAN_SEMENTARA)
KINDS = {"b_pns": (S.PNS, S.CPNS), "b_pppk": (S.PPPK,), "b_paruh_waktu": (S.PPPK_PARUH_WAKTU,)}
COUNTS = (*KINDS, "b_lain", "di_luar", "aktif")
ORANG = {"satuan": "orang", "rata": "right"}
B = (
    Kolom("k", "K", 0.7, **ORANG), Kolom("b_pns", "B PNS", 0.7, **ORANG), Kolom("b_pppk", "B PPPK", 0.7, **ORANG),
    Kolom("b_paruh_waktu", "B paruh waktu", 0.7, **ORANG), Kolom("b_lain", "B lain", 0.7, **ORANG),
    Kolom("di_luar", "Di luar", 0.7, **ORANG), Kolom("aktif", "Aktif", 0.7, **ORANG),
)  # fmt: skip
PLACE = (
    Kolom("opd", "OPD", 2), Kolom("unit", "Unit kerja", 2), Kolom("jabatan", "Jabatan", 2), Kolom("kelas", "Kelas", 0.6, rata="center"),
)  # fmt: skip
NOTE = (
    "K = kebutuhan yang ditetapkan; B = pegawai menurut SK. Selisih = aktif (B tanpa yang cuti di luar tanggungan, tugas belajar, dipekerjakan, "
    "atau diberhentikan sementara) dikurangi K. Paruh waktu dihitung per orang. K yang belum ditetapkan tidak dianggap nol."
)
BY_PLACE = (str, str, str, uuid.UUID, uuid.UUID)


def cells(asked: Tanya) -> Subquery:
    """A row per unit and position where there is a seat or somebody: names, `k`, the counts and `selisih`."""
    unit, need, held, job = units(asked), _need(asked), _held(asked), t.jabatan_versi
    keys = select(need.c.unor_id, need.c.jabatan_id).union(select(held.c.unor_id, held.c.jabatan_id)).subquery("kunci")
    both = [and_(one.c.unor_id == keys.c.unor_id, one.c.jabatan_id == keys.c.jabatan_id) for one in (need, held)]
    counts = [func.coalesce(held.c[name], 0).label(name) for name in COUNTS]
    query = (
        select(
            unit.c.id.label("unor_id"), keys.c.jabatan_id, unit.c.opd_id, unit.c.opd_nama.label("opd"), unit.c.nama.label("unit")
        )
        .add_columns(job.c.nama.label("jabatan"), job.c.kelas, need.c.k, *counts)
        .add_columns((func.coalesce(held.c.aktif, 0) - need.c.k).label("selisih"))
        .select_from(keys)
        .join(unit, unit.c.id == keys.c.unor_id)
        .outerjoin(need, both[0])
        .outerjoin(held, both[1])
        .outerjoin(job, and_(job.c.jabatan_id == keys.c.jabatan_id, asked.moment.known(job)))
    )
    if asked.jabatan_id is not None:
        query = query.where(keys.c.jabatan_id == asked.jabatan_id)
    return query.subquery("sel")


def _need(asked: Tanya) -> Subquery:
    """One unknown part leaves the whole unknown."""
    seat, version = t.formasi, t.formasi_versi
    whole = case(
        (func.bool_and(version.c.kebutuhan_ditetapkan.is_not(None)), cast(func.sum(version.c.kebutuhan_ditetapkan), Integer))
    )
    query = (
        select(seat.c.unor_id, seat.c.jabatan_id, whole.label("k"))
        .join(version, version.c.formasi_id == seat.c.id)
        .where(seat.c.instansi_id == asked.instansi_id, asked.moment.known(version))
        .group_by(seat.c.unor_id, seat.c.jabatan_id)
    )
    return query.subquery("butuh")


def _held(asked: Tanya) -> Subquery:
    post, person = t.penempatan, t.pegawai_versi
    whole = func.count()
    kinds = {name: whole.filter(person.c.status.in_(codes)) for name, codes in KINDS.items()}
    known = [code for codes in KINDS.values() for code in codes]
    away = whole.filter(person.c.kedudukan.in_(AWAY))
    query = (
        select(post.c.unor_id, post.c.jabatan_id, *[count.label(name) for name, count in kinds.items()])
        .add_columns(
            whole.filter(person.c.status.not_in(known)).label("b_lain"), away.label("di_luar"), (whole - away).label("aktif")
        )
        .join(person, person.c.pegawai_id == post.c.pegawai_id)
        .join(t.pegawai, t.pegawai.c.id == post.c.pegawai_id)
        .where(
            t.pegawai.c.instansi_id == asked.instansi_id,
            post.c.jenis == JenisPenempatan.DEFINITIF,
            post.c.jabatan_id.is_not(None),
        )
        .where(asked.moment.known(post), asked.moment.known(person), person.c.kedudukan != Kedudukan.PENSIUN)
        .group_by(post.c.unor_id, post.c.jabatan_id)
    )
    return query.subquery("isi")


def _lines(asked: Tanya) -> tuple[Subquery, Select[Any]]:
    sel = cells(asked)
    order = ordered(text_of(sel.c.opd), sel.c.unit, text_of(sel.c.jabatan), sel.c.unor_id, sel.c.jabatan_id)
    return sel, select(*[sel.c[name] for name in ("opd", "unit", "jabatan", "kelas", "k", *COUNTS, "selisih")], *order)


def _map(asked: Tanya) -> Select[Any]:
    return _lines(asked)[1]


def _vacant(asked: Tanya) -> Select[Any]:
    sel, query = _lines(asked)
    return query.add_columns((-sel.c.selisih).label("kurang")).where(sel.c.selisih < 0)


def _over(asked: Tanya) -> Select[Any]:
    sel, query = _lines(asked)
    return query.where(sel.c.selisih > 0)


def _agencies(asked: Tanya) -> Select[Any]:
    """Of each OPD; what belongs to none stands under the agency's own name."""
    sel = cells(asked)
    known = sel.c.k.is_not(None)
    need, there = func.sum(sel.c.k), func.sum(sel.c.aktif).filter(known)
    name = func.coalesce(sel.c.opd, "(di luar OPD)")
    whole = [cast(func.sum(sel.c[one]), Integer).label(one) for one in COUNTS]
    return (
        select(name.label("opd"), cast(need, Integer).label("k"), *whole, cast(there - need, Integer).label("selisih"))
        .add_columns(cast(func.round(there * 100 / func.nullif(need, 0)), Integer).label("persen"))
        .add_columns(func.count().filter(~known).label("tanpa_k"))
        .add_columns(cast(func.coalesce(func.sum(sel.c.aktif).filter(~known), 0), Integer).label("orang_tanpa_k"))
        .add_columns(*ordered(name))
        .group_by(name)
    )


BALANCE = Kolom("selisih", "Selisih", 0.8, **ORANG)
CELLS = (
    Daftar(
        JenisDaftar.REKAP_OPD, "Rekap kebutuhan dan bezetting per OPD", "Need and strength of each OPD",
        (Kolom("opd", "OPD", 3), *B, BALANCE, Kolom("persen", "Terisi", 0.7, "%", "right"),
         Kolom("tanpa_k", "Tanpa K", 0.8, "jabatan", "right"), Kolom("orang_tanpa_k", "Orang tanpa K", 0.9, **ORANG)),
        _agencies, (str,), NOTE + " Selisih dan persen hanya atas jabatan yang K-nya diketahui.",
    ),
    Daftar(
        JenisDaftar.PETA_JABATAN, "Peta jabatan", "Position map", (*PLACE, *B, BALANCE), _map, BY_PLACE, NOTE,
    ),
    Daftar(
        JenisDaftar.LOWONG, "Jabatan lowong", "Positions that lack people", (*PLACE, *B, Kolom("kurang", "Kurang", 0.8, **ORANG)), _vacant,
        BY_PLACE, NOTE,
    ),
    Daftar(
        JenisDaftar.LEBIH, "Jabatan dengan pegawai lebih dari kebutuhan", "Positions with more people than needed", (*PLACE, *B, BALANCE), _over,
        BY_PLACE, NOTE,
    ),
)  # fmt: skip
