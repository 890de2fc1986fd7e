"""Why a step after the decree cannot be taken, and what to do next; one entry per code, Indonesian first."""

from __future__ import annotations

SESUDAH_SK: dict[str, tuple[str, str, str]] = {
    "akibat_belum_diputuskan": (
        "Kursi yang akan ditempati kembali sudah diisi orang lain dengan SK: {nomor}.",
        "Baca GET /v1/usulan-mutasi/{{id}}/akibat, lalu putuskan bersama lewat POST /v1/usulan-mutasi/{{id}}/pembatalan.",
        "Others were moved into the seat by decree ({nomor}): decide about them in the same act.",
    ),
    "batas_spmt_belum_lewat": (
        "Batas mulai melaksanakan tugas belum lewat: {tanggal} ({hari_kerja} hari kerja sejak TMT).",
        "Tunggu sampai lewat, dan ingatkan pegawainya.",
        "The time to take up duty is not over: {tanggal} ({hari_kerja} working days from the effective date).",
    ),
    "belum_diingatkan": (
        "Pegawai ini belum diingatkan.", "Catat pengingatnya lewat POST /v1/usulan-mutasi/{{id}}/pengingat.",
        "The person was not reminded yet.",
    ),
}  # fmt: skip
