"""The city's rows as files a city would send: one spreadsheet per kind, under the template's headings."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import numpy as np
import xlsxwriter

from demo.generate.city import City
from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan

PAST = (
    JenisMasukan.RIWAYAT_JABATAN, JenisMasukan.RIWAYAT_PENDIDIKAN, JenisMasukan.RIWAYAT_SERTIFIKAT, JenisMasukan.RIWAYAT_SKP,
    JenisMasukan.RIWAYAT_PERMOHONAN_PINDAH,
)  # fmt: skip
"""The histories: they change nothing of today. The longest comes late, for every kind decides the facts of its people anew."""
ORDER = (
    JenisMasukan.UNOR, JenisMasukan.JABATAN, JenisMasukan.FORMASI, JenisMasukan.PEGAWAI, JenisMasukan.SEKOLAH, JenisMasukan.VOLUME,
    JenisMasukan.PENUGASAN, *PAST,
)  # fmt: skip


def shuffled(city: City, seed: int) -> City:
    """The same rows in another order; nothing that follows may depend on it."""
    rng = np.random.default_rng(seed)
    return {kind: [rows[i] for i in rng.permutation(len(rows))] for kind, rows in city.items()}


def as_csv(kind: JenisMasukan, rows: list[dict[str, Any]]) -> bytes:
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    names = [column.nama for column in KOLOM[kind]]
    writer.writerow(names)
    writer.writerows([[_cell(row.get(name)) for name in names] for row in rows])
    return sink.getvalue().encode()


def as_xlsx(kind: JenisMasukan, rows: list[dict[str, Any]]) -> bytes:
    """Every cell as text, so that no program turns a NIP into a number."""
    sink = io.BytesIO()
    with xlsxwriter.Workbook(sink, {"in_memory": True, "constant_memory": False}) as book:
        sheet = book.add_worksheet(kind.value)
        for column, definition in enumerate(KOLOM[kind]):
            sheet.write_string(0, column, definition.nama)
            for at, row in enumerate(rows, start=1):
                if text := _cell(row.get(definition.nama)):
                    sheet.write_string(at, column, text)
    return sink.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
