"""Target 4: the curve of balance against moves, over single flows; with and without pruning by price; by two workers."""

from __future__ import annotations

import numpy as np
from joblib import Parallel, delayed

from benchmarks.planner.row import Row, equal, faster, seconds
from benchmarks.timing import median
from benchmarks.timing import timed as clock
from services.scoring.planning.flow import solve
from services.scoring.planning.frontier import Frontier, values
from services.scoring.planning.network import build_network
from services.scoring.planning.problem import Problem

POINTS = 30
SEED = "kurva"
FLOWS = 20


def pareto(problem: Problem) -> list[Row]:
    """Thirty values of K from none to what the round allows. Each point is drawn and proved, which a bare flow is not."""
    wanted = np.unique(np.rint(np.linspace(0, problem.k, POINTS)).astype(int)).tolist()
    flow_s = median(lambda: solve(build_network(problem)), 5)
    curve_s, pruned = clock(lambda: values(problem, wanted, SEED))
    plain = values(problem, wanted, SEED, prune=False)
    same = sum(one.selisih == other.selisih for one, other in zip(pruned, plain, strict=True))
    flows = curve_s / flow_s
    return [
        Row("4", f"curve of {len(wanted)} points, in single flows", seconds(curve_s), seconds(flow_s), f"{flows:.1f}", f"<= {FLOWS}",
            flows <= FLOWS),
        equal("4", "values with and without pruning by price", same, len(wanted), "no pruning"),
        *_two_workers(problem, wanted),
    ]  # fmt: skip


def _two_workers(problem: Problem, wanted: list[int]) -> list[Row]:
    """Every other point each, workers already started."""
    halves = [wanted[0::2], wanted[1::2]]
    alone_s, _ = clock(lambda: [values(problem, half, SEED) for half in halves])
    with Parallel(n_jobs=2) as pool:
        pool(delayed(Frontier)([], 0, 0) for _ in halves)  # a worker has started once it has read in what it will call
        both_s, _ = clock(lambda: pool(delayed(values)(problem, half, SEED) for half in halves))
    return [faster("4", "the same points by two workers, over one", both_s, alone_s, 1.5)]
