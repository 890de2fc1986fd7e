"""Every case rule of the catalogue is built once, and its own examples come out as they say."""

from __future__ import annotations

import pytest

from services.registry.domain.usulan.aturan import IMPLEMENTED
from services.registry.domain.usulan.gerbang import SURAT
from shared.law import BY_ID, CATALOGUE, Aturan, Contoh
from shared.vocabulary import DiputuskanDi, Jawaban, JenisAturan
from tests.registry.usulan.a_case import answers

CASE = [rule for rule in CATALOGUE if rule.diputuskan_di is DiputuskanDi.CASE]
EXAMPLES = [(rule, example) for rule in CASE for example in rule.contoh]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in EXAMPLES])
def test_the_examples_of_the_catalogue_come_out_right(rule: Aturan, example: Contoh) -> None:
    told = answers(example.berkas, example.hari_ini)[rule.id]

    assert told["jawaban"] == example.jawaban
    assert (told["datum"] is not None) == (example.jawaban is Jawaban.TIDAK_DAPAT_DINILAI)
    assert (told["pemilik"] is not None) >= (told["datum"] is not None)


def test_every_case_rule_is_built_exactly_once_and_no_other() -> None:
    assert sorted(IMPLEMENTED) == sorted(rule.id for rule in CASE)
    assert all(rule.dilaksanakan for rule in CASE)
    assert len(set(IMPLEMENTED.values())) == len(IMPLEMENTED)


@pytest.mark.parametrize("rule", CASE, ids=lambda rule: rule.id)
def test_every_case_rule_has_an_example_of_each_answer(rule: Aturan) -> None:
    shown = {example.jawaban for example in rule.contoh}
    information = {Jawaban.TERPENUHI, Jawaban.TIDAK_BERLAKU}

    assert shown >= (information if rule.jenis is JenisAturan.INFO else set(Jawaban) - {Jawaban.TIDAK_BERLAKU})


def test_only_pair_rules_wait_for_a_paper_of_the_case() -> None:
    assert {BY_ID[name].diputuskan_di for name in SURAT} == {DiputuskanDi.PAIR}


def test_of_a_case_nobody_described_no_rule_says_no() -> None:
    assert {one["jawaban"] for one in answers({}).values()} == {"TIDAK_DAPAT_DINILAI", "TIDAK_BERLAKU"}
