"""The plan as a whole: its value, its proof, the limits that hold it."""

from __future__ import annotations

from typing import Any, TypedDict

from shared.contracts.v1.analisis.penghalang import Penghalang


class Anggaran(TypedDict):
    """A limit over all moves together that no network holds: kept by a price, the plan's distance to the best is celah_anggaran_ppm."""

    nama: str  # its name in the policy
    terpakai: int  # metres or moves
    paling: int
    satuan: int  # what one unit of the price is: so many metres, or one move
    harga_mikro: int  # the least price of one unit that keeps it; 0 = not reached


class BatasBernama(TypedDict):
    """Whom one limit of the round touched."""

    batas: str  # its name; a rule's refusals are told by rule in `tersaring`
    jenis: (
        str  # JARINGAN (an arc of the flow), SEL (floor or ceiling of a cell), SARINGAN (before the plan), ANGGARAN (by a price)
    )
    pegawai: int | None  # candidates it holds back in this plan, or people it left out before
    pasangan: int | None  # pairs of person and seat it left out before, or that lead to a full place
    tempat: int | None  # places it speaks of that have a candidate
    tempat_penuh: int | None  # of these, how many reach it
    harga_mikro: int | None  # the greatest worth of one more; of an ANGGARAN its price; None where one more is no question


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
    batas: list[BatasBernama]
    anggaran: list[Anggaran]
    celah_anggaran_ppm: int  # proved distance to the best plan of (S) within the budgets, in millionths; 0 without budgets
    wajib: int  # moves the policy's pins had decided before the plan was made
    # what those decisions cost against the plan without them, of which curve, prices, three plans and values of data speak
    harga_wajib_mikro: int
    penghalang: list[Penghalang]  # TIDAK_LAYAK: why the decided moves cannot be made; no plan is given then
