"""What is asked of scoring, each question with the whole input of its analysis: scoring keeps nothing it needs."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Permintaan(BaseModel):
    """The input of an analysis: five of the six hashes' contents; the sixth is this engine's version."""

    model_config = ConfigDict(extra="forbid")

    snapshot: str
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    benih: str


class Potongan(BaseModel):
    """Which rows of a list: `banyak` of them from `mulai`, counted from 0."""

    mulai: int = Field(ge=0)
    banyak: int = Field(ge=1, le=500)


class PermintaanOrang(Permintaan):
    pegawai: str
    """Pseudonym of the person."""


class PermintaanPosisi(PermintaanOrang, Potongan):
    pass


class PermintaanFormulir(Permintaan):
    opd: str
    """Key of one agency; '' = all."""


class PermintaanKursi(Permintaan):
    sel: str
    """Key of the cell whose seat is asked about."""


class PermintaanKandidat(PermintaanKursi, Potongan):
    pass


PALING_BANYAK = 5_000
"""Moves of one set: a city that merges 142 schools into 57 moves thirteen hundred people on one day."""


class Perpindahan(BaseModel):
    model_config = ConfigDict(extra="forbid")

    pegawai: str
    sel: str


class PermintaanHimpunan(Permintaan):
    himpunan: list[Perpindahan] = Field(max_length=PALING_BANYAK)
    dasar: list[Perpindahan] = Field(max_length=PALING_BANYAK)
    """The set the answers are compared with."""


class PermintaanPratinjau(Permintaan):
    aturan_sesudah: dict[str, Any]
    """The set that is tried out against `aturan`."""


class PermintaanPenjelasan(PermintaanOrang):
    sel: str = ""
    """Key of the cell asked about; '' = the recommended one, or the best within reach."""
    perpindahan: list[dict[str, str]]
    """The plan of the round: {pegawai, dari, ke} by keys."""


class PermintaanKeadilan(Permintaan):
    perpindahan: list[dict[str, str]]
    terlindung: dict[str, Any]
    """Protected attributes of the snapshot's people; read by this question alone and kept nowhere."""
