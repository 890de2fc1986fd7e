"""A row of the batch API: the same columns and the same odd forms as a spreadsheet's, told by column instead of by cell."""

from __future__ import annotations

from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.cells import clean, read
from services.registry.intake.messages import problem
from services.registry.intake.settle import settle_row
from shared.contracts.v1.masukan import KOLOM
from shared.errors import Masalah
from shared.vocabulary import JenisMasukan


def type_row(kind: JenisMasukan, cells: dict[str, Any]) -> tuple[dict[str, Any], list[Masalah], bool]:
    """(typed values, problems, refused). Unknown columns are a problem of their own, so that a typo is not lost in silence."""
    row = BarisMasukan(kind, "", 0, {})
    columns = {column.nama: column for column in KOLOM[kind]}
    for name, cell in cells.items():
        if name not in columns:
            row.masalah.append(Masalah("kolom_tidak_dikenal", "Kolom tidak dikenal.", name, "Lihat daftar kolom pada templat."))
            continue
        if isinstance(cell, list | dict):
            row.gagal = True
            row.masalah.append(problem("isi_bersarang", name))
            continue
        value, wrong = read(columns[name], cell)
        row.nilai[name] = value
        if name == "golongan":
            row.tambahan["teks_golongan"] = clean(cell)  # the status beside it may say which of two is meant
        if wrong is not None:
            row.masalah.append(Masalah(wrong.kode, wrong.pesan, name, wrong.saran))
    settle_row(row)
    for column in columns.values():
        if column.wajib and row.nilai.get(column.nama) is None:
            row.gagal = True
            wrong = problem("wajib_kosong")
            row.masalah.append(Masalah(wrong.kode, wrong.pesan, column.nama, wrong.saran))
    return row.nilai, row.masalah, row.gagal
