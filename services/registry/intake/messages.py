"""What is told about a wrong cell, and how to mend it: one line each, in Indonesian, never with the cell's value."""

from __future__ import annotations

from shared.errors import Masalah

TEXTS: dict[str, tuple[str, str]] = {
    "tanggal_salah": (
        "Tanggal tidak dapat dibaca.",
        "Tulis tanggal sebagai dd-mm-yyyy dengan tahun empat digit, misalnya 01-03-2024.",
    ),
    "bulan_salah": ("Bulan tidak dapat dibaca.", "Tulis bulan sebagai yyyy-mm, misalnya 2026-10."),
    "angka_salah": ("Bukan angka yang dapat dibaca.", "Tulis angka saja, tanpa huruf; jumlah orang atau kelas harus bulat."),
    "angka_di_luar_batas": ("Angka di luar batas yang mungkin.", "Periksa angka ini; batasnya ada pada lembar Petunjuk templat."),
    "pilihan_salah": ("Nilai tidak dikenal.", "Pilih salah satu nilai dari daftar pada templat."),
    "ya_tidak_salah": ("Bukan ya atau tidak.", "Tulis ya atau tidak; kosongkan bila belum diketahui."),
    "galat_rumus": (
        "Rumus di sel ini gagal (#N/A, #REF! dan sejenisnya): isinya dianggap belum diketahui.",
        "Perbaiki rumusnya atau tulis nilainya.",
    ),
    "baris_bergeser": (
        "Baris ini punya lebih banyak sel daripada judul kolom: pemisah kolom ada di dalam isi sel.",
        "Beri tanda kutip pada sel yang memuat pemisah, atau simpan ulang dari Excel sebagai .xlsx.",
    ),
    "isi_bersarang": ("Isi kolom ini berupa daftar atau objek.", "Kirim satu nilai: teks, angka, ya/tidak, atau null."),
    "eselon_salah": ("Eselon tidak dikenal.", "Tulis seperti II.b atau IV.a; kosongkan bila bukan jabatan manajerial."),
    "golongan_salah": ("Golongan tidak dikenal.", "Tulis seperti III/c untuk PNS atau IX untuk PPPK."),
    "teks_terlalu_panjang": ("Teks lebih dari 500 huruf.", "Persingkat isi sel ini."),
    "nip_terpotong": (
        "NIP terpotong menjadi angka.",
        "Excel membuang digit terakhir: format kolom sebagai Teks, lalu salin ulang NIP dari sumbernya.",
    ),
    "nip_panjang": ("NIP tidak terdiri dari 18 digit.", "Tulis 18 digit NIP atau NI PPPK dalam sel berformat Teks."),
    "nip_tanggal": ("Tanggal di dalam NIP tidak ada.", "Periksa NIP: delapan digit pertama adalah tanggal lahir."),
    "nip_kelamin": ("Digit ke-15 NIP bukan 1 atau 2.", "Periksa NIP pada SK atau SIASN."),
    "nip_urut": ("Tiga digit terakhir NIP tidak boleh 000.", "Periksa NIP; Excel mungkin mengganti digit terakhir dengan nol."),
    "nip_ganda": (
        "NIP sudah ada pada baris sebelumnya.",
        "Hapus baris ganda; jabatan kedua (Plt, rangkap) masuk lembar PENUGASAN.",
    ),
    "nuptk_ganda": (
        "NUPTK sudah ada pada baris sebelumnya.",
        "Hapus baris ganda, atau tandai sekolah kedua dengan Status Tugas.",
    ),
    "id_ganda": ("Kode baris sudah ada pada baris sebelumnya.", "Beri kode yang berbeda atau hapus baris ganda."),
    "wajib_kosong": ("Kolom wajib ini kosong atau tidak terbaca.", "Isi kolom ini lalu unggah ulang."),
    "kolom_tidak_dikenal": ("Kolom ini tidak dikenal.", "Hapus kolomnya, atau pakai nama kolom pada kontrak masukan."),
    "ditolak_penyimpanan": (
        "Baris ini tidak dapat disimpan.",
        "Periksa isi yang tidak lazim (huruf aneh, angka sangat besar); sampaikan nomor barisnya kepada pengelola.",
    ),
    "kolom_wajib_tidak_ada": ("Kolom wajib ini tidak ada pada lembar.", "Tambahkan kolomnya, atau pakai templat."),
    "tanpa_pengenal": (
        "Pegawai tidak dapat dikenali: kode dan NIP tidak ada atau tidak terbaca.",
        "Perbaiki NIP, atau isi kolom id_sumber dengan kode pegawai.",
    ),
    "nuptk_salah": ("NUPTK tidak terdiri dari 16 digit.", "Tulis 16 digit NUPTK dalam sel berformat Teks, atau kosongkan."),
    "tingkat_salah": ("Tingkat kelas tidak terbaca.", "Tulis tingkat 1 sampai 9 pada baris rombel ini."),
    "tanpa_sekolah": (
        "Sekolahnya tidak disebut: tidak ada kolom NPSN atau nama sekolah, dan tidak ada di atas tabel.",
        "Tambahkan kolom NPSN, atau unggah berkas seperti diunduh dari Dapodik.",
    ),
    "siklus": ("Unit ini menjadi atasan dirinya sendiri.", "Perbaiki kolom induk sehingga pohon unit berujung di instansi."),
}


def problem(code: str, column: str = "") -> Masalah:
    message, mending = TEXTS[code]
    return Masalah(code, message, column, mending)
