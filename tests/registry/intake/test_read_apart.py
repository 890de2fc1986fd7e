"""A large file read in a process of its own gives what reading it here gives, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from services.registry.domain.impor.isi import Isi
from services.registry.intake import read_apart
from services.registry.intake.read_apart import ReaderGone, open_import
from services.registry.intake.read_import import read_import
from shared.errors import MasukanTidakSah
from tests.registry.intake.builders import HEADINGS, a_person, text, xlsx

PART = 300
ROWS = [a_person(number, tmt="31-02-2020" if number % 50 == 0 else "2020-03-01") for number in range(100, 1100)]
FILES = {"export.csv": text([HEADINGS, *ROWS, ROWS[0], ["", "catatan"]], "|"), "buku.xlsx": xlsx(Data=[HEADINGS, *ROWS, ROWS[0]])}


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_apart, "FROM_BYTES", 0)


@pytest.mark.parametrize("name", FILES)
def test_rows_problems_and_warnings_are_those_of_reading_here(name: str) -> None:
    with open_import(name, FILES[name], None, PART) as apart, read_import(name, FILES[name]) as here:
        assert (apart.tabel, apart.perkiraan, apart.asal) == (here.tabel, here.perkiraan, here.asal)
        parts = list(apart.potongan(PART))
        assert [row for part in parts for row in part] == here.baris
    assert max(map(len, parts)) == PART
    assert (apart.peringatan, apart.dilewati) == (here.peringatan, here.dilewati)
    assert any(row.gagal for part in parts for row in part)


@pytest.mark.parametrize("content", [text([HEADINGS], ";"), text([["a", "b"], ["1", "2"]], ";"), b"PK\x03\x04 no zip"])
def test_a_refusal_is_the_same_refusal(content: bytes) -> None:
    with pytest.raises(MasukanTidakSah) as here:
        read_import("a.csv", content)
    with pytest.raises(MasukanTidakSah) as apart:
        open_import("a.csv", content, None, PART)
    assert apart.value == here.value


def test_a_small_file_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_apart, "FROM_BYTES", 10_000_000)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert len(open_import("export.csv", FILES["export.csv"], None, PART).baris) == len(ROWS) + 1


def test_a_reader_that_is_killed_is_told_apart_from_the_end_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    isi, child = _opened(monkeypatch)
    rows = iter(isi.sumber)
    next(rows)
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(ReaderGone):
        list(rows)


def test_a_fault_in_the_reader_tells_its_kind_and_no_value() -> None:
    with pytest.raises(ReaderGone, match=r"^KeyError$"):
        open_import("export.csv", FILES["export.csv"], "NIP 198501012010011001", PART)  # type: ignore[arg-type]


def test_nobody_who_stops_reading_leaves_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    isi, child = _opened(monkeypatch)
    with isi:
        next(isi.potongan(PART))
    assert child.returncode is not None


def _opened(monkeypatch: pytest.MonkeyPatch) -> tuple[Isi, subprocess.Popen[bytes]]:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "Popen", start)
        isi = open_import("export.csv", FILES["export.csv"] * 20, None, PART)
    return isi, started[0]
