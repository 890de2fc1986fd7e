"""Teachers of schools one describes by counts: nothing is stored. Numbers in the answer are integers with the unit in the name."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field

from shared.vocabulary import Mapel

SEKOLAH_MAKS = 5_000
Banyak = Annotated[int, Field(ge=0, le=2_000)]
Jenis = Literal["SD", "SMP"]


class SekolahMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nama: str = Field(min_length=1, max_length=300, examples=["SMPN 12"])
    jenis_unit: Jenis = Field(examples=["SMP"])
    rombel: int = Field(ge=0, le=200, examples=[9])
    siswa: int = Field(ge=0, le=20_000, examples=[270])
    guru: int | None = Field(
        None, ge=0, le=2_000, description="Semua guru yang ada, kepala sekolah termasuk; null = tidak diketahui"
    )
    rombel_per_tingkat: dict[Literal["1", "2", "3", "4", "5", "6", "7", "8", "9"], Banyak] = Field(
        default_factory=dict, examples=[{"7": 3, "8": 3, "9": 3}]
    )
    guru_mapel: dict[Mapel, Banyak] = Field(default_factory=dict, description="Guru per mapel", examples=[{"MATEMATIKA": 2}])
    jam_mapel: dict[Mapel, Banyak] = Field(
        default_factory=dict, description="Jam sekolah itu sendiri; menggantikan tabel kurikulum"
    )
    lintang: float | None = Field(None, ge=-90, le=90)
    bujur: float | None = Field(None, ge=-180, le=180)


class PermintaanGuru(BaseModel):
    model_config = ConfigDict(extra="forbid")
    sekolah: list[SekolahMasuk] = Field(min_length=1, max_length=SEKOLAH_MAKS)
    norma_resmi: dict[Jenis, str] = Field(default_factory=dict, description="Nama norma per jenis; kosong = A-JP24")
    norma_mapel: dict[Jenis, str] = Field(default_factory=dict, description="Nama norma per mapel; kosong = yang bawaan")
    pembulatan: Literal["half_up_min1", "ceil"] = "half_up_min1"


class NormaSekolah(TypedDict):
    norma: str
    arti: str
    resmi: bool
    kebutuhan_bulat: int
    selisih: int | None  # teachers - need: negative = short
    berganti_tanda: bool | None  # says otherwise (short, even, over) than the official norm


class MapelSekolah(TypedDict):
    mapel: str
    jam_minggu: int | None
    kebutuhan_mikro_fte: int
    kebutuhan_bulat: int
    paling_sedikit: int | None  # teachers among whom nobody has more than 40 hours
    paling_banyak: int | None  # … less than 24; below the least = no whole number does
    guru: int | None
    selisih: int | None
    jam_per_guru_mili: int | None
    putusan: str | None  # PutusanJam; null where the teachers of the subject are not told
    berbagi_dengan: list[
        dict[str, Any]
    ]  # {nama, jam_minggu, jam_bersama, jarak_m}: the nearest school whose hours together can be shared


class JawabanGuru(TypedDict):
    metode: dict[str, Any]
    sekolah: list[dict[str, Any]]
    jumlah: list[dict[str, Any]]  # per kind and norm over schools whose teachers are told
