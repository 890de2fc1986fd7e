"""Is this sheet a list of class groups, and which grade does a name begin with?

Asked before any other kind: with a column for the school such a list looks like a list of schools.
"""

from __future__ import annotations

import re

from services.registry.domain.impor.lembar import Lembar
from services.registry.intake.header import Candidates, Header, headings
from shared.vocabulary import JenisMasukan

FORM = "rombel"
KNOWN_MIN = 4
"""Headings that must be known; fewer are those of some other list."""
SPELLINGS = {
    "rombel": "nama_rombel rombongan_belajar nama_rombongan_belajar",
    "tingkat": "tingkat_kelas tingkat tingkat_pendidikan kelas",
    "siswa": "jumlah_siswa_total jumlah_siswa total_siswa jml_siswa jumlah_peserta_didik_total jumlah_peserta_didik jumlah_pd total",
    "jenis": "jenis_rombel", "npsn": "npsn kode_npsn", "sekolah": "nama_sekolah sekolah satuan_pendidikan nama_satuan_pendidikan",
    "semester": "semester tahun_ajaran tahun_pelajaran",
    "": "wali_kelas kurikulum ruangan ruang jumlah_siswa_l jumlah_siswa_p kompetensi_keahlian no nomor",
}  # fmt: skip
_FIELD = {word: (name, rank) for name, words in SPELLINGS.items() for rank, word in enumerate(words.split())}
_LESSONS = re.compile(r"(mata_?pelajaran|matpel|mapel|jjm|jam_mengajar)")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")
_ROMAN = {numeral: grade for grade, numeral in enumerate(_NUMERALS, start=1)}
_GRADE = re.compile(r"^(?:KELAS|KLS|TINGKAT|ROMBEL)?\s*(\d{1,2}|[IVX]+)(?![A-Z0-9]{2})", re.I)


def grade_of(text: str) -> int | None:
    """'7', 'Kelas 7', 'VII A', '7.1', 'VII-A' → 7; what does not begin with a grade says none."""
    found = _GRADE.match(" ".join(re.sub(r"[.\-_]", " ", text).split()))
    if found is None:
        return None
    grade = int(found[1]) if found[1].isdigit() else _ROMAN.get(found[1].upper(), 0)
    return grade if 1 <= grade <= 13 else None


def recognise(sheet: Lembar) -> Header | None:
    """Headings of class groups, and none of lessons: where most of them are known, and by their best words."""
    best: tuple[tuple[int, int], Header] | None = None
    for first, height, candidates in headings(sheet.kepala):
        found = _columns(candidates)
        known = sum(any(word in _FIELD for word in column) for column in candidates)
        lessons = any(_LESSONS.search(word) for column in candidates for word in column)
        if not found.keys() >= {"rombel", "tingkat"} or known < KNOWN_MIN or lessons:
            continue
        points = (known, -sum(rank for rank, _ in found.values()))
        if best is None or points > best[0]:
            titles = {index: column[0] for index, column in enumerate(candidates) if column}
            unknown = tuple(column[0] for column in candidates if column and not any(word in _FIELD for word in column))
            columns = {name: index for name, (_, index) in found.items()}
            best = (points, Header(JenisMasukan.SEKOLAH, first, height, columns, titles, unknown, (), FORM))
    return None if best is None else best[1]


def _columns(candidates: Candidates) -> dict[str, tuple[int, int]]:
    """Field → (rank of its word, column)."""
    best: dict[str, tuple[int, int]] = {}
    for index, words in enumerate(candidates):
        for word in words:
            name, rank = _FIELD.get(word, ("", 0))
            if name and (name not in best or rank < best[name][0]):
                best[name] = (rank, index)
    return best
