"""One flow or many parts? Small networks are one flow; large ones are parts where joblib has been given workers for them.

Whoever runs the analysis says how many workers the planner may have; where nobody does, `joblib.parallel_config` decides, and without it
there is one worker and one flow. Either way the flow is optimal and proved, and the lottery
is drawn over all optimal flows, so the plan is the same plan.
"""

from __future__ import annotations

from contextvars import ContextVar

from joblib import effective_n_jobs

from services.scoring.facts import Int
from services.scoring.planning.flow import solve
from services.scoring.planning.network import Network
from services.scoring.planning.parts import split
from services.scoring.planning.regions import Report, quiet, solve_parts

PLAN_WORKERS: ContextVar[int | None] = ContextVar("plan_workers", default=None)
LARGE = 1_000_000
"""Arcs below which starting workers costs more than it saves."""


def best_flow(network: Network, report: Report = quiet, large: int = LARGE) -> Int:
    workers = PLAN_WORKERS.get()
    if len(network.tail) < large or effective_n_jobs(workers) == 1:
        return solve(network)
    pieces = split(network)
    return solve_parts(network, workers, report, pieces=pieces).aliran if len(pieces[0]) > 1 else solve(network)
