"""An employee workbook as it really arrives: a title, headings of two rows with merged cells, and every kind of bad cell."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import xlsxwriter

GROUPS = (("NO", 1), ("PEGAWAI", 3), ("KEPEGAWAIAN", 2), ("JABATAN", 2), ("UNIT KERJA", 1), ("PENDIDIKAN", 1))
HEADINGS = ("NO", "NIP BARU", "NAMA", "TANGGAL LAHIR", "STATUS PEGAWAI", "GOL. AKHIR NAMA", "JABATAN NAMA", "TMT JABATAN",
            "UNOR NAMA", "TINGKAT PENDIDIKAN NAMA")  # fmt: skip
FIRST_ROW = 6
"""Of the data, as the spreadsheet counts: a title, a line about the date, an empty row, two rows of headings."""
GOOD = ("198502282010011901", "198502282010011902", "198502282010011903")


def _person(number: int, nip: Any, **other: Any) -> list[Any]:
    row = {
        "no": number, "nip": nip, "nama": f"Contoh {number}", "lahir": date(1985, 2, 28), "status": "PNS", "gol": "III/c",
        "jabatan": "Guru Ahli Pertama", "tmt": date(2018, 3, 1), "unit": "SD NEGERI CONTOH 1", "pendidikan": "S-1", **other,
    }  # fmt: skip
    return list(row.values())


ROWS: dict[str, list[Any] | None] = {
    # what is wrong with the row → the row; None = an empty row
    "fine": _person(1, GOOD[0]),
    "fine, other unit": _person(2, GOOD[1], unit="SD NEGERI CONTOH 2"),
    "number with apostrophe and blanks": _person(3, "'19850228 201001 1 903"),
    "nip as a number": _person(4, 198502282010011904),
    "nip too short": _person(5, "19850228"),
    "nip of nobody's month": _person(6, "198513282010011905"),
    "empty": None,
    "same nip again": _person(7, GOOD[0], nama="Contoh Kembar"),
    "date that is none": _person(8, "198502282010011906", tmt="31-02-2018"),
    "date of words": _person(9, "198502282010011907", tmt="akhir tahun"),
    "unknown status": _person(10, "198502282010011908", status="HONORER KONTRAK?"),
    "no unit": _person(11, "198502282010011909", unit=""),
    "no position": _person(12, "198502282010011910", jabatan=""),
    "error value": _person(13, "198502282010011911", gol="#N/A"),
    "unknown grade": _person(14, "198502282010011912", gol="IX/z"),
    "text that is a formula": _person(15, "198502282010011913", nama="=HYPERLINK(\"http://x\",\"klik\")"),
    "empty again": None,
    "everything missing but a number": [16, *[""] * 9],
    "markup": _person(17, "198502282010011914", nama="<script>alert(1)</script>"),
    "very long": _person(18, "198502282010011915", nama="Contoh " + "panjang " * 400),
}  # fmt: skip


def row_of(what: str) -> int:
    """The row's number in the spreadsheet."""
    return FIRST_ROW + list(ROWS).index(what)


def dirty_workbook() -> bytes:
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("DAFTAR PEGAWAI")
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        sheet.merge_range(0, 0, 0, len(HEADINGS) - 1, "DAFTAR NOMINATIF PEGAWAI (SINTETIS)")
        sheet.write(1, 0, "Keadaan November 2026")
        column = 0
        for title, width in GROUPS:
            if width > 1:
                sheet.merge_range(3, column, 3, column + width - 1, title)
            else:
                sheet.write(3, column, title)
            column += width
        sheet.write_row(4, 0, HEADINGS)
        for at, row in enumerate(ROWS.values(), start=FIRST_ROW - 1):
            for column, cell in enumerate(row or []):
                if isinstance(cell, date):
                    sheet.write_datetime(at, column, cell, day)  # type: ignore[arg-type]
                elif isinstance(cell, str):
                    sheet.write_string(at, column, cell)
                else:
                    sheet.write(at, column, cell)
        end = FIRST_ROW - 1 + len(ROWS)
        sheet.write(end, 1, "Jumlah")
        sheet.write_formula(end, 2, f"=COUNTA(C{FIRST_ROW}:C{end})", None, 17)
        book.add_worksheet("Catatan").write(0, 0, "Lembar ini bukan data.")
    return sink.getvalue()
