"""Why me, why not me, what would change it: the one record of facts that every reader's text is written from.

Scoring answers it about any person of a snapshot, recommended or not, and about any pair of person and cell. Units in names as in
analisis; `pegawai` is the pseudonym. No colleague appears, only how many there are.
"""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.tempat import Tempat
from shared.contracts.v1.analisis.usulan import JawabanAturan

SEBAB = (
    "DIUSULKAN", "UNIT_DITUTUP", "TIDAK_TERPETAKAN", "LUAR_LINGKUP", "JABATAN_DI_LUAR_RENCANA", "TIDAK_DIHITUNG",
    "DITAHAN_ATURAN",
    "KEBUTUHAN_TIDAK_DIKETAHUI", "UNIT_TIDAK_BERLEBIH", "TIDAK_ADA_TUJUAN", "TUJUAN_DITAHAN_ATURAN", "SYARAT_KURSI", "URUTAN",
    "BATAS_RENCANA",
)  # fmt: skip
"""What decided, asked in this order; the first that holds answers."""
PEMERIKSAAN = (
    "UNIT_BERBEDA", "SATU_KELOMPOK", "ASAL_DALAM_LINGKUP", "TUJUAN_DALAM_LINGKUP", "DALAM_JANGKAUAN", "ASAL_DAPAT_MELEPAS",
    "TUJUAN_DAPAT_MENERIMA", "MENGURANGI_KETIMPANGAN", "SYARAT_KURSI",
)  # fmt: skip
"""What the need and the round say of a pair, beside the rules of law."""
HAL = ("JABATAN", "KELAS", "TPP", "TPG", "JAM", "PERJALANAN")
ARAH = ("TETAP", "NAIK", "TURUN", "TIDAK_DIKETAHUI")
PELUANG = ("SESUAI", "DAPAT_NAIK", "TIDAK_DIKETAHUI", "TETAP")


class KeadaanSel(TypedDict):
    """People and work of one cell: now, and after the whole plan of the round."""

    orang_sebelum: int
    orang_sesudah: int
    masuk: int
    keluar: int
    kebutuhan_bulat: int  # -1 unknown
    kebutuhan_mikro_fte: int | None
    tenaga_lain_mikro_fte: int | None
    metode: str
    jam_minggu: int | None
    jam_per_orang_sebelum_mikro: int | None
    jam_per_orang_sesudah_mikro: int | None


class PemeriksaanPasangan(TypedDict):
    kode: str  # one of PEMERIKSAAN
    jawaban: str  # Jawaban
    angka: dict[str, int | None]


class PeluangBagian(TypedDict):
    """One part of the score against the seat, and what the next level up would take and add."""

    nama: str
    mikro: int
    tingkat: int | None
    sasaran: int | None
    peluang: str  # one of PELUANG; TETAP = nothing the table knows would raise it
    tingkat_berikut: int | None
    tambahan_mikro: int
    angka: dict[str, int]  # bulan: months still to serve; km: the road must not be longer


class PerubahanHal(TypedDict):
    hal: str  # one of HAL
    arah: str  # one of ARAH
    angka: dict[str, int | None]


class Rekan(TypedDict):
    """Colleagues of the same cell, the person among them: how many there are, whom the rules let be considered, who is proposed."""

    orang: int
    dipertimbangkan: int
    diusulkan: int


class PerubahanTerdekat(TypedDict):
    boleh: bool
    sebab: list[JawabanAturan]
    bulan: int | None  # months after which every refusing rule lets go; None = none does, or none refuses
    tetap: list[str]  # rules that no time changes


class Penjelasan(TypedDict):
    pegawai: str
    per: str
    tanggal_keputusan: str
    tmt_rencana: str
    putusan: str  # DIUSULKAN | TIDAK_DIUSULKAN
    sebab: str  # one of SEBAB
    dari: Tempat | None
    ke: Tempat | None  # the recommended seat, the asked one, or the best within reach
    asal: KeadaanSel | None
    tujuan: KeadaanSel | None
    rekan: Rekan | None
    urutan: list[str]  # what the order looks at, heaviest first
    penentu: str | None  # which of these decided for a colleague; SETARA = it cost no more than equal
    pemeriksaan: list[PemeriksaanPasangan]
    aturan: list[JawabanAturan]
    penghalang: list[str]
    syarat: list[JawabanAturan]
    perubahan_terdekat: PerubahanTerdekat | None
    fit_mikro: int | None
    bagian: list[PeluangBagian]
    perubahan: list[PerubahanHal]
    jarak_m: int | None
    jarak_perkiraan: bool
    rumah_diketahui: bool
    guru: bool


Fakta = dict[str, Any]
