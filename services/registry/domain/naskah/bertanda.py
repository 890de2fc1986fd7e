"""Is the file that came back our paper, and is it signed? Judged from what the reader found in it; the reader is intake/signed_pdf.py.

An electronic signature is told by its dictionary in the file; whether it is *valid* is for the certificate authority's own check, whose
address the answer names. A scan of a hand-signed paper has none: it is kept, and says so.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from shared.errors import Masalah, MasukanTidakSah

PERIKSA = "https://tte.komdigi.go.id/verifyPDF"


@dataclass(frozen=True)
class Temuan:
    """What a reader saw: pages, whether our code stands in its text, how many signatures cover how much of the file."""

    halaman: int
    memuat_kode: bool
    ada_teks: bool
    tanda_tangan: int
    mencakup_seluruh: bool
    """Some signature covers the file from its first byte to its last: nothing was added after it."""


def judge(found: Temuan, *, diakui_pindaian: bool) -> dict[str, Any]:
    """What is kept beside the file. `diakui_pindaian`: the official states that it is a scan of this very paper.

    Raises MasukanTidakSah for a text without our code, a scan nobody vouches for, a file changed after it was signed.
    """
    faults = []
    if found.ada_teks and not found.memuat_kode:
        faults.append(
            Masalah(
                "bukan_naskah_ini", "Kode naskah ini tidak ada dalam berkas.", "berkas", "Unggah naskah yang dicetak dari sini."
            )
        )
    if not found.ada_teks and not diakui_pindaian:
        faults.append(
            Masalah(
                "pindaian", "Berkas tidak berisi teks: tampaknya pindaian.", "berkas",
                "Bila memang pindaian naskah ini, kirim pindaian=true; Anda yang menyatakannya.",
            )
        )  # fmt: skip
    if found.tanda_tangan and not found.mencakup_seluruh:
        faults.append(
            Masalah(
                "berubah_sesudah_tanda_tangan",
                "Berkas berubah sesudah ditandatangani.",
                "berkas",
                "Unggah berkas asli dari penanda tangan.",
            )
        )
    if faults:
        raise MasukanTidakSah(
            "Berkas ini tidak diterima sebagai naskah bertanda tangan.", saran=faults[0].saran,
            pesan_en="Not accepted as the signed paper.", masalah=faults,
        )  # fmt: skip
    return {
        **asdict(found),
        "elektronik": bool(found.tanda_tangan),
        "pindaian": not found.ada_teks,
        "keterangan": f"tanda tangan elektronik ada; keabsahannya diperiksa di {PERIKSA}"
        if found.tanda_tangan
        else "tanpa tanda tangan elektronik",
    }
