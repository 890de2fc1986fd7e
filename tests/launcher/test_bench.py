"""The bench runs the real pipeline on cities of the size asked for, and HiGHS finds nothing better than our flow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.city import SMALLEST, make_bundle
from benchmarks.latest import keep_pipeline, keep_planner
from benchmarks.tables import growth
from shared.contracts.v1.snapshot_io import unpack, verify

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("employees", [SMALLEST, 1_303])
def test_a_city_has_exactly_the_people_asked_for_and_is_made_alike_twice(employees: int) -> None:
    hashed, bundle = make_bundle(employees, 7)

    assert unpack(bundle)[1]["pegawai"].num_rows == employees
    assert verify(bundle) == hashed == make_bundle(employees, 7)[0]
    assert hashed != make_bundle(employees, 8)[0]


@pytest.mark.long
def test_stages_memory_growth_and_peers_are_told() -> None:
    asked = [
        "--sizes",
        "600,1300",
        "--frozen",
        "2000",
        "--remembered",
        "700",
        "--imported",
        "700",
        "--tasks",
        "6000",
        "--judged",
        "700",
        "--scored",
        "700",
    ]
    asked += ["--foretold", "co2+elec_equip"]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", *asked], cwd=ROOT, capture_output=True, text=True, check=True
    )  # fmt: skip
    rows = {line.split("|")[1].strip(): line.split("|")[2:-1] for line in done.stdout.splitlines() if line.startswith("| ")}

    assert {"baca snapshot", "rencana", "penjelasan", "all stages", "peak memory"} <= set(rows)
    assert [cell.strip() for cell in rows["HiGHS, linear program: relief"]] == ["equal", "equal"]
    assert [cell.strip() for cell in rows["HiGHS, whole numbers: relief"]] == ["equal", "equal"]
    assert all(float(cell) <= 1 for cell in rows["office rule by hand: relief"])
    assert "Reading a file of people:" in done.stdout
    assert all(float(rows[f"{way}, rows a second"][0].replace(",", "")) > 0 for way in ("writing alone", "set-based SQL by hand"))
    assert 0 < float(rows["writing over SQL by hand: time"][0].split()[1]) < 100
    assert float(rows["the whole call through a child process"][1].split()[1].replace(",", "")) > 0
    assert float(rows["our score: features, profile, history, all parts"][0].replace(",", "")) > 0
    assert rows["history entries"][0].strip() == "11,200"
    assert 0 < float(rows["time over opening every sealed entry once"][0].split()[1]) < 100
    assert float(rows["freeze over COPY … TO of the same joins"][0].split()[1]) > 0


def test_growth_is_brought_to_a_tenfold() -> None:
    def one(employees: int, ms: int) -> dict[str, object]:
        return {"employees": employees, "stages": [{"nama": "rencana", "ms": ms}], "peak_mb": 100, "arcs": employees}

    told = growth([one(1_000, 10), one(100_000, 1_000)])  # a hundredfold in two steps of ten

    assert told.splitlines()[2].split("|")[2].strip() == "x 10.0"


def test_the_planner_is_held_against_every_demand_in_seconds() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.planner", "--small"], cwd=ROOT, capture_output=True, text=True, check=True
    )  # fmt: skip
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in done.stdout.splitlines() if line.startswith("| ")]
    demands = [row for row in rows if row[0].isdigit() and len(row) == 7]

    assert {row[0] for row in demands} == {str(target) for target in range(1, 12)}
    exact = [row for row in demands if row[5] == "all"]  # what is timed means little in a town this small
    assert len(exact) >= 14
    assert [row for row in exact if row[6] != "yes"] == []
    assert [row[1] for row in rows if row[0].startswith("gap of the parts")] == ["0"]
    assert "round: " in done.stderr  # progress while it runs


def test_the_last_run_keeps_the_half_that_was_not_measured(tmp_path: Path) -> None:
    file = tmp_path / "latest.md"
    keep_pipeline("# Benchmark\n\nfirst", file)
    keep_planner("planner, once", file)
    keep_planner("planner, twice", file)
    keep_pipeline("# Benchmark\n\nsecond", file)

    assert file.read_text().split("\n\n") == ["# Benchmark", "second", "## Planner", "planner, twice\n"]
