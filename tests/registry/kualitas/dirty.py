"""Six units with exactly the defects a test plants, and nothing else wrong with anybody."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, positions, schools, seats, units

Row = dict[str, Any]
PER = "2026-11-01"
NPSN = {"SD1": "10200001", "SD2": "10200002", "SD3": "10200003"}


def a_clean_teacher(number: int, school: str = "SD1", **changed: Any) -> Row:
    """Everything BKN and we ask for is there and agrees."""
    born = date(1980, 1, 1 + number % 28)
    return {**a_teacher(number, school), "tanggal_lahir": born, **changed}


def a_clean_city(people: list[Row] | None = None) -> dict[J, list[Row]]:
    located = [{**row, "npsn": NPSN.get(row["id_sumber"])} for row in units()]
    jobs = [*positions(), {"id_sumber": "KSB", "nama": "Kepala Subbagian Umum", "jenis": "PENGAWAS", "bup": 58}]
    everybody = people if people is not None else [a_clean_teacher(n, f"SD{1 + n % 3}") for n in range(1, 10)]
    return {J.UNOR: located, J.JABATAN: jobs, J.FORMASI: seats(), J.PEGAWAI: everybody, J.SEKOLAH: schools()}
