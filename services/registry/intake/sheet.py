"""Which cells does this file hold? One door for .xlsx, .xls, .ods and .csv; the content decides, not only the name.

Formulas are never evaluated (the value stored beside them is read) and files with macros are refused. Limits: 20 MB per file,
50,000 rows per sheet, 300 columns; what is larger is refused with the way out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake import delimited, workbook
from services.registry.intake.limits import BYTES_MAX, COLUMNS_MAX, ROWS_MAX, TOO_LARGE
from services.registry.intake.own_sheets import without_ours
from shared.errors import MasukanTidakSah, TerlaluBesar

XLS_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
SPREADSHEETS = (".xlsx", ".xls", ".ods")
TEXTS = (".csv", ".txt", ".tsv")


@dataclass(frozen=True)
class Berkas:
    """The sheets of an open file. Close it when its rows have been read."""

    lembar: list[Lembar]
    tutup: Callable[[], object]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.tutup()


def open_file(name: str, content: bytes) -> Berkas:
    """Every sheet that holds anything. Raises MasukanTidakSah or TerlaluBesar with what to do next."""
    if len(content) > BYTES_MAX:
        raise TerlaluBesar("Berkas lebih dari 20 MB.", saran=TOO_LARGE, pesan_en="The file is larger than 20 MB.")
    if not content.strip():
        raise MasukanTidakSah("Berkas kosong.", saran="Simpan ulang dari Excel lalu unggah.", pesan_en="The file is empty.")
    suffix = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if suffix in (".xlsm", ".xlsb", ".xltm", ".xlam"):
        raise workbook.macros_refused()
    close: Callable[[], object] = _nothing_to_close
    if content.startswith((XLS_MAGIC, ZIP_MAGIC)):
        book = workbook.Workbook(content)
        sheets, close = book.sheets, book.close
    elif suffix in SPREADSHEETS or _is_binary(content):
        raise MasukanTidakSah(
            "Berkas ini bukan lembar kerja Excel.",
            saran="Buka di Excel, pilih Simpan Sebagai .xlsx atau .csv, lalu unggah hasilnya.",
            pesan_en="This is not a spreadsheet.",
        )
    else:
        sheets = [delimited.read(name, content)]
    try:
        for sheet in sheets:
            _check_size(sheet)
    except TerlaluBesar:
        close()
        raise
    return Berkas([sheet for sheet in without_ours(sheets) if sheet.terisi], close)


def _nothing_to_close() -> None:
    """Text is read from memory."""


def _is_binary(content: bytes) -> bool:
    head = content[:4096]
    return b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))


def _check_size(sheet: Lembar) -> None:
    if sheet.terisi > ROWS_MAX:
        raise TerlaluBesar(
            f"Lembar '{sheet.nama}' berisi lebih dari 50.000 baris.",
            saran=TOO_LARGE,
            pesan_en="A sheet has more than 50,000 rows.",
        )
    if sheet.lebar > COLUMNS_MAX:
        raise TerlaluBesar(
            f"Lembar '{sheet.nama}' lebih dari {COLUMNS_MAX} kolom.",
            saran="Hapus kolom yang tidak dipakai.",
            pesan_en="Too many columns.",
        )
