"""Sessions of the performance board in words: states, results, and why something cannot be, with what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from shared import vocabulary as v

WORDS: dict[type[StrEnum], dict[str, tuple[str, str]]] = {
    v.StatusSidang: {
        "DISIAPKAN": ("disiapkan", "being prepared"), "DIBUKA": ("dibuka", "open"), "DITUTUP": ("ditutup", "closed"),
        "DISAHKAN": ("berita acaranya ditandatangani", "its minutes are signed"), "DIBATALKAN": ("dibatalkan", "cancelled"),
    },
    v.AksiSidang: {
        "BUKA": ("buka sidang", "open it"), "TUTUP": ("tutup sidang", "close it"), "SAHKAN": ("sahkan berita acara", "confirm the minutes"),
        "BATALKAN": ("batalkan", "cancel"),
    },
    v.KedudukanTpk: {
        "KETUA": ("Ketua", "chair"), "SEKRETARIS": ("Sekretaris", "secretary"), "ANGGOTA": ("Anggota", "member"),
    },
    v.KehadiranTpk: {
        "HADIR": ("hadir", "present"), "IZIN": ("izin", "excused"), "TIDAK_HADIR": ("tidak hadir", "absent"),
    },
    v.SebabKepentingan: {
        "PERNYATAAN": ("menyatakan kepentingan", "declared a tie"), "DIRI_SENDIRI": ("usulan tentang dirinya", "the case is their own"),
    },
    v.KeluaranKepala: {
        "TETAP": ("tetap", "stays"), "PINDAH": ("mengepalai sekolah lain", "heads another school"),
        "KEMBALI_GURU": ("kembali bertugas sebagai guru", "a teacher again"), "PENSIUN": ("pensiun", "retires"),
        "BELUM": ("belum ditentukan", "not decided yet"),
    },
    v.SebabKepala: {
        "SEKOLAH_TUTUP": ("sekolahnya tutup", "the school closes"), "BATAS_USIA_PENSIUN": ("mencapai batas usia pensiun", "retires by age"),
        "MASA_TUGAS_HABIS": ("dua periode habis", "two terms are over"), "PELAKSANA_TUGAS": ("masih pelaksana tugas", "a stand-in"),
        "BELUM_DUA_TAHUN": ("belum dua tahun di sekolah ini", "under two years at this school"),
        "MASIH_BERTUGAS": ("masa tugasnya masih berjalan", "the term still runs"),
    },
    v.HasilSidang: {
        "SETUJU": ("disetujui", "consented"), "TUNDA": ("ditunda", "put off"), "TOLAK": ("tidak disetujui", "declined"),
        "KEMBALI": ("dikembalikan untuk diperbaiki", "sent back to be mended"),
    },
}  # fmt: skip

HALANGAN: dict[str, tuple[str, str, str]] = {
    # code: (what, what to do next, English)
    "anggota_terlalu_sedikit": (
        "Tim beranggota kurang dari tiga orang.", "Sebut semua anggota menurut keputusannya.", "A board has at least three members.",
    ),
    "anggota_disebut_dua_kali": ("Seorang anggota disebut dua kali.", "Sebut setiap anggota sekali.", "A member is named twice."),
    "ketua_dan_sekretaris": (
        "Tim memerlukan tepat satu ketua dan satu sekretaris.", "Periksa kedudukan anggotanya.", "One chair and one secretary, no more.",
    ),
    "anggota_tidak_dikenal": (
        "Ada anggota yang bukan pengguna aktif kota ini.", "Daftarkan dahulu lewat POST /v1/pengguna.", "A member is no active user.",
    ),
    "kuorum_tidak_terbaca": (
        "Ketentuan kuorum tidak terbaca.", "Kirim pembilang ≤ penyebut, lebih, dan dasarnya.", "Not a rule of quorum.",
    ),
    "tim_belum_ada": (
        "Susunan Tim Penilai Kinerja belum dicatat untuk hari itu.", "Catat keputusannya lewat PUT /v1/tpk.",
        "No board is on record for that day.",
    ),
    "tim_lain": (
        "Pada hari itu tim lain yang bertugas.", "Batalkan sidang ini dan siapkan yang baru.", "Another board holds on that day.",
    ),
    "bukan_anggota": (
        "Anda bukan anggota tim pada sidang ini.", "Minta sekretaris memeriksa susunan timnya.", "You do not sit in this session.",
    ),
    "kehadiran_belum_lengkap": (
        "Kehadiran {jumlah} anggota belum dicatat.", "Catat lewat PUT /v1/sidang/{{id}}/kehadiran.", "Attendance of {jumlah} is not said.",
    ),
    "kuorum_kurang": (
        "Kuorum tidak tercapai: hadir {hadir}, perlu {perlu} dari {anggota} anggota.",
        "Tunggu anggota lain, atau batalkan dan jadwalkan lagi.",
        "No quorum: {hadir} present, {perlu} of {anggota} wanted.",
    ),
    "acara_kosong": ("Acara sidang masih kosong.", "Isi lewat PUT /v1/sidang/{{id}}/acara.", "The agenda is empty."),
    "usulan_tidak_dapat_disidangkan": (
        "Usulan {nomor} berstatus {status}.", "Hanya usulan DINILAI atau TIM_PENILAI_KINERJA yang disidangkan.",
        "Case {nomor} stands at {status} and cannot be heard.",
    ),
    "usulan_disidangkan_lain": (
        "Usulan {nomor} sudah ada pada acara sidang {sidang}.", "Keluarkan dari acara itu lebih dahulu.",
        "Case {nomor} is on the agenda of session {sidang}.",
    ),
    "himpunan_kosong": ("Himpunan itu tidak punya usulan berjalan.", "Pilih himpunan lain.", "No open case in that set."),
    "bukan_acara": ("Usulan itu bukan acara sidang ini.", "Lihat GET /v1/sidang/{{id}}.", "Not on this agenda."),
    "usulan_belum_di_tpk": (
        "Usulan {nomor} berstatus {status}, jadi belum dapat diberi hasil.",
        "Selesaikan yang menahannya lalu KIRIM_TPK, atau keluarkan dari acara.", "Case {nomor} is not before the board.",
    ),
    "hasil_tanpa_alasan": (
        "Hasil selain setuju memerlukan alasan dan catatan.", "Kirim alasan_kode dan catatan.", "Give a reason code and a note.",
    ),
    "kuorum_usulan_kurang": (
        "Untuk usulan {nomor} hanya {hadir} anggota tanpa kepentingan yang hadir, perlu {perlu}.", "Tunda usulan ini.",
        "For case {nomor} only {hadir} free members sit, {perlu} are wanted: put it off.",
    ),
    "suara_lebih_dari_hadir": (
        "Jumlah suara untuk usulan {nomor} lebih dari {hadir} anggota yang boleh memutuskan.", "Periksa hitungannya.",
        "More votes than members who may vote.",
    ),
    "suara_berlawanan": (
        "Hitungan suara usulan {nomor} berlawanan dengan hasilnya.", "Periksa hasil atau suaranya.", "The votes contradict the result.",
    ),
    "keberatan_bukan_anggota": (
        "Keberatan pada usulan {nomor} disebut dari orang yang tidak hadir sebagai anggota.", "Sebut anggota yang hadir.",
        "An objection of somebody who did not sit.",
    ),
    "hasil_belum_ada": (
        "Usulan {nomor} belum diberi hasil.", "Catat hasilnya, atau tunda dengan alasan.", "Case {nomor} has no result yet.",
    ),
}  # fmt: skip


def told(kode: str, angka: Mapping[str, Any] | None = None) -> tuple[str, str, str]:
    """(what, what to do next, English) of a code."""
    pesan, saran, english = (part.format(**(angka or {})) for part in HALANGAN[kode])
    return pesan, saran, english


def word(value: StrEnum, bahasa: str = "id") -> str:
    return WORDS[type(value)][value.value][bahasa == "en"]
