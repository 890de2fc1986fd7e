"""One seat of an answer: where, and under what name."""

from __future__ import annotations

from typing import TypedDict


class Tempat(TypedDict):
    """One seat's cell: unit x family x mapel."""

    sel: str
    unor: str
    unor_nama: str
    opd: str
    opd_nama: str
    kecamatan: str | None
    keluarga: str
    mapel: str | None
