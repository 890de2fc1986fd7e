"""What a plan says of its moves, gaps, alternatives and changes."""

from __future__ import annotations

from enum import StrEnum


class KelompokUsulan(StrEnum):
    """Three plans in one run."""

    SIAP = "SIAP"
    SETELAH_PENGECEKAN = "SETELAH_PENGECEKAN"
    SETELAH_PERSETUJUAN = "SETELAH_PERSETUJUAN"


class UrutanSetara(StrEnum):
    """What tells equally good candidates for a seat apart; the draw only where nothing else does."""

    MINAT = "MINAT"
    SETUJU = "SETUJU"
    JALAN = "JALAN"
    PINDAH = "PINDAH"
    LAMA = "LAMA"
    UNDIAN = "UNDIAN"


class PeranTerdampak(StrEnum):
    """What somebody of a closing unit is there; in this order they choose a seat."""

    KEPALA = "KEPALA"
    GURU_KELAS = "GURU_KELAS"
    LAIN = "LAIN"


class SebabBelumTertempatkan(StrEnum):
    """The first thing in the way of a seat for somebody whose unit closes."""

    TIDAK_TERPETAKAN = "TIDAK_TERPETAKAN"
    BUKAN_PELAKSANA_ATAU_JF_ASN = "BUKAN_PELAKSANA_ATAU_JF_ASN"
    ATURAN = "ATURAN"
    TIDAK_ADA_SEL_SEKELOMPOK = "TIDAK_ADA_SEL_SEKELOMPOK"
    TIDAK_ADA_KEKURANGAN = "TIDAK_ADA_KEKURANGAN"
    JARAK = "JARAK"
    ATURAN_KURSI = "ATURAN_KURSI"
    KECOCOKAN = "KECOCOKAN"
    PIN = "PIN"
    KURSI_TERISI = "KURSI_TERISI"


class KetahananUsulan(StrEnum):
    """How often a proposed move stays when needs, effective time and weights are drawn anew: from 0.8 on, between, under 0.4."""

    KUAT = "KUAT"
    TERGANTUNG = "TERGANTUNG"
    RAPUH = "RAPUH"


class SebabBergantung(StrEnum):
    """What tells the draws in which a proposed move stays from the others."""

    KEBUTUHAN_ASAL = "KEBUTUHAN_ASAL"
    KEBUTUHAN_TUJUAN = "KEBUTUHAN_TUJUAN"
    WAKTU_EFEKTIF = "WAKTU_EFEKTIF"
    BOBOT = "BOBOT"
    BATAS_RENCANA = "BATAS_RENCANA"


class JenisTindakan(StrEnum):
    """What may close a gap without a transfer; the last is the answer where nobody in the city is spare."""

    MENUNGGU = "MENUNGGU"
    GESER_TUGAS = "GESER_TUGAS"
    BERBAGI_JAM = "BERBAGI_JAM"
    PENUGASAN_SEMENTARA = "PENUGASAN_SEMENTARA"
    FORMASI_BARU = "FORMASI_BARU"


class ArahCelah(StrEnum):
    """On which side of its need a unit is."""

    KURANG = "KURANG"
    LEBIH = "LEBIH"


class Pita(StrEnum):
    """Balance band of load d/n, our own design: cuts 0.70, 0.90, 1.10, 1.30."""

    LEBIH = "LEBIH"
    RINGAN = "RINGAN"
    SEIMBANG = "SEIMBANG"
    BERAT = "BERAT"
    KELEBIHAN_BEBAN = "KELEBIHAN_BEBAN"
    TANPA_PEGAWAI = "TANPA_PEGAWAI"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"


class JenisAndai(StrEnum):
    """One change of a finished plan that a desk may ask about."""

    LARANG_PERPINDAHAN = "LARANG_PERPINDAHAN"
    LARANG_PEGAWAI = "LARANG_PEGAWAI"
    LARANG_UNIT = "LARANG_UNIT"
    PAKSA_PERPINDAHAN = "PAKSA_PERPINDAHAN"
    TAMBAH_PEGAWAI = "TAMBAH_PEGAWAI"
    KURANG_PEGAWAI = "KURANG_PEGAWAI"
    TAMBAH_FORMASI = "TAMBAH_FORMASI"
    KURANG_FORMASI = "KURANG_FORMASI"
    BATAS_PINDAH = "BATAS_PINDAH"
    BATAS_KELUAR_UNIT = "BATAS_KELUAR_UNIT"
    BATAS_KELUAR_OPD = "BATAS_KELUAR_OPD"


class Kepastian(StrEnum):
    """How sure the price of a change is: solved, solved up to a proved gap, or a bound read off the plan as it stands."""

    TEPAT = "TEPAT"
    DENGAN_CELAH = "DENGAN_CELAH"
    PALING_BANYAK = "PALING_BANYAK"
    PALING_SEDIKIT = "PALING_SEDIKIT"


class StatusRantai(StrEnum):
    """What became of the question whether a plan with chains, where a seat gives and takes, is better than the published one."""

    CELAH_KECIL = "CELAH_KECIL"
    TERBUKTI = "TERBUKTI"
    TERSISA = "TERSISA"


class AlasanRantai(StrEnum):
    """Why a search for chains stopped before it had proved everything."""

    TAUTAN_TERLALU_BANYAK = "TAUTAN_TERLALU_BANYAK"
    KURANG_HARUS_DITUTUP = "KURANG_HARUS_DITUTUP"
    ATURAN_HIMPUNAN = "ATURAN_HIMPUNAN"
    WAKTU = "WAKTU"
    PUTARAN = "PUTARAN"
    KOLOM = "KOLOM"
    PERTANYAAN_HUKUM = "PERTANYAAN_HUKUM"
    BILANGAN_BULAT = "BILANGAN_BULAT"
    PECAHAN = "PECAHAN"
