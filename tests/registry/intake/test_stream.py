"""Reading holds a part of a file, never the whole: memory, order, and what is known before the last row."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from services.registry.intake.read_import import read_import
from shared.vocabulary import JenisMasukan
from tests.registry.intake.builders import HEADINGS, a_person, text, xlsx


def peak(rows: int) -> tuple[int, int]:
    """(rows read, peak memory in MB) of a process that reads so many rows."""
    command = [sys.executable, "-m", "tests.registry.intake.peak_memory", str(rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    return told["rows"], told["peak_mb"]


def test_memory_stays_flat_while_the_rows_grow() -> None:
    (few, small), (many, large) = peak(1_000), peak(20_000)
    assert (few, many) == (1_000, 20_000)
    assert large - small < 12, "typed texts and eight bytes a key; the rows of 20,000 people would take some 100 MB"


@pytest.mark.long
def test_memory_stays_flat_up_to_a_million_rows() -> None:
    (_, small), (many, large) = peak(20_000), peak(1_000_000)
    assert many == 1_000_000
    assert large - small < 80, "two keys a person, eight bytes each, half full and once more while they move: 64 MB"


def test_rows_come_in_parts_of_one_kind_in_the_order_in_which_they_must_enter() -> None:
    units = [["id_sumber", "nama", "induk"], ["B", "Bidang", "A"], ["A", "Dinas", ""], ["C", "Seksi", "B"]]
    people = [HEADINGS, *[a_person(900 + i) for i in range(5)]]
    read = read_import("a.xlsx", xlsx(Orang=people, UNOR=units))
    assert [table.jenis for table in read.tabel] == [JenisMasukan.UNOR, JenisMasukan.PEGAWAI]
    parts = [[(row.jenis.value, row.nomor) for row in part] for part in read.potongan(2)]
    assert parts == [
        [("UNOR", 3), ("UNOR", 2)], [("UNOR", 4)],
        [("PEGAWAI", 2), ("PEGAWAI", 3)], [("PEGAWAI", 4), ("PEGAWAI", 5)], [("PEGAWAI", 6)],
    ]  # fmt: skip


def test_how_many_rows_there_can_be_is_known_before_they_are_read() -> None:
    rows = [["DAFTAR"], HEADINGS, a_person(900), [], a_person(901), ["Medan, 1 November 2026"]]
    read = read_import("a.csv", text(rows))
    assert read.perkiraan >= 2
    assert (len(read.baris), read.dilewati) == (2, 1)


def test_a_key_of_the_first_row_is_still_known_at_the_last() -> None:
    rows = [a_person(nip="", nama=f"Contoh {i}") for i in range(3_000)]
    read = read_import("a.csv", text([HEADINGS, a_person(950), *rows, a_person(950)]))
    failing = [(row.nomor, row.masalah[0].kode) for part in read.potongan(500) for row in part if row.gagal]
    assert failing == [(3_003, "nip_ganda")]
