"""How well people fit a seat: the profiles a result rests on, and how large a comparison may be."""

from __future__ import annotations

from typing import TypedDict

ALTERNATIF_MAKS, KRITERIA_MAKS = 2_000, 30


class ProfilDipakai(TypedDict):
    """A profile by which cells were judged."""

    profil: str  # keluarga/GURU, jenis/JF, keluarga/*
    versi: int
    nomor: str | None  # of the decree that established it
    tanggal: str | None
    simulasi: bool  # no decree stands behind it
    sel: int  # cells judged by it
