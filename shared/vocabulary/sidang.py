"""Sessions of the board (TPK)."""

from __future__ import annotations

from enum import StrEnum


class StatusSidang(StrEnum):
    """Where a session of the performance board stands."""

    DISIAPKAN = "DISIAPKAN"
    DIBUKA = "DIBUKA"
    DITUTUP = "DITUTUP"
    DISAHKAN = "DISAHKAN"  # its minutes are signed
    DIBATALKAN = "DIBATALKAN"


class AksiSidang(StrEnum):
    """What somebody does to a session."""

    BUKA = "BUKA"
    TUTUP = "TUTUP"
    SAHKAN = "SAHKAN"
    BATALKAN = "BATALKAN"


class KedudukanTpk(StrEnum):
    """In what part somebody sits on the board."""

    KETUA = "KETUA"
    SEKRETARIS = "SEKRETARIS"
    ANGGOTA = "ANGGOTA"


class KehadiranTpk(StrEnum):
    """Was a member there?"""

    HADIR = "HADIR"
    IZIN = "IZIN"
    TIDAK_HADIR = "TIDAK_HADIR"


class HasilSidang(StrEnum):
    """What the board says of one case."""

    SETUJU = "SETUJU"
    TUNDA = "TUNDA"  # another session
    TOLAK = "TOLAK"
    KEMBALI = "KEMBALI"  # back to be mended
