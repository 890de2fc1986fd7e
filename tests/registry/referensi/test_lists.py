"""The reference lists hold what their sources hold, fold onto our vocabulary, and change only with their version."""

from __future__ import annotations

import csv
from collections import Counter
from itertools import groupby

import pytest

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.referensi.daftar import Butir
from services.registry.storage.referensi.load import DATA, digest, load
from shared import vocabulary
from shared.vocabulary import URUTAN_GOLONGAN
from tests.repo.image import ROOT

KINDS = load().daftar
FOLDS = {
    "jenjang": "Jenjang", "jenjang_awal": "Jenjang", "jenjang_puncak": "Jenjang", "jenis_jabatan": "JenisJabatan", "kedudukan": "Kedudukan",
    "predikat": "Predikat", "pendidikan": "Pendidikan", "pendidikan_min": "Pendidikan", "pendidikan_awal": "Pendidikan",
    "jenis_penempatan": "JenisPenempatan",
}  # fmt: skip
"""Columns that hold words of our vocabulary; `tingkat` is one of them in the list of punishments alone."""


def column(kind: str, name: str) -> Counter[object]:
    return Counter(one.isi[name] for one in KINDS[kind].butir)


def test_the_lists_are_as_long_as_those_they_were_taken_from() -> None:
    assert {kind: len(held.butir) for kind, held in KINDS.items()} == {
        "golongan": 17, "golongan_pppk": 17, "eselon": 13, "jenis_jabatan": 4, "jenjang": 8, "jabatan_fungsional": 1466, "kamus_jf": 330,
        "jabatan_pelaksana": 231, "kedudukan_hukum": 32, "hukdis": 16, "kuadran_kinerja": 5, "tingkat_pendidikan": 13, "wilayah": 173,
        "jenis_penugasan": 5, "jenis_mutasi": 2, "imut": 22, "status_usul": 67, "hari_libur": 0,
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_changes_only_with_its_version(kind: str) -> None:
    """When it fails: raise `versi` of the list in daftar.csv and write the hash shown here beside it."""
    with (DATA / "daftar.csv").open(encoding="utf-8") as file:
        told = {row["jenis"]: row["sha256"] for row in csv.DictReader(file)}
    assert KINDS[kind].hash == told[kind]


def test_a_changed_cell_is_another_hash_and_another_order_too() -> None:
    rows = [{"kode": "1", "nama": "A"}, {"kode": "2", "nama": "B"}]
    assert len({digest(rows), digest(rows[::-1]), digest([{"kode": "1", "nama": "AB"}]), digest(rows[:1])}) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_code_stands_once_and_fits_an_address(kind: str) -> None:
    codes = [one.kode for one in KINDS[kind].butir]
    assert len({code.upper() for code in codes}) == len(codes)
    assert all(
        code.replace("-", "").replace(".", "").isalnum() and one.nama for code, one in zip(codes, KINDS[kind].butir, strict=True)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_folded_is_folded_onto_words_we_have(kind: str) -> None:
    for name, enum in FOLDS.items():
        known = {member.value for member in getattr(vocabulary, enum)}
        said = {part for one in KINDS[kind].butir for part in str(one.isi.get(name) or "").split("|") if part}
        assert said <= known, (kind, name)


def test_every_functional_position_has_an_age_that_exists() -> None:
    """62 is the prosecutors', 70 the professors' and principal researchers'; two posts of the constitutional court have none."""
    assert column("jabatan_fungsional", "bup") == {58: 1022, 60: 313, 65: 116, 62: 9, 70: 4, None: 2}
    assert {one.nama.split()[0] for one in KINDS["jabatan_fungsional"].butir if one.isi["bup"] == 62} == {"Jaksa", "Ajun"}


def test_ranks_stand_in_the_order_of_the_vocabulary() -> None:
    assert {one.nama: one.isi["urutan"] for one in KINDS["golongan"].butir} == URUTAN_GOLONGAN


def test_contract_grades_above_x_say_that_nobody_is_sure_of_them() -> None:
    doubtful = [one.kode for one in KINDS["golongan_pppk"].butir if one.isi["keyakinan_rendah"]]
    assert doubtful == ["XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"]


def test_the_city_has_its_21_kecamatan_and_151_kelurahan_each_below_its_own() -> None:
    levels = column("wilayah", "tingkat")
    assert (levels["KOTA"], levels["KECAMATAN"], levels["KELURAHAN"]) == (1, 21, 151)
    for one in KINDS["wilayah"].butir:
        above = one.kode.rpartition(".")[0]
        assert one.isi["induk"] == (None if one.isi["tingkat"] == "KOTA" else above)
        assert (one.isi["kode_bps"] is None) == (one.isi["tingkat"] == "KELURAHAN")
        assert one.isi["tingkat"] == "KOTA" or 3.4 < float(str(one.isi["lintang"])) < 3.9


def test_regions_are_those_of_the_demo_city_which_came_from_the_source_on_another_way() -> None:
    with (ROOT / "demo" / "facts" / "kelurahan.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    ours = {one.kode: key_of(one.nama) for one in KINDS["wilayah"].butir}
    assert {row["kode"]: key_of(row["nama"]) for row in rows}.items() <= ours.items()
    assert len(rows) == 151


def test_the_tree_of_imut_hangs_together() -> None:
    tree = {one.kode: one for one in KINDS["imut"].butir}
    for one in tree.values():
        level, above = one.isi["tingkat"], tree.get(str(one.isi["induk"]))
        assert (above.isi["tingkat"] if above else None) == {"KATEGORI": None, "JENIS": "KATEGORI", "SUB_JENIS": "JENIS"}[
            str(level)
        ]


def test_a_position_named_twice_is_the_same_position() -> None:
    """The source names two positions twice; their ages agree, so a look-up by name is safe."""

    def name(one: Butir) -> str:
        return one.kunci

    for _, same in groupby(sorted(KINDS["jabatan_fungsional"].butir, key=name), key=name):
        assert len({one.isi["bup"] for one in same}) == 1
