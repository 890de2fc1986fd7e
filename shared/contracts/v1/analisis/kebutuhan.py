"""Need per cell, how it was foretold, and where it should be looked at again."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import SelBernama, UnitOpd


class Penetapan(TypedDict):
    """Number, day, owner and status of the analysis or decree that a K comes from."""

    nomor: str | None
    tanggal: str | None
    pemilik: str | None  # who drafted it (DRAF) or established it
    status: str  # StatusAbk; DRAF makes a plan that rests on it a simulation


class AnakTangga(TypedDict):
    """What another rung of the need ladder says of the same cell: shown beside, never mixed in."""

    sumber: str  # SumberKebutuhan
    metode: str
    kebutuhan_mikro_fte: int
    kebutuhan_bulat: int


class KebutuhanSel(SelBernama):
    """Need of one cell with the rung of the ladder that answered."""

    opd_nama: str | None
    keluarga: str
    mapel: str | None
    sumber: str  # SumberKebutuhan
    metode: str  # name of norm or method, version in the name
    kebutuhan_mikro_fte: int | None
    kebutuhan_bulat: int | None
    bawah_mikro_fte: int | None
    atas_mikro_fte: int | None
    ditetapkan: int | None  # established K beside it
    orang: int  # n: whole people on active duty with a definitive post here
    orang_asn: int
    bezetting: dict[str, int]  # everybody with a seat here by JenisTenaga, those away too
    tenaga_mikro_fte: int  # all hands, weighted
    beban_mikro: int | None  # need over hands to two decimals
    pita: str  # Pita before
    pita_sesudah: str
    orang_sesudah: int
    catatan: list[str]  # codes of notes, e.g. ABK_DI_BAWAH_DITETAPKAN
    penetapan: Penetapan | None  # the decree behind the established K
    anak_tangga: list[AnakTangga]  # the other rungs of the ladder that have an answer, lowest first


class PrakiraanVolume(TypedDict):
    """How the volumes of tasks with equal regime, length and last month were foretold. Errors are MASE in millionths."""

    rezim: str  # OPD | KESEHATAN
    bulan: int  # months of history
    bulan_terakhir: str  # YYYY-MM
    deret: int  # series: one per unit, position and task
    metode: str  # MetodePrakiraan
    galat_mikro: dict[str, int]  # of each method tried on past years; empty where the history is too short to try any
    galat_lantai_mikro: int | None  # of last year again, which the chosen one never exceeds
    cakupan_bulan_mikro: int | None  # share of known months inside 10-90 % intervals they had no part in; nominal 800000
    cakupan_setahun_mikro: int | None
    asal_rentang: str  # AsalRentang
    rekonsiliasi: str | None  # RekonsiliasiPrakiraan
    galat_rekonsiliasi_mikro: dict[str, int]


class Kecurigaan(UnitOpd):
    """A reason to look again at a stated need, never a verdict on a person."""

    kode: str  # JenisKecurigaan
    sel: list[str]
    keluarga: str | None
    tugas: str | None
    angka: dict[str, int]  # figures of the reason
    kebutuhan_mikro_fte: int | None  # of these cells as stated
    kebutuhan_pembanding_mikro_fte: int | None  # as peers or the own past would have it
    pengaruh_mikro_fte: int
