"""Cases the desk, the teachers and a court would ask about first: each must come out as they say, for the reason they say."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pytest
from small_city import TODAY, a_city, a_need, pair, rules_for

from services.scoring.eligibility.assess import IMPLEMENTED, SET_RULES, answers_for, in_scope, screen_people
from shared.contracts.v1.kebijakan import with_defaults
from shared.errors import MasukanTidakSah
from shared.law import BY_ID, CATALOGUE, Lingkup, Prakarsa, rule_set
from shared.law.rule import UNVERIFIED
from shared.vocabulary import DiputuskanDi, JenisAturan, Keyakinan

GURU = {"keluarga": "GURU", "jenis": "JF"}
PPPK = {"status": "PPPK"}
POLICY = with_defaults({})
DECREE = {"dasar": "Keputusan Wali Kota 800/12", "alasan": "penataan sekolah"}


def answers(
    person: dict[str, Any], jabatan: dict[str, Any] | None = None, tujuan: dict[str, Any] | None = None, sel: dict[str, Any] | None = None,
    tmt: date = date(2027, 1, 1), rules: dict[str, Any] | None = None,
) -> dict[str, str]:  # fmt: skip
    kota = a_city([person], jabatan, {**(jabatan or {}), **(tujuan or {})}, sel, tmt)
    return {a["aturan"]: a["jawaban"] for a in answers_for(kota, pair(), rules or rules_for(), POLICY, a_need())[0]}


def kind(rule: str, prakarsa: Prakarsa = Prakarsa.INSTANSI, lingkup: Lingkup = Lingkup.DALAM_INSTANSI) -> str | None:
    return BY_ID[rule].kind(prakarsa, lingkup)


class TestFourYearsAtTheSchool:
    def test_of_a_teacher_the_two_years_are_not_asked_but_the_four(self) -> None:
        told = answers({"tmt_unit": date(2024, 1, 1)}, GURU)

        assert (told["MUT-01"], told["TCH-10"]) == ("TIDAK_BERLAKU", "TIDAK_TERPENUHI")

    def test_the_school_counts_not_the_position(self) -> None:
        risen = {"tmt_unit": date(2015, 1, 1), "tmt_jabatan": date(2026, 4, 1)}

        assert answers(risen, GURU)["TCH-10"] == "TERPENUHI"

    @pytest.mark.parametrize("prakarsa", list(Prakarsa))
    def test_it_binds_own_requests_too(self, prakarsa: Prakarsa) -> None:
        assert kind("TCH-10", prakarsa) is JenisAturan.HARD

    def test_only_an_act_and_a_reason_shorten_it(self) -> None:
        with pytest.raises(MasukanTidakSah):
            rules_for(overrides={"TCH-10": {"min_bulan": 24}})
        shortened = rules_for(overrides={"TCH-10": {"min_bulan": 24, **DECREE}})

        assert answers({"tmt_unit": date(2024, 1, 1)}, GURU, rules=shortened)["TCH-10"] == "TERPENUHI"
        assert shortened["aturan"]["TCH-10"]["dasar"] == DECREE["dasar"]
        assert shortened["penyesuaian"]["TCH-10"]["alasan"] == DECREE["alasan"]


class TestTenure:
    @pytest.mark.parametrize(
        ("since", "tmt", "answer"),
        [
            (date(2025, 1, 1), date(2027, 1, 1), "TERPENUHI"), (date(2025, 1, 2), date(2027, 1, 1), "TIDAK_TERPENUHI"),
            (date(2024, 2, 29), date(2026, 2, 28), "TERPENUHI"), (date(2024, 2, 29), date(2026, 2, 27), "TIDAK_TERPENUHI"),
            (date(2025, 3, 31), date(2027, 3, 31), "TERPENUHI"), (date(2025, 3, 31), date(2027, 3, 30), "TIDAK_TERPENUHI"),
        ],
    )  # fmt: skip
    def test_the_anniversary_itself_is_enough(self, since: date, tmt: date, answer: str) -> None:
        assert answers({"tmt_unit": since}, tmt=tmt)["MUT-01"] == answer

    def test_it_is_measured_on_the_day_the_move_takes_effect_not_the_day_it_is_decided(self) -> None:
        assert date(2025, 1, 1).replace(year=2027) > TODAY
        assert answers({"tmt_unit": date(2025, 1, 1)})["MUT-01"] == "TERPENUHI"

    def test_a_new_level_or_a_renamed_post_does_not_start_it_again(self) -> None:
        assert answers({"tmt_unit": date(2018, 5, 1), "tmt_jabatan": date(2026, 6, 1)})["MUT-01"] == "TERPENUHI"


class TestPureMove:
    def test_who_holds_the_post_has_shown_to_suit_it(self) -> None:
        old_school = {"pendidikan": "SMA", "kompetensi_teknis": -1}
        told = answers(old_school, {**GURU, "pendidikan_min": "S1", "kelas": 9})

        assert (told["MUT-05"], told["MUT-06"]) == ("TERPENUHI", "TERPENUHI")

    def test_but_a_teachers_subject_is_asked_all_the_same(self) -> None:
        told = answers({"sertifikat_mapel": "IPA"}, GURU, sel={"mapel": "MATEMATIKA"})

        assert told["TCH-01"] == "TIDAK_TERPENUHI"

    def test_of_an_own_request_the_shortage_left_behind_is_a_warning(self) -> None:
        assert {kind(r, Prakarsa.SENDIRI) for r in ("TCH-02", "BAL-01")} == {JenisAturan.SOFT}
        assert {kind(r) for r in ("TCH-02", "BAL-01", "MUT-04")} == {JenisAturan.HARD}


class TestNoDisguisedDemotion:
    STAFF = {"jenis": "PELAKSANA", "keluarga": "PENGADMINISTRASI", "kelas": 6}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("held", "wanted", "refusing"),
        [
            ({}, {"keluarga": "PENGELOLA", "kelas": 5}, {"ROT-01"}), ({}, {"keluarga": "PENGELOLA", "kelas": 7}, {"ROT-03"}),
            ({}, {"keluarga": "PENGELOLA", "kelas": 6}, set()), ({}, {"keluarga": "ARSIPARIS", "kelas": 6, "jenis": "JF"}, {"ROT-02"}),
            ({"jenis": "JF", "keluarga": "ARSIPARIS"}, {"jenis": "PELAKSANA", "keluarga": "PENGELOLA"}, {"ROT-02"}),
            ({"jenis": "JF", "keluarga": "PERAWAT"}, {"jenis": "JF", "keluarga": "BIDAN"}, {"ROT-02"}),
        ],
    )  # fmt: skip
    def test_class_and_family(self, held: dict[str, Any], wanted: dict[str, Any], refusing: set[str]) -> None:
        told = answers({}, {**self.STAFF, **held}, wanted)

        assert {r for r in ("ROT-01", "ROT-02", "ROT-03") if told[r] == "TIDAK_TERPENUHI"} == refusing
        assert {kind(r) for r in ("ROT-01", "ROT-02", "ROT-03", "ROT-04")} == {JenisAturan.HARD}

    @pytest.mark.parametrize("post", ["JPT_PRATAMA", "ADMINISTRATOR", "PENGAWAS"])
    def test_managers_are_never_moved_by_workload(self, post: str) -> None:
        assert not in_scope(a_city([{}], {"jenis": post}), POLICY).any()

    def test_whom_the_target_would_retire_at_once_stays(self) -> None:
        """A teacher of 59 (retires at 60) to a post that retires at 58."""
        told = answers({"tmt_pensiun": date(2028, 1, 1)}, {"bup": 60, "jenis": "PELAKSANA"}, {"keluarga": "PENGELOLA", "bup": 58})

        assert told["RET-02"] == "TIDAK_TERPENUHI"
        assert answers({"tmt_pensiun": date(2027, 1, 1)})["RET-03"] == "TIDAK_TERPENUHI"


class TestPppk:
    def test_the_report_to_the_ministry_is_a_task_not_a_barrier(self) -> None:
        kota = a_city([{**PPPK, "tmt_unit": date(2020, 1, 1), "akhir_kontrak": date(2030, 1, 1)}])

        assert kind("P3K-03") is JenisAturan.SOFT
        assert answers(PPPK)["P3K-03"] == "TIDAK_TERPENUHI"
        assert screen_people(kota, np.ones(1, dtype=np.bool_), rules_for(), POLICY).boleh.all()

    def test_a_law_officer_may_make_it_a_gate(self) -> None:
        raised = rules_for(overrides={"P3K-03": {"jenis": "GATE", **DECREE}})

        assert raised["aturan"]["P3K-03"]["jenis"] == "GATE"

    @pytest.mark.parametrize(
        ("person", "post", "category"),
        [({}, {"jenis": "JF"}, 54), ({}, GURU, 55), ({}, {}, 56), (PPPK, {}, 57), (PPPK, GURU, 57)],
    )
    def test_every_kind_passes_imut_in_its_category(self, person: dict[str, Any], post: dict[str, Any], category: int) -> None:
        kota = a_city([person], post, post)
        told = {a["aturan"]: a for a in answers_for(kota, pair(), rules_for(), POLICY)[0]}["IMT-01"]

        assert (told["jenis"], told["jawaban"], told["angka"]["kategori"]) == ("GATE", "TIDAK_TERPENUHI", category)

    def test_a_city_without_imut_switches_a_category_off(self) -> None:
        assert answers({}, rules=rules_for(overrides={"IMT-01": {"pelaksana": 0, **DECREE}}))["IMT-01"] == "TIDAK_BERLAKU"
        assert "IMT-01" not in rules_for(overrides={"IMT-01": {"aktif": False, **DECREE}})["aturan"]

    def test_bkn_answers_in_five_working_days_inside_the_agency_and_fifteen_between_agencies(self) -> None:
        assert BY_ID["IMT-03"].parameter == {"hari_kerja": 5}
        assert (BY_ID["MUT-17"].parameter, BY_ID["MUT-17"].hanya_antar) == ({"hari_kerja": 15}, True)


class TestUnconfirmedLaw:
    def test_what_was_recalled_or_disputed_or_superseded_is_marked_until_an_officer_confirms_it(self) -> None:
        told = rules_for()["aturan"]
        for rule in CATALOGUE:
            if rule.id in told:
                assert told[rule.id]["belum_terverifikasi"] == (rule.keyakinan in UNVERIFIED), rule.id
        confirmed = rules_for(overrides={"LEV-01": {"keyakinan": "SEEN", **DECREE}})

        assert (told["LEV-01"]["belum_terverifikasi"], confirmed["aturan"]["LEV-01"]["belum_terverifikasi"]) == (True, False)

    def test_a_confirmation_without_a_document_is_refused(self) -> None:
        with pytest.raises(MasukanTidakSah):
            rules_for(overrides={"LEV-01": {"keyakinan": Keyakinan.SEEN.value}})


class TestCatalogue:
    def test_every_rule_says_who_decides_it_and_only_what_is_built_claims_to_be(self) -> None:
        built = {di: {r.id for r in CATALOGUE if r.diputuskan_di is di and r.dilaksanakan} for di in DiputuskanDi}

        assert built[DiputuskanDi.PAIR] == set(IMPLEMENTED)
        assert built[DiputuskanDi.PLAN] == set(SET_RULES)
        assert {r.id for r in CATALOGUE if r.diputuskan_di is DiputuskanDi.CASE} == built[DiputuskanDi.CASE]
        assert len(built[DiputuskanDi.PAIR]) >= 20

    def test_a_rule_holds_only_within_its_dates(self) -> None:
        assert "IMT-03" not in rule_set(CATALOGUE, date(2025, 7, 16))["aturan"]
        assert "IMT-03" in rule_set(CATALOGUE, date(2025, 7, 17))["aturan"]

    def test_own_requests_between_agencies_meet_the_rules_made_for_them(self) -> None:
        own = rule_set(CATALOGUE, TODAY, None, Prakarsa.SENDIRI, Lingkup.ANTAR_INSTANSI)["aturan"]

        assert {"MUT-11", "MUT-13", "P3K-01"} <= set(own)
        assert {own[r]["jenis"] for r in ("MUT-08", "MUT-09")} == {"HARD"}
        assert {rules_for()["aturan"][r]["jenis"] for r in ("MUT-08", "MUT-09")} == {"SOFT"}
