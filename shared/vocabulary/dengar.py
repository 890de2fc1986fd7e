"""Hearing: notices, replies, contests, messages."""

from __future__ import annotations

from enum import StrEnum


class Tanggapan(StrEnum):
    """What a person answered to the notice; silence until the end of the period is no objection."""

    TIDAK_KEBERATAN = "TIDAK_KEBERATAN"
    CATATAN = "CATATAN"
    SANGGAH = "SANGGAH"
    DIAM = "DIAM"


class BidangSanggah(StrEnum):
    """Fields of the record that can be contested."""

    JABATAN = "JABATAN"
    UNIT = "UNIT"
    MAPEL = "MAPEL"
    GOLONGAN = "GOLONGAN"
    PENDIDIKAN = "PENDIDIKAN"
    SERTIFIKAT = "SERTIFIKAT"
    TMT_UNIT = "TMT_UNIT"
    TMT_JABATAN = "TMT_JABATAN"
    TMT_PENSIUN = "TMT_PENSIUN"
    PREDIKAT = "PREDIKAT"
    HUKUMAN_DISIPLIN = "HUKUMAN_DISIPLIN"
    BEBAN_KERJA = "BEBAN_KERJA"
    JUMLAH_ORANG_UNIT = "JUMLAH_ORANG_UNIT"
    KEBUTUHAN_UNIT = "KEBUTUHAN_UNIT"
    JARAK = "JARAK"
    PERLINDUNGAN = "PERLINDUNGAN"


class PutusanSanggah(StrEnum):
    """What the owner of a datum found."""

    DATA_DIPERBAIKI = "DATA_DIPERBAIKI"
    DATA_BENAR = "DATA_BENAR"
    SEBAGIAN = "SEBAGIAN"


class HasilTinjauan(StrEnum):
    """What the review of an urgent move found."""

    DIBENARKAN = "DIBENARKAN"
    TIDAK_DIBENARKAN = "TIDAK_DIBENARKAN"


class JenisKabar(StrEnum):
    """What a person must hear of."""

    PEMBERITAHUAN = "PEMBERITAHUAN"
    SANGGAH_DIJAWAB = "SANGGAH_DIJAWAB"
    SK_DISAMPAIKAN = "SK_DISAMPAIKAN"
    TENGGAT_DEKAT = "TENGGAT_DEKAT"


class StatusKabar(StrEnum):
    """Where a message stands."""

    ANTRE = "ANTRE"
    TERKIRIM = "TERKIRIM"
    GAGAL = "GAGAL"


class SaluranKabar(StrEnum):
    """How a message goes out; a letter is printed by the desk."""

    SUREL = "SUREL"
    WHATSAPP = "WHATSAPP"
    SURAT = "SURAT"


class CaraBeritahu(StrEnum):
    """How a person was told of the move that is intended."""

    APLIKASI = "APLIKASI"
    SURAT = "SURAT"
    TATAP_MUKA = "TATAP_MUKA"


class SebabKepentingan(StrEnum):
    """Why an official takes no part in a case."""

    PERNYATAAN = "PERNYATAAN"
    DIRI_SENDIRI = "DIRI_SENDIRI"
