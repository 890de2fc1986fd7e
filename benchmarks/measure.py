"""One size, measured in a process of its own so that its peak memory is its own: `python -m benchmarks.measure BUNDLE`.

The real answer of scoring (`answers.answer_analysis`: bytes of a snapshot in, bytes of a result out) runs once; what the planner
was asked is overheard on the way, so that peers can be given the very same problem.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.city import SMALLEST, make_bundle
from services.scoring.api.answers import answer_analysis
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan
from services.scoring.stopwatch import Stopwatch, peak_memory_mb
from shared.contracts.v1.kebijakan import with_defaults
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model

MEDAN, MEDAN_DESK = 14_351, 50
"""People of the first city and the moves its desk manages a round: other sizes get the same share."""
SEED = "bench"


def job(employees: int, snapshot: str) -> dict[str, Any]:
    decided, effective = date(2026, 12, 1), date(2027, 1, 1)
    policy = with_defaults({
        "tanggal_keputusan": decided.isoformat(), "tmt_rencana": effective.isoformat(),
        "kapasitas_meja": max(1, round(employees * MEDAN_DESK / MEDAN)),
    })  # fmt: skip
    return {
        "snapshot": snapshot,
        "aturan": rule_set(CATALOGUE, decided),
        "kebijakan": policy,
        "model": default_model(),
        "benih": SEED,
    }


def run(bundle: bytes, asked: dict[str, Any], watch: Stopwatch) -> tuple[bytes, Problem | None, Plan | None]:
    """(result, what the planner was asked, what it answered)."""
    heard: list[Any] = [None, None]

    def listen(problem: Problem, weights: dict[str, int], seed: str, **how: Any) -> Plan:
        plan = make_plan(problem, weights, seed, **how)
        heard[:] = problem, plan
        return plan

    with patch("services.scoring.posing.pose.make_plan", listen):
        return answer_analysis(bundle, asked, watch), heard[0], heard[1]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--employees", type=int, required=True)
    parser.add_argument("--highs-limit", type=float, default=0.0, help="seconds for HiGHS; 0 = do not ask it")
    parser.add_argument("--exact", action="store_true", help="ask HiGHS for the whole-number program too")
    chosen = parser.parse_args()
    watch = Stopwatch(lambda stage, _percent: print(json.dumps({"stage": stage}), flush=True))
    run(make_bundle(SMALLEST, 0)[1], job(SMALLEST, "0" * 64), Stopwatch())  # a service's process has everything imported, too
    started = time.perf_counter()
    result, problem, plan = run(chosen.bundle.read_bytes(), job(chosen.employees, "0" * 64), watch)
    told: dict[str, Any] = {
        "employees": chosen.employees, "seconds": time.perf_counter() - started, "peak_mb": peak_memory_mb(), "stages": watch.stages,
        "result_hash": hashlib.sha256(result).hexdigest(), "result_mb": len(result) / 1e6,
    }  # fmt: skip
    if problem is not None and plan is not None:
        told |= {
            "cells": len(problem.cells.n0),
            "arcs": len(problem.busur_sel),
            "moves": len(plan.busur),
            "gap_ppm": plan.celah_ppm,
        }
        from benchmarks.peers import compare

        told["peers"] = compare(problem, plan, chosen.highs_limit, exact=chosen.exact)
    print(json.dumps({"done": told}), flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
