"""Rows of one receiver as a file: all columns in its own words; what it would refuse on a sheet beside them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from services.gateway.workbook.book import safe, write_sheet

FAULTS = ["agenda", "kolom", "masalah", "yang harus dilakukan"]


def as_csv(items: Sequence[dict[str, Any]]) -> bytes:
    """Rows without a fault, with a byte-order mark so that a spreadsheet reads the letters right."""
    ready = [one["isi"] for one in items if not one["masalah"]]
    sink = io.StringIO()
    writer = csv.writer(sink)
    head = list(ready[0]) if ready else []
    writer.writerow(head)
    writer.writerows([[safe(_cell(row[name])) for name in head] for row in ready])
    return sink.getvalue().encode("utf-8-sig")


def as_xlsx(name: str, items: Sequence[dict[str, Any]]) -> bytes:
    head = list(items[0]["isi"]) if items else []
    rows = [[one["agenda"], *(_cell(one["isi"][column]) for column in head), len(one["masalah"])] for one in items]
    faults = [[one["agenda"], told["kolom"], told["pesan"], told["saran"]] for one in items for told in one["masalah"]]
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        write_sheet(book, name, ["agenda", *head, "jumlah masalah"], rows)
        write_sheet(book, "Akan ditolak", FAULTS, faults)
    return sink.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
