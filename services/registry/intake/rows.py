"""From cells to rows in our words: every cell typed, every odd one told with its address, no row lost in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan, Lembar, alamat
from services.registry.intake import skip
from services.registry.intake.cells import clean, is_empty
from services.registry.intake.columns import ambiguous_level, column_of
from services.registry.intake.dapodik import lesson, ptk
from services.registry.intake.dapodik.title import Judul
from services.registry.intake.header import Header
from services.registry.intake.messages import problem
from services.registry.intake.settle import settle_row
from services.registry.intake.typed import column
from shared.contracts.v1.masukan import KOLOM
from shared.vocabulary import JenisMasukan

_UNIT_LINE = re.compile(
    r"^(unit kerja|unit organisasi|perangkat daerah|opd|skpd|nama sekolah|unor|satuan kerja)\s*[:=]\s*(.+)$", re.I
)
_VALUE, _FILLED = itemgetter(0), itemgetter(2)
NAMED_MAX = 10  # so many numbers of left out rows are told, then …


class Table:
    """The data rows of a recognised sheet, made one by one, and what there is to tell when they are through."""

    def __init__(self, sheet: Lembar, header: Header, judul: Judul | None = None) -> None:
        self._sheet = sheet
        self._header = ambiguous_level(sheet, header)
        self._judul = judul or Judul()
        self._of_school = (
            ptk.settle if ptk.is_list(header) else lesson.settle if header.kind == JenisMasukan.PEMBELAJARAN else None
        )
        kind, places = self._header.kind, self._header.columns
        self._own = [column(field, own, at) for field, at in places.items() if (own := column_of(kind, field))]
        self._helping = [column(field, None, at) for field, at in places.items() if column_of(kind, field) is None]
        self._fields = [field for field, _, _ in self._own]
        self._width = 1 + max(places.values())
        self._headed = 1 + max(self._header.titles)
        self._required = tuple(c.nama for c in KOLOM[kind] if c.wajib)
        self._missing = frozenset(name for name in self._required if name not in places)
        self._absent: set[str] = set()
        self._left_out: list[int] = []
        self.left_out_count = 0

    def __iter__(self) -> Iterator[BarisMasukan]:
        header, sheet = self._header, self._sheet
        unit = _unit_above(sheet, header) if "unor" in self._missing else None
        start = header.first + header.height
        is_skipped = skip.Skipping(header, sheet.kepala)
        for index, found in enumerate(sheet.buka()):
            if index < start or not found:
                continue
            cells = found if len(found) >= self._width else [*found, *[""] * (self._width - len(found))]
            row, filled = self._typed(index + 1, cells)
            if is_skipped(index, cells, blank=filled == 0):
                continue
            if filled <= 1 and len(self._header.columns) >= 3:
                if "unor" in self._missing and (name := _lone_text(cells)):
                    unit = name  # a line above a block of rows names their unit
                else:
                    self._leave_out(index + 1)
                continue
            if unit is not None and row.nilai.get("unor") is None:
                row.nilai["unor"] = unit
            settle_row(row)
            if self._of_school is not None:
                self._of_school(row, self._judul)
            self._require(row)
            if sheet.teks and len(cells) > self._headed:
                self._refuse_shifted(row, cells)
            yield row

    def warnings(self) -> list[str]:
        """What is to be told about the sheet once its rows have been read."""
        name, header = self._sheet.nama, self._header
        texts = []
        if header.unknown:
            more = f" dan {len(header.unknown) - 20} lagi" if len(header.unknown) > 20 else ""
            texts.append(f"Lembar '{name}': kolom tidak dikenal, tidak dibaca: {', '.join(header.unknown[:20])}{more}.")
        if absent := [column for column in self._required if column in self._absent]:
            texts.append(f"Lembar '{name}': kolom wajib tidak ada: {', '.join(absent)}.")
        if self.left_out_count:
            some = ", ".join(map(str, self._left_out)) + (" …" if self.left_out_count > NAMED_MAX else "")
            texts.append(f"Lembar '{name}': {self.left_out_count} baris tanpa data dilewati (baris {some}).")
        return texts

    def _typed(self, number: int, cells: list[Any]) -> tuple[BarisMasukan, int]:
        """The row, and how many of its own cells say anything."""
        found = [read(cells[at]) for _, at, read in self._own]
        row = BarisMasukan(
            self._header.kind, self._sheet.nama, number, dict(zip(self._fields, map(_VALUE, found), strict=True)),
            letak=self._header.columns,
        )  # fmt: skip
        filled = sum(map(_FILLED, found))
        for (field, at, _), (_, note, _) in zip(self._own, found, strict=True):
            if note is None:
                continue
            if note.text is not None:
                row.tambahan[f"teks_{field}"] = note.text
            if note.wrong is not None:
                row.masalah.append(replace(note.wrong, kolom=alamat(at, number)))
        for field, at, read in self._helping:
            _, note, one = read(cells[at])
            filled += one
            if note is not None and note.text is not None:
                row.tambahan[field] = note.text
        return row, filled

    def _require(self, row: BarisMasukan) -> None:
        values = row.nilai
        for name in self._required:
            if values.get(name) is None:
                row.gagal = True
                absent = name in self._missing
                if absent:
                    self._absent.add(name)
                wrong = problem("kolom_wajib_tidak_ada" if absent else "wajib_kosong")
                row.masalah.append(replace(wrong, kolom=row.alamat(name), pesan=f"{name}: {wrong.pesan}"))
        if row.jenis == JenisMasukan.PEGAWAI and values.get("nip") is None and values.get("id_sumber") is None:
            wrong_nip = any(wrong.kode.startswith("nip_") for wrong in row.masalah)
            if wrong_nip or values.get("nama") is None:  # with an empty NIP the name and unit will do (non-ASN)
                row.gagal = True
                row.masalah.append(problem("tanpa_pengenal", row.alamat("nip")))

    def _refuse_shifted(self, row: BarisMasukan, cells: list[Any]) -> None:
        """More cells than headings in a text file: a separator stands inside a cell, and nobody knows which."""
        if any(not is_empty(cell) for cell in cells[self._headed :]):
            row.gagal = True
            row.masalah.append(problem("baris_bergeser", alamat(self._headed, row.nomor)))

    def _leave_out(self, number: int) -> None:
        self.left_out_count += 1
        if len(self._left_out) < NAMED_MAX:
            self._left_out.append(number)


def _unit_above(sheet: Lembar, header: Header) -> str | None:
    """'UNIT KERJA : Dinas X' in the titles above the headings, in one cell or two."""
    for cells in sheet.kepala[: header.first]:
        text = " ".join(clean(cell) for cell in cells if not is_empty(cell))
        if found := _UNIT_LINE.match(text):
            return found[2].strip()
    return None


def _lone_text(cells: list[Any]) -> str | None:
    texts = [clean(cell) for cell in cells if not is_empty(cell)]
    words = [text for text in texts if re.search(r"[A-Za-z]{3}", text)]
    return words[0] if len(words) == 1 and len(texts) <= 2 else None
