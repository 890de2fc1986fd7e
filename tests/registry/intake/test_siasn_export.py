"""An "Export Data ASN" with errors planted in it: each is told at its cell, under every separator, and nothing else is."""

from __future__ import annotations

from collections import Counter

import pytest

from services.registry.intake.read_import import read_import
from tests.registry.intake.desk import Desk
from tests.registry.intake.siasn_export import HEADINGS, PLANTED, Export, export


def told(made: Export) -> tuple[set[tuple[str, str]], set[int], int]:
    """((cell, code) of every problem, numbers of the failing rows, rows in all) as the reader gives them."""
    problems: list[tuple[str, str]] = []
    failing: set[int] = set()
    count = 0
    with read_import("Export Data ASN.csv", made.content) as read:
        for part in read.potongan(1000):
            for row in part:
                count += 1
                problems += [(wrong.kolom, wrong.kode) for wrong in row.masalah]
                if row.gagal:
                    failing.add(row.nomor)
    assert len(problems) == len(set(problems)), "a problem is told once"
    return set(problems), failing, count


@pytest.mark.parametrize(("delimiter", "rows"), [("|", 50_000), (";", 4_000), (",", 4_000)])
def test_exactly_the_planted_errors_are_told_each_at_its_cell(delimiter: str, rows: int) -> None:
    made = export(rows, delimiter)
    problems, failing, count = told(made)
    assert count == rows
    assert problems ^ made.planted == set()
    assert failing == made.failing
    kinds = Counter(code for _, code in made.planted)
    assert set(kinds) == {code for code, _, _ in PLANTED} | {"nip_ganda", "id_ganda"}


def test_the_columns_that_are_not_read_are_named_and_those_that_must_not_be_are_not_kept() -> None:
    read = read_import("export.csv", export(3).content)
    (row, *_) = read.baris
    (unknown,) = [text for text in read.peringatan if "tidak dikenal" in text]
    assert "kpkn_nama" in unknown
    assert len(HEADINGS) == 65
    assert not {"agama", "agama_nama", "jenis_kawin", "jenis_kawin_nama"} & {*row.nilai, *row.tambahan}


async def test_the_same_export_through_the_registry_tells_the_same_of_the_same_rows(trial: Desk) -> None:
    made = export(1_500, "|")
    done = await trial.bring("Export Data ASN.csv", made.content)
    rows = await trial.rows(done["id"])
    assert (done["status"], done["baris_selesai"], done["ringkasan"]["gagal"]) == ("SELESAI", 1_500, len(made.failing))
    assert {row["baris"] for row in rows if row["status"] == "gagal"} == made.failing
    kinds = {code for _, code in made.planted}
    problems = {(wrong["kolom"], wrong["kode"]) for row in rows for wrong in row["masalah"] if wrong["kode"] in kinds}
    assert problems == made.planted
