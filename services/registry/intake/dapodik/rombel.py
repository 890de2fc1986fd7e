"""A list of class groups is what a school has of each grade: its rows are counted, a school becomes one row of SEKOLAH.

Counted are groups of the main timetable, each name once a school; clubs and elective groups are not classes. A grade that cannot be
read leaves the grades of its school not known, never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from services.registry.domain.impor.lembar import BarisMasukan, Lembar, alamat
from services.registry.domain.kepegawaian.nama import key_of
from services.registry.intake import skip
from services.registry.intake.cells import clean, is_empty
from services.registry.intake.dapodik.rombel_headings import grade_of
from services.registry.intake.dapodik.title import Judul
from services.registry.intake.header import Header
from services.registry.intake.messages import problem
from services.registry.intake.numbers import parse_count
from shared.vocabulary import JenisMasukan

OF_GROUPS = "dari_rombel"
"""Says of a row that it was counted from class groups."""
GRADES = range(1, 10)


@dataclass
class _School:
    """What was counted of one school, and the row it was first met in."""

    baris: BarisMasukan
    nama_rombel: set[str] = field(default_factory=set)
    per_tingkat: dict[int, int] = field(default_factory=dict)
    siswa: int | None = 0
    tingkat_diketahui: bool = True


class ClassGroups:
    """The rows of a list of class groups, counted school by school."""

    def __init__(self, sheet: Lembar, header: Header, judul: Judul) -> None:
        self._sheet, self._header, self._judul = sheet, header, judul
        self._other = 0
        self.left_out_count = 0

    def __iter__(self) -> Iterator[BarisMasukan]:
        schools: dict[str, _School] = {}
        start = self._header.first + self._header.height
        is_skipped = skip.Skipping(self._header, self._sheet.kepala)
        for index, cells in enumerate(self._sheet.buka()):
            if index >= start and not is_skipped(index, cells, blank=all(is_empty(cell) for cell in cells)):
                self._count(schools, index + 1, cells)
        for school in schools.values():
            yield self._settled(school)

    def warnings(self) -> list[str]:
        name, texts = self._sheet.nama, []
        if self._header.unknown:
            texts.append(f"Lembar '{name}': kolom tidak dikenal, tidak dibaca: {', '.join(self._header.unknown[:20])}.")
        if self._other:
            texts.append(f"Lembar '{name}': {self._other} rombel bukan kelas utama, tidak dihitung.")
        if self.left_out_count:
            texts.append(f"Lembar '{name}': {self.left_out_count} baris tanpa nama rombel dilewati.")
        return texts

    def _count(self, schools: dict[str, _School], number: int, cells: list[Any]) -> None:
        name = self._text(cells, "rombel")
        if not name:
            self.left_out_count += 1
            return
        kind = self._text(cells, "jenis").lower()
        if kind and not kind.startswith(("kelas", "reguler", "utama")):
            self._other += 1
            return
        school = self._school(schools, number, cells)
        if key_of(name) in school.nama_rombel:
            return
        school.nama_rombel.add(key_of(name))
        grade = grade_of(self._text(cells, "tingkat")) or grade_of(name)
        if grade is None or grade not in GRADES:
            school.tingkat_diketahui = False
            school.baris.masalah.append(self._problem("tingkat_salah", "tingkat", number))
        else:
            school.per_tingkat[grade] = school.per_tingkat.get(grade, 0) + 1
        school.siswa = self._added(school, number, cells)

    def _school(self, schools: dict[str, _School], number: int, cells: list[Any]) -> _School:
        npsn = self._text(cells, "npsn") or ("" if "sekolah" in self._header.columns else self._judul.npsn or "")
        name = self._text(cells, "sekolah") or self._judul.sekolah or ""
        key = npsn or key_of(name)
        if key not in schools:
            semester = self._text(cells, "semester") or (self._judul.semester.tahun_ajaran if self._judul.semester else None)
            values: dict[str, Any] = {
                "unor": npsn or name or None,
                "nama": name or None,
                "tahun_ajaran": semester,
                OF_GROUPS: True,
            }
            row = BarisMasukan(JenisMasukan.SEKOLAH, self._sheet.nama, number, values, letak=self._header.columns)
            if name == self._judul.sekolah and self._judul.pendek:
                row.tambahan["unor_pendek"] = self._judul.pendek
            schools[key] = _School(row)
        return schools[key]

    def _added(self, school: _School, number: int, cells: list[Any]) -> int | None:
        text = self._text(cells, "siswa")
        if school.siswa is None or not text:
            return None
        try:
            return school.siswa + parse_count(text)
        except ValueError:
            school.baris.masalah.append(self._problem("angka_salah", "siswa", number))
            return None

    def _settled(self, school: _School) -> BarisMasukan:
        row = school.baris
        grades = {f"rombel_{grade}": count for grade, count in sorted(school.per_tingkat.items())}
        row.nilai |= {"rombel": len(school.nama_rombel), **(grades if school.tingkat_diketahui else {})}
        if school.siswa is not None:
            row.nilai["siswa"] = school.siswa
        if row.nilai["unor"] is None:
            row.gagal = True
            row.masalah.append(problem("tanpa_sekolah"))
        return row

    def _text(self, cells: list[Any], name: str) -> str:
        at = self._header.columns.get(name)
        return "" if at is None or at >= len(cells) or is_empty(cells[at]) else clean(cells[at])

    def _problem(self, code: str, column: str, number: int) -> Any:
        found = problem(code)
        at = self._header.columns.get(column)
        return replace(found, kolom="" if at is None else alamat(at, number), pesan=f"{column}: {found.pesan}")
