"""Files of people as an office uploads them: nobody's NIPs, everything said of everybody."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

UNITS, JOBS = 400, 20
HEADINGS = (
    "id_sumber", "nip", "nama", "status", "kedudukan", "unor", "jabatan", "golongan", "tmt_golongan", "tmt_jabatan", "tmt_unit",
    "tmt_tugas_keluarga", "tmt_cpns", "tmt_pns", "pendidikan", "bidang_pendidikan", "tahun_lulus", "predikat_terakhir",
    "predikat_sebelumnya", "hukdis_nihil", "tugas_belajar", "kecamatan_rumah",
)  # fmt: skip


def units() -> list[dict[str, Any]]:
    return [{"id_sumber": f"U{n}", "nama": f"Unit {n}", "jenis": "BIDANG"} for n in range(UNITS)]


def positions() -> list[dict[str, Any]]:
    return [{"id_sumber": f"J{n}", "nama": f"Jabatan {n}", "jenis": "PELAKSANA"} for n in range(JOBS)]


def a_file(first: int, rows: int) -> bytes:
    """CSV of people `first` to `first + rows`."""
    sink = io.StringIO()
    writer = csv.writer(sink)
    writer.writerow(HEADINGS)
    writer.writerows(_rows(first, rows))
    return sink.getvalue().encode()


def _rows(first: int, count: int) -> Iterator[tuple[object, ...]]:
    for i in range(first, first + count):
        yield (
            f"P{i}", _nip(i), f"Contoh {i}", "PNS", "AKTIF", f"U{i % UNITS}", f"J{i % JOBS}", "III/c", "2022-04-01", "2015-01-01",
            f"2015-01-{i % 28 + 1:02d}", "2010-01-01", "", "2011-01-01", "S1", "ADMINISTRASI", 2008, "BAIK", "BAIK", "ya", "tidak",
            f"12.71.{i % 21 + 1:02d}",
        )  # fmt: skip


def _nip(i: int) -> str:
    """Serials from 900; born and appointed on ever other days, enough of them for a million people."""
    day, serial = divmod(i, 100)
    year, day = divmod(day, 336)
    born = date(1960 + year % 38, day // 28 + 1, day % 28 + 1)
    return f"{born:%Y%m%d}{2010 + year // 38}01{1 + i % 2}{900 + serial}"
