"""Rules, what they answer and how a city confirms or waives them."""

from __future__ import annotations

from enum import StrEnum


class KeputusanKonfirmasi(StrEnum):
    """What a named person says of a rule that is not verified, or of a day that may be one of a mass decree."""

    DIKONFIRMASI = "DIKONFIRMASI"
    DITOLAK = "DITOLAK"
    DICABUT = "DICABUT"  # undecided again


class JenisPembebasan(StrEnum):
    """Why a rule is lifted for one person."""

    SEKOLAH_DITUTUP = "SEKOLAH_DITUTUP"
    KEADAAN_MENDESAK = "KEADAAN_MENDESAK"
    DASAR_KHUSUS = "DASAR_KHUSUS"


class StatusPembebasan(StrEnum):
    """Somebody asks, somebody else decides; what was approved may be revoked."""

    DIMINTA = "DIMINTA"
    DISETUJUI = "DISETUJUI"
    DITOLAK = "DITOLAK"
    DICABUT = "DICABUT"


class NilaiKota(StrEnum):
    """Dates and facts of one city that rules ask for."""

    PENETAPAN_CALON = "PENETAPAN_CALON"
    AKHIR_MASA_JABATAN = "AKHIR_MASA_JABATAN"
    PELANTIKAN_KEPALA = "PELANTIKAN_KEPALA"
    KEPALA_PENJABAT = "KEPALA_PENJABAT"
    TMT_MASSAL = "TMT_MASSAL"
    SPMT_HARI = "SPMT_HARI"  # working days after the TMT until duty must have begun
    PUTUSAN_KEBERATAN_HARI = "PUTUSAN_KEBERATAN_HARI"  # working days until an objection is decided
    HARI_TANGGAPAN = "HARI_TANGGAPAN"  # working days to answer a notice
    HARI_JAWAB_SANGGAH = "HARI_JAWAB_SANGGAH"  # working days to answer a contested datum
    HARI_TINJAUAN_MENDESAK = "HARI_TINJAUAN_MENDESAK"  # days until an urgent move must have been reviewed
    PENUGASAN_BULAN = "PENUGASAN_BULAN"  # months an internal assignment (A0) may last


class JenisAturan(StrEnum):
    """What a rule does: hard blocks, gate waits for an outside paper, soft warns, timer dates, info tells."""

    HARD = "HARD"
    GATE = "GATE"
    SOFT = "SOFT"
    TIMER = "TIMER"
    INFO = "INFO"


class Jawaban(StrEnum):
    """Answer of a rule; a missing datum is an answer too."""

    TERPENUHI = "TERPENUHI"
    TIDAK_TERPENUHI = "TIDAK_TERPENUHI"
    TIDAK_DAPAT_DINILAI = "TIDAK_DAPAT_DINILAI"
    TIDAK_BERLAKU = "TIDAK_BERLAKU"


class BilaTidakDiketahui(StrEnum):
    TOLAK = "TOLAK"
    USULKAN_DENGAN_SYARAT = "USULKAN_DENGAN_SYARAT"
    ABAIKAN = "ABAIKAN"


class Keyakinan(StrEnum):
    """How sure the legal basis is: read in the source, recalled, or sources disagree."""

    SEEN = "SEEN"
    DERIVED = "DERIVED"
    DESIGN = "DESIGN"
    MEMORY = "MEMORY"
    CONFLICT = "CONFLICT"
    SUPERSEDED = "SUPERSEDED"


class DiputuskanDi(StrEnum):
    """Where a rule is implemented, once."""

    PAIR = "pair"
    PLAN = "plan"
    CASE = "case"


class Putusan(StrEnum):
    """Verdict per family: curable by moving people, or short of heads."""

    SEIMBANG = "SEIMBANG"
    DISTRIBUSI = "DISTRIBUSI"
    JUMLAH = "JUMLAH"
    CAMPURAN = "CAMPURAN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"
