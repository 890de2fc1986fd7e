"""The catalogue's own examples, and that what the catalogue calls built is built exactly once."""

from __future__ import annotations

import pytest
from small_city import example_city, pair, rules_for

from services.scoring.eligibility.assess import IMPLEMENTED, answers_for
from services.scoring.eligibility.rules import PAIR_RULES, PERSON_RULES
from shared.law import CATALOGUE, Aturan, Contoh
from shared.vocabulary import DiputuskanDi

PAIR = [rule for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.PAIR]
EXAMPLES = [(rule, example) for rule in PAIR for example in rule.contoh]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in EXAMPLES])
def test_the_examples_of_the_catalogue_come_out_right(rule: Aturan, example: Contoh) -> None:
    kota, need, policy = example_city(example)
    told = {a["aturan"]: a for a in answers_for(kota, pair(), rules_for(rule.id), policy, need)[0]}

    assert told[rule.id]["jawaban"] == example.jawaban
    assert (told[rule.id]["datum"] is not None) == (example.jawaban == "TIDAK_DAPAT_DINILAI")


def test_every_pair_rule_is_built_exactly_once_and_nothing_else() -> None:
    built = [rule.id for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.PAIR and rule.dilaksanakan]

    assert sorted(built) == sorted(IMPLEMENTED)
    assert not set(PERSON_RULES) & set(PAIR_RULES)
    assert len(built) >= 20


def test_no_rule_shares_its_function_with_another() -> None:
    assert len(set(IMPLEMENTED.values())) == len(IMPLEMENTED)


def test_every_built_pair_rule_has_an_example_of_yes_and_no() -> None:
    for rule in CATALOGUE:
        if rule.diputuskan_di is DiputuskanDi.PAIR and rule.dilaksanakan:
            assert {"TIDAK_TERPENUHI"} & {e.jawaban.value for e in rule.contoh} or rule.id == "IMT-02", rule.id
            assert rule.contoh, rule.id
