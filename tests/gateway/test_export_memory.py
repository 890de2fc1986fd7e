"""A file of twenty thousand cases takes no more memory to write than one of two thousand."""

from __future__ import annotations

import tracemalloc
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from services.gateway.workbook.case_rows import csv_parts, xlsx_parts

ROW: dict[str, Any] = {
    "nomor": 1, "tahun": 2026, "status": "SELESAI", "jenis": "A", "bentuk": "MU", "mendesak": False, "nama": "=Contoh 901",
    "nip_tersamar": "**************0901", "asal_unor_nama": "SDN 1", "asal_jabatan_nama": "Guru", "asal_mapel": "KELAS",
    "asal_opd_nama": "Dinas", "tujuan_unor_nama": "SDN 2", "tujuan_jabatan_nama": "Guru", "tujuan_mapel": None,
    "tujuan_opd_nama": "Dinas", "instansi_luar": None, "tmt_rencana": "2027-01-01", "sampai": None, "prakarsa": "INSTANSI",
    "kelompok": "GURU", "tenggat": None, "dibuat_pada": "2026-11-25", "diubah_pada": "2026-11-25", "id": "x", "pegawai_id": "y",
}  # fmt: skip
PAGE = 500
Parts = Callable[[AsyncIterator[list[dict[str, Any]]]], AsyncIterator[bytes]]


async def pages(rows: int) -> AsyncIterator[list[dict[str, Any]]]:
    for at in range(0, rows, PAGE):
        yield [{**ROW, "nomor": at + one} for one in range(PAGE)]


async def peak(parts: Parts, rows: int) -> tuple[int, int]:
    """(bytes of memory at most, bytes written)."""
    tracemalloc.start()
    written = 0
    async for part in parts(pages(rows)):
        written += len(part)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most, written


@pytest.mark.parametrize(("parts", "small", "large"), [(csv_parts, 2_000, 20_000), (xlsx_parts, 500, 3_000)])
async def test_ten_times_the_rows_take_no_more_memory(parts: Parts, small: int, large: int) -> None:
    few, short = await peak(parts, small)
    many, long = await peak(parts, large)

    assert long > 4 * short
    assert many < few + 512 * 1024, f"{few / 1e6:.1f} MB for {small} rows, {many / 1e6:.1f} MB for {large}"


async def test_no_cell_is_a_formula() -> None:
    told = b"".join([part async for part in csv_parts(pages(PAGE))]).decode("utf-8-sig").splitlines()
    assert len(told) == PAGE + 1
    assert ",'=Contoh 901," in told[1]
