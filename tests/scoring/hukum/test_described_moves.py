"""A described move gets the answers the same rules give of a snapshot, and the rules of two cells weigh both ends alike."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from services.scoring.api.hukum.answer import OF_THE_PERSON, answer_case
from services.scoring.eligibility.rules import IMPLEMENTED
from services.scoring.planning import two_cells
from services.scoring.planning.two_cells import DuaSel, Ujung
from services.scoring.questions import CANNOT_TELL, MET, NOT_MET
from shared.contracts.v1.berkas import Berkas
from shared.contracts.v1.berkas_ujung import NIHIL, Orang, Tempat
from shared.law import CATALOGUE, Aturan, Contoh, Lingkup, Prakarsa, rule_set
from shared.vocabulary import DiputuskanDi

READ = TypeAdapter(Berkas)
TODAY = date(2026, 11, 24)
POST = {"jenis": "PELAKSANA", "keluarga": "PENGADMINISTRASI", "kelas": 5, "bup": 58, "pendidikan_min": "SMA"}
YES_NO = {name for name, kind in Orang.__annotations__.items() if "bool" in kind}


def told_of(rule: Aturan, example: Contoh) -> bool:
    """A description can say it: no colleagues, no policy of a round, no column it does not have."""
    return not (example.rekan or example.kebijakan) and set(example.orang) <= set(Orang.__annotations__)


EXAMPLES = [(r, e) for r in CATALOGUE if r.diputuskan_di is DiputuskanDi.PAIR for e in r.contoh if told_of(r, e)]


def described(rule: Aturan, example: Contoh) -> Berkas:
    """The catalogue's example as one would describe it: null signs left out, what is none said to be none."""
    said = {"status": "PNS", "kedudukan": "AKTIF", **example.orang}
    person = {name: bool(value) if name in YES_NO else value for name, value in said.items() if value not in ("", -1)}
    held, sel = {**POST, **example.jabatan}, example.sel
    wanted = {**held, **example.tujuan, **{name: sel[name] for name in ("mapel", "ditetapkan", "orang") if name in sel}}
    hours = {"jam_minggu": sel["jam"], "orang": sel.get("orang", 0)} if "jam" in sel else {}
    one, other = ({name: value for name, value in end.items() if value not in ("", -1)} for end in (held, {**wanted, **hours}))
    return READ.validate_python({
        "orang": {**person, "nihil": [name for name in NIHIL if name in person]},
        "dari": {**one, "opd": "a", "tutup": sel.get("tutup")},
        "ke": {**other, "opd": "b" if sel.get("opd_lain") else "a", "abk_draf": bool(sel.get("draf"))},
        "lingkup": "ANTAR_INSTANSI" if rule.hanya_antar else "DALAM_INSTANSI",
    })  # fmt: skip


def test_most_examples_can_be_described() -> None:
    assert len(EXAMPLES) > 70


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in EXAMPLES])
def test_a_described_move_is_answered_like_the_example(rule: Aturan, example: Contoh) -> None:
    case = described(rule, example)
    rules = rule_set(CATALOGUE, TODAY, None, Prakarsa.INSTANSI, Lingkup(case.lingkup))
    told = {one["aturan"]: one for one in answer_case(case, rules, TODAY, example.tmt)}[rule.id]

    assert told["jawaban"] == example.jawaban


def test_rules_about_the_person_are_rules_of_pairs() -> None:
    assert set(OF_THE_PERSON) < set(IMPLEMENTED)


def test_while_the_posts_are_not_known_no_rule_about_posts_says_anything() -> None:
    case = Berkas(ke=Tempat(unit="SMPN 3"))
    told = answer_case(case, rule_set(CATALOGUE, TODAY), TODAY, TODAY)

    assert {one["jawaban"] for one in told if one["aturan"] not in (*OF_THE_PERSON, *two_cells.IMPLEMENTED)} == {
        "TIDAK_DAPAT_DINILAI"
    }
    assert all(one["datum"] and one["pemilik"] for one in told if one["jawaban"] == "TIDAK_DAPAT_DINILAI")


def test_every_plan_rule_that_one_move_can_break_is_asked_of_it() -> None:
    of_sets = {"HLT-01", "TCH-12"}
    assert set(two_cells.IMPLEMENTED) == {r.id for r in CATALOGUE if r.diputuskan_di is DiputuskanDi.PLAN} - of_sets


@pytest.mark.parametrize(
    ("k", "people", "answer"), [(3, 2, MET), (3, 3, NOT_MET), (None, 2, CANNOT_TELL), (3, None, CANNOT_TELL)]
)
def test_vacancy_is_judged_against_the_established_number(k: int | None, people: int | None, answer: int) -> None:
    assert two_cells.mut_04(of(2, 2, people, 2, k=k), {})[0] == answer


SMALL = st.integers(0, 40)
NEED = st.integers(1, 40)


def of(a: int | None, need_a: int, b: int | None, need_b: int, measure: str = "rombel", k: int | None = None) -> DuaSel:
    ends = [Ujung(**{**dict.fromkeys(("kebutuhan", "jam_minggu", "rombel", "ditetapkan")), "orang": n, measure: d}) for n, d in
            ((a, need_a), (b, need_b))]  # fmt: skip
    return DuaSel(ends[0], Ujung(**{**vars(ends[1]), "ditetapkan": k}), True, None)


@given(st.integers(1, 40), NEED, SMALL, NEED)
def test_the_giving_end_may_not_end_up_worse_supplied_than_the_receiving_one(a: int, da: int, b: int, db: int) -> None:
    code, figures, _ = two_cells.bal_01(of(a, da, b, db), {})

    assert (code == MET) == (Fraction(a - 1, da) >= Fraction(b + 1, db))
    assert figures["ukuran"] == "rombel"


@given(st.integers(1, 40), NEED, SMALL, NEED)
def test_who_still_meets_its_own_need_may_always_give(a: int, da: int, b: int, db: int) -> None:
    enough = a - 1 >= da
    assert (two_cells.bal_01(of(a, da, b, db, "kebutuhan"), {})[0] == MET) == (
        enough or Fraction(a - 1, da) >= Fraction(b + 1, db)
    )


@given(st.integers(1, 40), NEED, SMALL, NEED)
def test_a_move_and_its_reverse_never_both_go_the_right_way(a: int, da: int, b: int, db: int) -> None:
    there, back = two_cells.bal_02(of(a, da, b, db), {})[0], two_cells.bal_02(of(b, db, a, da), {})[0]
    assert not (there == MET and back == MET)


def test_the_first_measure_both_ends_know_is_used() -> None:
    case: dict[str, Any] = {
        "dari": {"jabatan": "Guru", "jenis": "JF", "keluarga": "GURU", "orang": 3, "jam_minggu": 90, "rombel": 18},
        "ke": {"jabatan": "Guru", "jenis": "JF", "keluarga": "GURU", "orang": 1, "kebutuhan": 4, "rombel": 15},
    }  # fmt: skip
    told = {one["aturan"]: one for one in answer_case(READ.validate_python(case), rule_set(CATALOGUE, TODAY), TODAY, TODAY)}

    assert (told["TCH-02"]["angka"]["ukuran"], told["TCH-02"]["angka"]["beban_asal"]) == ("rombel", 18)


def test_the_way_is_measured_between_the_points_where_no_length_is_given() -> None:
    ends = {"dari": {"lintang": 3.59, "bujur": 98.67}, "ke": {"lintang": 3.59 + 12 / 111.19, "bujur": 98.67}}
    told = {one["aturan"]: one for one in answer_case(READ.validate_python(ends), rule_set(CATALOGUE, TODAY), TODAY, TODAY)}[
        "DIS-01"
    ]

    assert told["angka"]["jarak_m"] == pytest.approx(12_000, abs=20)
    given = READ.validate_python({**ends, "jarak_m": 900})
    nearer = {one["aturan"]: one for one in answer_case(given, rule_set(CATALOGUE, TODAY), TODAY, TODAY)}
    assert (nearer["DIS-01"]["jawaban"], nearer["DIS-01"]["angka"]["jarak_m"]) == ("TERPENUHI", 900)
