"""What a receiver would refuse in a row, and what to do before it is sent: one entry per code, Indonesian first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CACAT: dict[str, tuple[str, str, str]] = {
    # code: (what, what to do, English)
    "nip_tidak_lengkap": (
        "NIP tidak ada atau bukan 18 angka.", "Perbaiki NIP pada SIMPEG, lalu impor lagi.", "The NIP is missing or not 18 digits.",
    ),
    "pns_id_tidak_ada": (
        "Id SIASN pegawai ini belum dikenal.", "Impor data-utama SIASN pegawai ini (POST /v1/siasn/data-utama/batch).",
        "SIASN's id of this person is not known.",
    ),
    "unor_siasn_tidak_ada": (
        "Unit tujuan belum punya padanan SIASN yang dipastikan.", "Pastikan padanannya pada GET /v1/unor/padanan.",
        "The target unit has no settled match in SIASN.",
    ),
    "instansi_siasn_tidak_ada": (
        "Id instansi pada SIASN tidak disebut.", "Sebut instansi_siasn pada permintaan.", "Name the agency's id in SIASN.",
    ),
    "jenis_jabatan_tidak_ada": (
        "Jenis jabatan tujuan tidak diketahui.", "Lengkapi jabatannya pada data jabatan.", "The kind of post is not known.",
    ),
    "jabatan_siasn_tidak_ada": (
        "Jabatan {jabatan} belum punya kode SIASN atau eselon.", "Lengkapi kode_siasn (atau eselon) pada data jabatan.",
        "The post {jabatan} has no SIASN code.",
    ),
    "sk_tanpa_nomor": ("SK belum bernomor.", "Catat nomor SK pada usulan.", "The decree has no number."),
    "sk_tanpa_tanggal": ("Tanggal SK belum dicatat.", "Catat tanggal SK pada usulan.", "The decree has no date."),
    "tmt_mendahului_sk": (
        "TMT {tmt} mendahului tanggal SK {sk}; berlaku surut ditolak.", "Perbaiki dengan ralat SK.",
        "Effective {tmt}, before the decree of {sk}.",
    ),
    "jabatan_tidak_ada": ("Jabatan tujuan tidak disebut.", "Lengkapi jabatan tujuan usulan.", "The target post is not named."),
    "abk_belum_ditetapkan": (
        "Kebutuhan (ABK) pada jabatan dan unit tujuan belum ditetapkan.", "Minta Bagian Organisasi menetapkannya, lalu impor peta jabatan.",
        "The need at the target is not established.",
    ),
    "kategori_bukan_mutasi": (
        "Perubahan ini masuk kategori {kategori}, bukan mutasi; jenis I-MUT-nya dipilih di I-MUT.", "Pilih jenisnya pada layar I-MUT.",
        "Its category is {kategori}: choose the kind in I-MUT.",
    ),
    "nama_tidak_ada": ("Nama tidak diketahui.", "Lengkapi nama pada SIMPEG.", "The name is not known."),
    "golongan_tidak_ada": ("Golongan tidak diketahui.", "Lengkapi golongan pada SIMPEG.", "The rank is not known."),
    "unit_tidak_ada": ("Unit lama tidak diketahui.", "Periksa penempatan pegawai.", "The former unit is not known."),
    "kelas_tidak_ada": (
        "Kelas jabatan baru tidak diketahui, TPP tidak dapat ditetapkan.", "Lengkapi kelas jabatan.", "The class is not known.",
    ),
    "tmt_di_tengah_bulan": (
        "TMT {tmt} bukan tanggal 1; gaji dibayar per bulan penuh.", "Sepakati bulan pembayarannya dengan BKAD.",
        "Effective {tmt}, in the midst of a month.",
    ),
    "bukan_guru": ("Bukan guru; tidak dicatat di Dapodik.", "Keluarkan dari daftar ini.", "Not a teacher."),
    "npsn_tidak_ada": ("NPSN sekolah tidak diketahui.", "Lengkapi NPSN unitnya.", "The school's NPSN is not known."),
    "mapel_tidak_ada": ("Mata pelajaran tidak diketahui.", "Lengkapi mapel usulan.", "The subject is not known."),
}  # fmt: skip


def told(kode: str, angka: Mapping[str, Any]) -> tuple[str, str, str]:
    """(what, what to do, English)."""
    pesan, saran, pesan_en = CACAT[kode]
    return pesan.format_map(angka), saran.format_map(angka), pesan_en.format_map(angka)
