"""Needs planted too high in the synthetic city are found again, and hardly anything else is."""

from __future__ import annotations

import itertools
from collections import defaultdict
from functools import cache
from typing import Any

import pytest

from demo.generate.city import SEED, make_city
from demo.generate.inflation import RAISED
from demo.truths import (
    HONEST_GROWTH,
    HONEST_SCHOOLS,
    INFLATED,
    PRECISION_MIN,
    RECALL_MIN,
    Cara,
)
from demo.verify import doubted
from services.scoring.facts import Kota
from services.scoring.need.settled import settled_need
from services.scoring.report.doubts import doubt_rows
from shared.vocabulary import JenisMasukan
from tests.demo.frozen import frozen
from tests.scoring.cities import a_city, a_policy
from tests.seeds import some

SEEDS = (SEED, 1, 2)
"""Two cities beside the one that is shown; the thresholds were looked at with all three."""
TOLD_BY = {
    Cara.NORMA: {"NORMA_DI_ATAS_SEJAWAT"}, Cara.VOLUME: {"VOLUME_DI_ATAS_PRAKIRAAN"}, Cara.PENETAPAN: {"VOLUME_NAIK_SEBELUM_PENETAPAN"},
    Cara.DIPASKAN: {"KEBUTUHAN_DIPASKAN"}, Cara.SERAGAM: {"VOLUME_SERAGAM"}, Cara.BULAT: {"VOLUME_BULAT", "VOLUME_SERAGAM"},
    Cara.ROMBEL: {"ROMBEL_MELEBIHI_SISWA", "ROMBEL_NAIK_TANPA_SISWA"},
}  # fmt: skip


@cache
def city(seed: int) -> Kota:
    return a_city(frozen(make_city(seed, dirt=False)))


@cache
def rows(seed: int) -> tuple[dict[str, Any], ...]:
    return tuple(doubt_rows(city(seed), settled_need(city(seed), a_policy())[0]))


@pytest.mark.parametrize("seed", some(SEEDS))
def test_nine_of_ten_flagged_needs_are_planted_and_four_of_five_planted_are_flagged(seed: int) -> None:
    found, planted = doubted({"kecurigaan": rows(seed)}), {(one.unor, one.keluarga) for one in INFLATED}

    assert len(planted & found) / len(found) >= PRECISION_MIN, found - planted
    assert len(planted & found) / len(planted) >= RECALL_MIN, planted - found


def test_every_way_of_inflating_is_found_under_its_own_name() -> None:
    codes = defaultdict(set)
    for row in rows(SEED):
        codes[row["unor"]].add(row["kode"])
    ways: dict[Cara, list[bool]] = defaultdict(list)
    for one in INFLATED:
        ways[one.cara].append(bool(codes[one.unor] & TOLD_BY[one.cara]))

    assert set(ways) == set(Cara)
    assert {way: sum(hits) / len(hits) >= RECALL_MIN for way, hits in ways.items()} == dict.fromkeys(ways, True)


def test_work_and_schools_that_truly_grew_are_left_alone() -> None:
    assert not {(row["unor"], row["keluarga"]) for row in rows(SEED)} & {*HONEST_GROWTH, *((s, "GURU") for s in HONEST_SCHOOLS)}


def test_planted_units_exist_and_are_planted_once() -> None:
    made = make_city(SEED, dirt=False)
    units = {row["unor"] for kind in (JenisMasukan.VOLUME, JenisMasukan.SEKOLAH) for row in made[kind]}

    assert {one.unor for one in INFLATED} | {unit for unit, _ in HONEST_GROWTH} | set(HONEST_SCHOOLS) <= units
    assert len({(one.unor, one.keluarga) for one in INFLATED}) == len(INFLATED)


def test_damped_need_comes_down_to_what_the_honest_city_needs() -> None:
    """Norms raised by a third up to twice: damped, the needs are those before, within the scatter of honest norms (a tenth)."""
    kota = city(SEED)
    damped = settled_need(kota, a_policy(kebutuhan_dicurigai="REDAM"))[0]
    raised = [
        (one, factor)
        for one, factor in zip(INFLATED, itertools.cycle(RAISED[Cara.NORMA]), strict=False)
        if one.cara == Cara.NORMA
    ]
    for one, factor in raised:
        cell = int((kota.sel.kunci == f"{one.unor}|{one.keluarga}|").argmax())
        assert damped.dipakai.nilai[cell] == pytest.approx(damped.semula.nilai[cell] / factor, rel=0.12), one
