"""Who may do what."""

from __future__ import annotations

from enum import StrEnum


class Peran(StrEnum):
    """What a person may be in the affairs of transfers. PEGAWAI is whoever is on the records, without a grant."""

    PEGAWAI = "PEGAWAI"
    KEPALA_UNIT = "KEPALA_UNIT"
    KEPALA_OPD = "KEPALA_OPD"
    PETUGAS_MUTASI = "PETUGAS_MUTASI"
    DINAS_TEKNIS = "DINAS_TEKNIS"
    SEKRETARIS_TPK = "SEKRETARIS_TPK"
    ANGGOTA_TPK = "ANGGOTA_TPK"
    SEKDA = "SEKDA"
    PPK = "PPK"
    PETUGAS_HUKUM = "PETUGAS_HUKUM"
    PEMILIK_DATA = "PEMILIK_DATA"
    AUDITOR = "AUDITOR"
    ADMINISTRATOR = "ADMINISTRATOR"


class Izin(StrEnum):
    """What a role lets a person do; whether the state of a case allows it is another question."""

    LIHAT_DIRI = "LIHAT_DIRI"
    LIHAT_USULAN = "LIHAT_USULAN"
    LIHAT_PEGAWAI = "LIHAT_PEGAWAI"
    LIHAT_AUDIT = "LIHAT_AUDIT"
    KELOLA_PUTARAN = "KELOLA_PUTARAN"
    SUSUN_USULAN = "SUSUN_USULAN"
    PERIKSA_USULAN = "PERIKSA_USULAN"
    SUSUN_NASKAH = "SUSUN_NASKAH"
    REKOMENDASIKAN = "REKOMENDASIKAN"
    SIDANGKAN = "SIDANGKAN"
    SETUJUI = "SETUJUI"
    TANDA_TANGANI = "TANDA_TANGANI"
    TINJAU_MENDESAK = "TINJAU_MENDESAK"
    AWASI = "AWASI"
    LIHAT_KABAR = "LIHAT_KABAR"
    JAWAB_SENGKETA = "JAWAB_SENGKETA"
    TETAPKAN_HUKUM = "TETAPKAN_HUKUM"
    KELOLA_PENGGUNA = "KELOLA_PENGGUNA"
