"""`python -m benchmarks.planner [--size 20000] [--small] [--sizes 200000,1000000] [--mip] [--write]`: is each demand met?

The town is benchmarks/planner/town.py: nine kinds of units, forty families, K 5 % of the people, churn of a unit a fifth, of an agency
8 %, twelve kilometres, fit at least 0.5. Every ratio is of one process and one run, so whatever else the machine does slows both sides.
"""

from __future__ import annotations

import argparse
import os
from typing import Any

from benchmarks.child import child, say
from benchmarks.latest import FILE, keep_planner
from benchmarks.planner import asking, chains, curve, exact, features, growth_table, proof, pruning
from benchmarks.planner.moves import ask
from benchmarks.planner.row import Row, table
from benchmarks.planner.town import make_town
from services.scoring.planning.network import build_network

SIZE, SMALL = 20_000, 1_500
SEED = 1
FEW = 2_000
"""People of the town on which every number of an explanation is held against solving again."""
NETWORKX = 5_000
MIP_LIMIT_S = 600.0


def main() -> int:
    parser = argparse.ArgumentParser(prog="seimbang bench planner")
    parser.add_argument("--size", type=int, default=SIZE, help="employees of the town the ratios are measured on")
    parser.add_argument("--small", action="store_true", help=f"a town of {SMALL}, in seconds; its ratios mean little")
    parser.add_argument("--sizes", type=_sizes, default=(), help="also these many employees, for growth: 200000,1000000")
    parser.add_argument("--mip", action="store_true", help="also HiGHS in whole numbers, which takes minutes")
    parser.add_argument("--write", action="store_true", help=f"keep the result in {FILE.name}")
    chosen = parser.parse_args()
    size = SMALL if chosen.small else chosen.size
    rows = _rows(size, mip=chosen.mip, small=chosen.small)
    grown = [_grow(people) for people in (size, *chosen.sizes)]
    rows += growth_table.rows(grown)
    report = "\n\n".join((_about(size), table(sorted(rows, key=lambda row: int(row.no))), growth_table.table(grown)))
    print(f"\n{report}", flush=True)
    if chosen.write:
        keep_planner(report)
        say(f"ditulis ke / written to {FILE}")
    return 0


def _rows(size: int, *, mip: bool, small: bool) -> list[Row]:
    say(f"kota {size} pegawai / town …")
    town = make_town(size, SEED)
    problem = ask(town)
    network = build_network(problem)
    few = make_town(min(size, FEW), SEED)
    weights = town.kebijakan["penalti"]
    steps: list[tuple[str, Any]] = [
        ("GLOP, HiGHS", lambda: exact.against_solvers(problem, MIP_LIMIT_S if mip else 0.0)),
        ("networkx", lambda: exact.against_networkx(min(size, NETWORKX), SEED)),
        ("aturan kantor / the office's rule", lambda: exact.against_the_office(size)),
        ("bukti / proof", lambda: proof.certificate(network)),
        ("kurva / curve", lambda: curve.pareto(problem)),
        ("andai / what if", lambda: asking.previews(problem, weights)),
        ("penjelasan / explanations", lambda: asking.explained(ask(few), weights)),
        ("undian / lottery", lambda: proof.same_plan(problem, network)),
        ("pemangkasan / pruning", lambda: pruning.loses_nothing(town, problem, network)),
        ("pohon tempat / trees of places", lambda: pruning.trees(town if small else make_town(size * 10, SEED))),
        ("fitur / features", lambda: [*features.lookups(size), *features.scoring(size)]),
        ("rantai / chains", lambda: exact.chains(town, problem, network)),
        ("rantai ditutup / chains closed", lambda: [*chains.closing(min(size, FEW)), *chains.closing(size)]),
    ]
    found: list[Row] = []
    for name, measure in steps:
        say(f"  {name}")
        found += measure()
    return found


def _grow(employees: int) -> dict[str, Any]:
    say(f"{employees} pegawai / employees:")
    return child("benchmarks.planner.growth", str(employees))


def _about(size: int) -> str:
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"Measured by `./seimbang bench planner` on a made-up town of {size:,} people (benchmarks/planner/town.py), peers and we in one "
        f"process and one run, at a load of {busy:.0f} on {os.cpu_count()} cores: above {os.cpu_count()}, other work ran beside it."
    )


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(word.replace("_", "")) for word in text.split(",") if word))


if __name__ == "__main__":
    raise SystemExit(main())
