"""Example answers about daily lists."""

from __future__ import annotations

from typing import Any

ORANG = {"satuan": "orang", "lebar": 0.7, "rata": "right"}
COUNTS = ("k", "b_pns", "b_pppk", "b_paruh_waktu", "b_lain", "di_luar", "aktif")
ABOUT: dict[str, Any] = {
    "jenis": "LOWONG", "judul": "Jabatan lowong", "judul_en": "Positions that lack people", "bernama": False,
    "catatan": "K = kebutuhan yang ditetapkan; B = pegawai menurut SK.",
    "kolom": [
        {"nama": "unit", "judul": "Unit kerja", "satuan": None, "lebar": 2.0, "rata": "left"}, {"nama": "k", "judul": "K", **ORANG},
        {"nama": "kurang", "judul": "Kurang", **ORANG},
    ],
}  # fmt: skip
ROW = {
    "opd": "Dinas Pendidikan dan Kebudayaan", "unit": "SDN 060831", "jabatan": "Guru Ahli Pertama", "kelas": 8,
    **dict.fromkeys(COUNTS, 0), "k": 6, "b_pns": 4, "aktif": 4, "kurang": 2,
}  # fmt: skip
LINK = {
    "alamat": "https://seimbang.contoh.go.id/kartu/unit/01a1c5e0-7c00-7000-8000-000000000001?bingkai=&tanda=eyJhbGciOiJFZDI1NTE5In0…",
    "pdf": "https://seimbang.contoh.go.id/kartu/unit/01a1c5e0-7c00-7000-8000-000000000001.pdf?bingkai=&tanda=eyJhbGciOiJFZDI1NTE5In0…",
    "berlaku_sampai": "2026-11-30T03:05:00+00:00",
}
LISTS: dict[str, Any] = {
    "linkKartuUnit": LINK, "linkKartuPegawai": LINK, "linkKartuUsulan": LINK,
    "listDaftar": {"items": [ABOUT], "berikutnya": None},
    "getDaftar": {
        **ABOUT, "per": "2026-11-30", "diketahui": None, "sampai": "2027-11-30", "batas_bulan": None,
        "batas_dasar": None, "sumber": ["simpeg"], "jumlah": 1, "items": [ROW],
        "berikutnya": None,
    },
}  # fmt: skip
