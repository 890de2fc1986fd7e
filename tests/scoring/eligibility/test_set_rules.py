"""Rules about a set: the catalogue's examples, swaps and chains, and that taking one move out judges the rest anew."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_city import rules_for
from small_set import example_set

from services.scoring.eligibility.assess import SET_RULES, set_answers, together
from services.scoring.facts import Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.need.guards import guards
from services.scoring.need.settled import settled_need
from shared.law import CATALOGUE, Aturan, Contoh
from shared.vocabulary import DiputuskanDi, Jawaban
from tests.scoring.cities import TMT, a_city, a_policy, posts, seats, staff, units
from tests.scoring.schools import regrouped

PLAN = [rule for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.PLAN]
EXAMPLES = [(rule, example) for rule in PLAN for example in rule.contoh]
RULES = rules_for()


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in EXAMPLES])
def test_the_examples_of_the_catalogue_come_out_right(rule: Aturan, example: Contoh) -> None:
    told = {a["aturan"]: a for a in set_answers(example_set(example), RULES)[0]}

    assert told[rule.id]["jawaban"] == example.jawaban
    assert (told[rule.id]["datum"] is not None) == (example.jawaban == "TIDAK_DAPAT_DINILAI")


def test_every_plan_rule_is_built_exactly_once_and_has_examples_of_yes_and_no() -> None:
    assert sorted(SET_RULES) == sorted(rule.id for rule in PLAN)
    for rule in PLAN:
        assert {Jawaban.TERPENUHI, Jawaban.TIDAK_TERPENUHI} <= {example.jawaban for example in rule.contoh}, rule.id


def offices(people: dict[str, int], k: dict[str, int | None]) -> Kota:
    who = [row for unit, count in people.items() for row in staff(unit, count)]
    return a_city({"unor": units(*people, kind="BIDANG"), "jabatan": posts(), "formasi": seats(k), "pegawai": who})


def judged(kota: Kota, moves: list[tuple[str, str]]) -> list[dict[str, str]]:
    """Answers per move (person, unit of the target)."""
    need, kept = _measured(kota)
    people = [int(np.flatnonzero(kota.pegawai["kunci"] == person)[0]) for person, _ in moves]
    cells = [int(np.flatnonzero(kota.unor["kunci"][kota.sel.unor_i] == unit)[0]) for _, unit in moves]
    found = set_answers(together(kota, need, kept, Pasangan(np.array(people), np.array(cells)), a_policy()), RULES)
    return [{a["aturan"]: a["jawaban"] for a in answers} for answers in found]


def _measured(kota: Kota) -> tuple[Kebutuhan, Penjaga]:
    need = settled_need(kota, a_policy())[0].dipakai
    return need, guards(kota, need)


def test_a_swap_between_two_full_posts_breaks_nothing_and_half_of_it_does() -> None:
    kota = offices({"a": 3, "b": 3}, {"a": 3, "b": 3})
    there, back = ("a-staf-000", "b"), ("b-staf-000", "a")

    assert [(m["MUT-04"], m["BAL-01"]) for m in judged(kota, [there, back])] == [("TERPENUHI", "TERPENUHI")] * 2
    assert [(m["MUT-04"], m["BAL-01"]) for m in judged(kota, [there])] == [("TIDAK_TERPENUHI", "TIDAK_TERPENUHI")]


def test_a_chain_is_lawful_as_a_whole_and_not_without_its_first_link() -> None:
    kota = offices({"lebih": 5, "pas": 3, "kurang": 1}, {"lebih": 4, "pas": 3, "kurang": 2})
    first, second = ("lebih-staf-000", "pas"), ("pas-staf-000", "kurang")

    assert {m[rule] for m in judged(kota, [first, second]) for rule in ("MUT-04", "BAL-01")} == {"TERPENUHI"}
    assert judged(kota, [first])[0]["MUT-04"] == "TIDAK_TERPENUHI"  # alone it would fill a post that is full


def test_nobody_gives_more_than_is_fair_however_the_set_is_cut() -> None:
    kota = offices({"a": 10, "b": 2}, {"a": 10, "b": 4})

    assert judged(kota, [("a-staf-000", "b")])[0]["BAL-01"] == "TERPENUHI"  # 9 of 10 helps 3 of 4
    both = judged(kota, [("a-staf-000", "b"), ("a-staf-001", "b")])
    assert {m["BAL-01"] for m in both} == {"TIDAK_TERPENUHI"}  # 8 of 10 beside 4 of 4


ORIGIN = ("BAL-01", "BAL-02", "TCH-02", "HLT-01")


def test_a_unit_that_closes_by_the_date_loses_nothing_when_its_people_leave() -> None:
    """Sd-1 closes the day before the transfers; everybody goes to the heir, the head too, who was never one of its hands."""
    tables = regrouped()
    everybody = [(p["kunci"], "sd-2") for p in tables["pegawai"] if p["unor"] == "sd-1" and p["kunci"] != "olahraga"]
    told = judged(a_city(tables), everybody)

    assert len(told) == 5
    assert {move[rule] for move in told for rule in ORIGIN} == {"TIDAK_BERLAKU"}
    tables["unor"][2] |= {"tutup": TMT + timedelta(days=1), "penerus": None}
    assert {move["TCH-02"] for move in judged(a_city(tables), everybody)} == {"TIDAK_TERPENUHI"}  # it stands on that day


def test_a_head_who_goes_takes_no_hand_along_and_is_one_at_the_new_school() -> None:
    tables = regrouped(heir=None)
    tables["unor"][2] |= {"tutup": None}
    kota = a_city(tables)
    head = int(np.flatnonzero(kota.pegawai["kunci"] == "kepala")[0])
    seat = int(np.flatnonzero(kota.sel.kunci == "sd-2|GURU|KELAS")[0])
    found = together(kota, *_measured(kota), Pasangan(np.array([head]), np.array([seat])), a_policy())

    left = int(found.asal[0])
    assert (found.sesudah[left], found.tenaga[left]) == (kota.orang[left], kota.tenaga[left]) == (4, 4.0)
    assert (found.sesudah[seat], found.tenaga[seat]) == (5, 5.0)
    half = together(kota, *_measured(kota), Pasangan(np.array([head]), np.array([seat])), a_policy(bobot_kepala_mikro=500_000))
    assert half.tenaga[left] - half.kota.tenaga[left] == -0.5


def test_an_unknown_need_is_told_as_unknown() -> None:
    kota = offices({"a": 3, "b": 1}, {"a": None, "b": 4})

    assert judged(kota, [("a-staf-000", "b")])[0]["BAL-01"] == "TIDAK_DAPAT_DINILAI"


@given(
    data=st.data(),
    people=st.lists(st.integers(0, 6), min_size=3, max_size=3),
    k=st.lists(st.integers(0, 6), min_size=3, max_size=3),
)
def test_the_order_of_a_set_does_not_matter_and_a_move_and_its_return_change_nothing(
    data: st.DataObject, people: list[int], k: list[int]
) -> None:
    names = ("a", "b", "c")
    kota = offices(dict(zip(names, people, strict=True)), dict(zip(names, k, strict=True)))
    who = kota.pegawai["kunci"].tolist()
    moves = [(p, data.draw(st.sampled_from([n for n in names if n != p[0]]))) for p in who if data.draw(st.booleans())]
    if not moves:
        return
    order = data.draw(st.permutations(range(len(moves))))
    told = judged(kota, moves)

    assert judged(kota, [moves[i] for i in order]) == [told[i] for i in order]
    for move, answers in zip(moves, told, strict=True):
        if answers["MUT-04"] == "TIDAK_TERPENUHI":
            at = names.index(move[1])
            arrivals = sum(to == move[1] for _, to in moves) - sum(p[0] == move[1] for p, _ in moves)
            assert min(arrivals, people[at] + arrivals - k[at]) > 0
