"""`python -m benchmarks [--sizes 2000,20000,200000]`: how do time and memory grow with the city, and how do others do on its problem?"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.child import child, say
from benchmarks.fit_table import fit
from benchmarks.forecasting_table import forecasting
from benchmarks.freezing_table import freezing, training_files
from benchmarks.latest import FILE, keep_pipeline
from benchmarks.rules_table import rules
from benchmarks.tables import growth, importing, peers, stages
from benchmarks.workload_table import workload

SIZES = (2_000, 20_000, 200_000)
SEED = 1
READ_ROWS = 20_000
TASKS = 100_000
SCORED = 20_000
JUDGED = (2_000, 20_000)
IMPORTED, IMPORTED_LONG = (20_000, 100_000), (1_000_000,)
BY_HAND_MAX = 50_000
"""Up to here people are also brought in by SQL written by hand; beyond, one file does not hold them."""
FROZEN, FROZEN_LONG = (20_000, 200_000), (1_000_000,)
REMEMBERED = (20_000,)
HIGHS_LIMIT_S = 60.0
HIGHS_MAX, EXACT_MAX = 20_000, 2_000
"""Largest cities on which HiGHS is asked for the linear program, and for the whole-number program."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="seimbang bench")
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="numbers of employees, e.g. 2000,20000")
    parser.add_argument("--no-peers", action="store_true", help="only ourselves")
    parser.add_argument("--write", action="store_true", help=f"keep the result in {FILE.name}")
    parser.add_argument("--imported", type=_sizes, default=IMPORTED, help="numbers of people brought in from files")
    parser.add_argument("--long", action="store_true", help="also a million people from twenty files")
    parser.add_argument("--frozen", type=_sizes, default=FROZEN, help="numbers of employees whose records are frozen")
    parser.add_argument(
        "--remembered", type=_sizes, default=REMEMBERED, help="numbers of people whose histories become a training file"
    )
    parser.add_argument("--tasks", type=int, default=TASKS, help="tasks of one workload analysis")
    parser.add_argument(
        "--judged", type=_sizes, default=JUDGED, help="numbers of employees whose moves the rules are asked about"
    )
    parser.add_argument("--scored", type=int, default=SCORED, help="employees of the city whose pairs are scored")
    parser.add_argument(
        "--foretold", nargs="*", default=[], metavar="NAME", help="data sets whose years are foretold; none = all"
    )
    chosen = parser.parse_args()
    measured = []
    with tempfile.TemporaryDirectory(prefix="seimbang-bench-") as folder:
        for employees in chosen.sizes:
            measured.append(_measure(Path(folder), employees, with_peers=not chosen.no_peers))
    say(f"membaca {READ_ROWS} baris / reading rows …")
    read = child("benchmarks.reading", str(READ_ROWS))
    imported = [_import(people) for people in (*chosen.imported, *(IMPORTED_LONG if chosen.long else ()))]
    frozen = [_freeze(people) for people in (*chosen.frozen, *(FROZEN_LONG if chosen.long else ()))]
    learned_from = [_remember(people) for people in chosen.remembered]
    say(f"beban kerja {chosen.tasks} tugas / workload …")
    tasks = child("benchmarks.workload", str(chosen.tasks))
    judged = [child("benchmarks.rules", str(people)) for people in chosen.judged]
    say(f"kecocokan pasangan, {chosen.scored} pegawai / pair scoring …")
    scored = child("benchmarks.fit", str(chosen.scored))
    say("prakiraan setahun / forecasts of a year …")
    foretold = child("benchmarks.forecasting", *chosen.foretold)
    report = "\n\n".join(
        (
            stages(measured),
            growth(measured),
            NOTE,
            *([] if chosen.no_peers else [peers(measured)]),
            _reading(read),
            importing(imported),
            freezing(frozen),
            training_files(learned_from),
            forecasting(foretold),
            workload(tasks),
            rules(judged),
            fit(scored),
        )
    )
    print(f"\n{report}", flush=True)
    if chosen.write:
        keep_pipeline(f"{HEADER}\n\n{report}")
        say(f"ditulis ke / written to {FILE}")
    return 0


NOTE = "A small city has an edge: its people have fewer neighbours, so the first tenfold weighs more than ten times the moves."
HEADER = """# Benchmark

Measured by `./seimbang bench --write` on one machine, which is not yours: read seconds only as ratios inside one table. Memory and
growth carry over. The cities are synthetic; HiGHS gets the very network our flow solver gets."""


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(word.replace("_", "")) for word in text.split(",")))


def _measure(folder: Path, employees: int, *, with_peers: bool) -> dict[str, Any]:
    say(f"{employees} pegawai / employees: membuat kota sintetis / generating …")
    bundle = folder / f"{employees}.zip"
    subprocess.run(
        [sys.executable, "-m", "benchmarks.city", str(employees), str(SEED), str(bundle)], check=True, capture_output=True
    )
    words = ["benchmarks.measure", str(bundle), "--employees", str(employees)]
    if with_peers and employees <= HIGHS_MAX:
        words += ["--highs-limit", str(HIGHS_LIMIT_S), *(["--exact"] if employees <= EXACT_MAX else [])]
    told = child(*words)
    bundle.unlink()
    return told


def _import(people: int) -> dict[str, Any]:
    say(f"impor {people} pegawai / importing …")
    return child("benchmarks.importing", str(people), *(["--alone"] if people > BY_HAND_MAX else []))


def _freeze(people: int) -> dict[str, Any]:
    say(f"membekukan {people} pegawai / freezing …")
    return child("benchmarks.freezing", str(people))


def _remember(people: int) -> dict[str, Any]:
    say(f"berkas latihan {people} pegawai / training file …")
    return child("benchmarks.training_file", str(people))


def _reading(read: dict[str, Any]) -> str:
    return (
        f"Reading a file of people: {read['rows'] / read['seconds']:,.0f} rows a second ({read['kept']} of {read['rows']} kept)."
    )


if __name__ == "__main__":
    raise SystemExit(main())
