"""What comes in about an objection, and examples of it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.pelaksanaan.forms_sesudah import HASH, ID
from shared.vocabulary import CaraAkibat, PutusanKeberatan


class KeberatanSaya(BaseModel):
    model_config = ConfigDict(extra="forbid")
    alasan: str = Field(min_length=1, max_length=4_000, description="Disegel; dibaca pemutusnya, setiap pembacaan dicatat",
                        examples=["Jarak ke unit baru 40 km dan anak saya masih menyusu."])  # fmt: skip
    ditujukan_kepada: str | None = Field(
        default=None,
        max_length=200,
        description="Kosong: kepada pejabat menurut matriks kewenangan",
        examples=["Wali Kota selaku PPK"],
    )


class KeberatanMasuk(KeberatanSaya):
    diterima: date = Field(description="Hari surat diterima", examples=["2026-12-10"])


class PenerimaanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    diterima: bool = Field(description="true = keberatan yang terlambat tetap diperiksa", examples=[True])
    alasan: str = Field(
        min_length=1, max_length=1_000, description="Tanpa keadaan pribadi", examples=["SK diterima saat dirawat."]
    )


class PutusanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    putusan: PutusanKeberatan = Field(examples=["DIKABULKAN"])
    nomor: str = Field(min_length=1, max_length=100, examples=["800/77/2026"])
    tanggal: date = Field(examples=["2026-12-21"])
    pertimbangan: str = Field(
        min_length=1, max_length=8_000, description="Disegel", examples=["Unit asal masih kekurangan guru."]
    )
    hash: str = Field(default="", max_length=100, description="Bila DIKABULKAN: dari GET …/akibat", examples=[HASH])
    akibat: dict[uuid.UUID, CaraAkibat] = Field(
        default_factory=dict, max_length=200, description="Bila DIKABULKAN: untuk setiap usulan yang terdampak",
        examples=[{ID: "USULAN_BARU"}],
    )  # fmt: skip


FILED: dict[str, Any] = {
    "surat": {
        "summary": "Dicatat dari suratnya / recorded from a paper",
        "value": {"diterima": "2026-12-10", "alasan": "Jarak ke unit baru 40 km.", "ditujukan_kepada": "Wali Kota selaku PPK"},
    },
}  # fmt: skip
OWN_FILED: dict[str, Any] = {
    "sendiri": {"summary": "Keberatan saya / my objection", "value": {"alasan": "Jarak ke unit baru 40 km."}},
}  # fmt: skip
ADMITTED: dict[str, Any] = {
    "terima": {"summary": "Tetap diperiksa / admitted", "value": {"diterima": True, "alasan": "SK diterima saat dirawat."}},
}  # fmt: skip
DECISIONS: dict[str, Any] = {
    "kabul": {
        "summary": "Dikabulkan beserta akibatnya / upheld, with what follows",
        "value": {
            "putusan": "DIKABULKAN", "nomor": "800/77/2026", "tanggal": "2026-12-21", "pertimbangan": "Unit asal masih kekurangan guru.",
            "hash": HASH, "akibat": {ID: "USULAN_BARU"},
        },
    },
    "tolak": {
        "summary": "Ditolak / rejected",
        "value": {"putusan": "DITOLAK", "nomor": "800/78/2026", "tanggal": "2026-12-21", "pertimbangan": "Jarak menurut kriteria."},
    },
}  # fmt: skip
