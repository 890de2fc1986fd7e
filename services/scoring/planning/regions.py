"""The whole network solved as parts under one price of K: room to grow, with the same objective to the micro-unit.

In (S) the value of a part is convex and piecewise linear in its number of moves, with whole breakpoints. At a price between two whole
micro-units each part's number of moves is therefore unique, and the parts need to hear one number and answer two: how many, how good.
The search ends at the price where exactly K moves are worth it, or where a tie at one price is shared out; either way nothing is lost.
Parts run through joblib, so `joblib.parallel_config` decides where: in this process, in loky's, or on machines of a registered backend.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed

from services.scoring.facts import Int
from services.scoring.planning.loose_limits import Loose, tighten
from services.scoring.planning.network import Network
from services.scoring.planning.part_flow import PartPlan, at_price, exactly, nothing
from services.scoring.planning.parts import Part, split

PATIENCE = 20
"""Rounds after which the price is simply halved in; a handful is usual."""
Ask = Callable[[Sequence[int], int], list[PartPlan]]
Report = Callable[[int, int, int], None]


def quiet(_round: int, _moves: int, _k: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class Joint:
    """`aliran`: optimal flow of the whole network. Prices are doubled, since they lie between whole micro-units.

    `celah_mikro`: proved distance to the optimum: no plan is better than every part at its best for the price, less the price of K.
    """

    aliran: Int
    bagian: int
    putaran: int
    harga_ganda: int
    celah_mikro: int


def solve_parts(
    network: Network, workers: int | None = 1, report: Report = quiet, pieces: tuple[list[Part], Loose] | None = None
) -> Joint:
    """The same flow value at any number of workers; None lets joblib's configuration decide how many."""
    parts, loose = pieces or split(network)
    parts = parts if network.k else []
    with Parallel(n_jobs=workers) as pool:

        def ask(chosen: Sequence[int], price: int) -> list[PartPlan]:
            # the longest first: nobody waits for it at the end of a round
            order = sorted(chosen, key=lambda i: -len(parts[i].tail))
            found = dict(zip(order, pool(delayed(at_price)(parts[i], price) for i in order), strict=True))
            return [found[i] for i in chosen]

        priced, more, price, rounds = _one_price(ask, parts, network.k, report)
    if more is not None:
        price -= 1  # the tie is at the whole price below
    answers = priced if more is None else _share_tie(priced, more, parts, network.k, price)
    moves = _moves(answers)
    price = price if moves == network.k else 0  # everything that pays is done, and K is not reached
    bound = sum(2 * one.biaya + price * one.jumlah for one in priced) - price * network.k
    flow = np.zeros(len(network.tail), dtype=np.int64)
    for part, answer in zip(parts, answers, strict=True):
        flow[part.asal[answer.busur]] = answer.aliran
    flow = tighten(network, loose, flow)
    flow[0] = network.k - moves
    return Joint(flow, len(parts), rounds, price, -((bound - 2 * sum(one.biaya for one in answers)) // 2))


def _one_price(ask: Ask, parts: list[Part], k: int, report: Report) -> tuple[list[PartPlan], list[PartPlan] | None, int, int]:
    """(answers, None, price, rounds) when the answers are right, else (too few, too many, price of the few, rounds): a tie between."""
    few, many = [nothing()] * len(parts), [nothing()] * len(parts)
    dear, cheap, rounds, heard = _dearest(parts, k), -1, 0, False  # doubled prices; nobody asked yet at either end
    missing, beyond, last = float(k), 0.0, 0
    price = max(1, dear // 2 | 1)
    while True:
        unsettled = [i for i in range(len(parts)) if cheap < 0 or few[i].jumlah != many[i].jumlah]
        found = list(few)
        for i, answer in zip(unsettled, ask(unsettled, price), strict=True):
            found[i] = answer
        moves, rounds = _moves(found), rounds + 1
        report(rounds, moves, k)
        if moves == k or (moves < k and price == 1):
            return found, None, price, rounds
        side = 1 if moves > k else -1
        if side > 0:
            many, cheap, beyond = found, price, float(moves - k)
            missing /= 2 if last == side else 1  # an end that stays is trusted less and less (Illinois rule)
        else:
            few, dear, heard, missing = found, price, True, float(k - moves)
            beyond /= 2 if last == side else 1
        last = side
        if cheap < 0:
            price = max(1, price // 8 | 1) if rounds < 3 else 1
        elif dear - cheap > 2:
            price = _between(dear, cheap, missing / (missing + beyond) if rounds < PATIENCE else 0.5)
        elif heard:
            return few, many, dear, rounds
        else:
            price = dear


def _between(dear: int, cheap: int, share: float) -> int:
    """An odd price strictly between, that share of the way down."""
    return min(max((dear - int((dear - cheap) * share)) | 1, cheap + 2), dear - 2)


def _dearest(parts: list[Part], k: int) -> int:
    """A doubled price above which fewer than K moves pay: of K moves each is worth the price, and none more than its best way."""
    best = np.concatenate([part.terbaik for part in parts]) if parts else np.zeros(0, np.int64)
    gains = np.sort(-best[best < 0])[::-1]
    return 2 * int(gains[min(k, len(gains)) - 1]) + 1 if len(gains) and k else 1


def _share_tie(few: list[PartPlan], many: list[PartPlan], parts: list[Part], k: int, price: int) -> list[PartPlan]:
    """All moves between few and many are worth the same, so the first parts take them; the lottery comes later and over the whole."""
    left, answers = k - _moves(few), []
    for part, one, other in zip(parts, few, many, strict=True):
        take = min(left, other.jumlah - one.jumlah)
        left -= take
        answers.append(one if not take else exactly(part, one.jumlah + take, price))
    return answers


def _moves(answers: list[PartPlan]) -> int:
    return sum(answer.jumlah for answer in answers)
