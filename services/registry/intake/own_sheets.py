"""What we ourselves write into workbooks must not be read back as data: help sheets and the columns of the import report."""

from __future__ import annotations

from dataclasses import replace

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.cells import clean
from services.registry.intake.limits import HEADER_ROWS

HELP_SHEET = "Petunjuk"
REFERENCE_SHEET = "Referensi"
SUMMARY_SHEET = "Ringkasan impor"
TITLES = ("STATUS", "KODE_MASALAH", "PESAN", "SARAN")


def without_ours(sheets: list[Lembar]) -> list[Lembar]:
    """The sheets a person filled in; a mended report workbook may be uploaded as it is."""
    ours = {HELP_SHEET.lower(), REFERENCE_SHEET.lower(), SUMMARY_SHEET.lower()}
    return [_cut(sheet) for sheet in sheets if sheet.nama.strip().lower() not in ours]


def _cut(sheet: Lembar) -> Lembar:
    for row in sheet.kepala[:HEADER_ROWS]:
        words = [clean(cell) for cell in row]
        for start in range(len(words) - len(TITLES) + 1):
            if tuple(words[start : start + len(TITLES)]) == TITLES:
                return _left_of(sheet, start)
    return sheet


def _left_of(sheet: Lembar, column: int) -> Lembar:
    head = [cells[:column] for cells in sheet.kepala]
    return replace(sheet, kepala=head, buka=lambda: (cells[:column] for cells in sheet.buka()), lebar=column)
