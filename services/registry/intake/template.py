"""The workbook to fill in: one kind per file, text cells for numbers that are names, dropdowns, a Petunjuk sheet, one example row.

The example row says CONTOH in its first cell and is skipped by the reader, so forgetting to delete it does no harm.
"""

from __future__ import annotations

import io
from typing import Any

import xlsxwriter

from services.registry.intake.own_sheets import HELP_SHEET
from services.registry.intake.skip import EXAMPLE
from shared import vocabulary
from shared.contracts.v1.masukan import KOLOM, KolomMasukan
from shared.vocabulary import JenisMasukan

ROWS = 5000  # how far down the formats and dropdowns reach
TYPES = {
    "text": "teks", "int": "bilangan bulat", "decimal": "angka (koma atau titik)", "date": "tanggal dd-mm-yyyy", "bool": "ya / tidak",
    "nip": "18 digit, sel teks", "enum": "pilih dari daftar", "month": "bulan yyyy-mm",
}  # fmt: skip
EXAMPLES: dict[str, str] = {
    "nama": "Contoh 00001", "nip": "198502282010011900", "unor": "Dinas Contoh", "jabatan": "Guru Ahli Muda", "golongan": "III/c",
    "kode_wilayah": "12.71.07.1002", "npsn": "10200001", "bulan": "2026-10", "tahun_ajaran": "2026/2027", "tugas": "Melayani surat masuk",
    "satuan": "surat", "pegawai": "198502282010011900", "kecamatan": "Medan Kota", "lintang": "3,569446", "bujur": "98,694785",
    "keluarga": "GURU", "tahun_lulus": "2008", "kelas": "9", "bup": "60", "norma_menit": "15",
}  # fmt: skip
BY_TYPE = {"int": "1", "decimal": "1,5", "date": "01-03-2024", "bool": "ya", "month": "2026-10"}
_INTRO = (
    "Isi satu baris per data mulai dari baris di bawah judul kolom. Jangan mengubah judul kolom; urutan kolom bebas.",
    "Sel kosong berarti belum diketahui, bukan nol dan bukan tidak. Kolom bertanda * wajib diisi.",
    "NIP, kode, dan NPSN harus tetap berformat Teks supaya digitnya tidak terpotong Excel.",
    f"Baris yang diawali '{EXAMPLE}' hanya contoh dan tidak dibaca.",
    "Maksimum 50.000 baris per lembar dan 20 MB per berkas; berkas dengan makro (.xlsm) ditolak.",
)


def template(kind: JenisMasukan) -> bytes:
    """The .xlsx of one kind."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    columns = KOLOM[kind]
    _data_sheet(book, kind, columns)
    _help_sheet(book, kind, columns)
    book.close()
    return buffer.getvalue()


def _data_sheet(book: Any, kind: JenisMasukan, columns: tuple[KolomMasukan, ...]) -> None:
    sheet = book.add_worksheet(kind.value)
    required = book.add_format({"bold": True, "bg_color": "#1f4e78", "font_color": "#ffffff", "num_format": "@"})
    optional = book.add_format({"bold": True, "bg_color": "#ddebf7", "num_format": "@"})
    text = book.add_format({"num_format": "@"})
    example = book.add_format({"italic": True, "font_color": "#7f7f7f", "num_format": "@"})
    for index, column in enumerate(columns):
        sheet.set_column(index, index, max(12, len(column.nama) + 3), text)
        sheet.write_string(0, index, column.nama, required if column.wajib else optional)
        sheet.write_string(1, index, EXAMPLE if index == 0 else _example(column), example)
        if choices := _choices(column):
            sheet.data_validation(
                1,
                index,
                ROWS,
                index,
                {"validate": "list", "source": choices, "error_type": "warning"},
            )
    sheet.freeze_panes(1, 0)


def _help_sheet(book: Any, kind: JenisMasukan, columns: tuple[KolomMasukan, ...]) -> None:
    sheet = book.add_worksheet(HELP_SHEET)
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
        for index, cell in enumerate((*cells, ", ".join(_choices(column)))):
            sheet.write_string(row, index, cell)


def _choices(column: KolomMasukan) -> list[str]:
    if column.tipe == "bool":
        return ["ya", "tidak"]
    return [member.value for member in getattr(vocabulary, column.enum)] if column.tipe == "enum" else []


def _example(column: KolomMasukan) -> str:
    choices = _choices(column)
    return choices[0] if choices else EXAMPLES.get(column.nama, BY_TYPE.get(column.tipe, "contoh"))
