"""One flow or many parts? Small networks are one flow; large ones are parts where joblib has been given workers for them.

`joblib.parallel_config` decides: without it there is one worker and one flow. Either way the flow is optimal and proved, and the lottery
is drawn over all optimal flows, so the plan is the same plan.
"""

from __future__ import annotations

from joblib import effective_n_jobs

from services.scoring.facts import Int
from services.scoring.planning.flow import solve
from services.scoring.planning.network import Network
from services.scoring.planning.parts import split
from services.scoring.planning.regions import Report, quiet, solve_parts

LARGE = 1_000_000
"""Arcs below which starting workers costs more than it saves."""


def best_flow(network: Network, report: Report = quiet, large: int = LARGE) -> Int:
    if len(network.tail) < large or effective_n_jobs(None) == 1:
        return solve(network)
    pieces = split(network)
    return solve_parts(network, None, report, pieces=pieces).aliran if len(pieces[0]) > 1 else solve(network)
