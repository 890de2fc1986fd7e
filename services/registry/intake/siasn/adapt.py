"""One row of SIASN's into a typed row of ours; what it says that we have no place for is counted, not kept.

SIASN's payload is not stored: new fields appear without notice and may say anything about a person. What is dropped is told by name, and
the source can be asked again.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan
from services.registry.intake.cells import clean, is_empty, read
from services.registry.intake.columns import BY_NAME
from services.registry.intake.messages import problem
from services.registry.intake.settle import settle_row
from services.registry.intake.siasn.settle import settle
from services.registry.intake.siasn.shapes import HELPING, Bentuk
from shared.errors import Masalah
from shared.vocabulary import JenisMasukan

NOWHERE = ("01-01-0001", "0001-01-01", "00-00-0000")
"""Dates that stand for none, beside the empty forms of any cell."""


def adapt(shape: Bentuk, raw: Any, number: int, unknown: Counter[str]) -> BarisMasukan:
    """Never raises: a row that is no row fails with its reason."""
    row = BarisMasukan(shape.jenis, "", number, {})
    if not isinstance(raw, dict):
        row.gagal = True
        row.masalah.append(Masalah("bukan_baris", "Ini bukan satu baris data.", "", "Kirim objek JSON per baris."))
        return row
    said = {str(name): value for name, value in raw.items() if not _says_nothing(value)}
    unknown.update(str(name) for name in raw if name not in shape.dikenal)
    cells = {field: cell for field, spellings in shape.medan.items() if (cell := _first(said, spellings)) is not None}
    if str(cells.get("pegawai", "")) == str(cells.get("nip", " ")):
        del cells["pegawai"]  # found by its number
    settle(shape.jenis, cells)
    _type(row, cells)
    settle_row(row)
    _require(row)
    return row


def _says_nothing(value: Any) -> bool:
    return is_empty(value) or (isinstance(value, str) and value.strip()[:10] in NOWHERE)


def _first(said: dict[str, Any], spellings: tuple[str, ...]) -> Any:
    """The first spelling that says something; a|b are two fields read together."""
    for spelling in spellings:
        parts = [said.get(part) for part in spelling.split("|")]
        if all(part is not None for part in parts):
            return parts[0] if len(parts) == 1 else tuple(parts)
    return None


def _type(row: BarisMasukan, cells: dict[str, Any]) -> None:
    columns = BY_NAME[row.jenis]
    for name, cell in cells.items():
        if isinstance(cell, list | dict):
            row.masalah.append(problem("isi_bersarang", name))
        elif name in columns:
            value, wrong = read(columns[name], cell)
            row.nilai[name] = value
            if name == "golongan":
                row.tambahan["teks_golongan"] = clean(cell)
            if wrong is not None:
                row.masalah.append(Masalah(wrong.kode, wrong.pesan, name, wrong.saran))
        elif name in HELPING:
            row.tambahan[name] = clean(cell)


def _require(row: BarisMasukan) -> None:
    for column in BY_NAME[row.jenis].values():
        if column.wajib and row.nilai.get(column.nama) is None:
            row.gagal = True
            wrong = problem("wajib_kosong")
            row.masalah.append(Masalah(wrong.kode, wrong.pesan, column.nama, wrong.saran))
    if row.jenis == JenisMasukan.PEGAWAI and row.nilai.get("nip") is None and row.nilai.get("id_sumber") is None:
        row.gagal = True
        row.masalah.append(problem("tanpa_pengenal", "nip"))
