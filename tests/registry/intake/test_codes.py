"""Codes and names of the national lists, as cells: the intake reads each as what the list says it means, or refuses it."""

from __future__ import annotations

import pytest

from services.registry.domain.referensi.daftar import Butir
from services.registry.intake.grade import parse_grade
from services.registry.intake.json_row import type_row
from services.registry.intake.read_import import read_import
from services.registry.intake.words import find
from services.registry.storage.referensi.load import load
from shared.vocabulary import JenisMasukan
from tests.registry.intake.builders import xlsx

KINDS = load().daftar
FOLDED = {
    # list: (our enum, its column)
    "kedudukan_hukum": ("Kedudukan", "kedudukan"), "tingkat_pendidikan": ("Pendidikan", "pendidikan"), "jenjang": ("Jenjang", "jenjang"),
    "hukdis": ("TingkatHukdis", "tingkat"), "kuadran_kinerja": ("Predikat", "predikat"), "jenis_jabatan": ("JenisJabatan", "jenis_jabatan"),
    "jenis_penugasan": ("JenisPenempatan", "jenis_penempatan"),
}  # fmt: skip


def entries(*kinds: str) -> list[object]:
    return [pytest.param(kind, one, id=f"{kind}-{one.kode}") for kind in kinds for one in KINDS[kind].butir]


@pytest.mark.parametrize(
    ("kind", "one"), entries("kedudukan_hukum", "tingkat_pendidikan", "jenjang", "jenis_jabatan", "jenis_penugasan")
)
def test_a_code_is_read_as_the_list_folds_it(kind: str, one: Butir) -> None:
    """Also without its leading zero, which a spreadsheet drops. What the list cannot fold stays unknown."""
    enum, column = FOLDED[kind]
    assert find(enum, one.kode) == one.isi[column]
    assert find(enum, one.kode.lstrip("0")) == one.isi[column]


@pytest.mark.parametrize(
    ("kind", "one"), entries("kedudukan_hukum", "tingkat_pendidikan", "jenjang", "hukdis", "kuadran_kinerja")
)
def test_a_name_is_read_as_its_code_is(kind: str, one: Butir) -> None:
    enum, column = FOLDED[kind]
    for spelled in (one.nama, one.nama.upper(), one.nama.replace(" ", "  ")):
        assert find(enum, spelled) == one.isi[column]


@pytest.mark.parametrize("one", KINDS["golongan"].butir, ids=lambda one: one.kode)
def test_a_rank_is_read_from_its_code_and_from_its_name(one: Butir) -> None:
    assert parse_grade(one.nama) == one.nama
    assert parse_grade(one.isi["pangkat"]) == one.nama
    # 11 to 14 are I/a to I/d for a civil servant and XI to XIV for a contract employee
    for cell in (one.kode, int(one.kode), float(one.kode)):
        assert parse_grade(cell) == (None if int(one.kode) <= 14 else one.nama)


@pytest.mark.parametrize(
    ("cell", "status", "grade"),
    [
        ("11", "PNS", "I/a"), (14, "CPNS", "I/d"), (12.0, "PPPK", "XII"), ("13", "PPPK Paruh Waktu", "XIII"), ("13", "Non ASN", None),
        ("13", "", None), ("33", "PPPK", "III/c"), ("46", "PNS", None),
    ],
)  # fmt: skip
def test_a_number_that_is_two_grades_is_decided_by_the_status_beside_it(cell: object, status: str, grade: str | None) -> None:
    """In a file and in a JSON row alike; undecided, the cell is told and the grade unknown."""
    sheet = xlsx(
        D=[["NIP", "NAMA", "STATUS", "GOL", "UNIT KERJA", "JABATAN"], ["", "Contoh 901", status, cell, "Dinas X", "Arsiparis"]]
    )
    (row,) = read_import("a.xlsx", sheet).baris
    values, problems, _ = type_row(JenisMasukan.PEGAWAI, {"golongan": cell, "status": status})
    assert row.nilai["golongan"] == values["golongan"] == grade
    assert {"golongan_salah"} & {wrong.kode for wrong in row.masalah} == {"golongan_salah"} & {wrong.kode for wrong in problems}
    assert (grade is None) == any(wrong.kode == "golongan_salah" for wrong in problems)


@pytest.mark.parametrize("one", KINDS["golongan_pppk"].butir, ids=lambda one: one.kode)
def test_a_contract_grade_is_read_as_it_is_written(one: Butir) -> None:
    assert parse_grade(one.kode) == parse_grade(one.nama) == one.kode


@pytest.mark.parametrize(
    ("enum", "cell", "value"),
    [
        ("TingkatHukdis", "Tidak sedang menjalani hukuman disiplin", None), ("TingkatHukdis", "Sedang menjalani hukuman", None),
        ("TingkatHukdis", "Tidak pernah mendapat teguran", None), ("TingkatHukdis", "Hukuman Disiplin Tingkat Sedang", "SEDANG"),
        ("TingkatHukdis", "Sedang", "SEDANG"), ("TingkatHukdis", "R", "RINGAN"), ("Kedudukan", "Aktif, BUP 2028", "AKTIF"),
        ("Kedudukan", "Kepala Desa Contoh", None), ("Kedudukan", "PNS kena hukuman disiplin sedang", "AKTIF"),
    ],
)  # fmt: skip
def test_a_word_that_only_sounds_alike_is_not_taken_for_it(enum: str, cell: str, value: str | None) -> None:
    assert find(enum, cell) == value


@pytest.mark.parametrize(("cell", "value"), [("3", "BUTUH_PERBAIKAN"), *[(n, None) for n in "1245"]])
def test_a_bare_rating_is_not_guessed_at_since_two_counts_run_against_each_other(cell: str, value: str | None) -> None:
    assert find("Predikat", cell) == value
