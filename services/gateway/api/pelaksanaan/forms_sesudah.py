"""What comes in after a decree, and examples of it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.vocabulary import AksiUsulan, AlasanUsulan, BidangRalat, CaraAkibat, CaraPenyampaian

TAG = "18 Sesudah SK / After the decree"
ID = "01970000-0000-7000-8000-000000000001"
HASH = "9f2c41d0a7b3" * 5 + "9f2c"
Undoing = Literal[AksiUsulan.CABUT, AksiUsulan.BATALKAN]


class PembatalanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: Undoing = Field(
        description="CABUT oleh penanda tangan; BATALKAN karena keberatan dikabulkan atau putusan pengadilan", examples=["CABUT"]
    )
    alasan_kode: AlasanUsulan = Field(examples=["SK_KELIRU"])
    catatan: str = Field(min_length=1, max_length=2_000, examples=["Ditetapkan untuk unit yang salah."])
    hash: str = Field(max_length=100, description="Dari GET …/akibat: yang diputuskan adalah yang ditampilkan", examples=[HASH])
    akibat: dict[uuid.UUID, CaraAkibat] = Field(
        default_factory=dict, max_length=200, description="Untuk setiap usulan yang terdampak", examples=[{ID: "IKUT_BATAL"}]
    )


class PerbaikanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bidang: BidangRalat = Field(examples=["UNIT"])
    nilai: str | None = Field(
        default=None,
        max_length=100,
        description="UNIT dan JABATAN: id; MAPEL: kode; TMT: tanggal; yang lain tanpa nilai",
        examples=[ID],
    )


class RalatMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    nomor: str = Field(min_length=1, max_length=100, description="Nomor keputusan ralat", examples=["800/31/2027"])
    tanggal: date = Field(examples=["2027-01-08"])
    sebab: str = Field(min_length=1, max_length=500, description="Tanpa nama dan NIP", examples=["Salah ketik nama unit."])
    perbaikan: list[PerbaikanMasuk] = Field(min_length=1, max_length=9)


class PengingatMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    cara: CaraPenyampaian = Field(examples=["MELALUI_ATASAN"])


CORRECTIONS: dict[str, Any] = {
    "unit": {
        "summary": "Unit salah ketik / the unit was miswritten",
        "value": {
            "nomor": "800/31/2027", "tanggal": "2027-01-08", "sebab": "Salah ketik nama unit.",
            "perbaikan": [{"bidang": "UNIT", "nilai": ID}],
        },
    },
    "gelar": {
        "summary": "Gelar salah ketik / a title was miswritten",
        "value": {
            "nomor": "800/32/2027", "tanggal": "2027-01-08", "sebab": "Gelar belum tercantum.", "perbaikan": [{"bidang": "NAMA"}],
        },
    },
}  # fmt: skip
REMINDERS: dict[str, Any] = {"atasan": {"summary": "Melalui atasan / through the superior", "value": {"cara": "MELALUI_ATASAN"}}}
UNDOING: dict[str, Any] = {
    "cabut": {
        "summary": "Cabut beserta yang menempati kursinya / revoke, with whoever took the seat",
        "value": {
            "aksi": "CABUT", "alasan_kode": "SK_KELIRU", "catatan": "Ditetapkan untuk unit yang salah.", "hash": HASH,
            "akibat": {ID: "IKUT_BATAL"},
        },
    },
}  # fmt: skip
