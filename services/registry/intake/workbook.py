"""The cells of a workbook, read by calamine in a process of its own: no formula is evaluated, no link followed, no macro run.

This side starts the child, asks for sheets and gives their rows on as they come, a part at a time; however large the workbook, the
worker holds one part. A child that dies takes the file with it and nothing else.
"""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import weakref
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from services.registry.domain.impor.lembar import KEPALA, Lembar
from services.registry.intake.child import end
from services.registry.intake.limits import EXPANDED_MAX, TOO_LARGE
from shared.errors import MasukanTidakSah, TerlaluBesar

CHILD = Path(__file__).with_name("workbook_child.py")
LENGTH = 8
ALLOWED = {("datetime", name) for name in ("date", "datetime", "time", "timedelta")}


class Workbook:
    """An open workbook. Close it; one that is forgotten ends its process too."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(b"PK"):
            _check_zip(content)
        self._child = subprocess.Popen(
            [sys.executable, "-I", str(CHILD), str(KEPALA)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.close = weakref.finalize(self, end, self._child)
        try:
            self._say(len(content).to_bytes(LENGTH, "little") + content)
            told = self._hear()
        except BaseException:
            self.close()
            raise
        if told == "locked":
            self.close()
            raise MasukanTidakSah(
                "Berkas dikunci kata sandi.",
                saran="Hapus kata sandinya di Excel lalu unggah.",
                pesan_en="The file has a password.",
            )
        self.sheets = [self._sheet(number, sheet) for number, sheet in enumerate(told)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.close()

    def _sheet(self, number: int, told: dict[str, Any]) -> Lembar:
        return Lembar(told["nama"], told["kepala"], lambda: self._rows(number), told["terisi"], told["lebar"])

    def _rows(self, number: int) -> Iterator[list[Any]]:
        self._say(f"{number}\n".encode())
        while part := self._hear():
            yield from part

    def _say(self, message: bytes) -> None:
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(message)
            self._child.stdin.flush()
        except OSError as gone:
            raise _damaged() from gone

    def _hear(self) -> Any:
        assert self._child.stdout is not None
        length = int.from_bytes(self._child.stdout.read(LENGTH), "little")
        packed = self._child.stdout.read(length)
        if not length or len(packed) < length:
            raise _damaged()
        return _Plain(io.BytesIO(packed)).load()


class _Plain(pickle.Unpickler):
    """Lists, texts, numbers and dates; nothing that could run."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError("not a cell")
        return super().find_class(module, name)


def _check_zip(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as damage:
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
        "Berkas rusak, bukan lembar kerja, atau berisi sel yang sangat jauh dari tabelnya.",
        saran="Buka di Excel, hapus baris dan kolom kosong di luar tabel, simpan ulang sebagai .xlsx, lalu unggah.",
        pesan_en="The file is damaged, no spreadsheet, or has cells far outside its table.",
    )
