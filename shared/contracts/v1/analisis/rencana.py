"""The plan as a whole: its value, its proof, the limits that hold it."""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.penghalang import Penghalang


class Rencana(TypedDict):
    status: str  # OPTIMAL | KOSONG | TIDAK_LAYAK
    nilai_awal_mikro: int
    nilai_mikro: int
    batas_bawah_p_mikro: int
    celah_rantai_ppm: int
    jumlah: int
    batas_pindah: int | None
    sertifikat: dict[str, int]  # arcs checked, least reduced cost, greatest |reduced cost| on chosen
    serakah_nilai_mikro: int
    serakah_jumlah: int
    kandidat_busur: int
    kebutuhan_dicurigai: str  # PerlakuanDicurigai: what the plan did with need that does not look true
    sel_dicurigai_diubah: int  # cells whose need that changed
    pembatas: list[dict[str, Any]]  # limits that bind, with their price
    kelompok: dict[str, int]
    wajib: int  # moves the policy's pins had decided before the plan was made
    # what those decisions cost against the plan without them, of which curve, prices, three plans and values of data speak
    harga_wajib_mikro: int
    penghalang: list[Penghalang]  # TIDAK_LAYAK: why the decided moves cannot be made; no plan is given then
