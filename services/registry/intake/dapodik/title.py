"""What the lines above a Dapodik table say: whose school it is, of which semester, and whether the list is whole.

A school's own download bears no NPSN and no column for the school: 'Daftar Guru' stands in the first line, the school's name in the
second, kecamatan and kabupaten in the third, the day of the download in the fourth. The school's profile is a sheet of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from services.registry.domain.beban import tahun_ajaran
from services.registry.domain.beban.tahun_ajaran import Semester
from services.registry.domain.impor.lembar import BarisMasukan, Lembar
from services.registry.intake.cells import clean, is_empty
from services.registry.intake.dates import parse_date

_LIST = re.compile(
    r"^(daftar|rekap(itulasi)?|data)\b.*\b(guru|tenaga kependidikan|pendidik|ptk|gtk|rombongan belajar|rombel|pembelajaran)\b",
    re.I,
)
_WHOLE = re.compile(r"^rekap(itulasi)?\b.*\bpembelajaran\b", re.I)
_SCHOOL = re.compile(r"^(?:nama )?(?:satuan pendidikan|sekolah)\s*[:=]\s*(.+)$", re.I)
_NPSN = re.compile(r"\(?\bnpsn\b\s*[:=]?\s*(\d{8})\b\)?", re.I)
_NO_SCHOOL = re.compile(r"^(kec|kecamatan|kab|kabupaten|kota|provinsi|tanggal|tahun|semester|npsn|alamat|pengunduh)\b", re.I)
_CITY = re.compile(r"\bkab(?:upaten)?\.?(?:/kota)?\s*:?\s*(?:(?:kota|kab(?:upaten)?)\b\.?\s*)?([\w .'-]+?)\s*(?:,|$)", re.I)
_DAY = re.compile(r"tanggal unduh\s*:?\s*(\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4})", re.I)
PROFILE_SHEET = "profil"
LINE_MAX = 300
"""No title is longer, and what is cannot keep the patterns busy."""


@dataclass(frozen=True)
class Judul:
    daftar: bool = False
    """Do the lines name one of Dapodik's lists?"""
    sekolah: str | None = None
    npsn: str | None = None
    semester: Semester | None = None
    utuh: bool = False
    """Is it the whole list of the school's lessons?"""
    kota: str | None = None

    @property
    def pendek(self) -> str | None:
        """The school's name without the city's: SMP NEGERI 12 MEDAN is SMP NEGERI 12 to the city itself."""
        name, city = self.sekolah or "", self.kota or ""
        return name[: -len(city)].strip() if city and name.upper().endswith(f" {city.upper()}") else None

    def name_unit(self, row: BarisMasukan) -> None:
        """The school of a row that names none, by number where there is one."""
        if row.nilai.get("unor") is None:
            row.nilai["unor"] = row.tambahan.get("unor_kode") or self.npsn or self.sekolah
            if self.pendek:
                row.tambahan["unor_pendek"] = self.pendek


def read(rows: list[list[Any]], around: Judul | None = None) -> Judul:
    """`rows` stand above the headings; `around` is what another sheet of the workbook says of the school."""
    found = around or Judul()
    day: Semester | None = None
    expecting = False
    for cells in rows:
        text = _line(cells)
        if not text:
            continue
        if city := _CITY.search(text):
            found = replace(found, kota=city[1])
        if number := _NPSN.search(text):
            found = replace(found, npsn=number[1])
            text = _NPSN.sub("", text).strip(" ,-")
        if named := _SCHOOL.match(text):
            found = replace(found, sekolah=named[1].strip())
        elif _LIST.match(text):
            found = replace(found, daftar=True, utuh=bool(_WHOLE.match(text)))
            expecting = True
        elif expecting and text and not _NO_SCHOOL.match(text) and found.sekolah is None:
            found = replace(found, sekolah=text)
        if loaded := _DAY.search(text):
            day = _semester_of(loaded[1])
        elif semester := tahun_ajaran.read(text):
            found = replace(found, semester=semester)
    return found if found.semester or day is None else replace(found, semester=day)


def of_profile(sheets: list[Lembar]) -> Judul:
    """The school of a workbook with a profile sheet: label and value in cells of one row."""
    found = Judul()
    for sheet in sheets:
        if not sheet.nama.strip().lower().startswith(PROFILE_SHEET):
            continue
        for cells in sheet.kepala:
            words = [text for cell in cells if not is_empty(cell) and (text := clean(cell).strip(" :"))]
            said = dict(zip((word.lower() for word in words), words[1:], strict=False))
            if "npsn" in said and re.fullmatch(r"\d{8}", said["npsn"]):
                found = replace(found, npsn=said["npsn"])
            if name := said.get("nama sekolah"):
                found = replace(found, sekolah=name)
    return found


def _semester_of(text: str) -> Semester | None:
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return None if day is None else tahun_ajaran.of_day(day)


def _line(cells: list[Any]) -> str:
    """A merged cell gives its text once for every column it covers."""
    return " ".join(dict.fromkeys(clean(cell) for cell in cells if not is_empty(cell)))[:LINE_MAX]
