"""docs/planner.md says what the engine says, and both say what trying every plan says. SEIMBANG_WRITE=1 writes the page's figures."""

from __future__ import annotations

import os
from fractions import Fraction

import numpy as np
import pytest

from shared.contracts.v1.kebijakan import BAWAAN
from tests.scoring.planning import every_plan
from tests.scoring.planning.every_plan import best, sends, spares
from tests.scoring.planning.six_offices import DESK, answered
from tests.scoring.planning.worked_page import FIGURES, PAGE, as_written, number, read_table, rewritten

MIKRO = 1_000_000
NEAR = Fraction(1, 100_000)
"""A distance over the globe is a hair off the kilometre of the page."""


@pytest.fixture(scope="module")
def page() -> str:
    text = PAGE.read_text()
    if os.environ.get("SEIMBANG_WRITE"):
        PAGE.write_text(text := rewritten(text))
    return text


def test_every_figure_of_the_page_is_the_engines(page: str) -> None:
    assert rewritten(page) == page
    assert all(f"<!-- figures: {name} -->" in page for name in FIGURES)


def test_a_changed_figure_would_be_noticed(page: str) -> None:
    spoiled = page.replace("| 915 |", "| 916 |")

    assert spoiled != page
    assert rewritten(spoiled) == page


def close(mikro: float, exact: Fraction) -> bool:
    return abs(Fraction(int(mikro), MIKRO) - exact) < NEAR


def test_the_plan_is_the_best_of_all_there_are(page: str) -> None:
    a = answered()
    chosen = tuple(sorted((a.person(arc), a.target(arc)) for arc in a.plan.busur))

    assert lawful(chosen)
    assert close(a.plan.nilai, best())
    assert close(a.plan.nilai, every_plan.value(chosen))
    assert close(a.plan.nilai_awal, every_plan.value(()))
    assert close(a.plan.serakah_nilai, every_plan.by_hand())
    every, allowed = every_plan.counted()
    assert as_written(FIGURES["enumeration"](a)).tolist() == [every, len(every_plan.HOME), allowed]


def test_the_curve_is_that_of_trying_every_number_of_moves(page: str) -> None:
    rows = read_table(page, "curve")

    assert [number(k) for k, _, _ in rows] == list(range(len(rows)))
    for k, value, gain in rows:
        assert Fraction(number(value), 1000) == round(best(number(k)), 3)
        assert Fraction(number(gain), 1000) == round(best(number(k)) - best(number(k) + 1), 3)


def test_worth_and_next_best_of_each_move_are_those_of_forbidding_and_forcing(page: str) -> None:
    for who, move, cost, worth, other, _ in read_table(page, "moves"):
        here, seat = move.split(" → ")
        to, worse = other.removesuffix(" worse").split(", ")
        forced = {where: best(only=sends(who, where)) for where in every_plan.TAKERS if where != seat}

        assert every_plan.HOME[who] == here
        assert Fraction(number(cost), 1000) == every_plan.move_cost(who, seat)
        assert Fraction(number(worth), 1000) == best(only=spares(who, seat)) - best()
        assert Fraction(number(worse), 1000) == min(forced.values()) - best() == forced[to] - best()


def test_equals_are_those_whose_going_instead_costs_no_more_than_the_policy_lets_pass(page: str) -> None:
    rows = [(row[0], row[1].split(" → ")[1], row[5]) for row in read_table(page, "moves")]
    plan = tuple((who, seat) for who, seat, _ in rows)
    near = Fraction(BAWAAN["setara_mikro"], MIKRO)
    for who, seat, told in rows:
        rest = tuple(move for move in plan if move != (who, seat))
        swapped = {one: (*rest, (one, seat)) for one in sorted(every_plan.HOME) if one not in dict(plan)}
        as_good = [one for one, other in swapped.items() if lawful(other) and every_plan.value(other) - best() <= near]

        assert told == (", ".join(as_good) or "nobody")


def lawful(plan: every_plan.Assigned) -> bool:
    return every_plan.lawful(plan, every_plan.THERE, DESK)


def test_one_person_more_is_what_trying_every_plan_with_one_more_says(page: str) -> None:
    for office, change in read_table(page, "persons"):
        more = {**every_plan.THERE, office: every_plan.THERE[office] + 1}

        assert Fraction(number(change), 1000) == best(there=more) - best()


def test_the_prices_on_the_page_prove_the_plan_on_the_page(page: str) -> None:
    """With the page alone: no unused way is cheaper than nothing, no used one dearer (complementary slackness)."""
    price = {name: number(value) for name, value in read_table(page, "prices")}
    source, sink = (next(value for name, value in price.items() if name.startswith(end)) for end in ("source", "sink"))
    costs = {(row[0], to): number(row[i]) for row in read_table(page, "ways") for i, to in enumerate(every_plan.TAKERS, 1)}
    plan = {row[0]: row[1].split(" → ")[1] for row in read_table(page, "moves")}
    arcs = [(0, source, sink, DESK - len(plan), DESK)]  # cost, price of tail and head, in use, room
    for office, _, side, first, second in read_table(page, "steps"):
        used = sum(to == office if side == "arrival" else every_plan.HOME[who] == office for who, to in plan.items())
        for at, step in enumerate(text for text in (first, second) if text):
            ends = (source, price[f"out of {office}"]) if side == "leaver" else (price[f"into {office}"], sink)
            arcs.append((number(step), *ends, int(at < used), 1))
    for who, office in every_plan.HOME.items():
        arcs.append((0, price[f"out of {office}"], price[who], int(who in plan), 1))
        arcs += [(costs[who, to], price[who], price[f"into {to}"], int(plan.get(who) == to), 1) for to in every_plan.TAKERS]
    reduced = np.array([cost + tail - head for cost, tail, head, _, _ in arcs])
    used, room = (np.array([arc[i] for arc in arcs]) for i in (3, 4))

    assert len(arcs) > 20
    assert (reduced[used < room] >= 0).all()
    assert (reduced[used > 0] <= 0).all()


def test_nobody_passes_through_an_office_so_the_unsplit_problem_has_the_same_value() -> None:
    assert set(every_plan.GIVERS).isdisjoint(every_plan.TAKERS)
    assert answered().plan.celah_ppm == 0
