"""Why a round cannot take this step, and what to do next: one entry per code, Indonesian first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from shared.texts.numbers import day

HALANGAN: dict[str, tuple[str, str, str]] = {
    # code: (what, what to do next, English)
    "ubahan_kosong": ("Tidak ada yang diubah.", "Sebut kebijakan, kalender, atau TMT yang baru.", "Nothing is changed."),
    "keputusan_kurang": (
        "Keputusan yang menetapkan kriteria belum lengkap.", "Kirim nomor, tanggal, tentang, dan berkasnya lewat POST …/keputusan.",
        "Send number, date, subject and file of the decree to POST …/keputusan.",
    ),
    "keputusan_mendatang": (
        "Tanggal keputusan masih di depan.", "Catat keputusan setelah ditandatangani.", "The decree's date is in the future.",
    ),
    "kalender_kurang": (
        "Kalender putaran belum menyebut: {hari}.", "Lengkapi dengan aksi UBAH, isi kalender.",
        "The calendar lacks: {hari}. Complete it with the act UBAH.",
    ),
    "kalender_terbalik": (
        "Urutan kalender keliru: {dulu} harus mendahului {lalu}.", "Perbaiki tanggalnya dengan aksi UBAH, isi kalender.",
        "{dulu} must come before {lalu}: put the calendar right with the act UBAH.",
    ),
    "tmt_guru": (
        "TMT guru di luar Juli dan Januari (TCH-09).", "Pilih TMT 1-31 Juli atau 1-31 Januari, atau isi alasan_tmt.",
        "Teachers take effect in July or January: choose such a day or state alasan_tmt.",
    ),
    "tmt_tanggal_satu": (
        "TMT selain guru harus tanggal satu.", "Pilih tanggal satu suatu bulan.", "All but teachers take effect on the first of a month.",
    ),
    "pin_tanpa_alasan": (
        "{jumlah} pin pada kebijakan tidak punya alasan.", "Catat alasannya lewat POST …/pengecualian.",
        "{jumlah} pins have no reason: record it at POST …/pengecualian.",
    ),
    "kriteria_lain": (
        "Kriteria putaran bukan lagi yang ditetapkan keputusan {nomor}.", "Tetapkan kriteria ini dengan keputusan baru.",
        "The criteria are no longer those of decree {nomor}: adopt them by another decree.",
    ),
    "beku_sudah_lewat": (
        "Hari pembekuan data {tanggal} sudah tiba; kriteria harus diumumkan sebelumnya.", "Geser kalender dengan aksi UBAH.",
        "The day of the freeze, {tanggal}, has come; criteria are announced before it. Move the calendar with the act UBAH.",
    ),
    "belum_diumumkan": (
        "Kriteria harus diumumkan paling lambat sehari sebelum data dibekukan.", "Bekukan mulai besok.",
        "Criteria are announced at least a day before the data are frozen.",
    ),
    "belum_hari_beku": (
        "Data dibekukan menurut kalender pada {tanggal}.", "Tunggu sampai hari itu.", "The freeze is on {tanggal}: wait until then.",
    ),
    "data_belum_beku": ("Data putaran belum dibekukan.", "Lakukan aksi BEKUKAN.", "The data are not frozen yet."),
    "konsultasi_berjalan": (
        "Masa konsultasi berlangsung sampai {tanggal}.", "Susun rencana setelah hari itu.", "The consultation lasts until {tanggal}.",
    ),
    "rencana_belum_dipilih": (
        "Belum ada rencana yang dipilih.", "Pilih satu lewat POST …/pilih, dengan alasannya.",
        "No plan is chosen yet: choose one at POST …/pilih.",
    ),
    "rencana_data_lain": (
        "Rencana yang dipilih bukan dari data yang dibekukan.", "Susun rencana baru; ia memakai data yang dibekukan.",
        "The chosen plan does not stand on the frozen data: make a new one.",
    ),
    "rencana_kriteria_lain": (
        "Rencana yang dipilih dibuat dengan kriteria lain.", "Susun rencana baru menurut kriteria yang ditetapkan.",
        "The chosen plan was made under other criteria: make a new one.",
    ),
    "rencana_basi": (
        "{jumlah} hal berubah sejak data dibekukan dan menyentuh rencana ini.",
        "Lihat GET …/kebasian; susun rencana baru, atau nyatakan basi_ditelaah pada isi.",
        "{jumlah} changes since the freeze touch this plan: see GET …/kebasian; make a new plan or state basi_ditelaah.",
    ),
    "tmt_belum_lewat": ("TMT putaran {tanggal} belum tiba.", "Tutup pelaksanaan setelahnya.", "The TMT {tanggal} has not come yet."),
    "usulan_masih_terbuka": (
        "{jumlah} usulan putaran ini masih berjalan.", "Selesaikan atau tarik semuanya lebih dahulu.",
        "{jumlah} cases of this round are still open: end or withdraw them first.",
    ),
}  # fmt: skip


def told(kode: str, angka: Mapping[str, Any]) -> tuple[str, str, str]:
    """(what, what to do next, English), days as people write them."""
    what, then, english = HALANGAN[kode]
    return what.format(**_said(angka, "id")), then, english.format(**_said(angka, "en"))


def _said(angka: Mapping[str, Any], language: str) -> dict[str, Any]:
    return {name: day(value, language) if isinstance(value, date) else value for name, value in angka.items()}
