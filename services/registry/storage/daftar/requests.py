"""Own requests as a list: how old each is, where it stands, where it wants to go."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Integer, Select, String, and_, cast, func

from services.registry.storage.daftar.definition import NAMA, TEMPAT, Daftar, Kolom, Tanya, ordered
from services.registry.storage.daftar.persons import a_day
from services.registry.storage.daftar.places import by_decree, people, units
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.usulan.tables import permohonan
from shared.vocabulary import JenisDaftar


def _received(asked: Tanya) -> Select[Any]:
    unit, there, own = units(asked), t.unor_versi.alias("dituju"), permohonan.c
    query = (
        people(asked, unit).where(by_decree()).join(permohonan, own.pegawai_id == t.pegawai.c.id).where(own.diterima <= asked.per)
    )
    query = query.outerjoin(there, and_(there.c.unor_id == own.tujuan_unor_id, asked.moment.known(there)))
    agenda = func.concat(cast(own.nomor, String), "/", cast(own.tahun, String)).label("agenda")
    query = query.add_columns(agenda, own.diterima, cast(asked.per - own.diterima, Integer).label("umur_hari"))
    query = query.add_columns(own.status.label("status_permohonan"), own.jawaban, own.jawaban_pada, there.c.nama.label("tujuan"))
    return query.add_columns(*ordered(own.status, own.diterima, own.id))


REQUESTS = (
    Daftar(
        JenisDaftar.PERMOHONAN, "Permohonan pindah yang masuk", "Own requests received",
        (Kolom("agenda", "Agenda", 0.8), Kolom("diterima", "Diterima", 1), Kolom("umur_hari", "Umur", 0.6, "hari", "right"),
         Kolom("status_permohonan", "Status", 1), Kolom("jawaban", "Jawaban", 1.2), Kolom("jawaban_pada", "Dijawab", 1), *NAMA, *TEMPAT,
         Kolom("tujuan", "Tujuan", 2)),
        _received, (str, a_day, uuid.UUID), "Diterima sampai tanggal itu; status dan jawaban menurut keadaan sekarang.", True,
    ),
)  # fmt: skip
