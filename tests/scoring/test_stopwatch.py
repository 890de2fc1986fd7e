"""What a stage is said to have needed is its own process' memory."""

from __future__ import annotations

import subprocess
import sys

from services.scoring.stopwatch import Stopwatch, peak_memory_mb

PEAK = "from services.scoring.stopwatch import peak_memory_mb; {}; print(peak_memory_mb())"


def peak_of_a_child(act: str) -> int:
    done = subprocess.run([sys.executable, "-c", PEAK.format(act)], check=True, capture_output=True, text=True)
    return int(done.stdout)


def test_the_peak_of_a_child_knows_nothing_of_its_parents() -> None:
    large = bytearray(400 << 20)
    large[::4096] = b"1" * len(large[::4096])  # really resident
    assert peak_memory_mb() > 400

    assert 0 < peak_of_a_child("pass") < 200


def test_the_peak_stays_when_the_memory_is_given_back() -> None:
    before = peak_of_a_child("pass")

    assert peak_of_a_child("x = b'1' * (300 << 20); del x") >= before + 295


def test_a_stage_is_told_with_its_name_milliseconds_and_megabytes() -> None:
    told: list[tuple[str, int]] = []
    watch = Stopwatch(lambda stage, percent: told.append((stage, percent)))
    with watch.stage("muat", 10):
        pass

    assert told == [("muat", 10)]
    assert [(row["nama"], row["ms"] >= 0, row["puncak_mb"] > 0) for row in watch.stages] == [("muat", True, True)]
