"""What comes in about a case, and examples of it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from shared.law import Prakarsa
from shared.vocabulary import (
    AksiUsulan,
    AlasanUsulan,
    BentukMutasi,
    BidangSanggah,
    CaraBeritahu,
    JenisMutasi,
    Mapel,
    PutusanSanggah,
    SebabMendesak,
)

ID = "01970000-0000-7000-8000-000000000001"


class Kepentingan(BaseModel):
    """MUT-07: what the official declares of ties to the person."""

    model_config = ConfigDict(extra="forbid")
    diri_sendiri: bool = Field(examples=[False])
    derajat_keluarga: int = Field(
        ge=0, le=9, description="0 = bukan keluarga; 1 orang tua, anak, suami/istri; 2 saudara", examples=[0]
    )
    berkepentingan: bool = Field(examples=[False])


class UsulanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pegawai_id: uuid.UUID = Field(examples=[ID])
    jenis: JenisMutasi = Field(
        description="A di dalam instansi; A0 penugasan internal OPD; B sampai D, F antarinstansi", examples=["A"]
    )
    tmt_rencana: date = Field(examples=["2027-01-01"])
    bentuk: BentukMutasi = BentukMutasi.MU
    prakarsa: Prakarsa = Prakarsa.INSTANSI
    tujuan_unor_id: uuid.UUID | None = Field(default=None, examples=[ID])
    tujuan_jabatan_id: uuid.UUID | None = Field(default=None, description="Kosong: jabatan yang dipegang sekarang")
    tujuan_mapel: Mapel | None = None
    tujuan_sel: str | None = Field(
        default=None, max_length=300, description="Formasi seperti pada rekomendasi: unit|keluarga|mapel"
    )
    instansi_luar: str | None = Field(default=None, max_length=200, description="Instansi lain, jenis B sampai F")
    masuk: bool = Field(default=False, description="true = pegawai datang dari instansi_luar")
    mendesak_sebab: SebabMendesak | None = None
    sampai: date | None = Field(default=None, description="Hari terakhir penugasan internal (A0)")
    kepentingan: Kepentingan | None = None


class PemberitahuanMasuk(BaseModel):
    """With BERITAHUKAN: how the person was told, and on which day."""

    model_config = ConfigDict(extra="forbid")
    cara: CaraBeritahu = CaraBeritahu.APLIKASI
    tanggal: date | None = Field(default=None, description="Kosong: hari ini; masa tanggapan dihitung dari hari ini")


class SanggahMasuk(BaseModel):
    """With CATAT_SANGGAH: one datum that is wrong."""

    model_config = ConfigDict(extra="forbid")
    bidang: BidangSanggah = Field(examples=["TMT_UNIT"])
    seharusnya: str = Field(min_length=1, max_length=500, description="Isi yang benar; disegel", examples=["1 Juli 2019"])
    tercatat: str | None = Field(default=None, max_length=500, description="Isi yang tercatat sekarang; disegel")
    keterangan: str | None = Field(default=None, max_length=2_000, description="Bukti atau penjelasan; disegel")


class PutusanSanggahMasuk(BaseModel):
    """With JAWAB_SANGGAH: the verdict on one datum, or on all that are open."""

    model_config = ConfigDict(extra="forbid")
    sanggah_id: uuid.UUID | None = Field(default=None, description="Kosong: semua yang terbuka")
    putusan: PutusanSanggah = Field(examples=["DATA_BENAR"])
    jawaban: str = Field(
        min_length=1, max_length=2_000, description="Untuk pegawai; disegel", examples=["Sesuai SK 800/12/2019."]
    )


class TransisiMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: AksiUsulan = Field(examples=["AJUKAN"])
    alasan_kode: AlasanUsulan | None = Field(default=None, examples=["KEBUTUHAN_UNIT"])
    catatan: str | None = Field(default=None, max_length=2_000, examples=["Sesuai rekomendasi putaran."])
    kepentingan: Kepentingan | None = None
    simpangan: list[str] = Field(
        default_factory=list, max_length=50, description="Aturan yang peringatannya dilewati, dengan alasan"
    )
    dicek: list[str] = Field(
        default_factory=list,
        max_length=50,
        description="Aturan yang belum dapat dinilai tetapi sudah dicek sendiri, dengan catatan",
    )
    calon_lain: bool = Field(default=False, description="true = memilih di luar calon setara, dengan alasan")
    pemisahan: bool = Field(default=False, description="true = pengecualian kantor kecil, dengan alasan")
    ekspor_dicek: bool = Field(
        default=False, description="true = baris yang akan ditolak SIASN sudah dilihat dan dilanjutkan, dengan catatan"
    )
    sebagai: str | None = Field(default=None, pattern="^(PLH|PLT)$", description="PLH = pejabat harian")
    pemberitahuan: PemberitahuanMasuk | None = Field(default=None, description="Pada BERITAHUKAN")
    sanggah: list[SanggahMasuk] = Field(default_factory=list, max_length=16, description="Pada CATAT_SANGGAH")
    putusan_sanggah: list[PutusanSanggahMasuk] = Field(default_factory=list, max_length=16, description="Pada JAWAB_SANGGAH")

    def sent(self) -> dict[str, Any]:
        """As registry takes it: what is not decided by the table goes in `isi`."""
        parts = (
            "kepentingan",
            "simpangan",
            "dicek",
            "calon_lain",
            "pemisahan",
            "ekspor_dicek",
            "sebagai",
            "pemberitahuan",
            "sanggah",
            "putusan_sanggah",
        )
        said = self.model_dump(mode="json")
        return {
            **{name: said[name] for name in said if name not in parts},
            "isi": {name: said[name] for name in parts if said[name]},
        }


_BEBAS = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
CASES: dict[str, Any] = {
    "pindah_unit": {
        "summary": "Pindah unit, jabatan tetap / another unit, same post",
        "value": {
            "pegawai_id": ID, "jenis": "A", "tmt_rencana": "2027-01-01", "tujuan_unor_id": ID, "kepentingan": _BEBAS,
        },
    },
}  # fmt: skip
STEPS: dict[str, Any] = {
    "ajukan": {"summary": "Ajukan / submit", "value": {"aksi": "AJUKAN", "kepentingan": _BEBAS}},
    "setujui": {
        "summary": "Setujui / approve",
        "value": {
            "aksi": "SETUJUI", "alasan_kode": "KEBUTUHAN_UNIT", "catatan": "Sesuai kebutuhan kedua unit.", "kepentingan": _BEBAS,
        },
    },
}  # fmt: skip
STEPS_OF_ONES_OWN: dict[str, Any] = {
    "sanggah": {"summary": "Sanggah data / contest a datum", "value": {
        "aksi": "CATAT_SANGGAH", "sanggah": [{"bidang": "TMT_UNIT", "seharusnya": "1 Juli 2019", "keterangan": "SK 800/12/2019"}],
    }},
    "tarik": {
        "summary": "Tarik permohonan sendiri / withdraw one's own request",
        "value": {"aksi": "TARIK", "alasan_kode": "PERMINTAAN_PEGAWAI", "catatan": "Tidak jadi pindah."},
    },
}  # fmt: skip
PAPERS: dict[str, Any] = {
    "rekomendasi": {
        "summary": "Rekomendasi Dinas / recommendation of the education office",
        "value": {
            "nomor": "421/87/2026", "tanggal": "2026-10-05", "pejabat": "Kepala Dinas Pendidikan", "unit": "SDN Dua",
            "jabatan": "Guru Ahli Pertama", "mapel": "KELAS",
        },
    },
    "tidak_ada": {"summary": "Diketahui tidak ada / known not to exist", "value": {"ada": False}},
}  # fmt: skip
PLANS: dict[str, Any] = {
    "semua": {"summary": "Semua rekomendasi / all of them", "value": {"nama": "Gelombang 1", "kepentingan": _BEBAS}},
    "pilihan": {
        "summary": "Memilih sendiri / picking",
        "value": {"nama": "Gelombang 1", "pilihan": [{"no": 1}, {"no": 2, "pegawai_id": ID}], "kepentingan": _BEBAS},
    },
}  # fmt: skip
CLOSING: dict[str, Any] = {
    "tutup": {
        "summary": "Semua orang sekolah yang digabung / everybody of merged schools",
        "value": {"nama": "Penggabungan SDN Dua ke SDN Tiga", "kepentingan": _BEBAS},
    },
}
SWAPS: dict[str, Any] = {
    "tukar": {
        "summary": "Dua orang bertukar / two people",
        "value": {
            "nama": "Tukar guru kelas",
            "usulan": [
                {"pegawai_id": ID, "jenis": "A", "tmt_rencana": "2027-01-01", "tujuan_unor_id": ID, "kepentingan": _BEBAS}
                for _ in range(2)
            ],
        },
    },
}  # fmt: skip
REQUESTS: dict[str, Any] = {
    "ikut_suami": {
        "summary": "Permohonan dengan suratnya / a request with its letter",
        "value": {
            "pegawai_id": ID, "diterima": "2026-11-20", "alasan": "Ikut suami pindah rumah.", "tujuan_unor_id": ID,
            "surat": [{"jenis": "PERMOHONAN", "tanggal": "2026-11-19"}],
        },
    },
}  # fmt: skip
MATRIX: dict[str, Any] = {
    "mandat": {
        "summary": "Pelaksana ditandatangani Sekda dengan mandat / staff, signed by the Sekda under a mandate",
        "value": {
            "penyusun": ["PETUGAS_MUTASI"], "perekomendasi": [], "tpk": False, "penanda_tangan": "SEKDA", "cara": "MANDAT",
            "naskah": "SURAT_PERINTAH", "plh": False, "alamat_keberatan": "Sekretaris Daerah", "dasar": "Perwal 12/2026 Pasal 4",
            "nomor": "Kepwal 800/12/2026", "tanggal": "2026-02-01", "sejak": "2026-02-01",
        },
    },
}  # fmt: skip
OWN_REQUEST: dict[str, Any] = {
    "ikut_suami": {
        "summary": "Permohonan sendiri / one's own request",
        "value": {
            "diterima": "2026-11-20", "alasan": "Ikut suami pindah rumah.", "tujuan_unor_id": ID,
            "surat": [{"jenis": "PERMOHONAN", "tanggal": "2026-11-19"}],
        },
    },
}  # fmt: skip
PROPOSED: dict[str, Any] = {
    "usulkan": {"summary": "Jadikan usulan / make it a case", "value": {"tmt_rencana": "2027-01-01", "kepentingan": _BEBAS}},
}  # fmt: skip
