"""All pair rules over all candidate moves: the product's columns against a clerk: `python -m benchmarks.rules PEOPLE`.

Both answer the same questions in one process, and the answers are compared before anything is told. What the clerk reads is laid out
beforehand and not counted, so the ratio speaks of judging alone.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.city import make_bundle
from benchmarks.clerk import ANSWERS, CLERK
from benchmarks.clerk.read import cases
from services.scoring.eligibility.assess import IMPLEMENTED, in_scope
from services.scoring.facts import Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from services.scoring.planning.bounds import bounds
from services.scoring.planning.candidates import generate
from services.scoring.planning.penalty import build_cells
from services.scoring.questions import Questions
from services.scoring.translate import translate
from shared.contracts.v1.kebijakan import with_defaults
from shared.law import CATALOGUE, rule_set

SEED = 1
BY_HAND = 4_000
REPEATED = 5
DATES = {"tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01"}


def main() -> int:
    people = int(sys.argv[1])
    policy, rules = with_defaults(DATES), rule_set(CATALOGUE, np.datetime64(DATES["tanggal_keputusan"]).astype(object))
    kota = translate(make_bundle(people, SEED)[1], policy)
    need = settled_need(kota, policy)[0].dipakai
    cells = build_cells(kota, need, bounds(kota, need, guards(kota, need), rules), policy["penalti"])
    pairs = generate(kota, cells, in_scope(kota, policy), policy)
    asked = [name for name in IMPLEMENTED if name in rules["aturan"]]
    few = Pasangan(pairs.pegawai_i[:BY_HAND], pairs.sel_i[:BY_HAND])
    desk = cases(kota, few, need, policy)

    def columns(chosen: Pasangan) -> list[Any]:
        q = Questions(kota, chosen.pegawai_i, chosen.sel_i, policy, need, rules)
        return [IMPLEMENTED[name](q, rules["aturan"][name]["parameter"]) for name in asked]

    def clerk() -> list[list[str]]:
        return [[CLERK[name](case, rules["aturan"][name]["parameter"]) for case in desk] for name in asked]

    if [[ANSWERS[code] for code in codes] for codes in columns(few)] != clerk():
        raise SystemExit("the two readings differ")
    print(json.dumps({"done": _told(kota, pairs, len(asked), few, _best(lambda: columns(pairs)), _best(clerk))}), flush=True)
    return 0


def _told(kota: Kota, pairs: Pasangan, rules: int, few: Pasangan, columns_s: float, clerk_s: float) -> dict[str, Any]:
    return {
        "people": len(kota.pegawai["kunci"]), "pairs": len(pairs), "rules": rules, "columns_s": columns_s, "clerk_s": clerk_s,
        "columns_per_s": len(pairs) * rules / columns_s, "clerk_per_s": len(few) * rules / clerk_s,
    }  # fmt: skip


def _best(run: Callable[[], Any]) -> float:
    """Seconds of the quickest of several runs: the others tell about the machine."""
    times = []
    for _ in range(REPEATED):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return min(times)


if __name__ == "__main__":
    raise SystemExit(main())
