"""No file, however odd or broken, ends in anything but rows or a sentence, and none takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings

from services.registry.intake.read_import import read_import
from shared.errors import MasukanTidakSah, TerlaluBesar
from tests.registry.intake.odd_files import TEXTS, mutated, workbooks

SECONDS_MAX = 60.0  # a small file takes some 0.1 s, most of it to start the child; ten others may share the machine
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
texts = settings(quick, max_examples=200)
thousands = settings(quick, max_examples=3_000)


def ends_well(name: str, content: bytes) -> None:
    started = time.monotonic()
    told = outcome(name, content)
    assert all(sentence.strip() for sentence in told)
    assert time.monotonic() - started < SECONDS_MAX


def outcome(name: str, content: bytes) -> list[str]:
    """Everything that is said about the file: of its rows, or of the file itself. Any other error is the test's failure."""
    try:
        rows = read_import(name, content).baris
    except (MasukanTidakSah, TerlaluBesar) as refused:
        return [refused.pesan, refused.saran]
    return [part for row in rows for wrong in row.masalah for part in (wrong.kode, wrong.pesan, wrong.saran)]


@texts
@given(TEXTS)
def test_a_text_file_of_anything_ends_in_rows_or_a_sentence(content: bytes) -> None:
    ends_well("a.csv", content)


@quick
@given(workbooks())
def test_a_workbook_of_anything_ends_in_rows_or_a_sentence(content: bytes) -> None:
    ends_well("a.xlsx", content)


@quick
@given(mutated())
def test_a_broken_file_ends_in_rows_or_a_sentence(file: tuple[str, bytes]) -> None:
    ends_well(*file)


@pytest.mark.long
@thousands
@given(TEXTS)
def test_thousands_of_text_files(content: bytes) -> None:
    ends_well("a.csv", content)


@pytest.mark.long
@thousands
@given(workbooks())
def test_thousands_of_workbooks(content: bytes) -> None:
    ends_well("a.xlsx", content)


@pytest.mark.long
@thousands
@given(mutated())
def test_thousands_of_broken_files(file: tuple[str, bytes]) -> None:
    ends_well(*file)
