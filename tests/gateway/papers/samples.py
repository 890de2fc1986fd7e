"""Fields of every kind of paper about people of an invented city: long names, titles, many rows."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisNaskah

LONG = "Dr. dr. Hj. Contoh Maharani Nasution Siregar Harahap Pohan Lubis, S.Pd.I., M.Pd., M.M., Ph.D."
UNIT_LONG = "Unit Pelaksana Teknis Satuan Pendidikan Sekolah Menengah Pertama Negeri 45 Kecamatan Medan Labuhan"
FIGURES = [
    {"unit": "SMP Negeri 12", "keadaan": "sekarang", "orang": "5", "kebutuhan": "90 JP/minggu", "beban": "18,0 JP"},
    {"unit": "SMP Negeri 40", "keadaan": "sekarang", "orang": "2", "kebutuhan": "72 JP/minggu", "beban": "36,0 JP"},
    {"unit": "SMP Negeri 12", "keadaan": "sesudah", "orang": "4", "kebutuhan": "90 JP/minggu", "beban": "22,5 JP"},
    {"unit": "SMP Negeri 40", "keadaan": "sesudah", "orang": "3", "kebutuhan": "72 JP/minggu", "beban": "24,0 JP"},
]
REASON = (
    "hasil analisis beban kerja: SMP Negeri 12 mempunyai 5 guru Matematika untuk 90 JP per minggu (18,0 JP per orang), "
    "SMP Negeri 40 mempunyai 2 guru Matematika untuk 72 JP per minggu (36,0 JP per orang)."
)


def row(at: int) -> dict[str, str]:
    name = LONG if at % 7 == 3 else f"Contoh Pegawai {at}, S.Pd."
    return {
        "no": str(at), "nama_nip": f"{name}\n1985022820100{at % 10}2{900 + at % 100}", "nama": name, "nip": f"1985022820100{at % 10}2{900 + at % 100}",
        "pangkat": "Penata Tk. I (III/d)", "pangkat_tmt": "Penata Tk. I (III/d)\n1 April 2023", "pendidikan": "S-1 Pendidikan Matematika",
        "usia": "41", "masa_unit": "9 tahun 4 bulan", "lama": f"Guru Ahli Muda Matematika pada {UNIT_LONG if at % 5 == 0 else 'SMP Negeri 12'}",
        "baru": "Guru Ahli Muda Matematika pada SMP Negeri 40", "kelas_lama": "9", "kelas_baru": "9", "kb_asal": "4/5 → 4/4",
        "kb_tujuan": "3/2 → 3/3", "predikat": "2024 Baik; 2025 Baik", "catatan": "Tidak ada ketentuan yang menahan.",
        "keputusan": "", "alasan": "5 guru untuk 90 JP (18,0 JP/orang) → 2 guru untuk 72 JP (36,0 JP/orang)", "hasil": "Direkomendasikan",
    }  # fmt: skip


def common() -> dict[str, Any]:
    return {
        "kop_pemda": "PEMERINTAH KOTA CONTOH", "kop_opd": "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
        "kop_alamat": "Jalan Contoh Nomor 1, Kota Contoh 20000", "kop_kontak": "Telepon (061) 000000 · bkpsdm.contoh.example",
        "kop_provinsi": "PROVINSI CONTOH", "tempat": "Kota Contoh", "tanggal": "1 Desember 2026", "nomor": "800.1.3.1/0077/BKPSDM/2026",
        "penanda_jabatan": "Kepala Badan Kepegawaian dan Pengembangan SDM", "penanda_nama": "Contoh Siregar, S.H., M.Si.",
        "penanda_pangkat": "Pembina Utama Muda (IV/c)", "penanda_nip": "197001011995031901",
        "tembusan": ["Kepala BKN di Jakarta", "Inspektur Kota Contoh", "Kepala Dinas Pendidikan Kota Contoh"],
    }  # fmt: skip


VALUES: dict[str, Any] = {
    "sifat": "Biasa", "lampiran": "1 (satu) lembar", "kepada": [LONG, "Guru Ahli Muda Matematika", UNIT_LONG, "di Kota Contoh"],
    "pejabat_besar": "WALI KOTA CONTOH", "pemda_besar": "PEMERINTAH KOTA CONTOH", "status": "Pegawai Negeri Sipil",
    "status_besar": "PEGAWAI NEGERI SIPIL", "nama": LONG, "nip": "198502282010012901", "pangkat": "Penata Tk. I (III/d)",
    "jabatan_lama": "Guru Ahli Muda Matematika", "unit_lama": "SMP Negeri 12", "jabatan_baru": "Guru Ahli Muda Matematika",
    "unit_baru": "SMP Negeri 40", "tmt": "1 Januari 2027", "alasan": REASON,
    "menimbang": [
        f"bahwa berdasarkan {REASON.removesuffix('.')};",
        "bahwa Tim Penilai Kinerja telah memberikan pertimbangan dengan berita acara Nomor 800/12/TPK/2026 tanggal 20 November 2026;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Wali Kota;",
    ],
    "mengingat": [
        "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;",
        "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah "
        "Nomor 17 Tahun 2020;",
        "Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi;",
    ],
    "memperhatikan": ["Rekomendasi Kepala Dinas Pendidikan Nomor 420/100/2026 tanggal 12 November 2026."],
    "keberatan_kepada": "Wali Kota Contoh", "keberatan_hari": "14 (empat belas)",
    "keberatan_dasar": "Peraturan Pemerintah Nomor 79 Tahun 2021 tentang Upaya Administratif", "jumlah": "40 (empat puluh)", "baris_no": "7",
    "tentang_sk": "PEMINDAHAN PEGAWAI APARATUR SIPIL NEGARA DI LINGKUNGAN PEMERINTAH KOTA CONTOH", "penetap": "Wali Kota Contoh", "penetap_nama": "Contoh Lubis, S.E.",
    "diktum": ["KESATU: Memindahkan pegawai dalam Lampiran.", "KEDUA: Berlaku terhitung mulai tanggal 1 Januari 2027."],
    "keberatan_kalimat": "kepada Wali Kota Contoh, 14 (empat belas) hari kerja sejak diterima.", "penerima": ["Kepala BKN", "Kepala Kanreg VI BKN"],
    "sk_nomor": "821.2/1234/2026", "sk_tanggal": "1 Desember 2026", "sebab": "nama unit kerja baru tertulis SMP Negeri 4.",
    "perbaikan": [{"hal": "Unit kerja baru", "tertulis": "SMP Negeri 4", "seharusnya": "SMP Negeri 40"}], "kembali_tmt": "1 Januari 2027",
    "kirim_ke": "BKPSDM Kota Contoh", "batas_spmt": "15 Januari 2027", "serah_terima": "30 Desember 2026", "tmt_tugas": "2 Januari 2027",
    "naskah_diterima": "Petikan Keputusan Wali Kota Contoh", "perjanjian_nomor": "800/55/PPPK/2024", "perjanjian_tanggal": "1 Maret 2024",
    "pasal": ["Pasal tentang tempat tugas diubah."], "kepada_baris": "Wali Kota Contoh", "melalui": "Sekretaris Daerah Kota Contoh",
    "hal": "Persetujuan prinsip pemindahan guru", "persoalan": "Beban mengajar guru Matematika tidak merata.",
    "praanggapan": ["Kebutuhan dihitung dengan norma jam Permendikdasmen 13/2025."], "fakta": [REASON], "analisis": ["Satu guru cukup."],
    "kesimpulan": "Pemindahan 40 orang pegawai memenuhi ketentuan.", "saran": "Mohon persetujuan prinsip.", "opd": "Dinas Pendidikan",
    "rekomendasi": "menyetujui", "mapel": "Matematika", "pertimbangan": [REASON], "sidang_tanggal": "20 November 2026",
    "sidang_tempat": "Ruang Rapat II Balai Kota", "hari": "Jumat", "kuorum_hadir": "5 (lima)", "kuorum_anggota": "7 (tujuh)",
    "kuorum_syarat": "terpenuhi (lebih dari setengah)", "kepentingan": "anggota nomor 3 pada usulan nomor 7.",
    "hadir": [{"no": str(at), "nama": LONG if at == 2 else f"Contoh Anggota {at}, S.H.", "jabatan": "Asisten Administrasi Umum",
               "kedudukan": "Anggota", "kehadiran": "Hadir", "tanda": ""} for at in range(1, 8)],
    "pemutus": "Wali Kota Contoh", "mengapa_unit": [
        "SMP Negeri 12: 5 guru Matematika untuk 90 JP per minggu (18,0 JP per orang).",
        "SMP Negeri 40: 2 guru Matematika untuk 72 JP per minggu (36,0 JP per orang).",
        "Setelah semua perpindahan dalam rencana ini: SMP Negeri 12 22,5 JP per orang, SMP Negeri 40 24,0 JP per orang.",
    ],
    "mengapa_saya": ["Di SMP Negeri 12 ada 5 guru Matematika; menurut ketentuan 3 di antaranya dapat dipertimbangkan, termasuk Anda.",
                     "Urutan yang dipakai sama untuk semua orang dan diumumkan: minat sendiri; jalan lebih dekat; lebih jarang pindah."],
    "perubahan": ["Jam mengajar: rata-rata 18,0 JP di sekolah sekarang, 24,0 JP di sekolah baru.", "Jabatan, kelas jabatan, dan golongan: tetap.",
                  "TPP: tetap (OPD dan kelas jabatan sama).", "Perjalanan dari rumah: lebih dekat, kira-kira dari 9 km menjadi 4 km.",
                  "Dapodik: dipindahkan pada awal semester genap oleh operator sekolah."],
    "tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10 (sepuluh)", "petugas": "Contoh Harahap, telepon (061) 000001",
    "jam_layanan": "Senin sampai Jumat, 08.00 sampai 15.00 WIB", "angka": FIGURES,
    "sumber_angka": "Sumber: Dapodik per 1 November 2026; norma Permendikdasmen 13/2025, dibulatkan ke atas; JP = jam pelajaran per minggu.",
    "lapor": "2 Januari 2027 pukul 07.30 WIB", "pengganti": "Tidak ada pengganti; 4 guru Matematika yang tinggal mencukupi 90 JP per minggu.",
    "serah_terima_teks": "Paling lambat 30 Desember 2026: daftar nilai, perangkat ajar, dan inventaris.",
    "keadaan_sesudah": ["4 guru Matematika untuk 90 JP per minggu (22,5 JP per orang)."], "siapkan": ["Jadwal mengajar 24 JP per minggu."],
    "nomor_agenda": "P-2026-0042", "diterima": "3 November 2026", "lengkapi_batas": "24 November 2026",
    "kekurangan": [{"no": "1", "dokumen": "Surat pernyataan tidak sedang menjalani hukuman disiplin", "dari": "Kepala Dinas Pendidikan"}],
    "keadaan_kedua_unit": REASON,
}  # fmt: skip


def fields(kind: JenisNaskah, rows: int = 40) -> dict[str, Any]:
    from shared.texts.papers import PAPERS
    from shared.texts.papers.resolve import fields_of

    everything = {
        **VALUES,
        **common(),
        "baris": [row(at) for at in range(1, rows + 1)],
        "hasil": [row(at) for at in range(1, rows + 1)],
    }
    return {name: everything[name] for name in fields_of(PAPERS[kind]) if name in everything}
