"""The cells of a workbook, read by calamine: no formula is evaluated, no link followed, no macro run."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.limits import EXPANDED_MAX, TOO_LARGE
from shared.errors import MasukanTidakSah, TerlaluBesar


def read(content: bytes) -> list[Lembar]:
    """The visible worksheets, with merged header cells filled. Raises MasukanTidakSah when the file is damaged or locked."""
    if content.startswith(b"PK"):
        _check_zip(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            names = [
                sheet.name
                for sheet in book.sheets_metadata
                if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
            ]
            return [_sheet(book, name) for name in names]
    except PasswordError as locked:
        raise MasukanTidakSah(
            "Berkas dikunci kata sandi.", saran="Hapus kata sandinya di Excel lalu unggah.", pesan_en="The file has a password."
        ) from locked
    except (CalamineError, ValueError, OSError) as damage:
        raise _damaged() from damage
    except BaseException as panic:
        if type(panic).__name__ != "PanicException":  # what a fault inside the Rust reader looks like; no public type to name
            raise
        raise _damaged() from panic


def _sheet(book: CalamineWorkbook, name: str) -> Lembar:
    sheet = book.get_sheet_by_name(name)
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if top < 20 and bottom < len(rows):  # titles and headings only: a merged cell below is one value, not many
            for column in range(left + 1, min(right + 1, len(rows[top]))):
                rows[top][column] = rows[top][left]
    while rows and all(cell == "" for cell in rows[-1]):
        rows.pop()
    return Lembar(name, rows)


def _check_zip(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as damage:
        raise _damaged() from damage
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        raise macros_refused()
    if sum(entry.file_size for entry in entries) > EXPANDED_MAX:
        raise TerlaluBesar(
            "Isi berkas terlalu besar setelah dibuka.", saran=TOO_LARGE, pesan_en="The file expands beyond the limit."
        )


def macros_refused() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Berkas dengan makro tidak diterima.",
        saran="Simpan sebagai .xlsx lalu unggah.",
        pesan_en="Files with macros are refused.",
    )


def _damaged() -> MasukanTidakSah:
    return MasukanTidakSah(
        "Berkas rusak atau bukan lembar kerja.", saran="Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah.",
        pesan_en="The file is damaged or no spreadsheet.",
    )  # fmt: skip
