"""Rows of tasks out of the CSV an office sends: semicolons, a byte order mark, titles above the head row, headings in its own words."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from shared.errors import MasukanTidakSah

HEADINGS = {
    "unit": ("unit", "unit kerja", "unor", "unit organisasi"),
    "jabatan": ("jabatan", "nama jabatan"),
    "tugas": ("tugas", "uraian tugas", "uraian", "tahapan"),
    "pendekatan": ("pendekatan", "metode"),
    "volume": ("volume", "beban kerja", "volume kerja", "jumlah beban kerja", "beban"),
    "periode": ("periode", "per"),
    "waktu": ("waktu", "norma waktu", "waktu penyelesaian", "standar waktu"),
    "waktu_min": ("waktu min", "waktu minimum", "waktu minimal", "waktu tercepat"),
    "waktu_maks": ("waktu maks", "waktu maksimum", "waktu maksimal", "waktu terlama"),
    "satuan_waktu": ("satuan waktu",),
    "per_orang": ("per orang", "standar kemampuan rata rata", "skr"),
    "orang_per_alat": ("orang per alat",),
    "alat_per_orang": ("alat per orang",),
    "orang": ("orang", "pemangku", "bezetting", "jumlah pegawai", "pegawai yang ada"),
    "rezim": ("rezim",),
}  # fmt: skip
KNOWN = {word: name for name, words in HEADINGS.items() for word in words}
IN_BRACKETS = {
    "menit": ("satuan_waktu", "MENIT"),
    "jam": ("satuan_waktu", "JAM"),
    "tahun": ("periode", "TAHUN"),
    "bulan": ("periode", "BULAN"),
}
TITLE_ROWS = 20
ENDINGS = ("\r\n", "\n", "\r")


@dataclass(frozen=True)
class CsvRows:
    """`lines[i]`: the line of the file that row i stands on; `headings`: what the file calls each field."""

    rows: list[dict[str, str]]
    lines: list[int]
    headings: dict[str, str]

    def where(self, row: int, name: str) -> str:
        told = self.headings.get(name, name)
        return f"baris {self.lines[row]} kolom {told}" if told else f"baris {self.lines[row]}"


def read_csv(content: bytes) -> CsvRows:
    """Raises MasukanTidakSah when no row of the first twenty names a position and a volume."""
    text = _text(content)
    for delimiter in sorted(";,\t", key=text[:4000].count, reverse=True):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            for _, cells in zip(range(TITLE_ROWS), reader, strict=False):
                fields, fixed = _fields(cells)
                if {"jabatan", "volume"} <= set(fields):
                    return _rows(reader, cells, fields, fixed)
        except csv.Error as broken:
            raise _refused("CSV rusak.") from broken
    raise _refused("Baris judul tidak ditemukan.")


def _rows(reader: object, cells: list[str], fields: list[str], fixed: dict[str, str]) -> CsvRows:
    rows, lines = [], []
    for row in reader:  # type: ignore[attr-defined]
        filled = {name: cell for name, cell in zip(fields, row, strict=False) if name and cell.strip()}
        if filled:
            rows.append({**fixed, **filled})
            lines.append(reader.line_num)  # type: ignore[attr-defined]
    return CsvRows(rows, lines, dict(zip(fields, cells, strict=True)))


def _fields(cells: list[str]) -> tuple[list[str], dict[str, str]]:
    """(field of each column, '' = not one of ours; what headings such as 'Norma waktu (menit)' say of every row)."""
    fields: list[str] = []
    fixed: dict[str, str] = {}
    for cell in cells:
        plain, _, bracket = cell.lower().partition("(")
        name = KNOWN.get(" ".join(re.sub(r"[^a-z]+", " ", plain).split()), "")
        fields.append("" if name in fields else name)
        for word in re.findall(r"[a-z]+", bracket) if name in ("waktu", "volume", "waktu_min") else ():
            if word in IN_BRACKETS:
                fixed.setdefault(*IN_BRACKETS[word])
    return fields, fixed


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _refused(pesan: str) -> MasukanTidakSah:
    return MasukanTidakSah(
        pesan, saran="Simpan sebagai CSV dengan judul kolom unit; jabatan; tugas; volume; periode; waktu; satuan_waktu; orang.",
        pesan_en="No head row with jabatan and volume.",
    )  # fmt: skip
