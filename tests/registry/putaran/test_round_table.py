"""The round's status table: every status, act and role is walked, guards answer on their very days, the page of the docs is the table."""

from __future__ import annotations

import itertools
import os
import uuid
from datetime import date
from typing import Any

import pytest

from services.registry.domain.akses.siapa import Siapa, Wewenang
from services.registry.domain.putaran import kalender, kriteria
from services.registry.domain.putaran.diagram import page
from services.registry.domain.putaran.penjaga import PENJAGA, Keadaan, objections
from services.registry.domain.putaran.status import AKHIR, BELUM_BEKU, BERLAKU, LANGKAH, from_here, step_of
from services.registry.operations.putaran.round_step import acting_role
from shared.contracts.v1.kebijakan import BAWAAN
from shared.texts.putaran_halangan import HALANGAN, told
from shared.texts.putaran_kata import WORDS
from shared.vocabulary import AksiPutaran, Peran, StatusPutaran
from tests.repo.image import ROOT

PAGE = ROOT / "docs" / "round-states.md"
MARK = "\n## "
KALENDER = {"pengumuman": "2026-11-02", "beku": "2026-11-09", "konsultasi_sampai": "2026-11-20", "sidang": "2026-11-27"}
S, K = StatusPutaran, AksiPutaran


def a_round(**changed: Any) -> dict[str, Any]:
    policy = changed.pop("kebijakan", BAWAAN)
    return {
        "kebijakan": policy, "kriteria_hash": kriteria.criteria_hash(BAWAAN), "kalender": KALENDER, "tmt_rencana": date(2027, 1, 1),
        "ruang_lingkup": {"keluarga": ["GURU"]}, "alasan_tmt": None, "snapshot_beku": {"hash": "a"}, "keputusan_nomor": "1", **changed,
    }  # fmt: skip


def codes(name: str, day: str = "2026-11-09", round_: dict[str, Any] | None = None, **facts: Any) -> list[str]:
    return [one.kode for one in objections((name,), Keadaan(round_ or a_round(), date.fromisoformat(day), **facts))]


@pytest.mark.parametrize("role", list(Peran))
def test_every_status_and_act_is_for_the_roles_of_its_row_and_for_nobody_else(role: Peran) -> None:
    everywhere = Siapa(uuid.uuid4(), uuid.uuid4(), uuid.uuid4(), () if role == Peran.PEGAWAI else (Wewenang(role),))
    one_unit = Siapa(uuid.uuid4(), uuid.uuid4(), None, (Wewenang(role, uuid.uuid4()),))
    walked = 0
    for state, act in itertools.product(S, K):
        rows = [one for one in LANGKAH if (one.dari, one.aksi) == (state, act)]
        assert len(rows) <= 1
        assert step_of(state, act) == (rows[0] if rows else None)
        for row in rows:
            walked += 1
            assert (acting_role(row, everywhere) == role) is (role in row.peran)
            assert acting_role(row, one_unit) is None, "a round is the whole agency's"
    assert walked == len(LANGKAH)


def test_an_auditor_an_administrator_and_an_employee_move_no_round() -> None:
    assert not any({Peran.AUDITOR, Peran.ADMINISTRATOR, Peran.PEGAWAI} & one.peran for one in LANGKAH)


def test_every_status_is_reached_and_left_but_the_ends() -> None:
    assert {one.ke for one in LANGKAH} == set(S)
    assert {state for state in S if not from_here(state)} == AKHIR


def test_no_decision_is_reached_around_the_decree_the_announcement_or_the_freeze() -> None:
    for gone in (S.DRAF, S.DIUMUMKAN, S.DATA_BEKU, S.KONSULTASI, S.RENCANA, S.TELAAH):
        reached, waiting = {S.SIMULASI}, [S.SIMULASI]
        while waiting:
            fresh = {one.ke for one in from_here(waiting.pop())} - reached - {gone}
            reached |= fresh
            waiting += fresh
        assert S.DIPUTUSKAN not in reached


def test_changed_criteria_always_fall_back_to_a_simulation_and_never_change_after_the_freeze() -> None:
    assert {one.dari for one in LANGKAH if one.aksi == K.UBAH} == set(BELUM_BEKU)
    assert {one.ke for one in LANGKAH if one.aksi == K.UBAH} == {S.SIMULASI}
    assert S.SIMULASI not in BERLAKU


def test_every_guard_that_is_named_exists_and_none_is_idle() -> None:
    assert {name for one in LANGKAH for name in one.penjaga} == set(PENJAGA)


def test_criteria_are_announced_before_the_day_of_the_freeze_and_frozen_on_it() -> None:
    assert codes("sebelum_beku", "2026-11-08") == []
    assert codes("sebelum_beku", "2026-11-09") == ["beku_sudah_lewat"]
    assert codes("hari_beku", "2026-11-08") == ["belum_hari_beku"]
    assert codes("hari_beku", "2026-11-09") == []
    assert codes("diumumkan_lebih_dahulu", "2026-11-09", diumumkan_pada=date(2026, 11, 9)) == ["belum_diumumkan"]
    assert codes("diumumkan_lebih_dahulu", "2026-11-09", diumumkan_pada=date(2026, 11, 8)) == []
    assert codes("diumumkan_lebih_dahulu") == ["belum_diumumkan"]
    assert codes("konsultasi_selesai", "2026-11-20") == ["konsultasi_berjalan"]
    assert codes("konsultasi_selesai", "2026-11-21") == []


@pytest.mark.parametrize(
    "name", ["bobot", "penalti", "lantai_komposisi", "norma", "urutan_setara", "kapasitas_meja", "ruang_lingkup", "tmt_rencana"]
)
def test_every_criterion_is_bound_by_the_decree_but_pins_are_not(name: str) -> None:
    held = BAWAAN[name]
    other = {**held, "lain": 1} if isinstance(held, dict) else [*held[1:]] if isinstance(held, list) else 7
    assert codes("kriteria_sama", round_=a_round(kebijakan={**BAWAAN, name: other})) == ["kriteria_lain"]
    assert (
        codes("kriteria_sama", round_=a_round(kebijakan={**BAWAAN, "pin": [{"pegawai": "a", "sel": "*", "jenis": "LARANG"}]}))
        == []
    )
    assert codes("rencana_menurut_kriteria", rencana={"kebijakan": {**BAWAAN, name: other}}) == ["rencana_kriteria_lain"]
    assert codes("rencana_menurut_kriteria", rencana={"kebijakan": {**BAWAAN, "pin": ["x"], "kata_baru": 1}}) == []


@pytest.mark.parametrize(
    ("tmt", "families", "reason", "found"),
    [
        ("2027-01-31", ["GURU"], None, None), ("2027-07-15", ["GURU"], None, None), ("2027-03-01", ["GURU"], None, "tmt_guru"),
        ("2027-03-15", ["GURU"], "BENCANA", None), ("2027-03-01", ["PERAWAT"], None, None),
        ("2027-01-02", ["PERAWAT"], None, "tmt_tanggal_satu"),
        ("2027-01-02", [], None, "tmt_tanggal_satu"), ("2027-03-01", [], None, "tmt_guru"), ("2027-07-01", [], None, None),
    ],
)  # fmt: skip
def test_teachers_take_effect_in_july_or_january_and_others_on_the_first(
    tmt: str, families: list[str], reason: str | None, found: str | None
) -> None:
    assert kalender.tmt_defect(date.fromisoformat(tmt), families, reason) == found


def test_the_days_of_a_calendar_come_in_their_order() -> None:
    tmt = date(2027, 1, 1)
    assert kalender.out_of_order(KALENDER, tmt) == []
    for one, two in itertools.pairwise(kalender.HARI):
        assert (one, two) in kalender.out_of_order({**KALENDER, one: KALENDER[two], two: KALENDER[one]}, tmt)
    assert kalender.out_of_order({**KALENDER, "pengumuman": KALENDER["beku"]}, tmt), "announced before the day of the freeze"
    assert kalender.out_of_order(KALENDER, date(2026, 11, 27)) == [("sidang", "tmt_rencana")]


def test_a_plan_of_other_data_or_one_that_went_stale_is_not_decided() -> None:
    assert codes("rencana_dari_data_beku", rencana={"snapshot": "b"}) == ["rencana_data_lain"]
    assert codes("rencana_dari_data_beku", rencana={"snapshot": "a"}) == []
    assert codes("rencana_tidak_basi", basi=2) == ["rencana_basi"]
    assert codes("rencana_tidak_basi", basi=2, isi={"basi_ditelaah": True}) == []
    assert codes("usulan_berakhir", usulan_terbuka=1) == ["usulan_masih_terbuka"]


def test_every_objection_says_what_to_do_next_in_both_languages() -> None:
    figures = dict.fromkeys(("hari", "dulu", "lalu", "jumlah", "nomor", "tanggal"), "X")
    for code in HALANGAN:
        assert all(part and "{" not in part for part in told(code, figures)), code


def test_every_code_has_its_words() -> None:
    for kind, words in WORDS.items():
        assert set(words) == {one.value for one in kind}


def test_the_page_of_the_docs_is_made_from_the_table() -> None:
    text = PAGE.read_text()
    made = f"{text.partition(MARK)[0].rstrip()}\n\n{page()}"
    if os.environ.get("SEIMBANG_WRITE"):
        PAGE.write_text(made)

    assert text == made, "SEIMBANG_WRITE=1 writes the page anew"
