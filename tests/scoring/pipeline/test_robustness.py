"""How sure a proposal is: every draw against HiGHS on all its own ways, planted solid and fragile moves, gaps in the error."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from services.scoring.need.draws import draw_needs
from services.scoring.planning.again import only
from services.scoring.planning.greedy import split_value
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.planning.robustness import WEIGHTINGS, chosen_ways, cost_of, ways
from services.scoring.posing.composition_floors import has_quality, held_back
from services.scoring.posing.possible import Asked, possible
from services.scoring.report import redrawn
from services.scoring.report import robustness as told
from tests.scoring.cities import a_city, analysis, random_city, seats, staff
from tests.scoring.pipeline.test_stages import gappy_city
from tests.scoring.planning.cities import mip_value
from tests.seeds import some

BIG = 1_000
SEEDS = range(4)
UNPRUNED = -(10**12)


def seen(seed: int, monkeypatch: pytest.MonkeyPatch, **policy: Any) -> tuple[Asked, Problem, Plan]:
    held: list[Any] = []
    plain = told.robustness

    def listen(*asked: Any) -> dict[str, Any]:
        held.append(asked)
        return plain(*asked)

    monkeypatch.setattr("services.scoring.pipeline.robustness", listen)
    analysis(gappy_city(seed), **{"kapasitas_meja": 4 + seed % 5, "ketahanan_tarikan": 0, **policy})
    found: tuple[Asked, Problem, Plan] = held[0]
    return found


@pytest.mark.parametrize("seed", some(SEEDS))
def test_every_draw_is_the_best_plan_of_all_its_own_ways_and_as_near_as_can_be(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HiGHS on a thousand times the costs less one for each move kept: the best value first, then the most moves kept."""
    asked, problem, plan = seen(seed, monkeypatch)
    ours = ways(problem)[plan.busur]
    draws = list(draw_needs(asked.kota, asked.need, asked.kebijakan, asked.benih, 10))
    turns = [WEIGHTINGS[n % len(WEIGHTINGS)] for n in range(10)]
    found = redrawn.plans_of(asked, draws, turns, ours, told._bar(plan))
    for draw, turn, mine in zip(draws, turns, found, strict=True):
        cells = redrawn._cells(asked, draw, turn)
        everything, costs = possible(asked, cells, asked.kebijakan, UNPRUNED)
        whole = replace(everything, busur_biaya=cost_of(costs.bagian, turn))
        arcs = np.flatnonzero(np.isin(ways(whole), mine.pindah)).tolist()
        kept = np.isin(ways(whole), ours).astype(np.int64)
        scaled = replace(
            whole, busur_biaya=whole.busur_biaya * BIG - kept, cells=replace(cells, rho=cells.rho * BIG, al=cells.al * BIG)
        )

        assert len(arcs) == len(mine.pindah)
        assert split_value(scaled, arcs) == (mip_value(scaled, split=True) if len(kept) else 0)


@pytest.mark.parametrize("seed", some(SEEDS))
@pytest.mark.parametrize("limit", [{"anggaran_km_m": 500}, {"lantai_komposisi": {"S1_KE_ATAS": 950_000}}], ids=["road", "floors"])
def test_every_draw_keeps_the_budgets_and_floors_of_the_round(
    limit: dict[str, Any], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No draw is told better than HiGHS can do within the budget, or makes a move the floors hold back."""
    asked, problem, plan = seen(seed, monkeypatch, **limit)
    draws = list(draw_needs(asked.kota, asked.need, asked.kebijakan, asked.benih, 10))
    turns = [WEIGHTINGS[n % len(WEIGHTINGS)] for n in range(10)]
    found = redrawn.plans_of(asked, draws, turns, ways(problem)[plan.busur], told._bar(plan))
    for draw, turn, mine in zip(draws, turns, found, strict=True):
        everything, costs = possible(asked, redrawn._cells(asked, draw, turn), asked.kebijakan, UNPRUNED)
        whole = replace(everything, busur_biaya=cost_of(costs.bagian, turn))
        arcs = np.flatnonzero(np.isin(ways(whole), mine.pindah)).tolist()

        assert all(one.used(arcs) <= one.paling for one in whole.anggaran)
        assert split_value(whole, arcs) >= (mip_value(whole, split=True) if len(whole.busur_sel) else 0)
        floors = held_back(asked.kota, whole, asked.kebijakan, np.zeros(len(whole.busur_sel), dtype=np.bool_))
        if floors is not None:
            people = mine.pindah // len(asked.kota.sel)
            unit = asked.kota.pegawai["unor_i"][people[has_quality(asked.kota, "S1_KE_ATAS")[people]]]
            assert (np.bincount(unit, minlength=len(floors.boleh_keluar)) <= floors.boleh_keluar[:, 0]).all()


@pytest.mark.parametrize("seed", some(SEEDS))
def test_looking_for_few_ways_first_changes_no_verdict(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, problem, plan = seen(seed, monkeypatch)
    many = replace(asked, kebijakan={**asked.kebijakan, "ketahanan_tarikan": 30})
    quick = told.robustness(many, problem, plan)
    monkeypatch.setattr(told, "_bar", lambda plan: 0)

    assert [row["tetap_mikro"] for row in told.robustness(many, problem, plan)["usulan"]] == [
        row["tetap_mikro"] for row in quick["usulan"]
    ]


def test_a_bar_too_high_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    _, problem, plan = seen(1, monkeypatch)
    ours = ways(problem)[plan.busur]
    found, nobody = chosen_ways(problem, ours, 0), chosen_ways(only(problem, np.zeros(0, np.int64)), ours, 0)

    assert found is not None
    assert sorted(found.tolist()) == sorted(ours.tolist())
    assert chosen_ways(problem, ours, 10**12) is None
    assert nobody is not None
    assert len(nobody) == 0


def offices(**k: int) -> dict[str, list[dict[str, Any]]]:
    """Offices of six people each with these established needs, decreed so lately that the interval is narrow."""
    base = random_city(np.random.default_rng(0), 0)
    base["unor"] += [{**base["unor"][-2], "kunci": name, "opd": name, "jenis": "OPD", "nama": name} for name in k]
    people = [row for name in k for row in staff(name, 6)]
    return {**base, "pegawai": people, "formasi": seats(dict(k)), "sekolah": [], "volume": []}


def test_what_every_draw_wants_is_solid() -> None:
    result = analysis(offices(penuh=2, kosong=10), kapasitas_meja=2, batas_keluar_unit_mikro=None)

    assert len(result["usulan"]) == 2
    for move in result["usulan"]:
        assert move["ketahanan"] == {"putusan": "KUAT", "tetap_mikro": 10**6, "tetap_jalur_mikro": 10**6, "bergantung": []}
    assert result["ketahanan"]["putusan"] == {"KUAT": 2, "TERGANTUNG": 0, "RAPUH": 0}


def test_one_move_among_many_equal_ones_is_not_solid_though_its_worth_is() -> None:
    """Eight offices short by as many, one move: each draw has its own dearest office."""
    result = analysis(offices(penuh=2, **{f"kosong{n}": 9 for n in range(8)}), kapasitas_meja=1, batas_keluar_unit_mikro=None)
    (move,) = result["usulan"]

    assert move["ketahanan"]["putusan"] == "RAPUH"
    assert move["ketahanan"]["bergantung"]


def test_shares_add_up_over_effective_times_and_weightings() -> None:
    for seed in range(3):
        sure = analysis(gappy_city(seed), kapasitas_meja=6)["ketahanan"]
        for row in sure["usulan"]:
            for part, names in (("menurut_waktu_mikro", sure["waktu"]), ("menurut_bobot_mikro", sure["bobot"])):
                assert sorted(row[part]) == names
                assert sum(row[part].values()) / len(names) == pytest.approx(row["tetap_mikro"], abs=2)
            assert row["tetap_jalur_mikro"] >= row["tetap_mikro"]
            assert (row["putusan"] == "KUAT") == (row["tetap_mikro"] >= 800_000) == (not row["bergantung"])
        assert sum(sure["putusan"].values()) == len(sure["usulan"])


def test_without_draws_nothing_is_said() -> None:
    result = analysis(gappy_city(1), ketahanan_tarikan=0)

    assert result["ketahanan"]["usulan"] == []
    assert [move["ketahanan"] for move in result["usulan"]] == [None] * len(result["usulan"])


@pytest.mark.parametrize("seed", some(SEEDS))
def test_nobody_moves_for_a_gap_inside_the_error_unless_asked(seed: int) -> None:
    held = analysis(gappy_city(seed))
    inside = {
        row["sel"] for row in held["kebutuhan"]
        if row["kebutuhan_bulat"] is not None and row["bawah_mikro_fte"] < row["atas_mikro_fte"]
        and row["bawah_mikro_fte"] <= row["tenaga_mikro_fte"] <= row["atas_mikro_fte"]
    }  # fmt: skip

    assert len(inside) == held["ketahanan"]["sel_dalam_galat"]
    for move in held["usulan"]:
        assert not {move["dari"]["sel"], move["ke"]["sel"]} & inside
    for row in held["kebutuhan"]:
        gap = row["orang"] != row["kebutuhan_bulat"]
        assert ("SELISIH_DALAM_GALAT" in row["catatan"]) == (row["sel"] in inside and gap)


def test_a_city_that_asks_for_it_acts_on_every_gap() -> None:
    asked = analysis(offices(penuh=5, kosong=7), selisih_dalam_galat="PAKAI", batas_keluar_unit_mikro=None)
    wide = {**offices(penuh=5, kosong=7)}
    for row in wide["formasi"]:
        row["tanggal_penetapan"] = None

    assert len(asked["usulan"]) == 1
    assert analysis(wide, batas_keluar_unit_mikro=None)["usulan"] == []
    assert len(analysis(wide, batas_keluar_unit_mikro=None, selisih_dalam_galat="PAKAI")["usulan"]) == 1


@pytest.mark.parametrize("seed", some([1, 3, 4, 7]))
def test_decided_moves_are_made_in_every_draw_and_ruled_out_ones_in_none(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    free = analysis(gappy_city(seed), kapasitas_meja=6, selisih_dalam_galat="PAKAI")["usulan"]
    first, last = ({"pegawai": move["pegawai"], "sel": move["ke"]["sel"]} for move in (free[0], free[-1]))
    pins = [{**first, "jenis": "WAJIB"}, {**last, "jenis": "LARANG"}]
    found: list[Any] = []
    plain = redrawn.plans_of

    def listen(*asked: Any) -> list[Any]:
        found.extend(plain(*asked))
        return found

    monkeypatch.setattr(told, "plans_of", listen)
    result = analysis(gappy_city(seed), kapasitas_meja=6, selisih_dalam_galat="PAKAI", pin=pins)
    verdicts = {(move["pegawai"], move["ke"]["sel"]): move["ketahanan"] for move in result["usulan"]}

    assert verdicts.pop((first["pegawai"], first["sel"])) is None
    assert all(verdicts.values())
    assert len(found) == 30
    kota = a_city(gappy_city(seed))
    wide = len(kota.sel)
    for draw in found:
        gone = {(str(kota.pegawai["kunci"][way // wide]), str(kota.sel.kunci[way % wide])) for way in draw.pindah.tolist()}

        assert (last["pegawai"], last["sel"]) not in gone
        assert first["pegawai"] not in {who for who, _ in gone}
        assert len(draw.pindah) <= 5
