"""What a violated constraint means, in a sentence: two writers met, or two statements cannot both hold."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from shared.errors import Bentrok

TWO_POSTS = "ex_penempatan_definitif"
AGAIN = "Ulangi: kiriman yang sama akan melihat isi yang baru."
MET = ("40001", "40P01", "55P03")
"""Serialisation failure, deadlock, lock not available: another writer was in the way."""
VIOLATED = ("23P01", "23505", "23503")
"""Exclusion, uniqueness, a reference to what is gone."""


def conflict(error: DBAPIError) -> Bentrok | None:
    """The conflict this error stands for; None for anything else."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state in MET:
        return Bentrok(
            "Data yang sama sedang ditulis permintaan lain.", saran=AGAIN, pesan_en="Another request is writing the same data.",
            kode="ditulis_bersamaan",
        )  # fmt: skip
    if state not in VIOLATED:
        return None
    if _constraint(error) == TWO_POSTS:
        return Bentrok(
            "Pegawai ini sudah memegang jabatan definitif pada tanggal yang sama.",
            saran=f"Tutup dahulu jabatan yang lama. Bila dua permintaan berjalan bersamaan: {AGAIN.lower()}",
            pesan_en="This person already holds a definitive post on the same day.", kode="definitif_ganda",
        )  # fmt: skip
    if state == "23503":
        return Bentrok(
            "Data yang dirujuk sudah tidak ada.", saran="Muat ulang datanya, lalu ulangi.", pesan_en="What this refers to is gone.",
            kode="rujukan_hilang",
        )  # fmt: skip
    return Bentrok(
        "Data ini baru saja dicatat permintaan lain.",
        saran=AGAIN,
        pesan_en="Another request has just recorded this.",
        kode="sudah_dicatat",
    )


def _constraint(error: DBAPIError) -> str:
    driver = getattr(error.orig, "orig", None)
    return str(getattr(driver, "constraint_name", "") or "")
