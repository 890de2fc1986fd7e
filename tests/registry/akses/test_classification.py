"""Every column has a level, what is closed is sealed or excused with a reason, and scopes open exactly their level."""

from __future__ import annotations

import itertools

import pytest
from sqlalchemy import Column, LargeBinary, Table, Text

from services.registry.domain.kepegawaian import klasifikasi
from services.registry.domain.kepegawaian.klasifikasi import TERBUKA, recorded
from services.registry.operations.akses.clients import SCOPES
from services.registry.storage import tables
from shared.contracts.v1.snapshot import TABEL as SNAPSHOT
from shared.vocabulary import TingkatData

COLUMNS = {f"{table.name}.{column.name}": column for table in tables.metadata.tables.values() for column in table.c}
LEVELS = {f"{table}.{column}": level for table, columns in klasifikasi.TABEL.items() for column, level in columns.items()}


def unclassified(columns: dict[str, Column[object]]) -> set[str]:
    return set(columns) ^ set(LEVELS)


def test_every_column_of_every_table_has_a_level_and_no_other_has_one() -> None:
    assert unclassified(COLUMNS) == set()


def test_a_new_column_without_a_level_is_found() -> None:
    new = Table("pegawai_versi_baru", tables.metadata.__class__(), Column("agama", Text))

    assert unclassified({**COLUMNS, "pegawai_versi_baru.agama": new.c.agama}) == {"pegawai_versi_baru.agama"}


def test_closed_columns_are_sealed_bytes_or_have_a_reason() -> None:
    closed = {name for name, level in LEVELS.items() if recorded(level)}

    assert closed == set(TERBUKA)
    assert {name for name in closed if TERBUKA[name] == "sealed"} == {name for name in COLUMNS if name.endswith(".sandi")}
    assert all(isinstance(COLUMNS[name].type, LargeBinary) for name in COLUMNS if name.endswith(".sandi"))
    assert all(TERBUKA.values())


def test_no_field_that_is_only_ever_sealed_has_a_column_of_its_own() -> None:
    """Exceptions: a word that means something else elsewhere, and the columns emptied since 0002."""
    sealed = set(klasifikasi.IDENTITAS) | set(klasifikasi.KEADAAN)
    plain = {name for name in COLUMNS if name.rpartition(".")[2] in sealed}

    of_things = {name for name in plain if LEVELS[name] == TingkatData.PUBLIK or name in ("instansi.nama", "klien.nama")}
    assert {name for name in plain - of_things if "emptied since" not in TERBUKA.get(name, "")} == {
        "butir_periksa.nama",
        "himpunan.nama",
        "penanda.nama",
        "putaran.nama",
        "rencana.nama",
    }


@pytest.mark.parametrize("count", range(4))
def test_a_scope_opens_its_own_level_and_no_other(count: int) -> None:
    for scopes in itertools.combinations(klasifikasi.LINGKUP.values(), count):
        opened = klasifikasi.levels_open(scopes)
        assert opened == {TingkatData.PUBLIK} | {level for level, scope in klasifikasi.LINGKUP.items() if scope in scopes}


def test_scopes_of_levels_can_be_granted() -> None:
    assert set(klasifikasi.LINGKUP.values()) <= set(SCOPES)


def test_a_field_nobody_classified_is_shown_to_nobody() -> None:
    everything = set(TingkatData)

    assert klasifikasi.shown({"nama": "A", "agama": "B"}, klasifikasi.IDENTITAS, everything) == {"nama": "A"}


def test_a_snapshot_has_no_field_that_tells_who_somebody_is() -> None:
    people = next(table for table in SNAPSHOT if table.nama == "pegawai")

    assert {column.nama for column in people.kolom} & (set(klasifikasi.IDENTITAS) | {"nip_akhir", "dasar_pensiun"}) == set()
