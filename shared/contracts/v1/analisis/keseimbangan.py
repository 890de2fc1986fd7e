"""How evenly hands and work lie, before and after the plan, and what part of a shortage moving could cure."""

from __future__ import annotations

from typing import TypedDict

from shared.contracts.v1.analisis.tempat import UnitOpd


class UkuranKeseimbangan(TypedDict):
    """Spread over one set of cells, before or after, all hands or ASN only."""

    orang: int  # whole people, also where the need is unknown
    kebutuhan_mikro_fte: int
    tenaga_mikro_fte: int  # hands where the need is known
    kurang_mikro_fte: int
    lebih_mikro_fte: int
    kurang_orang: int
    lebih_orang: int
    gini_mikro: int  # of coverage min(n/d, 3), weighted by need
    cv_mikro: int
    sel_tanpa_pegawai: int  # need, but nobody there
    sel_dinilai: int
    sel_tidak_diketahui: int
    beban_mikro: int | None  # need over hands to two decimals; None = nobody there or nothing known
    pita: str  # Pita of that load
    orang_dinilai: int  # whole people where the need is known
    orang_beban_lebih: int  # of them in units overloaded as a whole (load over 1.30)
    orang_beban_lebih_mikro: int | None  # their share


class Keseimbangan(TypedDict):
    sebelum: UkuranKeseimbangan
    sesudah: UkuranKeseimbangan
    sebelum_asn: UkuranKeseimbangan
    sesudah_asn: UkuranKeseimbangan


class KeseimbanganOpd(Keseimbangan):
    opd: str
    opd_nama: str
    jenis: str
    status: dict[str, int]  # everybody with a seat by StatusPegawai
    bezetting: dict[str, int]  # the same by JenisTenaga


class KeseimbanganKecamatan(Keseimbangan):
    kecamatan: str | None  # None = units of no known kecamatan
    kecamatan_nama: str | None
    bezetting: dict[str, int]


class KeseimbanganUnit(UnitOpd):
    """One unit in one line; need, hands and load are over its cells of known need."""

    bezetting: dict[str, int]
    orang: int
    orang_asn: int
    kebutuhan_mikro_fte: int
    tenaga_mikro_fte: int
    tenaga_asn_mikro_fte: int
    beban_mikro: int | None
    beban_asn_mikro: int | None
    pita: str
    pita_asn: str
    kurang_orang: int
    lebih_orang: int
    kurang_orang_asn: int
    lebih_orang_asn: int
    sel_dinilai: int
    sel_tidak_diketahui: int
    sel_tanpa_pegawai: int
    orang_sesudah: int
    beban_sesudah_mikro: int | None
    pita_sesudah: str


class Penguraian(TypedDict):
    """A shortage in its parts, exactly: kurang = distribusi (curable by moving inside the scope) + jumlah (heads that are missing)."""

    lingkup: str  # KOTA | OPD | KECAMATAN | KELUARGA
    kunci: str | None
    nama: str | None
    kurang_orang: int
    lebih_orang: int
    distribusi_orang: int
    jumlah_orang: int
    kurang_mikro_fte: int
    lebih_mikro_fte: int  # no more than whole people could take away
    distribusi_mikro_fte: int
    jumlah_mikro_fte: int
    kurang_orang_asn: int  # the same with full-time ASN only
    lebih_orang_asn: int
    distribusi_orang_asn: int
    jumlah_orang_asn: int
    kurang_mikro_fte_asn: int
    lebih_mikro_fte_asn: int
    distribusi_mikro_fte_asn: int
    jumlah_mikro_fte_asn: int


class PutusanKeluarga(TypedDict):
    """Per family: would moving people cure the shortage (distribution), or are people missing (headcount)?"""

    keluarga: str
    mapel: str | None
    jenis_unit: str
    orang: int  # whole people, full-time
    kebutuhan_bulat: int
    selisih: int  # lebih - kurang
    kurang: int  # people missing after all hands
    lebih: int  # whole people beyond the need
    unit_kurang: int
    unit_lebih: int
    unit_pas: int
    pindah_maks_kota: int  # upper bound min(short, over)
    pindah_maks_kecamatan: int | None  # None where some kecamatan is not known
    putusan: str  # Putusan, with all hands
    kurang_asn: int  # the same seen with full-time ASN only
    lebih_asn: int
    putusan_asn: str
