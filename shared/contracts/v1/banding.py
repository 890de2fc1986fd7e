"""A table of alternatives compared by the ranking methods offices know: for comparison, never for a decision about a person.

Scores, weights and shares of an answer are in millionths (`_mikro`), shares of draws in parts per million (`_ppm`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.v1.cocok import ALTERNATIF_MAKS, KRITERIA_MAKS
from shared.vocabulary import JenisKriteria, KelompokFaktor, MetodeBanding


class Kriteria(BaseModel):
    """One column of the table."""

    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=120, examples=["Kinerja"])
    bobot: float | None = Field(None, ge=0, le=1e9, allow_inf_nan=False, description="Kosong pada semua kriteria = sama besar")
    jenis: JenisKriteria = JenisKriteria.UNTUNG
    target: int | None = Field(None, ge=1, le=5, description="PROFILE_MATCHING: tingkat yang diminta jabatan")
    kelompok: KelompokFaktor = Field(KelompokFaktor.INTI, description="PROFILE_MATCHING: inti 60 %, sekunder 40 %")


class Pilihan(BaseModel):
    """One row: values in the order of the criteria."""

    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=120, examples=["A"])
    nilai: list[Annotated[float, Field(ge=0, le=1e15, allow_inf_nan=False)]] = Field(max_length=KRITERIA_MAKS)


class PermintaanBanding(BaseModel):
    """A table of alternatives and how to compare them. Nothing of it is kept."""

    model_config = ConfigDict(extra="forbid")
    kriteria: list[Kriteria] = Field(min_length=1, max_length=KRITERIA_MAKS)
    alternatif: list[Pilihan] = Field(min_length=2, max_length=ALTERNATIF_MAKS)
    metode: list[MetodeBanding] = Field(
        default_factory=list,
        max_length=len(MetodeBanding),
        description="Kosong = semua; PROFILE_MATCHING hanya bila semua bertarget",
    )
    ahp: list[list[float]] | None = Field(
        None, description="Matriks perbandingan berpasangan antar kriteria, ganti bobot", max_length=9
    )
    cara_ahp: Literal["RERATA_KOLOM", "VEKTOR_EIGEN"] = "RERATA_KOLOM"
    di_atas_target_merugi: bool = Field(
        False, description="PROFILE_MATCHING: melebihi target mengurangi nilai, seperti terbitannya"
    )
    benih: int = Field(0, ge=0, le=2**31 - 1, description="Benih undian bobot; sama = jawaban sama")
