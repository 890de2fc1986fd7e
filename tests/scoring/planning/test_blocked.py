"""What blocks: a set that cannot hold together, though less of it can, and no smaller set is like that; asked of HiGHS set by set."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import numpy as np
import pytest
from cities import WEIGHTS, a_problem, pinned_mip

from services.scoring.planning import blocked
from services.scoring.planning.blocked import Blocking, blocking
from services.scoring.planning.problem import Problem
from services.scoring.planning.solve import make_plan

WIDE = 1_000


def holds(problem: Problem, wajib: list[int], limits: set[str]) -> bool:
    """Can these moves be made under these limits alone? Every other limit is taken away by hand."""
    cells = problem.cells
    lb = cells.lb if "lantai_sel" in limits else np.zeros_like(cells.lb)
    ub = cells.ub if "batas_atas_sel" in limits else cells.n0 + len(problem.pegawai)
    loose = {
        name: np.full(3 * len(cells.n0), WIDE)
        for limit, name in (("batas_keluar_unit", "keluar_unit"), ("batas_keluar_opd", "keluar_opd"),
                            ("batas_masuk_unit", "masuk_unit"), ("batas_masuk_opd", "masuk_opd"))
        if limit not in limits and getattr(problem, name) is not None
    }  # fmt: skip
    profession = {} if "lantai_profesi" in limits else {"grup": None, "keluar_grup": None}
    relaxed = replace(
        problem, cells=replace(cells, lb=lb, ub=ub, **profession), k=problem.k if "kapasitas_meja" in limits else WIDE, **loose
    )
    return pinned_mip(relaxed, wajib, split=True) is not None


NAMES = (
    "kapasitas_meja", "lantai_sel", "batas_atas_sel", "batas_keluar_opd", "batas_keluar_unit", "lantai_profesi", "batas_masuk_opd",
    "batas_masuk_unit",
)  # fmt: skip


def blocked_cases(count: int, moves: int) -> list[tuple[Problem, list[int], Blocking]]:
    found = []
    for seed in range(400):
        rng = np.random.default_rng(seed)
        problem = a_problem(rng, receiving=seed % 2 == 0, professions=seed % 3 == 0)
        people = rng.permutation(len(problem.pegawai))[:moves]
        wajib = sorted(int(rng.choice(np.flatnonzero(problem.busur_orang == p))) for p in people)
        plan = make_plan(problem, WEIGHTS, "uji", wajib)
        if plan.status == "TIDAK_LAYAK":
            assert plan.penghalang is not None
            found.append((problem, wajib, plan.penghalang))
        if len(found) == count:
            return found
    raise AssertionError("too few cases")


@pytest.mark.parametrize("moves", [1, 2, 3])
def test_what_is_named_cannot_hold_together_and_nothing_smaller_is_like_that(moves: int) -> None:
    for problem, wajib, told in blocked_cases(10, moves):
        size = len(told.wajib) + len(told.batas)

        assert told.terkecil
        assert not holds(problem, list(told.wajib), set(told.batas))
        for smaller in range(1, size):
            for chosen in combinations([*wajib, *NAMES], smaller):
                pins, limits = [c for c in chosen if isinstance(c, int)], {c for c in chosen if isinstance(c, str)}
                assert not pins or holds(problem, pins, limits), (chosen, told)


def test_more_than_five_at_once_is_told_as_irreducible() -> None:
    """Five decided moves for a desk of four: none of the six can be left out, and sets of five were not enough to say so."""
    rng = np.random.default_rng(3)
    problem = a_problem(rng, cells=10, people=40, loose=True)
    cells = problem.cells
    free = replace(
        problem, k=4, keluar_unit=np.full(30, WIDE), keluar_opd=np.full(30, WIDE),
        cells=replace(cells, lb=np.zeros_like(cells.lb), ub=cells.n0 + 50),
    )  # fmt: skip
    people = rng.permutation(len(problem.pegawai))[:5]
    wajib = sorted(int(np.flatnonzero(problem.busur_orang == p)[0]) for p in people)
    told = blocking(free, wajib, WEIGHTS)

    assert (told.wajib, told.batas, told.terkecil) == (tuple(wajib), ("kapasitas_meja",), False)
    for left_out in wajib:
        assert holds(free, [arc for arc in wajib if arc != left_out], {"kapasitas_meja"})


def test_what_is_told_without_trying_small_sets_is_still_irreducible(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocked, "TRIED_SIZE_MAX", 0)
    for problem, wajib, _ in blocked_cases(12, 3):
        told = blocking(problem, wajib, WEIGHTS)

        assert not told.terkecil
        assert not holds(problem, list(told.wajib), set(told.batas))
        for item in chain(told.wajib, told.batas):
            pins, limits = [a for a in told.wajib if a != item], {b for b in told.batas if b != item}
            assert not pins or holds(problem, pins, limits)


def test_moves_that_can_be_made_are_blocked_by_nothing() -> None:
    problem = a_problem(np.random.default_rng(5))
    chosen = make_plan(problem, WEIGHTS, "uji").busur

    with pytest.raises(ValueError, match="nothing blocks"):
        blocking(problem, chosen, WEIGHTS)
