"""A person's own copy as a workbook: one sheet per table that holds something, changes and readers at the end."""

from __future__ import annotations

import io
import json
from typing import Any

from xlsxwriter import Workbook

SHEET_NAME_MAX = 31  # Excel's


def book(copy: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        parts = {
            "ringkasan": _summary(copy),
            **copy["catatan"],
            "perubahan": copy["perubahan"],
            "dibaca_oleh": copy["dibaca_oleh"],
        }
        for name, rows in parts.items():
            if rows:
                _sheet(workbook, name, rows)
    return out.getvalue()


def _summary(copy: dict[str, Any]) -> list[dict[str, Any]]:
    person = {"pegawai_id": str(copy["pegawai_id"]), **copy["pegawai"], "dibuat_pada": copy["dibuat_pada"]}
    notes = [{"hal": "keterangan", "isi": note} for note in copy["keterangan"]]
    return [{"hal": name, "isi": value} for name, value in person.items()] + notes


def _sheet(workbook: Any, name: str, rows: list[dict[str, Any]]) -> None:
    sheet = workbook.add_worksheet(name[:SHEET_NAME_MAX])
    heading, columns = workbook.add_format({"bold": True}), list(dict.fromkeys(column for row in rows for column in row))
    sheet.write_row(0, 0, columns, heading)
    sheet.freeze_panes(1, 0)
    for number, row in enumerate(rows, 1):
        for at, column in enumerate(columns):
            _write(sheet, number, at, row.get(column))
    sheet.autofit()


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, list) and len(value) == 2 and not any(isinstance(end, dict) for end in value):
        value = " s.d. ".join(str(end or "…") for end in value)
    if value is not None:
        sheet.write(row, column, value if isinstance(value, bool | int | float) else _text(value))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
