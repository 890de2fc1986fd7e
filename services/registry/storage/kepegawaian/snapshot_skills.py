"""A person's entries of skill and assessed competence in one value, so that a snapshot reads them with the person.

A list of [kind, source, code, open fields, sealed part]: of a certificate or a course only whether there is a sealed
part (its number), of an assessment the part itself, in base64.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.dialects.postgresql import JSONB

from services.registry.storage.kepegawaian.as_known import Moment, known
from services.registry.storage.kepegawaian.tables import riwayat
from shared.vocabulary import JenisRiwayat

KINDS = (JenisRiwayat.KOMPETENSI.value, JenisRiwayat.SERTIFIKAT.value, JenisRiwayat.DIKLAT.value)


def entries(person: Any, moment: Moment) -> ColumnElement[Any]:
    """Null for a person without any. Asked person by person, by index, so that pages stream."""
    of = riwayat.c
    sealed = case(
        (of.jenis == JenisRiwayat.KOMPETENSI.value, func.to_jsonb(func.encode(of.sandi, "base64"))),
        else_=func.to_jsonb(of.sandi.is_not(None)),
    )
    entry = func.jsonb_build_array(of.jenis, of.sumber, of.id_sumber, of.isi, sealed, type_=JSONB)
    mine = select(func.jsonb_agg(entry, type_=JSONB)).where(
        of.pegawai_id == person.c.id, of.jenis.in_(KINDS), known(riwayat, None, moment.diketahui)
    )
    return mine.scalar_subquery().label("kemampuan")
