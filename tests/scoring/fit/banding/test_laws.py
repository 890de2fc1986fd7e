"""What must hold of any table: units and order of rows do not matter, and only profile matching judges each row by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.scoring.fit.banding import ahp
from services.scoring.fit.banding.agreement import ranks, rounded, tau
from services.scoring.fit.banding.matching import matching, weights_of
from services.scoring.fit.banding.methods import METODE
from services.scoring.fit.banding.reversal import reversals
from services.scoring.fit.banding.sensitivity import moved, share_of_changes, smallest_change
from services.scoring.fit.banding.table import Tabel, checked
from shared.errors import MasukanTidakSah
from shared.vocabulary import MetodeBanding as M
from tests.scoring.fit.banding.test_vectors import PROMOTION, a_table, pairwise


def random_table(seed: int, rows: int = 12, columns: int = 4, **more: Any) -> Tabel:
    rng = np.random.default_rng(seed)
    cost = tuple(np.flatnonzero(rng.random(columns) < 0.4).tolist())
    return a_table(rng.uniform(1, 100, (rows, columns)), rng.dirichlet(np.ones(columns)), cost, **more)


def levels(seed: int, rows: int = 12) -> Tabel:
    rng = np.random.default_rng(seed)
    table = a_table(rng.integers(1, 6, (rows, 5)), np.ones(5))
    return replace(table, target=rng.integers(1, 6, 5).astype(float), inti=np.arange(5) < rng.integers(0, 6))


def score(method: M, table: Tabel) -> Any:
    return METODE[method](table).scores(table.bobot)


@given(st.sampled_from(list(METODE)), st.integers(0, 10_000), st.floats(0.01, 1000))
def test_the_unit_of_a_column_changes_no_rank(method: M, seed: int, factor: float) -> None:
    table = random_table(seed)
    other = replace(table, nilai=table.nilai * np.array([factor, 1, 1, 1]))

    assert ranks(score(method, other)).tolist() == ranks(score(method, table)).tolist()


@given(st.sampled_from(list(METODE)), st.integers(0, 10_000))
def test_the_order_of_rows_changes_no_score(method: M, seed: int) -> None:
    table = random_table(seed)
    order = np.random.default_rng(seed + 1).permutation(len(table))
    mixed = replace(table, nilai=table.nilai[order])

    assert score(method, mixed) == pytest.approx(score(method, table)[order], rel=1e-9)


@given(st.sampled_from(list(METODE)), st.integers(0, 10_000), st.integers(0, 11), st.integers(0, 3))
def test_doing_better_never_lowers_a_place(method: M, seed: int, row: int, column: int) -> None:
    table = random_table(seed)
    better = table.nilai.copy()
    better[row, column] *= 1.3 if table.untung[column] else 0.7

    assert ranks(score(method, replace(table, nilai=better)))[row] <= ranks(score(method, table))[row]


@given(st.integers(0, 10_000), st.booleans())
def test_profile_matching_judges_each_row_by_itself(seed: int, above_costs: bool) -> None:
    table = levels(seed)
    whole = matching(table, above_costs).scores(weights_of(table))
    for row in range(len(table)):
        rest = table.without(row)
        assert (matching(rest, above_costs).scores(weights_of(rest)) == np.delete(whole, row)).all()
    assert reversals(table, lambda t: matching(t, above_costs).scores(weights_of(t))).kali == 0


@given(st.integers(0, 10_000), st.integers(0, 11), st.integers(0, 4))
def test_a_higher_level_never_costs_where_exceeding_costs_nothing(seed: int, row: int, column: int) -> None:
    table = levels(seed)
    better = table.nilai.copy()
    better[row, column] = min(5, better[row, column] + 1)
    raised = replace(table, nilai=better)

    assert matching(raised, False).scores(weights_of(table))[row] >= matching(table, False).scores(weights_of(table))[row]


@pytest.mark.parametrize("method", METODE)
def test_the_methods_that_compare_rows_turn_orders_round_somewhere(method: M) -> None:
    """An example each; weighted products alone cannot, since a row's product needs no other row."""
    found = [reversals(random_table(seed, rows=5), lambda t: score(method, t)) for seed in range(300)]
    turned = [one for one in found if one.kali]
    if method == M.WP:
        assert turned == []
        return
    assert turned
    seed = next(seed for seed, one in enumerate(found) if one.kali)
    table, one = random_table(seed, rows=5), found[seed]
    assert one.tanpa is not None
    assert one.naik is not None
    assert one.turun is not None
    before, after = score(method, table), score(method, table.without(one.tanpa))
    kept = [row for row in range(len(table)) if row != one.tanpa]
    assert before[one.naik] < before[one.turun]
    assert after[kept.index(one.naik)] > after[kept.index(one.turun)]
    assert ranks(before)[one.tanpa] > 1


def test_the_documented_example_of_a_reversal() -> None:
    table = a_table([[5, 3], [4, 5], [1, 12]], [0.5, 0.5])
    found = reversals(table, lambda t: score(M.SAW, t))

    assert score(M.SAW, table) == pytest.approx([0.625, 0.608333, 0.6], abs=1e-6)
    assert score(M.SAW, table.without(2)) == pytest.approx([0.8, 0.9])
    assert (found.kali, found.tanpa, found.naik, found.turun) == (1, 2, 1, 0)


@given(st.sampled_from(list(METODE)), st.integers(0, 10_000))
def test_just_before_the_smallest_change_the_first_is_still_first_and_just_after_no_more(method: M, seed: int) -> None:
    table = random_table(seed, rows=6)
    prepared, shares = METODE[method](table), table.bobot
    first = int(prepared.scores(shares).argmax())
    change = smallest_change(prepared, shares, first)
    if change is None:
        for j in range(4):
            for to in (0.0, 0.25, 0.5, 0.75, 1.0):
                scores = rounded(prepared.scores(moved(shares, j, to)))
                assert scores[first] == scores.max()
        return
    inside = rounded(prepared.scores(moved(shares, change.kriteria, change.dari + 0.999 * (change.ke - change.dari))))
    outside = prepared.scores(
        moved(shares, change.kriteria, float(np.clip(change.ke + 1e-6 * np.sign(change.ke - change.dari), 0, 1)))
    )
    assert inside[first] == inside.max()
    assert outside[change.pertama] >= outside[first] - 1e-12
    assert change.pertama != first


def test_weights_far_from_a_tie_keep_the_first_and_near_one_do_not() -> None:
    sure = a_table([[9, 9], [1, 1], [2, 2]], [0.5, 0.5])
    close = a_table([[9, 5], [5, 9], [1, 1]], [0.5, 0.5])
    found = [share_of_changes(METODE[M.SAW](t), t.bobot, 0, seed=1) for t in (sure, close)]

    assert found[0] == 0
    assert 0.4 < found[1] < 0.6
    assert share_of_changes(METODE[M.SAW](close), close.bobot, 0, seed=1) == found[1]
    assert smallest_change(METODE[M.SAW](sure), sure.bobot, 0) is None


def test_agreement_of_rankings() -> None:
    saw, topsis = (ranks(score(method, PROMOTION)) for method in (M.SAW, M.TOPSIS))

    assert tau(saw, saw) == 1
    assert tau(saw, 5 - saw) == -1
    assert tau(saw, np.ones(4, dtype=np.int64)) is None
    assert tau(saw, topsis) == pytest.approx(tau(topsis, saw))


@pytest.mark.parametrize(
    ("values", "weights", "code"),
    [
        ([[1, 2]], [1, 1], "jumlah_pilihan"), ([[1, 0], [2, 0]], [1, 1], "kolom_nol"), ([[1, -2], [2, 1]], [1, 1], "nilai_salah"),
        ([[1, np.nan], [2, 1]], [1, 1], "nilai_salah"), ([[1, np.inf], [2, 1]], [1, 1], "nilai_salah"),
        ([[1, 2], [2, 1]], [0, 0], "bobot_nol"), ([[1, 2], [2, 1]], [1, -1], "bobot_salah"), ([[1, 2]] * 2001, [1, 1], "jumlah_pilihan"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_with_words(values: Any, weights: Any, code: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        a_table(values, weights)
    assert {one.kode for one in refused.value.masalah} == {code}
    assert all(one.saran and one.kolom for one in refused.value.masalah)


def test_two_of_one_name_are_refused() -> None:
    table = a_table([[1, 2], [2, 1]], [1, 1])
    with pytest.raises(MasukanTidakSah, match="tidak dapat dibandingkan"):
        checked(replace(table, alternatif=("A", "A")))


@pytest.mark.parametrize("method", [M.SAW, M.WP, M.ARAS])
def test_nothing_is_divided_by_nothing(method: M) -> None:
    table = a_table([[0, 2], [2, 1]], [1, 1], cost=(0,))
    with pytest.raises(MasukanTidakSah, match=f"Metode {method}"):
        score(method, table)
    assert np.isfinite(score(M.TOPSIS, table)).all()


def test_a_level_that_is_none_is_refused() -> None:
    table = replace(levels(1), nilai=levels(1).nilai + 0.5)
    with pytest.raises(MasukanTidakSah, match="tingkat 1 sampai 5"):
        matching(table)


def test_of_one_or_two_criteria_nothing_can_disagree() -> None:
    for matrix in ([[1]], [[1, 5], [0.2, 1]]):
        found = ahp.column_mean(np.array(matrix))
        assert (found.cr, found.konsisten) == (0, True)
        assert found.bobot.sum() == pytest.approx(1)


def test_a_matrix_that_agrees_with_itself_has_a_ratio_of_nothing_and_a_wild_one_is_told() -> None:
    weights = np.array([0.5, 0.3, 0.2])
    agreeing = ahp.eigenvector(weights[:, None] / weights)
    wild = ahp.eigenvector(pairwise([[9, 1 / 9], [9]]))

    assert agreeing.bobot == pytest.approx(weights)
    assert agreeing.cr == pytest.approx(0, abs=1e-12)
    assert wild.cr > ahp.CR_MAX
    assert not wild.konsisten


@pytest.mark.parametrize(
    ("matrix", "code"),
    [
        ([[1, 2, 3], [0.5, 1, 2]], "bentuk_matriks"), (np.ones((10, 10)), "bentuk_matriks"), ([[1, 0], [2, 1]], "di_luar_skala"),
        ([[1, -3], [-1 / 3, 1]], "di_luar_skala"), ([[1, np.nan], [1, 1]], "di_luar_skala"), ([[1, 10], [0.1, 1]], "di_luar_skala"),
        ([[2, 1], [1, 1]], "diagonal"), ([[1, 3], [3, 1]], "tidak_berbalikan"),
    ],
)  # fmt: skip
def test_a_bad_matrix_is_refused_with_words(matrix: Any, code: str) -> None:
    with pytest.raises(MasukanTidakSah) as refused:
        ahp.column_mean(np.array(matrix, dtype=np.float64))
    assert code in {one.kode for one in refused.value.masalah}
