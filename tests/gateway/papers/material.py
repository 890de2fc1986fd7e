"""Material of a paper as registry gives it: a teacher's move with figures, a decree, a city's letterhead."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisNaskah
from tests.gateway.papers.samples import LONG

KOP: dict[str, Any] = {
    "kop_pemda": "PEMERINTAH KOTA CONTOH", "kop_opd": "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    "kop_alamat": "Jalan Contoh Nomor 1, Kota Contoh 20000", "tempat": "Kota Contoh", "pejabat_besar": "WALI KOTA CONTOH",
    "pemda_besar": "PEMERINTAH KOTA CONTOH", "penetap": "Wali Kota Contoh", "petugas": "Contoh Harahap, telepon (061) 000001",
    "jam_layanan": "Senin sampai Jumat, 08.00 sampai 15.00 WIB", "kirim_ke": "BKPSDM Kota Contoh", "tembusan": ["Kepala BKN di Jakarta"],
    "penanda_jabatan": "Kepala BKPSDM", "penanda_nama": "Contoh Siregar, S.H.", "penanda_nip": "197001011995031901",
}  # fmt: skip
PAPERS_OF_CASE = [
    {"jenis": "NOTULEN_TPK", "nomor": "800/12/TPK/2026", "tanggal": "2026-11-20", "pejabat": None},
    {"jenis": "REKOMENDASI_DINAS", "nomor": "420/100/2026", "tanggal": "2026-11-12", "pejabat": None},
]
TYPED: dict[JenisNaskah, dict[str, Any]] = {
    JenisNaskah.BERITA_ACARA: {
        "hari": "Jumat", "sidang_tanggal": "20 November 2026", "sidang_tempat": "Balai Kota", "kuorum_hadir": "5", "kuorum_anggota": "7",
        "kuorum_syarat": "terpenuhi",
        "hadir": [{"no": "1", "nama": "Contoh", "jabatan": "Asisten", "kedudukan": "Ketua", "kehadiran": "Hadir", "tanda": ""}],
    },
    JenisNaskah.BAHAN_SIDANG: {"sidang_tanggal": "20 November 2026", "sidang_tempat": "Balai Kota"},
    JenisNaskah.PEMBERITAHUAN: {"tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10 (sepuluh)"},
    JenisNaskah.SURAT_PEGAWAI: {"lapor": "2 Januari 2027 pukul 07.30 WIB"},
    JenisNaskah.SURAT_UNIT_ASAL: {"serah_terima_teks": "Paling lambat 30 Desember 2026."},
    JenisNaskah.SURAT_UNIT_TUJUAN: {"batas_spmt": "15 Januari 2027"},
    JenisNaskah.SURAT_PENGHADAPAN: {"batas_spmt": "15 Januari 2027"},
    JenisNaskah.SURAT_KEKURANGAN: {"lengkapi_batas": "24 November 2026"},
    JenisNaskah.REKOMENDASI_DINAS: {"kepada": ["Wali Kota Contoh", "di Kota Contoh"]},
    JenisNaskah.RALAT_SK: {"sebab": "nama unit tertulis SMP Negeri 4.",
                           "perbaikan": [{"hal": "Unit", "tertulis": "SMP Negeri 4", "seharusnya": "SMP Negeri 40"}]},
    JenisNaskah.ADENDUM_PPPK: {"perjanjian_nomor": "800/55/PPPK/2024", "perjanjian_tanggal": "1 Maret 2024"},
}  # fmt: skip


def an_end(unit: str, people: int | None, hours: int | None, **more: Any) -> dict[str, Any]:
    shift = 1 if unit == "SMP Negeri 40" else -1
    return {
        "unit": unit,
        "opd": "Dinas Pendidikan",
        "jabatan": "Guru Ahli Muda",
        "mapel": "MATEMATIKA",
        "kelas": 9,
        "kebutuhan": 3,
        "orang": people,
        "orang_sesudah": None if people is None else people + shift,
        "jam_minggu": hours,
        **more,
    }


def a_line(**more: Any) -> dict[str, Any]:
    return {
        "no": 1,
        "usulan_id": "01a1c5e0-7c00-7000-8000-000000000004",
        "agenda": "12/2026",
        "nama": LONG,
        "nip": "198502282010012901",
        "status": "PNS",
        "golongan": "Penata Tingkat I (III/d)",
        "tmt_golongan": "2023-04-01",
        "pendidikan": "S1 PENDIDIKAN MATEMATIKA",
        "usia": 41,
        "masa_unit_bulan": 112,
        "predikat": [{"tahun": 2024, "predikat": "BAIK"}, {"tahun": 2025, "predikat": "SANGAT_BAIK"}],
        "asal": an_end("SMP Negeri 12", 5, 90),
        "tujuan": an_end("SMP Negeri 40", 2, 72),
        "tmt": "2027-01-01",
        "surat": PAPERS_OF_CASE,
        "keberatan_kepada": "Wali Kota selaku PPK",
        "pengganti": None,
        "prakarsa": "INSTANSI",
        "calon": 3,
        "urutan": ["MINAT", "SETUJU", "JALAN", "PINDAH", "LAMA", "UNDIAN"],
        "jarak_m": 4_200,
        "jarak_perkiraan": False,
        "sumber_angka": "x",
        **more,
    }


def material(kind: JenisNaskah, **more: Any) -> dict[str, Any]:
    """`more` replaces parts of it: baris, kop, isian."""
    typed = more.pop("isian", TYPED.get(kind, {}))
    request = {"nomor": 42, "tahun": 2026, "diterima": "2026-11-03", "nama": LONG, "surat": [],
               "kurang": [{"jenis": "PENILAIAN_KINERJA", "pemilik": "OPD asal"}]}  # fmt: skip
    return {
        "naskah": {
            "jenis": kind.value,
            "isian": typed,
            "nomor": "800.1.3.1/0077/BKPSDM/2026",
            "tanggal": "2026-12-01",
            "sifat": None,
            "status": "FINAL",
            "kode": "K7QX2M9R8TVC4WNH3D5F",
            "ukuran": "F4",
            "versi": 1,
        },
        "kop": KOP,
        "logo_hash": None,
        "templat_hash": None,
        "baris": [] if kind is JenisNaskah.SURAT_KEKURANGAN else [a_line()],
        "sk": {
            "nomor": "821.2/1234/2026",
            "tanggal": "2026-12-01",
            "penanda": {"jabatan": "WALI KOTA CONTOH", "nama": "Contoh Lubis", "pangkat": "", "atas_nama": ""},
        },
        "permohonan": request if kind is JenisNaskah.SURAT_KEKURANGAN else None,
        **more,
    }
