"""Forecast of histories one sends: the coming year with its interval, and need where time norms are told. Nothing is stored."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.v1.abk import Rezim
from shared.vocabulary import RezimWaktu

DERET_MAKS, TITIK_MAKS = 20_000, 240


class Deret(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(min_length=1, max_length=300, examples=["Kelurahan A|Surat"])
    tugas: str = Field("", max_length=300, description="Deret dengan tugas yang sama saling membantu", examples=["Surat"])
    nilai: list[float | None] = Field(max_length=TITIK_MAKS, description="Yang tertua dahulu; null = tidak dilaporkan, bukan nol")
    norma_menit: float | None = Field(None, ge=0, le=1e9, description="Bila ada: kebutuhan orang setahun ikut dihitung")


class PermintaanPrakiraan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    periode: Literal["BULAN", "TRIWULAN", "SEMESTER", "TAHUN"] = "BULAN"
    deret: list[Deret] = Field(min_length=1, max_length=DERET_MAKS)
    rezim: Rezim = Field(default_factory=lambda: Rezim(nama=RezimWaktu.PERMENPANRB_1_2020))


class HasilDeret(TypedDict):
    """Volumes in thousandths; `bawah` and `atas` hold 80 % of outcomes (10 to 90 %)."""

    id: str
    titik_dipakai: int  # points after the last gap
    metode: str | None
    titik_mili: list[int]
    bawah_mili: list[int]
    atas_mili: list[int]
    setahun_mili: int | None
    setahun_bawah_mili: int | None
    setahun_atas_mili: int | None
    kebutuhan_mikro_fte: int | None
    kebutuhan_bawah_mikro_fte: int | None
    kebutuhan_atas_mikro_fte: int | None


class JawabanPrakiraan(TypedDict):
    metode: dict[str, Any]
    kelompok: list[dict[str, Any]]  # series of one length: method, errors of each method tried, coverage
    deret: list[HasilDeret]
    kesalahan: list[dict[str, Any]]
