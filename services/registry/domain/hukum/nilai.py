"""Is that a value such a thing can have? Dates of an election and of a term, YA or TIDAK for an acting head, days or months of a period."""

from __future__ import annotations

from datetime import date

from shared.errors import MasukanTidakSah
from shared.vocabulary import NilaiKota

YES_OR_NO = ("YA", "TIDAK")
DAYS = frozenset({
    NilaiKota.SPMT_HARI, NilaiKota.PUTUSAN_KEBERATAN_HARI, NilaiKota.HARI_TANGGAPAN, NilaiKota.HARI_JAWAB_SANGGAH,
    NilaiKota.HARI_TINJAUAN_MENDESAK,
})  # fmt: skip
"""Lengths of periods in days, most of them working days."""
MOST_DAYS = 250
"""Working days of a year."""
MONTHS = frozenset({NilaiKota.PENUGASAN_BULAN})
MOST_MONTHS = 60


def checked(nama: NilaiKota, nilai: str) -> str:
    """The value as it is kept. Raises MasukanTidakSah."""
    if nama == NilaiKota.TMT_MASSAL:
        raise MasukanTidakSah("Hari SK massal diputuskan satu per satu.", saran="Pakai PUT /v1/tmt-massal/{tanggal}.")
    if nama == NilaiKota.KEPALA_PENJABAT:
        if nilai not in YES_OR_NO:
            raise MasukanTidakSah(f"{nama} adalah YA atau TIDAK.", saran="Kirim YA atau TIDAK.", pesan_en="YA or TIDAK.")
        return nilai
    if nama in DAYS:
        return _number(nama, nilai, MOST_DAYS, "hari", "days")
    if nama in MONTHS:
        return _number(nama, nilai, MOST_MONTHS, "bulan", "months")
    try:
        return date.fromisoformat(nilai).isoformat()
    except ValueError as wrong:
        raise MasukanTidakSah(f"{nama} adalah tanggal.", saran="Tulis tahun-bulan-tanggal, misalnya 2029-09-22.",
                              pesan_en="A date is wanted.") from wrong  # fmt: skip


def _number(nama: NilaiKota, nilai: str, most: int, unit: str, unit_en: str) -> str:
    if not nilai.isascii() or not nilai.isdigit() or not 1 <= int(nilai) <= most:
        raise MasukanTidakSah(
            f"{nama} adalah jumlah {unit}, 1 sampai {most}.", saran="Kirim bilangan bulat, misalnya 10.",
            pesan_en=f"A number of {unit_en} from 1 to {most}.",
        )  # fmt: skip
    return str(int(nilai))
