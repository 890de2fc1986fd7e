"""Codes of rounds as a reader knows them, Indonesian and English."""

from __future__ import annotations

from enum import StrEnum

from shared import vocabulary as v

WORDS: dict[type[StrEnum], dict[str, tuple[str, str]]] = {
    v.StatusPutaran: {
        "SIMULASI": ("simulasi, kriterianya belum ditetapkan", "a simulation: its criteria are not adopted"),
        "DRAF": ("kriterianya ditetapkan", "its criteria are adopted"),
        "DIUMUMKAN": ("diumumkan", "announced"),
        "DATA_BEKU": ("datanya dibekukan", "its data are frozen"),
        "KONSULTASI": ("masa konsultasi", "under consultation"),
        "RENCANA": ("rencana disusun", "plans are being made"),
        "TELAAH": ("rencana ditelaah", "the plan is being reviewed"),
        "DIPUTUSKAN": ("rencana diputuskan", "the plan is decided"),
        "DILAKSANAKAN": ("sedang dilaksanakan", "being carried out"),
        "DIEVALUASI": ("selesai dan dinilai hasilnya", "ended and evaluated"),
        "DIBATALKAN": ("dibatalkan", "cancelled"),
    },
    v.AksiPutaran: {
        "UBAH": ("ubah kriteria atau kalender", "change criteria or calendar"),
        "TETAPKAN": ("tetapkan kriteria", "adopt the criteria"),
        "UMUMKAN": ("umumkan", "announce"),
        "BEKUKAN": ("bekukan data", "freeze the data"),
        "BUKA_KONSULTASI": ("buka konsultasi", "open the consultation"),
        "SUSUN_RENCANA": ("susun rencana", "make plans"),
        "AJUKAN_TELAAH": ("ajukan untuk ditelaah", "put forward"),
        "KEMBALIKAN": ("kembalikan", "send back"),
        "PUTUSKAN": ("putuskan", "decide"),
        "LAKSANAKAN": ("laksanakan", "carry out"),
        "EVALUASI": ("tutup dan nilai hasil", "end and evaluate"),
        "BATALKAN": ("batalkan", "cancel"),
    },
    v.AlasanPengecualian: {
        "PELINDUNGAN": ("alasan pribadi yang dilindungi", "a protected private ground"),
        "KEBUTUHAN_UNIT": ("kebutuhan unit", "a need of the unit"),
        "TUGAS_KHUSUS": ("tugas khusus", "a special task"),
        "PERMINTAAN_PEGAWAI": ("permintaan pegawai", "the person's own request"),
        "DATA_DIPERIKSA": ("datanya sedang diperiksa", "data being checked"),
        "SUDAH_DIPUTUSKAN": ("sudah diputuskan di luar putaran", "decided outside the round"),
    },
    v.JenisBasi: {
        "ORANG_BERUBAH": (
            "Data atau jabatan pegawai berubah; periksa lagi.", "The person changed: look again.",
        ),
        "ORANG_KELUAR": ("Pegawai sudah keluar; pilih calon setara lain.", "The person is gone: pick another equal candidate."),
        "UNIT_BERUBAH": ("Unit asal atau tujuan berubah; periksa unitnya.", "A unit changed: look at it."),
        "KEBUTUHAN_BERUBAH": ("Kebutuhan di asal atau tujuan berubah; hitung ulang rencana.", "A need changed: plan anew."),
        "BEBAN_BERUBAH": ("Beban kerja atau jam mengajar berubah; hitung ulang rencana.", "A workload changed: plan anew."),
        "HUKUM_BERUBAH": ("Aturan kota berubah; periksa ulang himpunan.", "The city's rules changed: judge the set again."),
        "PEMBEBASAN_BERUBAH": ("Pembebasan aturan berubah; periksa ulang himpunan.", "Waivers changed: judge the set again."),
    },
}  # fmt: skip


def word(code: StrEnum, language: str = "id") -> str:
    return WORDS[type(code)][code.value][0 if language == "id" else 1]
