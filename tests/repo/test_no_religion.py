"""Nobody's religion is kept, counted or judged. Lessons have a subject and schools have pupils in them; a person has none of it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from services.registry.domain.kepegawaian.klasifikasi import IDENTITAS, KEADAAN
from services.registry.intake.read_import import read_import
from services.registry.storage.tables import metadata
from shared.contracts.v1 import masukan, snapshot
from shared.law import CATALOGUE
from shared.models.profile import default_model
from tests.registry.intake.builders import HEADINGS, a_person, text

RELIGION = re.compile(r"agama|religi|islam|kristen|katolik|protestan|hindu|buddha|khonghucu|konghucu", re.IGNORECASE)
BELIEF = "Kepercayaan-Zzz"


def named(tables: dict[str, list[str]]) -> set[str]:
    return {table for table, columns in tables.items() if any(RELIGION.search(name) for name in columns)}


def test_no_table_snapshot_or_import_has_a_column_for_it_but_counts_of_pupils() -> None:
    held = {table.name: [column.name for column in table.columns] for table in metadata.tables.values()}
    frozen = {table.nama: [column.nama for column in table.kolom] for table in snapshot.TABEL}
    taken = {kind.value: [column.nama for column in columns] for kind, columns in masukan.KOLOM.items()}

    assert named(held) == {"sekolah_data"}
    assert named(frozen) == {"sekolah"}
    assert named(taken) == {"SEKOLAH"}
    assert {"pegawai_identitas", "pegawai_keadaan", "riwayat"} <= set(held)
    assert {"PEGAWAI", "RIWAYAT_JABATAN"} <= set(taken)
    assert not named({"sealed": [*IDENTITAS, *KEADAAN]})


def test_no_rule_asks_for_it_and_no_score_weighs_it() -> None:
    for rule in CATALOGUE:
        assert RELIGION.search(repr(rule.parameter)) is None, rule.id
    assert RELIGION.search(repr(default_model())) is None


@pytest.mark.parametrize("heading", ["AGAMA", "Agama", "agama_id", "agamaNama", "Religion"])
def test_a_file_that_tells_it_is_read_without_it(heading: str) -> None:
    rows: list[list[Any]] = [[*HEADINGS, heading], *([*a_person(number), BELIEF] for number in (900, 901))]
    read = read_import("siasn.csv", text(rows, ";"))

    found = [repr(row) for row in read.baris]
    assert len(found) == 2
    assert BELIEF not in "".join(found)
