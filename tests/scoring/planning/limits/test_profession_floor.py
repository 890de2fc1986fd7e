"""A profession's minimum lets leave who stands above it, and says how many it held back."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.facts import Penjaga
from services.scoring.planning.limits.profession_floor import held_back, least_per_cell, may_leave

CELLS = st.lists(st.tuples(st.integers(-1, 2), st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(CELLS, st.tuples(*[st.integers(0, 8)] * 3))
def test_with_the_limit_the_profession_stays_at_its_minimum_and_nothing_less_would_do(
    cells: list[tuple[int, int, int]], minimum: tuple[int, int, int]
) -> None:
    group, n0, low = (np.array(column) for column in zip(*cells, strict=True))
    low = np.minimum(low, n0)
    guards = Penjaga(np.full(len(n0), np.nan), group, np.array(minimum))
    leave, least = may_leave(guards, n0), least_per_cell(guards, n0, low)

    spared = 0
    for at in range(3):
        mine = group == at
        people = int(n0[mine].sum())
        assert people - leave[at] >= min(minimum[at], people)
        assert leave[at] == 0 or people - leave[at] == minimum[at]
        spared += max(0, int((n0 - low)[mine].sum()) - int(leave[at]))
        assert (n0[mine] - least[mine] == np.minimum((n0 - low)[mine], leave[at])).all()
    assert held_back(guards, n0, low) == spared
    assert (least[group < 0] == low[group < 0]).all()
