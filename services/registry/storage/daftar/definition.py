"""What a list is: its title, its columns with their units, the statement that gives its rows, and the order they stand in.

JSON, workbook and PDF are drawn from this one definition, so that no two of them can differ.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Select, cast, func, literal

from services.registry.storage.kepegawaian.as_known import Moment
from shared.vocabulary import JenisDaftar

KEY = "_{}"
"""Columns of the order: _0, _1, …; they are read for the cursor and shown to nobody."""


@dataclass(frozen=True)
class Kolom:
    """`satuan`: of a figure, shown with the title; `lebar`: share of the paper's width; `rata`: left, center, right."""

    nama: str
    judul: str
    lebar: float = 1.0
    satuan: str = ""
    rata: str = "left"


@dataclass(frozen=True, kw_only=True)
class Tanya:
    """Whose rows, of which moment, of which part of the city; `sampai`: until when lists of what is coming look; `bulan`: how long an
    internal assignment may last."""

    instansi_id: uuid.UUID
    moment: Moment
    sampai: date
    unor_id: uuid.UUID | None = None
    kecamatan: str = ""
    jabatan_id: uuid.UUID | None = None
    bulan: int = 0
    tersegel: Mapping[uuid.UUID, date] = field(default_factory=dict)
    """By person the day that was sealed, of a list of such days."""

    @property
    def per(self) -> ColumnElement[date]:
        return literal(self.moment.per, Date)


@dataclass(frozen=True)
class Daftar:
    """`urut`: of which type each column of the order is. `bernama`: rows are people, whose names are added. `kata`: code columns, which
    are put into words."""

    jenis: JenisDaftar
    judul: str
    judul_en: str
    kolom: tuple[Kolom, ...]
    susun: Callable[[Tanya], Select[Any]]
    urut: tuple[Callable[[Any], Any], ...]
    catatan: str
    bernama: bool = False


NAMA = (Kolom("nama", "Nama", 2.2), Kolom("nip_tersamar", "NIP", 1.6))
TEMPAT = (Kolom("jabatan", "Jabatan", 1.8), Kolom("unit", "Unit kerja", 2), Kolom("opd", "OPD", 2))


def years_since(asked: Tanya, since: Any) -> ColumnElement[int]:
    """Whole years on the day."""
    return cast(func.date_part("year", func.age(asked.per, since)), Integer)


def ordered(*parts: Any) -> list[ColumnElement[Any]]:
    """The order as columns, none of them null."""
    return [part.label(KEY.format(at)) for at, part in enumerate(parts)]
