"""How an objection, or an act on one, is refused, and what to do instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from services.registry.operations import step_refusals
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang, TidakDitemukan, VersiLain


def not_yours() -> TidakBerwenang:
    return TidakBerwenang(
        "Keberatan diajukan pegawai itu sendiri, atau dicatat petugas dari suratnya.", saran="Serahkan suratnya kepada petugas mutasi.",
        pesan_en="Filed by the person, or recorded by the desk.",
    )  # fmt: skip


def no_time_runs(case: Mapping[str, Any]) -> Bentrok:
    return Bentrok(
        f"SK usulan {case['nomor']}/{case['tahun']} belum disampaikan atau sudah gugur; waktu keberatan tidak berjalan.",
        saran="Catat penyampaiannya dahulu; sebelum SK, sampaikan lewat tanggapan atau sanggah.", pesan_en="No time to object runs.",
    )  # fmt: skip


def impossible_day() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Tanggal diterima sebelum SK disampaikan atau belum tiba.", saran="Periksa cap penerimaannya.", pesan_en="Impossible day."
    )


def one_is_open(nomor: str) -> Bentrok:
    return Bentrok(f"Keberatan {nomor} atas SK ini belum diputus.", saran="Tunggu putusannya.", pesan_en="Another one is open.")


def erased() -> Bentrok:
    return Bentrok("Data pribadi pegawai ini sudah dihapus.", saran="Keberatan tidak dapat dicatat.", pesan_en="Erased.")


def no_letter() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Berkas kosong, lebih dari 20 MB, atau bukan PDF, JPEG, atau PNG.", saran="Kirim satu berkas: PDF, atau foto suratnya.",
        pesan_en="Empty, too large, or neither PDF, JPEG nor PNG.",
    )  # fmt: skip


def without_letter() -> TidakDitemukan:
    return TidakDitemukan(
        "Keberatan ini tidak punya berkas.", saran="Unggah suratnya selama belum diputus.", pesan_en="No letter is attached."
    )


def changed(row: Mapping[str, Any]) -> VersiLain:
    return step_refusals.changed("Keberatan", "objection", row)


def ended(row: Mapping[str, Any]) -> Bentrok:
    return Bentrok(f"Keberatan ini sudah {row['status']}.", saran="Lihat putusannya.", pesan_en="It has ended.")


def not_late() -> Bentrok:
    return Bentrok("Keberatan ini tidak terlambat.", saran="Putuskan langsung.", pesan_en="It is not late.")


def late_and_not_admitted() -> Bentrok:
    return Bentrok(
        "Keberatan ini lewat waktu dan belum diterima.", saran="Terima dahulu dengan alasan, lewat POST …/penerimaan.",
        pesan_en="Late, and not admitted yet.",
    )  # fmt: skip


def not_this_office(role: str) -> TidakBerwenang:
    return TidakBerwenang(
        f"Menurut matriks kewenangan keberatan ini diputus oleh {role}.", saran="Serahkan kepada pejabat itu.",
        pesan_en=f"By the authority matrix this is decided by {role}.",
    )  # fmt: skip


def about_oneself() -> TidakBerwenang:
    return TidakBerwenang(
        "Anda pihak dalam perkara ini.", saran="Serahkan kepada pejabat lain.", pesan_en="You are a party to this."
    )


def decision_day() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Tanggal putusan sebelum keberatan diterima atau belum tiba.", saran="Periksa tanggalnya.", pesan_en="Impossible day."
    )
