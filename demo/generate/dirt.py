"""Planted dirt: what real files look like, written down so that the import's report can be checked row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True)
class Dirt:
    jenis: str
    id_sumber: str
    cacat: str
    """Code of the defect."""
    gagal: bool
    """True when the row must be refused; False when it comes in with a warning and the bad cell unknown."""


PLANTED: tuple[Dirt, ...] = (
    Dirt("PEGAWAI", "K00001", "nip_ganda", True),
    Dirt("PEGAWAI", "K00002", "tanggal_salah", False),
    Dirt("PEGAWAI", "K00003", "unit_tak_dikenal", False),
    Dirt("PEGAWAI", "K00004", "nip_terpotong", False),
    Dirt("UNOR", "SIKLUS-A", "siklus", True),
    Dirt("UNOR", "SIKLUS-B", "siklus", True),
)


def dirty_people(people: list[Row]) -> list[Row]:
    """Four more rows on top of the clean people, so that the published head counts stay exact after import.

    K00001 repeats the NIP of the first person; the other three hold no definitive post that can be matched or are refused cells.
    """
    first = people[0]
    base = {**first, "nip": "", "status": "NON_ASN", "kedudukan": "PENSIUN"}
    return [
        {**first, "id_sumber": "K00001", "nama": "Contoh Ganda"},
        {**base, "id_sumber": "K00002", "nama": "Contoh Tanggal", "tmt_unit": "31-02-2020"},
        {**base, "id_sumber": "K00003", "nama": "Contoh Unit", "unor": "Unit Yang Tidak Ada"},
        {**base, "id_sumber": "K00004", "nama": "Contoh NIP", "nip": "1.98501E+17"},
    ]


def dirty_units() -> list[Row]:
    """Two units that are each other's parent."""
    empty = {"jenis": "BIDANG", "kode_wilayah": "", "lintang": None, "bujur": None, "titik_perkiraan": "tidak"}
    return [
        {"id_sumber": "SIKLUS-A", "nama": "Unit Siklus A", "induk": "SIKLUS-B", **empty},
        {"id_sumber": "SIKLUS-B", "nama": "Unit Siklus B", "induk": "SIKLUS-A", **empty},
    ]
