"""From cells to rows in our words: every cell typed, every odd one told with its address, no row lost in silence."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan, Lembar, Tabel, alamat
from services.registry.intake import skip
from services.registry.intake.cells import clean, is_empty, read
from services.registry.intake.columns import ambiguous_level, column_of
from services.registry.intake.header import Header
from services.registry.intake.messages import problem
from services.registry.intake.settle import settle_row
from shared.contracts.v1.masukan import KOLOM, KolomMasukan
from shared.vocabulary import JenisMasukan

WORDED = ("kedudukan", "status", "hukdis_tingkat")  # columns whose words may also answer a neighbour
_UNIT_LINE = re.compile(
    r"^(unit kerja|unit organisasi|perangkat daerah|opd|skpd|nama sekolah|unor|satuan kerja)\s*[:=]\s*(.+)$", re.I
)


def read_table(sheet: Lembar, header: Header, why: str) -> Tabel:
    """Every data row of a recognised sheet."""
    header = ambiguous_level(sheet, header)
    columns = {field: (column_of(header.kind, field), index) for field, index in header.columns.items()}
    missing = [c.nama for c in KOLOM[header.kind] if c.wajib and c.nama not in header.columns]
    unit = _unit_above(sheet, header) if "unor" in missing else None
    rows: list[BarisMasukan] = []
    left_out: list[int] = []
    start = header.first + header.height
    for index in range(start, len(sheet.baris)):
        cells = sheet.baris[index]
        filled = [i for i in columns.values() if i[1] < len(cells) and not is_empty(cells[i[1]])]
        if all(is_empty(cell) for cell in cells) or skip.is_example(cells):
            continue
        if (index <= start + 1 and skip.is_numbering(cells)) or skip.is_heading_again(cells, header) or skip.is_total(cells):
            continue
        if len(filled) <= 1 and len(columns) >= 3:
            if "unor" in missing and (name := _lone_text(cells)):
                unit = name  # a line above a block of rows names their unit
            else:
                left_out.append(index + 1)
            continue
        row = _row(header, sheet.nama, index + 1, cells, columns)
        if unit is not None and row.nilai.get("unor") is None:
            row.nilai["unor"] = unit
        settle_row(row)
        _require(row, header, missing)
        rows.append(row)
    return Tabel(header.kind, sheet.nama, why, rows, _warnings(sheet, header, missing, left_out, rows))


def _row(
    header: Header, sheet: str, number: int, cells: list[Any], columns: dict[str, tuple[KolomMasukan | None, int]]
) -> BarisMasukan:
    row = BarisMasukan(header.kind, sheet, number, {}, letak=header.columns)
    for field, (column, index) in columns.items():
        cell = cells[index] if index < len(cells) else None
        if column is None:
            if not is_empty(cell):
                row.tambahan[field] = clean(cell)
            continue
        value, wrong = read(column, cell)
        row.nilai[field] = value
        if field in WORDED and not is_empty(cell):
            row.tambahan[f"teks_{field}"] = clean(cell)
        if wrong is not None:
            row.masalah.append(replace(wrong, kolom=alamat(index, number), pesan=f"{field}: {wrong.pesan}"))
    return row


def _require(row: BarisMasukan, header: Header, missing: list[str]) -> None:
    for column in KOLOM[row.jenis]:
        if column.wajib and row.nilai.get(column.nama) is None:
            row.gagal = True
            absent = column.nama in missing
            wrong = problem("kolom_wajib_tidak_ada" if absent else "wajib_kosong")
            row.masalah.append(replace(wrong, kolom=row.alamat(column.nama), pesan=f"{column.nama}: {wrong.pesan}"))
    nobody = row.jenis == JenisMasukan.PEGAWAI and row.nilai.get("nip") is None and row.nilai.get("id_sumber") is None
    wrong_nip = any(wrong.kode.startswith("nip_") for wrong in row.masalah)
    if nobody and (wrong_nip or row.nilai.get("nama") is None):  # with an empty NIP the name and unit will do (non-ASN)
        row.gagal = True
        row.masalah.append(problem("tanpa_pengenal", row.alamat("nip")))


def _unit_above(sheet: Lembar, header: Header) -> str | None:
    """'UNIT KERJA : Dinas X' in the titles above the headings, in one cell or two."""
    for cells in sheet.baris[: header.first]:
        text = " ".join(clean(cell) for cell in cells if not is_empty(cell))
        if found := _UNIT_LINE.match(text):
            return found[2].strip()
    return None


def _lone_text(cells: list[Any]) -> str | None:
    texts = [clean(cell) for cell in cells if not is_empty(cell)]
    words = [text for text in texts if re.search(r"[A-Za-z]{3}", text)]
    return words[0] if len(words) == 1 and len(texts) <= 2 else None


def _warnings(sheet: Lembar, header: Header, missing: list[str], left_out: list[int], rows: list[BarisMasukan]) -> list[str]:
    texts = []
    if header.unknown:
        texts.append(f"Lembar '{sheet.nama}': kolom tidak dikenal, tidak dibaca: {', '.join(header.unknown[:20])}.")
    if absent := [name for name in missing if any(row.nilai.get(name) is None for row in rows)]:
        texts.append(f"Lembar '{sheet.nama}': kolom wajib tidak ada: {', '.join(absent)}.")
    if left_out:
        some = ", ".join(str(number) for number in left_out[:10]) + (" …" if len(left_out) > 10 else "")
        texts.append(f"Lembar '{sheet.nama}': {len(left_out)} baris tanpa data dilewati (baris {some}).")
    return texts
