"""Where: the fields by which an answer names a unit, a cell and a seat, wherever it speaks of one."""

from __future__ import annotations

from typing import TypedDict


class UnitBernama(TypedDict):
    unor: str
    unor_nama: str


class UnitOpd(UnitBernama):
    """A unit with its kind, its agency and where it lies."""

    jenis: str  # JenisUnor
    opd: str
    opd_nama: str
    kecamatan: str | None


class SelBernama(UnitBernama):
    sel: str


class Tempat(SelBernama):
    """One seat's cell: unit x family x mapel."""

    opd: str
    opd_nama: str
    kecamatan: str | None
    keluarga: str
    mapel: str | None
