"""Units, posts and what they were called before."""

from __future__ import annotations

from enum import StrEnum


class JenisUnor(StrEnum):
    """Kind of unit in the organisation tree."""

    INSTANSI = "INSTANSI"
    OPD = "OPD"
    BAGIAN = "BAGIAN"
    BIDANG = "BIDANG"
    SUBBIDANG = "SUBBIDANG"
    UPT = "UPT"
    KECAMATAN = "KECAMATAN"
    KELURAHAN = "KELURAHAN"
    PUSKESMAS = "PUSKESMAS"
    RSUD = "RSUD"
    SD = "SD"
    SMP = "SMP"
    LAINNYA = "LAINNYA"


class JenisInstansi(StrEnum):
    KOTA = "KOTA"
    PERCOBAAN = "PERCOBAAN"  # a trial upload: an agency of its own, erased as a whole


class JenisJabatan(StrEnum):
    """Class of position; only PELAKSANA and JF are ever moved by workload."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    PELAKSANA = "PELAKSANA"
    JF = "JF"


class Jenjang(StrEnum):
    """Level of a functional position, in rising order within keterampilan and keahlian."""

    PEMULA = "PEMULA"
    TERAMPIL = "TERAMPIL"
    MAHIR = "MAHIR"
    PENYELIA = "PENYELIA"
    AHLI_PERTAMA = "AHLI_PERTAMA"
    AHLI_MUDA = "AHLI_MUDA"
    AHLI_MADYA = "AHLI_MADYA"
    AHLI_UTAMA = "AHLI_UTAMA"


class JenisPenerus(StrEnum):
    """How a unit's work and people went over to another."""

    GABUNG = "GABUNG"
    PECAH = "PECAH"
    GANTI_NAMA = "GANTI_NAMA"


class JenisAlias(StrEnum):
    """What kind of foreign sign a unit is known by elsewhere."""

    ID = "ID"
    NAMA = "NAMA"
    NPSN = "NPSN"
    KODE_PUSKESMAS = "KODE_PUSKESMAS"
    KODE_WILAYAH = "KODE_WILAYAH"


class StatusAlias(StrEnum):
    """The machine proposes, a person settles."""

    DIUSULKAN = "DIUSULKAN"
    DIKONFIRMASI = "DIKONFIRMASI"
    DITOLAK = "DITOLAK"


class KeputusanPadanan(StrEnum):
    """What a person says of a proposed match."""

    KONFIRMASI = "KONFIRMASI"
    TOLAK = "TOLAK"


class KelompokJabatan(StrEnum):
    """Rows of the authority matrix: kinds of post that are decided about in the same way."""

    JPT = "JPT"
    ADMINISTRATOR = "ADMINISTRATOR"
    PENGAWAS = "PENGAWAS"
    KEPALA_SEKOLAH = "KEPALA_SEKOLAH"
    KEPALA_PUSKESMAS = "KEPALA_PUSKESMAS"
    GURU = "GURU"
    JF = "JF"
    PELAKSANA = "PELAKSANA"


class JenisTenaga(StrEnum):
    """How somebody counts among the hands of a unit; each kind has a printed weight."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PARUH_WAKTU = "PPPK_PARUH_WAKTU"
    NON_ASN = "NON_ASN"
    BLUD_KONTRAK = "BLUD_KONTRAK"  # outside the ASN, at a puskesmas or hospital: paid by the place itself
    INSTANSI_LAIN = "INSTANSI_LAIN"
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI"
    KEPALA = "KEPALA"  # heads of school and puskesmas: counted apart
    TIDAK_HADIR = "TIDAK_HADIR"  # long leave, study duty, CLTN, standings other than active
