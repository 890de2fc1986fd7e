"""Examples of what comes in about a board and its sessions."""

from __future__ import annotations

from typing import Any

A, B, C = (f"01970000-0000-7000-8000-00000000000{n}" for n in range(1, 4))
_BEBAS = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}
BOARD: dict[str, Any] = {
    "tim": {
        "summary": "Tim tiga orang / a board of three",
        "value": {
            "anggota": [
                {"pengguna_id": A, "kedudukan": "KETUA"}, {"pengguna_id": B, "kedudukan": "SEKRETARIS"},
                {"pengguna_id": C, "kedudukan": "ANGGOTA"},
            ],
            "nomor": "Kepwal 800/31/2026", "tanggal": "2026-02-01", "sejak": "2026-02-01",
        },
    },
}  # fmt: skip
NEW: dict[str, Any] = {
    "sidang": {
        "summary": "Siapkan sidang / prepare a session",
        "value": {"waktu": "2026-11-27T09:00:00+07:00", "tempat": "Ruang Rapat Sekda", "acara": [{"usulan_id": A}, {"himpunan_id": B}]},
    },
}  # fmt: skip
AGENDA: dict[str, Any] = {
    "acara": {"summary": "Acara baru / the agenda anew", "value": {"acara": [{"himpunan_id": B}, {"usulan_id": A}]}},
}
ATTENDANCE: dict[str, Any] = {
    "hadir": {
        "summary": "Daftar hadir / attendance",
        "value": {"anggota": [{"pengguna_id": A, "kehadiran": "HADIR"}, {"pengguna_id": C, "kehadiran": "IZIN"}]},
    },
}
TIES: dict[str, Any] = {
    "bebas": {"summary": "Tidak ada kepentingan / no ties", "value": {"kepentingan": _BEBAS}},
    "kecuali": {
        "summary": "Kecuali satu usulan / but for one case",
        "value": {"kepentingan": _BEBAS, "kecuali": [{"usulan_id": A, "kepentingan": {**_BEBAS, "derajat_keluarga": 2}}]},
    },
}  # fmt: skip
RESULTS: dict[str, Any] = {
    "hasil": {
        "summary": "Setuju dan tunda / consent and put off",
        "value": {"hasil": [
            {"usulan_id": A, "hasil": "SETUJU", "suara": {"setuju": 3, "tidak": 1, "abstain": 0},
             "keberatan": [{"pengguna_id": C, "catatan": "Jaraknya jauh."}]},
            {"usulan_id": B, "hasil": "TUNDA", "alasan_kode": "BERKAS_KURANG", "catatan": "Rekomendasi Dinas belum ada."},
        ]},
    },
}  # fmt: skip
STEPS: dict[str, Any] = {
    "buka": {"summary": "Buka / open", "value": {"aksi": "BUKA"}},
    "tutup": {"summary": "Tutup / close", "value": {"aksi": "TUTUP"}},
}
DECISION: dict[str, Any] = {
    "semua": {
        "summary": "Ikuti tim untuk semua usulan / follow the board in all",
        "value": {"alasan_kode": "PERTIMBANGAN_TPK", "catatan": "Sesuai pertimbangan tim.", "kepentingan": _BEBAS},
    },
}
