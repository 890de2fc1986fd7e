"""The columns of a round's worksheet: what the desk reads, and the five it fills in. Writer and reader both go by these titles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kolom:
    """`lebar` in characters; `isian`: the desk writes here; `tersembunyi`: ours alone."""

    nama: str
    judul: str
    lebar: int
    isian: bool = False
    tersembunyi: bool = False


KOLOM = (
    Kolom("kunci", "ID baris (jangan diubah)", 12, tersembunyi=True),
    Kolom("versi", "Versi baris (jangan diubah)", 12, tersembunyi=True),
    Kolom("no", "No.", 5), Kolom("agenda", "Agenda", 10), Kolom("status", "Status", 18), Kolom("nama", "Nama", 24),
    Kolom("nip", "NIP", 20), Kolom("asal", "Dari", 28), Kolom("tujuan", "Ke", 28), Kolom("kelas", "Kelas jabatan", 8),
    Kolom("kb_asal", "Asal: K, B sebelum → sesudah (orang)", 16), Kolom("kb_tujuan", "Tujuan: K, B sebelum → sesudah (orang)", 16),
    Kolom("alasan", "Alasan", 34), Kolom("catatan_aturan", "Catatan aturan", 28), Kolom("syarat", "Syarat yang masih harus dicek", 28),
    Kolom("terakhir", "Keputusan terakhir pada lembar", 18),
    Kolom("keputusan", "Keputusan", 11, isian=True), Kolom("alasan_kode", "Alasan kode", 20, isian=True),
    Kolom("catatan", "Catatan", 30, isian=True), Kolom("pengganti", "Pengganti dipilih", 24, isian=True),
    Kolom("simpangan", "Aturan dikesampingkan", 18, isian=True),
)  # fmt: skip
WAJIB = ("kunci", "versi", "keputusan")
"""Without these a file is no worksheet."""
JUDUL = {one.nama: one.judul for one in KOLOM}
LEMBAR = "Lembar kerja"
PETUNJUK = (
    "Isi hanya kolom berwarna kuning: Keputusan (SETUJU, TUNDA, TOLAK), Alasan kode, Catatan, Pengganti dipilih, Aturan dikesampingkan. "
    "Baris boleh diurutkan dan kolom boleh ditambah; kolom ID dan Versi jangan dihapus. K = kebutuhan menurut analisis beban kerja, "
    "B = pegawai yang ada."
)
MASALAH: dict[str, tuple[str, str, str]] = {
    # code: (what, what to do next, English)
    "keputusan_salah": ("Keputusan bukan SETUJU, TUNDA, atau TOLAK.", "Pilih dari daftar pada sel itu.", "Not one of the decisions."),
    "alasan_salah": ("Alasan kode tidak dikenal.", "Pilih dari daftar pada sel itu.", "Unknown reason code."),
    "catatan_panjang": ("Catatan lebih dari 2.000 huruf.", "Persingkat catatannya.", "The note is longer than 2,000 characters."),
    "aturan_salah": ("Ada aturan yang tidak dikenal.", "Tulis kode aturan, dipisah koma, misalnya MUT-07, TCH-02.", "Unknown rule."),
    "pengganti_salah": (
        "Pengganti itu bukan salah satu pilihan baris ini.", "Pilih dari daftar pada lembar Pilihan pengganti.",
        "Not one of the replacements of this row.",
    ),
    "versi_salah": ("Versi baris bukan dari layanan ini.", "Unduh lembar kerja lagi.", "The row's version is none of ours."),
    "baris_tidak_dikenal": (
        "Baris ini bukan dari putaran ini, atau ID-nya berubah.", "Salin keputusannya ke lembar kerja yang baru diunduh.",
        "Not a row of this round.",
    ),
    "baris_rangkap": (
        "ID baris ini ada lebih dari sekali dengan isian berbeda.", "Sisakan satu baris, lalu unggah lagi.",
        "The row is there twice with different decisions.",
    ),
    "baris_berubah": (
        "Baris ini sudah berubah sejak lembar kerja diunduh.", "Lihat nilai sekarang, lalu putuskan pada lembar kerja yang baru.",
        "The row has changed since the sheet was made.",
    ),
    "tanpa_langkah": (
        "Peran Anda tidak punya langkah untuk keputusan ini pada status {status}.", "Yang dapat melakukannya: {peran}.",
        "Your role has no step for this decision from here.",
    ),
    "perlu_alasan": ("Keputusan ini memerlukan alasan kode dan catatan.", "Isi kedua kolom itu.", "A reason code and a note are wanted."),
}  # fmt: skip


def told(kode: str, **angka: object) -> dict[str, str]:
    """One problem in words."""
    pesan, saran, english = MASALAH[kode]
    return {"kode": kode, "pesan": pesan.format(**angka), "saran": saran.format(**angka), "pesan_en": english}
