"""A described move gets the answers the same rules give of a snapshot, and the rules of two cells weigh both ends alike."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from services.scoring.api.hukum.answer import POSTLESS, answer_case
from services.scoring.eligibility.rules import IMPLEMENTED
from services.scoring.eligibility.set_rules import SET_RULES
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


SAID = {"jam": "jam_minggu", "draf": "abk_draf"}
SET_EXAMPLES = [
    (r, e) for r in CATALOGUE if r.diputuskan_di is DiputuskanDi.PLAN for e in r.contoh
    if not {"pergi", "datang", "minimal"} & {*e.asal, *e.sel} and r.id != "HLT-01"
]  # fmt: skip


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


def test_every_rule_of_pairs_and_sets_is_asked_of_a_move() -> None:
    rules = rule_set(CATALOGUE, TODAY)
    told = [one["aturan"] for one in answer_case(Berkas(), rules, TODAY, TODAY)]

    assert told == sorted({*IMPLEMENTED, *SET_RULES} & set(rules["aturan"]))
    assert set(POSTLESS) < {*IMPLEMENTED, *SET_RULES}


def test_while_the_posts_are_not_known_no_rule_about_posts_says_anything() -> None:
    case = Berkas(ke=Tempat(unit="SMPN 3"))
    told = answer_case(case, rule_set(CATALOGUE, TODAY), TODAY, TODAY)

    assert {one["jawaban"] for one in told if one["aturan"] not in POSTLESS} == {"TIDAK_DAPAT_DINILAI"}
    assert all(one["datum"] and one["pemilik"] for one in told if one["jawaban"] == "TIDAK_DAPAT_DINILAI")


SMALL = st.integers(0, 40)
NEED = st.integers(1, 40)
GURU = {"jenis": "JF", "keluarga": "GURU"}


def told_of_move(a: dict[str, Any], b: dict[str, Any], **more: Any) -> dict[str, dict[str, Any]]:
    """Answers about one teacher's move between two ends of which only the work and the people are known."""
    case = READ.validate_python({"dari": {**GURU, **a}, "ke": {**GURU, **b}, **more})
    return {one["aturan"]: one for one in answer_case(case, rule_set(CATALOGUE, TODAY), TODAY, TODAY)}


@pytest.mark.parametrize(("rule", "example"), SET_EXAMPLES, ids=[f"{r.id}: {e.nama}" for r, e in SET_EXAMPLES])
def test_one_move_is_answered_like_a_set_of_one(rule: Aturan, example: Contoh) -> None:
    ends = [{SAID.get(name, name): value for name, value in end.items()} for end in (example.asal, example.sel)]
    far = {"jarak_m": ends[1].pop("jarak_m")} if "jarak_m" in ends[1] else {}
    one, other = ({**POST, **post, "orang": 0, **end} for post, end in ((example.jabatan, ends[0]), (example.tujuan, ends[1])))
    person = {name: bool(value) if name in YES_NO else value for name, value in example.orang.items()}
    case = READ.validate_python({"orang": person, "dari": one, "ke": other, **far})
    told = {a["aturan"]: a for a in answer_case(case, rule_set(CATALOGUE, TODAY), TODAY, example.tmt)}[rule.id]

    assert told["jawaban"] == example.jawaban


@pytest.mark.parametrize("measure", ["jam_minggu", "rombel"])
@given(st.integers(1, 40), NEED, SMALL, NEED)
def test_the_giving_end_may_not_end_up_worse_supplied_than_the_receiving_one(
    measure: str, a: int, da: int, b: int, db: int
) -> None:
    told = told_of_move({"orang": a, measure: da}, {"orang": b, measure: db})["TCH-02"]

    assert (told["jawaban"] == "TERPENUHI") == (a - 1 >= da or Fraction(a - 1, da) >= Fraction(b + 1, db))
    assert (told["angka"]["ukuran"], told["angka"]["beban_asal"]) == (measure, da)


@given(st.integers(1, 40), NEED, SMALL, NEED)
def test_a_move_and_its_reverse_never_both_go_the_right_way(a: int, da: int, b: int, db: int) -> None:
    one, other = {"orang": a, "rombel": da}, {"orang": b, "rombel": db}
    ways = {told_of_move(*ends)["BAL-02"]["jawaban"] for ends in ((one, other), (other, one))}
    assert ways != {"TERPENUHI"}


def test_class_groups_never_stand_for_vacancies() -> None:
    told = told_of_move({"orang": 3, "rombel": 6}, {"orang": 1, "rombel": 18})
    assert (told["MUT-04"]["jawaban"], told["TCH-02"]["jawaban"]) == ("TIDAK_DAPAT_DINILAI", "TERPENUHI")


@pytest.mark.parametrize("rule", ["MUT-04", "BAL-02", "TCH-02", "TCH-12"])
def test_without_the_people_nothing_is_said_of_a_set(rule: str) -> None:
    full = {"kebutuhan": 3, "ditetapkan": 3, "jam_minggu": 72, "rombel": 9}
    told = told_of_move(full, {**full, "orang": 1})[rule]
    assert (told["jawaban"], told["datum"]) == ("TIDAK_DAPAT_DINILAI", "orang")


def test_nothing_is_said_of_hours_while_one_end_does_not_tell_them() -> None:
    told = told_of_move({"orang": 3}, {"orang": 1, "jam_minggu": 96}, orang={"bersertifikat": True})["TCH-12"]
    assert (told["jawaban"], told["datum"]) == ("TIDAK_DAPAT_DINILAI", "jam_mengajar")


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

    assert (told["angka"]["jarak_km"], told["angka"]["maks_km"]) == (12, 12)
    given = READ.validate_python({**ends, "jarak_m": 900})
    nearer = {one["aturan"]: one for one in answer_case(given, rule_set(CATALOGUE, TODAY), TODAY, TODAY)}
    assert (nearer["DIS-01"]["jawaban"], nearer["DIS-01"]["angka"]["jarak_km"]) == ("TERPENUHI", 1)


@pytest.mark.parametrize(("metres", "answer"), [(12_000, "TERPENUHI"), (12_001, "TIDAK_TERPENUHI"), (0, "TERPENUHI")])
def test_the_limit_itself_is_within_the_limit(metres: int, answer: str) -> None:
    assert told_of_move({}, {}, jarak_m=metres)["DIS-01"]["jawaban"] == answer
