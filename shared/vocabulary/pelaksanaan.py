"""After the decree: delivery, correction, objection, checklist."""

from __future__ import annotations

from enum import StrEnum


class CaraPenyampaian(StrEnum):
    """How a decree reached its person."""

    LANGSUNG = "LANGSUNG"
    POS_TERCATAT = "POS_TERCATAT"
    ELEKTRONIK = "ELEKTRONIK"
    MELALUI_ATASAN = "MELALUI_ATASAN"


class PenerimaSk(StrEnum):
    """Who took it."""

    YANG_BERSANGKUTAN = "YANG_BERSANGKUTAN"
    KELUARGA = "KELUARGA"
    ATASAN = "ATASAN"
    MENOLAK_MENERIMA = "MENOLAK_MENERIMA"  # offered and refused, noted with witnesses


class BidangRalat(StrEnum):
    """What of a decree's line was miswritten; the first four move the person's place or day."""

    UNIT = "UNIT"
    JABATAN = "JABATAN"
    MAPEL = "MAPEL"
    TMT = "TMT"
    NAMA = "NAMA"
    NIP = "NIP"
    PANGKAT = "PANGKAT"
    PENDIDIKAN = "PENDIDIKAN"
    LAINNYA = "LAINNYA"


class CaraAkibat(StrEnum):
    """What becomes of somebody who moved into a seat whose holder comes back."""

    IKUT_BATAL = "IKUT_BATAL"  # the decree falls with it, in the same act
    USULAN_BARU = "USULAN_BARU"  # a decision of its own; until then the unit holds one more than established


class StatusKeberatan(StrEnum):
    """Where an objection stands."""

    DITERIMA = "DITERIMA"
    TERLAMBAT = "TERLAMBAT"  # waits for an official to admit it, with a reason, or not
    DIPUTUS = "DIPUTUS"
    TIDAK_DAPAT_DITERIMA = "TIDAK_DAPAT_DITERIMA"
    DITARIK = "DITARIK"


class PutusanKeberatan(StrEnum):
    """How an objection was decided."""

    DIKABULKAN = "DIKABULKAN"
    SEBAGIAN = "SEBAGIAN"
    DITOLAK = "DITOLAK"


class PenerimaData(StrEnum):
    """Who must hear of a transfer after the decree: other systems and offices."""

    SIASN = "SIASN"
    IMUT = "IMUT"
    BKAD = "BKAD"
    DAPODIK = "DAPODIK"
    E_KINERJA = "E_KINERJA"
    SISDMK = "SISDMK"
    ABSENSI = "ABSENSI"
    UNIT = "UNIT"


class PemilikButir(StrEnum):
    """Whose an item of the checklist after a decree is; what an office without a way in here does is recorded by the desk."""

    MEJA = "MEJA"
    BKAD = "BKAD"
    UNIT_ASAL = "UNIT_ASAL"
    UNIT_TUJUAN = "UNIT_TUJUAN"
    OPD_TUJUAN = "OPD_TUJUAN"
    DINAS = "DINAS"


class AcuanTenggat(StrEnum):
    """What the due day of an item is counted from."""

    SK = "SK"
    TMT = "TMT"
    TUTUP_GAJI = "TUTUP_GAJI"
    SEMESTER = "SEMESTER"


class BuktiButir(StrEnum):
    """What shows that an item is done."""

    NOMOR = "NOMOR"
    TANGGAL = "TANGGAL"
    BERKAS = "BERKAS"


class StatusButir(StrEnum):
    """Where an item of the checklist stands."""

    TERBUKA = "TERBUKA"
    SELESAI = "SELESAI"
    TIDAK_BERLAKU = "TIDAK_BERLAKU"
    GUGUR = "GUGUR"


class StatusEkspor(StrEnum):
    """What a receiver did with a row, typed back by the desk."""

    TERKIRIM = "TERKIRIM"
    DITERIMA = "DITERIMA"
    DITOLAK = "DITOLAK"
