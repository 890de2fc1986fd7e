"""The workbook to fill in: one kind per file, text cells for numbers that are names, one example row, a Petunjuk sheet, dropdowns.

What a dropdown offers stands on a sheet of its own with its meaning: a list inside a cell's rule ends at 255 characters.

The example row says CONTOH in its first cell and is skipped by the reader, so forgetting to delete it does no harm.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from services.registry.intake.own_sheets import HELP_SHEET, REFERENCE_SHEET
from services.registry.intake.skip import EXAMPLE
from shared import vocabulary
from shared.contracts.v1.masukan import KOLOM, KolomMasukan
from shared.vocabulary import JenisMasukan

AS_TEXT = 49  # the number format built in for text
TOLD = 15  # choices named in the help; more are left to their own sheet
ROWS = 5000  # how far down the formats and dropdowns reach
TYPES = {
    "text": "teks", "int": "bilangan bulat", "decimal": "angka (koma atau titik)", "date": "tanggal dd-mm-yyyy", "bool": "ya / tidak",
    "nip": "18 digit, sel teks", "enum": "pilih dari daftar", "month": "bulan yyyy-mm",
}  # fmt: skip
EXAMPLES: dict[str, str] = {
    "nama": "Contoh 00001", "nip": "198502282010011900", "nuptk": "9999000000000900", "mata_pelajaran": "Matematika",
    "unor": "Dinas Contoh", "jabatan": "Guru Ahli Muda", "golongan": "III/c",
    "kode_wilayah": "12.71.07.1002", "npsn": "10200001", "bulan": "2026-10", "tahun_ajaran": "2026/2027", "tugas": "Melayani surat masuk",
    "satuan": "surat", "pegawai": "198502282010011900", "kecamatan": "Medan Kota", "lintang": "3,569446", "bujur": "98,694785",
    "keluarga": "GURU", "tahun_lulus": "2008", "tahun": "2025", "kelas": "9", "eselon": "III.a", "bup": "60", "norma_menit": "15",
}  # fmt: skip
BY_TYPE = {"int": "1", "decimal": "1,5", "date": "01-03-2024", "bool": "ya", "month": "2026-10"}
Lists = Mapping[str, Sequence[tuple[str, str]]]
"""Column → (value, meaning): what may stand in it besides our own vocabulary."""
_INTRO = (
    "Isi satu baris per data mulai dari baris di bawah judul kolom. Jangan mengubah judul kolom; urutan kolom bebas.",
    "Sel kosong berarti belum diketahui, bukan nol dan bukan tidak. Kolom bertanda * wajib diisi.",
    "NIP, kode, dan NPSN harus tetap berformat Teks supaya digitnya tidak terpotong Excel.",
    f"Baris yang diawali '{EXAMPLE}' hanya contoh dan tidak dibaca.",
    "Maksimum 50.000 baris per lembar dan 20 MB per berkas; berkas dengan makro (.xlsm) ditolak.",
)


def template(kind: JenisMasukan, lists: Lists | None = None) -> bytes:
    """The .xlsx of one kind."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    columns = KOLOM[kind]
    offered = {column.nama: choices for column in columns if (choices := _choices(column, lists or {}))}
    data = book.add_worksheet(kind.value)
    help_sheet = book.add_worksheet(HELP_SHEET)
    ranges = _reference_sheet(book, offered)
    _data_sheet(book, data, columns, offered, ranges)
    _help_sheet(book, help_sheet, kind, columns, offered)
    book.close()
    return buffer.getvalue()


def _data_sheet(book: Any, sheet: Any, columns: tuple[KolomMasukan, ...], offered: Lists, ranges: Mapping[str, str]) -> None:
    required = book.add_format({"bold": True, "bg_color": "#1f4e78", "font_color": "#ffffff", "num_format": AS_TEXT})
    optional = book.add_format({"bold": True, "bg_color": "#ddebf7", "num_format": AS_TEXT})
    text = book.add_format({"num_format": AS_TEXT})
    example = book.add_format({"italic": True, "font_color": "#7f7f7f", "num_format": AS_TEXT})
    for index, column in enumerate(columns):
        sheet.set_column(index, index, max(12, len(column.nama) + 3), text)
        sheet.write_string(0, index, column.nama, required if column.wajib else optional)
        sheet.write_string(1, index, EXAMPLE if index == 0 else _example(column, offered), example)
        if column.nama in ranges:
            # a city may have names of its own, so a free text is only asked about
            strictness = "warning" if column.tipe in ("enum", "bool") else "information"
            rule = {"validate": "list", "source": ranges[column.nama], "error_type": strictness}
            sheet.data_validation(1, index, ROWS, index, rule)
    sheet.freeze_panes(1, 0)


def _reference_sheet(book: Any, offered: Lists) -> dict[str, str]:
    """Two columns per list, value and meaning; returns where each list's values stand."""
    if not offered:
        return {}
    sheet = book.add_worksheet(REFERENCE_SHEET)
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": AS_TEXT})
    ranges = {}
    for number, (name, choices) in enumerate(offered.items()):
        at = 2 * number
        sheet.set_column(at, at + 1, 22, text)
        sheet.write_string(0, at, f"pilihan {name}", bold)
        sheet.write_string(0, at + 1, "artinya", bold)
        for row, (value, meaning) in enumerate(choices, start=1):
            sheet.write_string(row, at, value, text)
            sheet.write_string(row, at + 1, meaning, text)
        column = xl_col_to_name(at, col_abs=True)
        ranges[name] = f"={REFERENCE_SHEET}!{column}$2:{column}${len(choices) + 1}"
    sheet.freeze_panes(1, 0)
    return ranges


def _help_sheet(book: Any, sheet: Any, kind: JenisMasukan, columns: tuple[KolomMasukan, ...], offered: Lists) -> None:
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 2, 24)
    sheet.set_column(3, 4, 70)
    sheet.write_string(0, 0, f"Petunjuk mengisi {kind.value}", bold)
    for row, line in enumerate(_INTRO, start=1):
        sheet.write_string(row, 0, line)
    top = len(_INTRO) + 2
    for index, title in enumerate(("Judul di templat", "Wajib diisi?", "Bentuk isian", "Penjelasan", "Pilihan")):
        sheet.write_string(top, index, title, bold)
    for row, column in enumerate(columns, start=top + 1):
        cells = (
            f"{column.nama}{' *' if column.wajib else ''}",
            "wajib" if column.wajib else "boleh kosong",
            TYPES[column.tipe],
            column.arti,
        )
        for index, cell in enumerate((*cells, _told(offered.get(column.nama, ())))):
            sheet.write_string(row, index, cell)


def _told(choices: Sequence[tuple[str, str]]) -> str:
    return (
        ", ".join(value for value, _ in choices)
        if len(choices) <= TOLD
        else f"{len(choices)} pilihan pada lembar {REFERENCE_SHEET}"
    )


def _choices(column: KolomMasukan, lists: Lists) -> Sequence[tuple[str, str]]:
    if column.tipe == "bool":
        return [("ya", ""), ("tidak", "")]
    if column.tipe == "enum":
        return [(member.value, "") for member in getattr(vocabulary, column.enum)]
    return lists.get(column.nama, ())


def _example(column: KolomMasukan, offered: Lists) -> str:
    if column.tipe == "enum":
        return offered[column.nama][0][0]
    return EXAMPLES.get(column.nama) or BY_TYPE.get(column.tipe, "contoh")
