"""The three plans and the value of missing data, against the told answers of every single pair and HiGHS on what they leave open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from services.scoring.eligibility.assess import answers_for, conditions, group_of
from services.scoring.facts import Int, Pasangan
from services.scoring.planning.again import only
from services.scoring.report import data_value, stages
from services.scoring.report.stages import Stages
from tests.scoring.cities import POINT, Tables, analysis, random_city, seats, staff
from tests.scoring.planning.cities import mip_value
from tests.seeds import some

ORDER = ("SIAP", "SETELAH_PENGECEKAN", "SETELAH_PERSETUJUAN")
SEEDS = range(6)
Answers = list[list[dict[str, Any]]]


def seen(seed: int, monkeypatch: pytest.MonkeyPatch, **policy: Any) -> tuple[dict[str, Any], Stages]:
    """(the analysis, what its stages were made from)."""
    held: list[Stages] = []
    plain = stages.stage_rows

    def listen(asked: Stages, *more: Any) -> list[dict[str, Any]]:
        held.append(asked)
        return plain(asked, *more)

    monkeypatch.setattr("services.scoring.pipeline.stage_rows", listen)
    result = analysis(gappy_city(seed), kapasitas_meja=4 + seed % 5, selisih_dalam_galat="PAKAI", **policy)
    return result, held[0]


def gappy_city(seed: int) -> Tables:
    """A random city with six more offices, of whose people now this and now that is not known."""
    rng = np.random.default_rng([seed, 7])
    tables, offices = random_city(np.random.default_rng(seed)), [f"dinas-{n}" for n in range(6)]
    tables["unor"] += [{"kunci": o, "opd": o, "induk": "kota", "jenis": "OPD", "nama": o, **POINT} for o in offices]
    for office in offices:
        count = int(rng.integers(3, 12))
        tables["formasi"] += seats({office: max(1, count + int(rng.integers(-4, 5)))})
        people = staff(office, count)
        for row in people:
            gaps = {name: None for name in ("tmt_pensiun", "tmt_unit", "pendidikan", "kedudukan") if rng.random() < 0.25}
            row.update(gaps, **({"tmt_jabatan": None} if "tmt_unit" in gaps else {}))
        tables["pegawai"] += people
    return tables


def told(asked: Stages) -> Answers:
    """Conditions of every pair, from the answer list a proposal shows."""
    problem = asked.problem
    pairs = Pasangan(problem.pegawai[problem.busur_orang], problem.busur_sel)
    each = answers_for(asked.kota, pairs, asked.aturan, asked.kebijakan, asked.need)
    return [conditions(answers, asked.aturan) for answers in each]


def value(asked: Stages, kept: list[bool]) -> int:
    """By HiGHS, of the plan on these pairs alone."""
    chosen: Int = np.flatnonzero(np.array(kept, dtype=np.bool_))
    return mip_value(only(asked.problem, chosen), split=True) if len(chosen) else 0


def hard_checks(needed: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(one["pemilik"] or "BKPSDM", one["datum"]) for one in needed if one["sifat"] is None}


@pytest.mark.parametrize("seed", some(SEEDS))
def test_each_plan_is_the_best_of_what_its_group_may_use(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    result, asked = seen(seed, monkeypatch)
    rows = result["tiga_rencana"]
    groups = [group_of(needed) for needed in told(asked)]

    assert [row["kelompok"] for row in rows] == list(ORDER)
    for at, row in enumerate(rows):
        assert {move["kelompok"] for move in row["pindah"]} <= set(ORDER[: at + 1])
        assert row["jumlah"] == len(row["pindah"])
        assert -row["turun_mikro"] == value(asked, [ORDER.index(group) <= at for group in groups])
        assert row["nilai_mikro"] == result["rencana"]["nilai_awal_mikro"] - row["turun_mikro"]
    assert rows[0]["nilai_mikro"] >= rows[1]["nilai_mikro"] >= rows[2]["nilai_mikro"] == result["rencana"]["nilai_mikro"]
    assert {move["pegawai"] for move in rows[2]["pindah"]} == {move["pegawai"] for move in result["usulan"]}
    assert all(move["dalam_usulan"] for move in rows[2]["pindah"])


def published(result: dict[str, Any]) -> set[tuple[str, str]]:
    return {(move["pegawai"], move["ke"]["sel"]) for move in result["usulan"]}


def in_proposal(result: dict[str, Any]) -> set[tuple[str, str, bool]]:
    return {(m["pegawai"], m["ke"]["sel"], m["dalam_usulan"]) for plan in result["tiga_rencana"] for m in plan["pindah"]}


@pytest.mark.parametrize("seed", some(SEEDS))
def test_with_a_decided_move_each_move_is_held_against_the_published_plan(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    free, asked = seen(seed, monkeypatch)
    problem = asked.problem
    other = next(arc for arc in range(len(problem.busur_sel)) if arc not in asked.plan.busur)
    person = str(problem.kunci_orang[problem.busur_orang[other]])
    pin = {"pegawai": person, "sel": str(problem.kunci_sel[problem.busur_sel[other]]), "jenis": "WAJIB"}
    result, _ = seen(seed, monkeypatch, pin=[pin])

    assert result["rencana"]["wajib"] == 1
    assert published(result) != published(free)
    for key, cell, told_in in in_proposal(result):
        assert told_in is ((key, cell) in published(result))
    last = result["tiga_rencana"][2]
    assert all(move["dalam_usulan"] for move in last["pindah"])
    assert (last["nilai_mikro"], last["jumlah"]) == (result["rencana"]["nilai_mikro"], result["rencana"]["jumlah"])
    for row in result["tiga_rencana"]:
        assert (pin["pegawai"], pin["sel"]) in {(move["pegawai"], move["ke"]["sel"]) for move in row["pindah"]}


@pytest.mark.parametrize("seed", some([1, 2, 3]))
def test_under_a_budget_the_best_plan_and_the_best_gain_lie_inside_the_gaps_that_are_told(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = seen(seed, monkeypatch)[0]
    result, asked = seen(seed, monkeypatch, anggaran_km_m=500)
    rows, each = result["tiga_rencana"], told(asked)
    groups = [group_of(needed) for needed in each]

    assert result["rencana"]["nilai_mikro"] > free["rencana"]["nilai_mikro"]
    for at, row in enumerate(rows):
        best = value(asked, [ORDER.index(group) <= at for group in groups])
        assert -row["turun_mikro"] - row["celah_mikro"] <= best <= -row["turun_mikro"]
        assert road(asked, row) <= 500
    assert rows[0]["nilai_mikro"] >= rows[1]["nilai_mikro"]
    assert rows[2]["nilai_mikro"] == result["rencana"]["nilai_mikro"]
    assert {told_in is ((key, cell) in published(result)) for key, cell, told_in in in_proposal(result)} == {True}

    checks = [hard_checks(needed) for needed in each]
    open_ = [not any(one["sifat"] == "PERSETUJUAN" for one in needed) for needed in each]
    now = value(asked, [may and not lacks for may, lacks in zip(open_, checks, strict=True)])
    for row in (row for row in result["nilai_data"] if row["datum"]):
        mine = {(row["pemilik"], row["datum"])}
        alone = value(asked, [may and lacks <= mine for may, lacks in zip(open_, checks, strict=True)])
        gain = row["sendiri"]
        assert gain["nilai_mikro"] - rows[0]["celah_mikro"] <= now - alone <= gain["nilai_mikro"] + gain["celah_mikro"]
        assert min(gain["nilai_mikro"], row["terakhir"]["nilai_mikro"]) >= 0


def road(asked: Stages, plan: dict[str, Any]) -> int:
    """Metres by which the moves of a plan lengthen roads, in whole ten metres each."""
    problem, ways = asked.problem, {(move["pegawai"], move["ke"]["sel"]) for move in plan["pindah"]}
    pairs = zip(problem.kunci_orang[problem.busur_orang], problem.kunci_sel[problem.busur_sel], strict=True)
    (budget,) = problem.anggaran
    return budget.used([arc for arc, way in enumerate(pairs) if way in ways]) * budget.satuan


@pytest.mark.parametrize("seed", some(SEEDS))
def test_a_datum_is_worth_what_the_plan_gains_by_it(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    result, asked = seen(seed, monkeypatch)
    each = told(asked)
    checks = [hard_checks(needed) for needed in each]
    open_ = [not any(one["sifat"] == "PERSETUJUAN" for one in needed) for needed in each]
    now = value(asked, [may and not lacks for may, lacks in zip(open_, checks, strict=True)])
    everything = value(asked, open_)

    found = {(row["pemilik"], row["datum"]): row for row in result["nilai_data"]}
    assert {key for key in found if key[1]} == set().union(*(lacks for may, lacks in zip(open_, checks, strict=True) if may))
    for (owner, datum), row in found.items():
        mine = {key for key in found if key[0] == owner and key[1] and datum in (None, key[1])}
        alone = value(asked, [may and lacks <= mine for may, lacks in zip(open_, checks, strict=True)])
        without = value(asked, [may and not lacks & mine for may, lacks in zip(open_, checks, strict=True)])
        waits = [may and bool(lacks & mine) for may, lacks in zip(open_, checks, strict=True)]

        assert row["sendiri"]["nilai_mikro"] == now - alone >= 0
        assert row["terakhir"]["nilai_mikro"] == without - everything >= 0
        assert row["pasangan"] == sum(waits)
        assert row["pegawai"] == len(set(asked.problem.busur_orang[np.array(waits)].tolist()))
        assert row["terbuka"] >= row["sendiri"]["jumlah"]


def test_some_data_of_these_cities_are_worth_something(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row for seed in SEEDS for row in seen(seed, monkeypatch)[0]["nilai_data"]]

    assert sum(row["sendiri"]["nilai_mikro"] > 0 for row in rows) > 3
    assert sum(row["terakhir"]["nilai_mikro"] > 0 for row in rows) > 3
    assert sum(row["terbuka"] for row in rows) > 10
    assert any(row["datum"] is None for row in rows)


def test_a_move_whose_own_set_asks_for_more_is_left_to_the_later_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the set alone could tell that whoever goes first must be checked: the plan is made again without that move."""
    result, asked = seen(3, monkeypatch)
    first = result["tiga_rencana"][0]["pindah"][0]["pegawai"]
    plain = Stages.judged

    def stricter(self: Stages, arcs: Int | list[int]) -> list[str]:
        keys = self.problem.kunci_orang[self.problem.busur_orang[arcs]]
        return ["SETELAH_PENGECEKAN" if key == first else group for key, group in zip(keys, plain(self, arcs), strict=True)]

    monkeypatch.setattr(Stages, "judged", stricter)
    again = stages._solved(asked, "SIAP").busur

    assert first not in asked.problem.kunci_orang[asked.problem.busur_orang[again]]
    kept = [
        group == "SIAP" and key != first
        for group, key in zip(
            (group_of(needed) for needed in told(asked)), asked.problem.kunci_orang[asked.problem.busur_orang], strict=True
        )
    ]
    assert stages._solved(asked, "SIAP").selisih == value(asked, kept)


def test_a_city_that_knows_everything_has_no_datum_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    _, asked = seen(1, monkeypatch)
    nothing = replace(asked, perlu=replace(asked.perlu, cek={}))

    assert data_value.data_values(nothing, scales=None) == []  # type: ignore[arg-type]
