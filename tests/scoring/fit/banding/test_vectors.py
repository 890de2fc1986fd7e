"""Published worked examples of each method, re-derived exactly; where the printed figures are wrong or cut short, the exact ones hold.

Sources: a public course repository on decision support (promotion, SAW, MOORA, TOPSIS, WP and profile-matching examples), the textbook
of Kusumadewi et al. 2006 (warehouse, scholarship), and an employee selection thesis (AHP).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from services.scoring.fit.banding import ahp
from services.scoring.fit.banding.agreement import ranks
from services.scoring.fit.banding.matching import matching, weights_of
from services.scoring.fit.banding.methods import METODE, Jarak, products
from services.scoring.fit.banding.table import Tabel, checked
from services.scoring.fit.profile import ProfileFit
from shared.vocabulary import MetodeBanding as M


def a_table(values: Any, weights: Any, cost: tuple[int, ...] = (), **more: Any) -> Tabel:
    x = np.array(values, dtype=np.float64)
    benefit = ~np.isin(np.arange(x.shape[1]), cost)
    names = tuple(f"A{i}" for i in range(len(x))), tuple(f"C{j}" for j in range(x.shape[1]))
    return checked(Tabel(*names, x, np.array(weights, dtype=np.float64), benefit, **more))


PROMOTION = a_table([[85, 6, 8, 3, 7], [78, 8, 7, 4, 6], [92, 4, 9, 2, 9], [80, 10, 8, 3, 6]], [0.35, 0.2, 0.2, 0.1, 0.15], (4,))
TEXTBOOK = a_table(
    [[70, 50, 80, 60], [50, 60, 82, 70], [85, 55, 80, 75], [82, 70, 65, 85], [75, 75, 85, 74], [62, 50, 75, 80]],
    [0.35, 0.25, 0.25, 0.15],
)
MISPRINTED = a_table([[5, 70, 80], [4, 80, 70], [3, 60, 90]], [0.3, 0.4, 0.3], (0,))
UNWEIGHTED = a_table([[80, 5, 4], [70, 4, 5], [90, 6, 3]], [1, 1, 1], (1,))
LOCATIONS = a_table([[20, 15, 500], [30, 10, 800], [25, 20, 600]], [0.5, 0.3, 0.2], (0, 1))
PHONES = a_table([[3500, 70, 10], [4500, 90, 10], [4000, 80, 9]], [5, 4, 5], (0,))
WAREHOUSE = a_table([[0.75, 2000, 18, 50, 500], [0.5, 1500, 20, 40, 450], [0.9, 2050, 35, 35, 800]], [5, 3, 4, 4, 2], (0, 2, 4))


@pytest.mark.parametrize(
    ("method", "table", "exact", "printed"),
    [
        (M.SAW, PROMOTION, [0.824719, 0.862295, 0.780000, 0.907126], [0.824719, 0.862295, 0.78, 0.907126]),
        (M.SAW, TEXTBOOK, [0.796078, 0.770588, 0.900980, 0.912157, 0.939412, 0.783725],
         [0.796, 0.7695, 0.8995, 0.9085, 0.9385, 0.784]),  # ratios cut to two decimals on the way
        (M.SAW, MISPRINTED, [0.796667, 0.858333, 0.900000], [0.792, 0.863, 0.925]),
        (M.MOORA, UNWEIGHTED, [0.570249, 0.753835, 0.386663], [0.570, 0.754, 0.386]),
        (M.TOPSIS, LOCATIONS, [0.621193, 0.520426, 0.314530], [0.621, 0.521, 0.314]),
        (M.WP, PHONES, [0.340584, 0.334524, 0.324892], [0.34058, 0.33452, 0.32489]),
        (M.WP, WAREHOUSE, [0.366925, 0.368170, 0.264905], [0.367, 0.368, 0.265]),
        (M.TOPSIS, WAREHOUSE, [0.667877, 0.740522, 0.172876], [0.668, 0.741, 0.173]),
    ],
)  # fmt: skip
def test_the_exact_scores_and_the_printed_order(method: M, table: Tabel, exact: list[float], printed: list[float]) -> None:
    scores = METODE[method](table).scores(table.bobot)

    assert scores == pytest.approx(exact, abs=1e-6)
    assert ranks(scores).tolist() == ranks(np.array(printed)).tolist()
    assert scores == pytest.approx(printed, abs=0.026)  # the largest misprint


@pytest.mark.parametrize(
    ("table", "ideal", "opposite"),
    [
        (LOCATIONS, [0.077353, 0.113961, 0.130156], [0.126848, 0.123668, 0.059722]),
        (WAREHOUSE, [0.987080, 0.770565, 2.441802], [1.984949, 2.199105, 0.510357]),
    ],
)
def test_distances_of_topsis(table: Tabel, ideal: list[float], opposite: list[float]) -> None:
    prepared = METODE[M.TOPSIS](table)

    assert isinstance(prepared, Jarak)
    for found, expected in zip(prepared.distances(table.bobot), (ideal, opposite), strict=True):
        assert found == pytest.approx(expected, abs=1e-6)


def test_products_of_wp() -> None:
    assert products(PHONES, PHONES.bobot) == pytest.approx([0.415504, 0.408112, 0.396361], abs=1e-6)
    assert products(WAREHOUSE, WAREHOUSE.bobot) == pytest.approx([2.418749, 2.426957, 1.746240], abs=1e-6)


HELD = [[4, 5, 4, 3, 3], [3, 4, 5, 4, 4], [4, 3, 4, 5, 5], [5, 5, 3, 4, 2]]
TARGET, CORE = np.array([4, 5, 5, 4, 4]), np.array([False, True, True, False, True])


def test_profile_matching_as_published_where_exceeding_costs_points() -> None:
    table = a_table(HELD, np.ones(5), target=TARGET.astype(float), inti=CORE)
    points = matching(table).nilai

    assert points[:, CORE].mean(axis=1) == pytest.approx([4.333333, 4.666667, 3.833333, 3.666667], abs=1e-6)
    assert points[:, ~CORE].mean(axis=1) == pytest.approx([4.5, 4.5, 4.75, 4.75], abs=1e-6)
    scores = matching(table).scores(weights_of(table))
    assert scores == pytest.approx([4.4, 4.6, 4.2, 4.1], abs=1e-6)
    assert ranks(scores).tolist() == [2, 1, 3, 4]


def test_the_score_that_decides_is_the_same_in_millionths() -> None:
    even = (200_000,) * 5  # 60 % among three core criteria, 40 % among two others
    model = ProfileFit(tuple(TARGET.tolist()), even, above_costs=True).fit(np.array(HELD))

    assert model.predict(np.array(HELD)).tolist() == [880_000, 920_000, 840_000, 820_000]


def test_profile_matching_where_exceeding_costs_nothing() -> None:
    table = a_table(HELD, np.ones(5), target=TARGET.astype(float), inti=CORE)

    assert matching(table, above_costs=False).scores(weights_of(table)) == pytest.approx([4.4, 4.6, 4.4, 4.2], abs=1e-6)


UPPER = [[3, 4, 4, 3, 5], [2, 3, 2, 4], [2, 2, 3], [2, 3], [3]]


def pairwise(upper: list[list[float]]) -> np.ndarray[Any, Any]:
    matrix = np.eye(len(upper) + 1)
    for i, row in enumerate(upper):
        for k, value in enumerate(row):
            matrix[i, i + 1 + k], matrix[i + 1 + k, i] = value, 1 / value
    return matrix


def test_ahp_by_column_means_and_by_the_eigenvector() -> None:
    matrix = pairwise(UPPER)
    means, vector = ahp.column_mean(matrix), ahp.eigenvector(matrix)

    assert matrix[:, 0].sum() == pytest.approx(2.3667, abs=1e-4)  # printed as 2.69
    assert means.bobot == pytest.approx([0.393760, 0.206825, 0.141874, 0.111514, 0.098537, 0.047490], abs=1e-6)
    assert (means.lambda_maks, means.ci, means.cr) == pytest.approx((6.397554, 0.079511, 0.064122), abs=1e-6)
    assert vector.bobot == pytest.approx([0.401919, 0.209266, 0.140754, 0.107110, 0.094488, 0.046463], abs=1e-6)
    assert (vector.lambda_maks, vector.cr) == pytest.approx((6.312093, 0.050338), abs=1e-6)
    assert means.konsisten
    assert vector.konsisten
