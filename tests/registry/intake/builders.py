"""Small files made in the test: a workbook from rows, a text file from rows, an employee row that is fine unless told otherwise."""

from __future__ import annotations

import csv
import io
from typing import Any

import xlsxwriter

HEADINGS = [
    "NIP BARU",
    "NAMA",
    "STATUS PEGAWAI",
    "KEDUDUKAN HUKUM NAMA",
    "JABATAN NAMA",
    "UNOR NAMA",
    "GOL. AKHIR NAMA",
    "TMT JABATAN",
]


def nip(serial: int = 900) -> str:
    """A synthetic number: serials 900-999 are appointed to nobody."""
    return f"198502282010011{serial:03d}"


def a_person(serial: int = 900, **other: Any) -> list[Any]:
    row = {
        "nip": nip(serial), "nama": f"Contoh {serial}", "status": "PNS", "kedudukan": "Aktif", "jabatan": "Penelaah Teknis Kebijakan",
        "unor": "Dinas Contoh", "golongan": "III/c", "tmt": "01-03-2020",
    }  # fmt: skip
    return list({**row, **other}.values())


def xlsx(**sheets: list[list[Any]]) -> bytes:
    """A workbook; rows start at A1."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_numbers": False, "default_date_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for index, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(index, column, cell)
                elif cell is not None:
                    sheet.write(index, column, cell)
    book.close()
    return buffer.getvalue()


def text(rows: list[list[Any]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue().encode(encoding)
