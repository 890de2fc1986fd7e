"""Whole people out of fractions, against decimal arithmetic."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.facts import Float, Int
from services.scoring.need.norms import SCHOOL_NORMS, SUBJECT_NORMS
from services.scoring.need.rounding import ROUNDINGS, ceil, half_up_min1

needs = st.integers(0, 400_000).map(lambda n: Decimal(n) / 1_000)


@given(needs)
def test_half_up_is_the_schoolbook_rule_but_never_nobody_for_some_work(need: Decimal) -> None:
    rounded = int(need.quantize(Decimal(1), ROUND_HALF_UP))

    assert half_up_min1(np.array([float(need)]))[0] == (max(1, rounded) if need > 0 else 0)


@given(needs)
def test_ceiling_is_the_next_whole_person(need: Decimal) -> None:
    assert ceil(np.array([float(need)]))[0] == int(need.quantize(Decimal(1), ROUND_CEILING))


@pytest.mark.parametrize(("need", "people"), [(2.256, 2), (0.95, 1), (0.3, 1), (6.67, 7), (1.5, 2), (0.0, 0)])
def test_practice_seen_in_published_forms(need: float, people: int) -> None:
    assert half_up_min1(np.array([need]))[0] == people


@pytest.mark.parametrize("rounding", ROUNDINGS.values(), ids=ROUNDINGS.keys())
def test_unknown_stays_unknown_and_noise_of_floats_makes_nobody(rounding: Callable[[Float], Int]) -> None:
    assert rounding(np.array([np.nan, 3 + 1e-12, 3 - 1e-12])).tolist() == [-1, 3, 3]


def test_no_two_norms_share_a_name() -> None:
    for norms in SCHOOL_NORMS.values():
        assert len({n.nama for n in norms}) == len({n.arti for n in norms}) == len(norms)
    assert all(name == norm.nama for name, norm in SUBJECT_NORMS.items())
