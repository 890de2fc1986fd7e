"""Real schools through the real door: 312 public schools of a city, known only by their counts.

The expected figures were computed apart from this software, from the same counts and the norms as written.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from tests.flow.trials import Trial, try_files
from tests.registry.intake.builders import text
from tests.stack import Stack

COUNTS = Path(__file__).parent / "data" / "palembang_2025.csv"
HEADINGS = ["npsn", "nama_sekolah", "bentuk", "status", "kecamatan", "jumlah_siswa", "jumlah_rombel", "jumlah_guru"]
UNDER_NORM = {
    # (kind, norm): (balance, short, over); None where only the sign and size were published
    ("SD", "A-JP24"): (-636, 669, 33), ("SD", "A-JP24-HALF-UP"): (-516, None, None), ("SD", "B-MINIMAL"): (412, 101, 513),
    ("SD", "C-GURU-KELAS"): (1159, 8, 1167), ("SD", "D-PTR20"): (-550, 750, 200), ("SMP", "A-JP24"): (-19, 90, 71),
    ("SMP", "K13-38JP-HALF-UP"): (39, 61, 100), ("SMP", "K13-MAPEL-HALF-UP"): (-24, 96, 72), ("SMP", "K13-MAPEL-CEIL"): (-245, 265, 20),
    ("SMP", "P13-39JP-CEIL"): (-80, 128, 48), ("SMP", "P13-39JP-HALF-UP"): (-35, 103, 68), ("SMP", "P13-MAPEL-CEIL"): (-315, None, None),
    ("SMP", "P13-MAPEL-HALF-UP"): (-89, None, None), ("SMP", "P13-29JP-INTRA-CEIL"): (602, 1, 603), ("SMP", "B-MINIMAL"): (383, 3, 386),
    ("SMP", "C-GURU-MAPEL"): (445, 1, 446), ("SMP", "D-PTR20"): (236, 25, 261),
}  # fmt: skip


def school_file() -> bytes:
    """The counts under the headings such a file has in the wild; the names are invented."""
    with COUNTS.open(encoding="utf-8") as file:
        facts = list(csv.DictReader(file))
    rows = [
        [
            f"C{n:07d}",
            f"{f['jenjang']} Contoh {n:03d}",
            f["jenjang"],
            "Negeri",
            f["kecamatan"],
            f["siswa"],
            f["rombel"],
            f["guru"],
        ]
        for n, f in enumerate(facts)
    ]
    return text([HEADINGS, *rows])


@pytest.fixture(scope="module")
def real(stack: Stack) -> Trial:
    trial = try_files(stack.agency(), ("sekolah.csv", school_file()))
    assert trial.row["status"] == "SELESAI", trial.row["galat"]
    return trial


def _line(trial: Trial, start: str) -> str:
    return next(line.strip() for line in trial.row["ringkasan_teks"] if line.strip().startswith(start))


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ("GURU SD", "249 unit, selisih -636 (kurang 669, lebih 33); paling banyak 33 perpindahan di kota, 33 di dalam kecamatan"),
        ("GURU SMP", "62 unit, selisih -19 (kurang 90, lebih 71); paling banyak 71 perpindahan di kota, 38 di dalam kecamatan"),
    ],
)
def test_the_schools_are_counted_as_they_were_by_hand(real: Trial, group: str, said: str) -> None:
    line = _line(real, f"{group}:")
    assert said in line
    assert "batas atas sebelum kecocokan mapel" in line


def test_the_school_not_in_operation_is_left_out_and_named(real: Trial) -> None:
    excluded = [line for line in real.row["ringkasan_teks"] if line.startswith("Dikecualikan")]
    assert len(excluded) == 1
    assert "belum beroperasi" in excluded[0]


@pytest.mark.parametrize(("kind", "norm"), UNDER_NORM)
def test_the_norm_decides_the_sign_and_every_norm_is_shown(real: Trial, kind: str, norm: str) -> None:
    balance, short, over = UNDER_NORM[kind, norm]
    line = _line(real, f"{kind} {norm}{' (dipakai)' if norm == 'A-JP24' else ''}:")
    assert f"selisih {balance:+d}," in line
    if short is not None:
        assert line.endswith(f"kurang {short}, lebih {over}")


@pytest.mark.long
def test_another_norm_may_be_the_official_one(stack: Stack) -> None:
    trial = try_files(stack.agency(), ("sekolah.csv", school_file()), norma={"SD": "B-MINIMAL", "SMP": "K13-38JP-HALF-UP"})
    assert trial.row["status"] == "SELESAI", trial.row["galat"]
    assert "selisih +412" in _line(trial, "GURU SD:")
    assert "selisih +39 " in _line(trial, "GURU SMP:")
    assert "selisih +39," in _line(trial, "SMP K13-38JP-HALF-UP (dipakai):")


def test_anonymous_teachers_are_moved_by_number_and_named_by_nobody(real: Trial) -> None:
    moves: list[dict[str, Any]] = real.table("Usulan perpindahan")
    assert moves
    assert all(not move["NIP"] for move in moves)
    assert len(moves) <= 71 + 33
