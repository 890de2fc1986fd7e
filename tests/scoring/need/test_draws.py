"""Needs drawn from their intervals: the ends stay the deciles, methods err together, and another effective time is another analysis."""

from __future__ import annotations

import numpy as np
import pytest

from services.scoring.facts import Float, Kebutuhan, Kota
from services.scoring.need.draws import COMMON, OWN_TIME, TIMES, as_if, draw_needs
from services.scoring.need.settled import settled_need
from tests.scoring.cities import a_city, a_policy, random_city


def a_case(seed: int = 0) -> tuple[Kota, Kebutuhan]:
    kota = a_city(random_city(np.random.default_rng(seed)))
    return kota, settled_need(kota, a_policy())[0].dipakai


def many(kota: Kota, need: Kebutuhan, count: int = 6_000) -> tuple[Float, Float]:
    """(values, z) under the policy's own effective time: a row per draw."""
    drawn = [one for one in draw_needs(kota, need, a_policy(), "uji", count * len(TIMES)) if one.waktu == OWN_TIME]
    return np.array([one.kebutuhan.nilai for one in drawn]), np.array([one.z for one in drawn])


def test_a_tenth_of_the_draws_lies_beyond_either_end_and_half_on_either_side() -> None:
    kota, need = a_case()
    values, _ = many(kota, need)
    wide = np.flatnonzero((need.bulat >= 0) & (need.atas > need.nilai) & (need.nilai > need.bawah) & (need.bawah > 0))

    assert len(wide) >= 4
    for cell in wide.tolist():
        assert (values[:, cell] < need.bawah[cell]).mean() == pytest.approx(0.1, abs=0.02)
        assert (values[:, cell] > need.atas[cell]).mean() == pytest.approx(0.1, abs=0.02)
        assert np.median(values[:, cell]) == pytest.approx(need.nilai[cell], rel=0.02)


def test_cells_of_one_method_err_together_and_others_apart() -> None:
    kota, need = a_case()
    z = many(kota, need)[1]
    drawn = np.flatnonzero(z.any(axis=0))
    found = np.corrcoef(z[:, drawn].T)
    for i, one in enumerate(drawn.tolist()):
        for j, other in enumerate(drawn.tolist()):
            if i < j:
                wanted = COMMON if need.metode[one] == need.metode[other] else 0.0
                assert found[i, j] == pytest.approx(wanted, abs=0.06)


def test_a_need_without_an_interval_and_one_nobody_knows_stay_as_they_are() -> None:
    kota, need = a_case()
    values, z = many(kota, need, 40)
    still = ~((need.bulat >= 0) & (need.atas > need.bawah))

    assert still.any()
    assert not z[:, still].any()
    assert (np.nan_to_num(values[:, still]) == np.nan_to_num(need.nilai[still])).all()
    assert (np.isnan(values) == np.isnan(need.nilai)).all()


@pytest.mark.parametrize("minutes", [72_000, 75_000])
def test_another_effective_time_gives_the_need_of_an_analysis_with_it(minutes: int) -> None:
    told = 0
    for seed in range(4):
        kota, need = a_case(seed)
        wanted = settled_need(kota, a_policy(wke_menit={"OPD": minutes, "KESEHATAN": minutes}))[0].dipakai
        found = as_if(kota, need, a_policy(), need.nilai, minutes)

        assert np.nan_to_num(found.nilai) == pytest.approx(np.nan_to_num(wanted.nilai))
        assert found.bulat.tolist() == wanted.bulat.tolist()
        told += int((found.nilai[found.bulat >= 0] != need.nilai[found.bulat >= 0]).sum())
    assert told > 0 or minutes == 75_000


def test_drawn_needs_are_never_negative_and_whole_people_follow_the_policys_rounding() -> None:
    kota, need = a_case(2)
    for one in draw_needs(kota, need, a_policy(pembulatan="ceil"), "uji", 60):
        drawn, known = one.kebutuhan, need.bulat >= 0
        changed = known & (drawn.nilai != need.nilai)

        assert (drawn.nilai[known] >= 0).all()
        assert (drawn.bulat[changed] == np.ceil(drawn.nilai[changed] - 1e-9)).all()
        assert (drawn.bulat[~changed] == need.bulat[~changed]).all()
