"""What registry gives the gateway to write a paper from, and the letterhead a city keeps.

`Bahan` carries names and whole numbers of people: it goes over the internal wire alone, every reading is on record, and what is kept of
it is a hash. Figures have their unit in the name; unknown is null, never zero.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

KOP = (
    "kop_pemda", "kop_opd", "kop_alamat", "kop_kontak", "kop_provinsi", "tempat", "pejabat_besar", "pemda_besar", "penetap", "petugas",
    "jam_layanan", "keberatan_hari", "keberatan_dasar", "kirim_ke",
    "penanda_jabatan", "penanda_nama", "penanda_pangkat", "penanda_nip",
)  # fmt: skip
"""Texts of the letterhead; `pejabat_besar` as decrees write the official: WALI KOTA MEDAN."""
KOP_DAFTAR = ("mengingat", "tembusan", "praanggapan")
"""Lists of the letterhead: legal basis and copies every decree of the city begins with."""


class AturanBaris(TypedDict):
    """What the rules say of one case: answers that ask for something, none of them private; `tertutup`: there are such besides.

    `terkini`: of the set as it is now.
    """

    terkini: bool
    tertutup: bool
    jawaban: list[dict[str, Any]]


class Ujung(TypedDict):
    """One end of a transfer; people and need of the cell in persons, hours a week in JP."""

    unit: str | None
    opd: str | None
    jabatan: str | None
    mapel: str | None
    kelas: int | None
    kebutuhan: int | None
    orang: int | None
    orang_sesudah: int | None
    jam_minggu: int | None


class Baris(TypedDict):
    """One person of a paper, as the case says."""

    no: int
    usulan_id: str
    agenda: str
    nama: str
    nip: str
    status: str
    golongan: str | None
    tmt_golongan: str | None
    pendidikan: str | None
    usia: int | None
    masa_unit_bulan: int | None
    predikat: list[dict[str, Any]]
    asal: Ujung
    tujuan: Ujung
    tmt: str
    surat: list[dict[str, Any]]
    keberatan_kepada: str
    pengganti: str | None
    prakarsa: str
    calon: int | None  # how many people were as good for the seat, the person among them
    urutan: list[str]  # UrutanSetara, the decreed order among them
    jarak_m: int | None  # between both units
    jarak_perkiraan: bool
    sumber_angka: str | None  # hash of the analysis the figures are of; null = counted from the records of the day
    baris_status: NotRequired[str]
    tutup: NotRequired[str | None]  # the day the unit that is left closes, where that is by the effective date
    kepala: NotRequired[bool]  # the person heads that unit
    aturan: NotRequired[AturanBaris | None]  # of the board's matrix alone; null = never judged


class Sidang(TypedDict):
    """A session of the board: members by name and post, people counted, what was said of each case by its id."""

    agenda: str
    tanggal: str
    tempat: str
    tim_nomor: str
    tim_tanggal: str
    anggota: list[dict[str, Any]]
    kuorum: dict[str, Any]
    hasil: dict[str, dict[str, Any]]
    kepentingan: list[dict[str, Any]]


class Bahan(TypedDict):
    """`naskah` the paper as kept; `sk` the decree it belongs to; `penanda` who signs; `sidang` the session it is of."""

    naskah: dict[str, Any]
    kop: dict[str, Any]
    logo_hash: str | None
    templat_hash: str | None
    baris: list[Baris]
    sk: dict[str, Any] | None
    permohonan: dict[str, Any] | None
    sidang: NotRequired[Sidang | None]
