"""What must hold of every case: a correct paper never adds an objection, and a calendar moved by whole years changes no order of dates."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.vocabulary import JenisSurat
from tests.registry.usulan.a_case import answers

TARGET = {"unit": "SMPN 40", "jabatan": "Guru Ahli Muda", "mapel": "IPA"}
ORDER = ("ANJAB_ABK", "USULAN", "NOTULEN_TPK", "PERSETUJUAN_BKN", "SK", "PELANTIKAN", "PENYAMPAIAN")
BASE = {"ke": {**TARGET, "jenis": "JF", "keluarga": "GURU"}, "dari": {"jenis": "JF", "keluarga": "GURU"}}
TODAY = date(2026, 11, 24)
FIRST = date(2026, 9, 1)
# in the order the law asks, and the clearance within its 90 days on any day of the act
RIGHT = {kind: FIRST + timedelta(days=10 * ORDER.index(kind)) if kind in ORDER else FIRST for kind in JenisSurat}
FREE = {"diri_sendiri": False, "derajat_keluarga": 0, "berkepentingan": False}


def correct(kind: JenisSurat) -> dict[str, Any]:
    return {"jenis": kind.value, "tanggal": RIGHT[kind].isoformat(), **TARGET, "tmt": "2026-12-01"}


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """Correct papers, faulty ones and missing ones, in any mixture."""
    kinds = draw(st.sets(st.sampled_from(list(JenisSurat))))
    papers = []
    for kind in sorted(kinds):
        state = draw(st.sampled_from(["right", "late", "elsewhere", "missing"]))
        changed = {
            "right": {}, "missing": {"ada": False}, "elsewhere": {"unit": "SMPN 7"},
            "late": {"tanggal": (RIGHT[kind] + timedelta(days=draw(st.integers(-60, 60)))).isoformat()},
        }[state]  # fmt: skip
        papers.append({**correct(kind), **changed})
    return {
        **BASE, "surat": papers, "lingkup": draw(st.sampled_from(["DALAM_INSTANSI", "ANTAR_INSTANSI"])),
        "prakarsa": draw(st.sampled_from(["INSTANSI", "SENDIRI"])), "pejabat": [{"peran": "PENETAP", **FREE}],
    }  # fmt: skip


def objections(case: dict[str, Any]) -> set[str]:
    return {name for name, one in answers(case, TODAY).items() if one["jawaban"] == "TIDAK_TERPENUHI" and one["jenis"] != "TIMER"}


@settings(max_examples=200, deadline=None)
@given(st.sets(st.sampled_from(list(JenisSurat))), st.sampled_from(list(JenisSurat)), st.booleans())
def test_a_correct_paper_never_adds_an_objection(held: set[JenisSurat], more: JenisSurat, inside: bool) -> None:
    """To a case whose papers are correct, however few; faults of other papers are shown apart."""
    scope = "DALAM_INSTANSI" if inside else "ANTAR_INSTANSI"
    before = {**BASE, "lingkup": scope, "surat": [correct(kind) for kind in sorted(held)]}
    after = {**before, "surat": [correct(kind) for kind in sorted(held | {more})]}

    assert objections(after) <= objections(before)


@settings(max_examples=200, deadline=None)
@given(cases(), st.sampled_from(list(JenisSurat)))
def test_a_paper_known_to_be_missing_that_is_brought_adds_none_but_faults_of_the_others(
    case: dict[str, Any], kind: JenisSurat
) -> None:
    """Brought into a faulty case it may reveal that another paper is dated or addressed wrongly; it never does so by itself."""
    others = [paper for paper in case["surat"] if paper["jenis"] != kind]
    without = objections({**case, "surat": [*others, {"jenis": kind.value, "ada": False}]})
    brought = objections({**case, "surat": [*others, correct(kind)]})

    assert brought - without <= {"MUT-16", "MUT-19", "MUT-03", "MUT-11"}
    faults = [paper for paper in others if paper.get("ada", True) and paper != correct(JenisSurat(paper["jenis"]))]
    assert faults or brought <= without


@settings(max_examples=200, deadline=None)
@given(cases(), st.integers(-5, 5))
def test_all_dates_moved_by_whole_years_give_the_same_order(case: dict[str, Any], years: int) -> None:
    """Nothing falls on 29 February, so every day has its anniversary."""
    moved = {
        **case,
        "surat": [{**p, "tanggal": later(p["tanggal"], years), "tmt": later(p["tmt"], years)} for p in case["surat"]],
    }
    here, there = answers(case, TODAY), answers(moved, TODAY)

    for rule in ("MUT-03", "MUT-16", "MUT-19"):
        assert here[rule]["jawaban"] == there[rule]["jawaban"], rule


def later(day: str, years: int) -> str:
    when = date.fromisoformat(day)
    return when.replace(year=when.year + years).isoformat()
