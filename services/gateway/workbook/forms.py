"""Forms A to E of Permendagri 12/2008 as a workbook for F4 landscape; each sheet says where its figures come from."""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.gateway.workbook import forms_rows as rows
from services.gateway.workbook.book import safe
from shared.texts.words import word

FOLIO = 14
"""Excel's number for 8.5 x 13 inches, the paper Indonesian offices call F4."""
WIDEST, NARROWEST, HEAD_ROW = 60, 8, 4
SHEETS = (
    ("A", "Tugas, volume, dan norma waktu", rows.TASKS, rows.tasks),
    ("B", "Pemangku jabatan menurut golongan", rows.HOLDERS, rows.holders),
    ("C", "Beban kerja jabatan", rows.LOAD, rows.load),
    ("D", "Kebutuhan pegawai, EJ, dan PJ", rows.NEED, rows.need),
    ("E", "Rekapitulasi unit, EU, dan PU", rows.UNITS, rows.units),
)


def write_forms(content: dict[str, Any], source: str) -> bytes:
    """`content`: scoring's answer; `source`: where the rows come from, as each sheet says it."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        style = _styles(book)
        parts = content["bagian"]
        for part in parts:
            mark = f" {part['metode']['wke_menit']}" if len(parts) > 1 else ""
            for letter, title, head, make in SHEETS:
                sheet = book.add_worksheet(f"Formulir {letter}{mark}")
                _form(sheet, style, f"FORMULIR {letter} · {title}", _provenance(part, source), head, make(part))
        if not parts:
            book.add_worksheet("Formulir").write_string(0, 0, "Tidak ada tugas dengan volume dan norma waktu.")
    return sink.getvalue()


def _form(sheet: Any, style: dict[str, Any], title: str, told: list[str], head: list[str], lines: list[list[Any]]) -> None:
    sheet.set_landscape()
    sheet.set_paper(FOLIO)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.set_footer("&L&8" + told[0].replace("&", "&&")[:200] + "&R&8Halaman &P dari &N")
    sheet.write_string(0, 0, title, style["title"])
    for at, line in enumerate(told, start=1):
        sheet.write_string(at, 0, line, style["small"])
    for column, heading in enumerate(head):
        sheet.write_string(HEAD_ROW, column, heading, style["head"])
        longest = max([len(heading), *(len(str(line[column])) for line in lines[:200])])
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, longest + 2)))
    for at, cells in enumerate(lines, start=HEAD_ROW + 1):
        for column, value in enumerate(cells):
            if isinstance(value, int | float):
                sheet.write_number(at, column, value, style["whole" if isinstance(value, int) else "number"])
            elif value is not None:
                sheet.write_string(at, column, safe(str(value)), style["text"])


def _provenance(part: dict[str, Any], source: str) -> list[str]:
    """Which rule, which data, and who answers for it: a sheet that is passed on alone still says so."""
    method = part["metode"]
    return [
        f"{method['nama']} · {method['dasar']} (dasar: {word(method['keyakinan'])}) · pembulatan per jabatan {method['pembulatan']}",
        source,
        "Disusun Bagian Organisasi, ditetapkan Sekretaris Daerah (Permendagri 12/2008); sebelum ditetapkan ini draf.",
    ]


def _styles(book: Any) -> dict[str, Any]:
    plain = {"text_wrap": True, "valign": "top", "border": 1}
    return {
        "title": book.add_format({"bold": True, "font_size": 13}), "small": book.add_format({"font_size": 9}),
        "head": book.add_format({**plain, "bold": True, "bg_color": "#0b6e4f", "font_color": "white"}),
        "text": book.add_format(plain), "whole": book.add_format({**plain, "num_format": "#,##0"}),
        "number": book.add_format({**plain, "num_format": "#,##0.000"}),
    }  # fmt: skip
