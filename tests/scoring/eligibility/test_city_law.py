"""What a city has recorded of the law reaches the answers: confirmations, adjustments, waivers of persons, days of mass decrees."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_city import TODAY, a_city, a_need, pair

from services.scoring.eligibility.assess import answers_for, conditions, screen_people, why_not
from services.scoring.facts import Kota
from shared.contracts.v1.kebijakan import with_defaults
from shared.errors import MasukanTidakSah
from shared.law import BY_ID, CATALOGUE, DAPAT_DIBEBASKAN, HukumKota, definition, rule_set
from shared.vocabulary import DiputuskanDi, JenisAturan, Keyakinan

TMT = date(2027, 1, 1)
GURU = {"keluarga": "GURU", "jenis": "JF"}
NEW_AT_SCHOOL = {"tmt_unit": date(2025, 1, 1)}
DECREE = date(2026, 1, 1)
POLICY = with_defaults({})
ALL = np.ones(1, dtype=np.bool_)


def rules(**recorded: Any) -> dict[str, Any]:
    return rule_set(CATALOGUE, TODAY, kota=HukumKota(**recorded))


def a_waiver(**changed: str) -> dict[str, str]:
    return {
        "pegawai": "p00000", "aturan": "TCH-10", "jenis": "SEKOLAH_DITUTUP", "sejak": "2026-01-01", "sampai": TMT.isoformat(),
        "nomor": "800/77/BKPSDM", **changed,
    }  # fmt: skip


def answer(kota: Kota, rule: str, law: dict[str, Any], person: int = 0) -> dict[str, Any]:
    return next(a for a in answers_for(kota, pair(person), law, POLICY, a_need())[0] if a["aturan"] == rule)


class TestWaiver:
    def test_it_opens_the_rule_for_one_person_and_is_seen(self) -> None:
        kota, law = a_city([NEW_AT_SCHOOL, NEW_AT_SCHOOL], GURU), rules(pembebasan=[a_waiver()])
        one, other = (answer(kota, "TCH-10", law, person) for person in (0, 1))

        assert (one["jawaban"], one["pembebasan"]) == ("TERPENUHI", "800/77/BKPSDM")
        assert (other["jawaban"], other["pembebasan"]) == ("TIDAK_TERPENUHI", None)
        assert screen_people(kota, np.ones(2, dtype=np.bool_), law, POLICY).boleh.tolist() == [True, False]
        assert why_not(kota, 0, law, POLICY) == []
        assert why_not(kota, 1, law, POLICY) == ["TCH-10"]

    @pytest.mark.parametrize(("days", "lifted"), [(-1, False), (0, True), (1, True)])
    def test_the_last_day_still_counts_and_the_next_does_not(self, days: int, lifted: bool) -> None:
        until = a_waiver(sampai=(TMT + timedelta(days)).isoformat())

        assert (why_not(a_city([NEW_AT_SCHOOL], GURU), 0, rules(pembebasan=[until]), POLICY) == []) is lifted

    @pytest.mark.parametrize(("days", "lifted"), [(-1, True), (0, True), (1, False)])
    def test_it_does_not_hold_before_it_begins(self, days: int, lifted: bool) -> None:
        since = a_waiver(sejak=(TMT + timedelta(days)).isoformat(), sampai="2027-12-31")

        assert (why_not(a_city([NEW_AT_SCHOOL], GURU), 0, rules(pembebasan=[since]), POLICY) == []) is lifted

    def test_the_dissolved_school_is_a_condition_until_the_waiver_is_signed(self) -> None:
        kota = a_city([NEW_AT_SCHOOL], GURU, sel={"tutup": date(2026, 12, 31)})
        before, after = (answer(kota, "TCH-10", law) for law in (rules(), rules(pembebasan=[a_waiver()])))

        assert (before["jawaban"], after["jawaban"]) == ("TIDAK_DAPAT_DINILAI", "TERPENUHI")
        assert "TCH-10" not in {a["aturan"] for a in conditions([after], rules())}

    def test_what_was_met_anyway_owes_nothing_to_it(self) -> None:
        long_there = a_city([{"tmt_unit": date(2015, 1, 1)}], GURU)

        assert answer(long_there, "TCH-10", rules(pembebasan=[a_waiver()]))["pembebasan"] is None

    def test_only_rules_that_keep_somebody_out_by_time_or_procedure_can_be_lifted(self) -> None:
        for name in DAPAT_DIBEBASKAN:
            assert BY_ID[name].diputuskan_di is DiputuskanDi.PAIR
        assert not {"RET-02", "RET-03", "LEV-01", "LEV-02", "PRO-01", "CON-01", "TCH-01", "MUT-05", "P3K-05"} & set(
            DAPAT_DIBEBASKAN
        )


class TestMassDecree:
    """Few enough that the count alone would take the day for a true beginning."""

    PEOPLE = ({"tmt_jabatan": DECREE}, *({"tmt_jabatan": date(2010, 1, 1) + timedelta(30 * i)} for i in range(19)))

    @pytest.mark.parametrize(
        ("said", "jawaban"),
        [({}, "TIDAK_TERPENUHI"), ({"2026-01-01": "DIKONFIRMASI"}, "TIDAK_DAPAT_DINILAI"), ({"2026-01-01": "DITOLAK"}, "TIDAK_TERPENUHI")],
    )  # fmt: skip
    def test_a_confirmed_day_proves_no_beginning(self, said: dict[str, str], jawaban: str) -> None:
        assert answer(a_city(list(self.PEOPLE)), "MUT-01", rules(tmt_massal=said))["jawaban"] == jawaban

    @pytest.mark.parametrize(("said", "jawaban"), [({}, "TIDAK_DAPAT_DINILAI"), ({"2026-01-01": "DITOLAK"}, "TIDAK_TERPENUHI")])
    def test_a_refused_day_is_a_beginning_however_many_share_it(self, said: dict[str, str], jawaban: str) -> None:
        assert answer(a_city([{"tmt_jabatan": DECREE}] * 20), "MUT-01", rules(tmt_massal=said))["jawaban"] == jawaban

    def test_a_confirmed_day_proves_none_as_the_date_of_the_unit_either(self) -> None:
        renamed = a_city([{"tmt_unit": DECREE, "tmt_jabatan": DECREE}])

        assert answer(renamed, "MUT-01", rules())["jawaban"] == "TIDAK_TERPENUHI"
        assert answer(renamed, "MUT-01", rules(tmt_massal={"2026-01-01": "DIKONFIRMASI"}))["jawaban"] == "TIDAK_DAPAT_DINILAI"

    def test_who_was_first_appointed_on_it_did_begin(self) -> None:
        young = a_city([{"tmt_jabatan": DECREE, "tmt_pns": DECREE}])

        assert answer(young, "MUT-01", rules(tmt_massal={"2026-01-01": "DIKONFIRMASI"}))["jawaban"] == "TIDAK_TERPENUHI"

    @given(since=st.dates(date(2015, 1, 1), TMT))
    def test_confirming_a_day_never_keeps_anybody_out(self, since: date) -> None:
        kota, said = a_city([{"tmt_jabatan": since}] * 3), {since.isoformat(): "DIKONFIRMASI"}
        before, after = (
            screen_people(kota, np.ones(3, dtype=np.bool_), law, POLICY).boleh for law in (rules(), rules(tmt_massal=said))
        )

        assert (after >= before).all()


class TestRuleSet:
    SAID = {"keputusan": "DIKONFIRMASI", "nomor": "SE 9/2026", "tanggal": "2026-10-01", "jabatan": "Kepala Bagian Hukum"}  # noqa: RUF012

    def test_nothing_recorded_is_the_catalogue(self) -> None:
        assert rules() == rule_set(CATALOGUE, TODAY)

    def test_a_confirmed_rule_is_seen_and_rests_on_the_document(self) -> None:
        unsure, sure = (law["aturan"]["LEV-01"] for law in (rules(), rules(konfirmasi={"LEV-01": self.SAID})))

        assert (unsure["keyakinan"], unsure["belum_terverifikasi"]) == ("MEMORY", True)
        assert (sure["keyakinan"], sure["belum_terverifikasi"]) == ("SEEN", False)
        assert sure["dasar"].startswith("SE 9/2026 (2026-10-01)")

    def test_a_refused_rule_is_not_asked_and_the_set_says_why(self) -> None:
        law = rules(konfirmasi={"LEV-01": {**self.SAID, "keputusan": "DITOLAK"}})

        assert "LEV-01" not in law["aturan"]
        assert law["konfirmasi"]["LEV-01"]["nomor"] == "SE 9/2026"
        assert screen_people(a_city([{"kedudukan": "CLTN", "tmt_unit": date(2015, 1, 1)}]), ALL, law, POLICY).boleh.all()

    def test_what_is_tried_goes_on_top_of_what_the_city_has_decided(self) -> None:
        act = {"dasar": "Kepwal 1/2026", "alasan": "penataan"}
        city = HukumKota(penyesuaian={"MUT-01": {"min_bulan": 6, **act}})
        tried = rule_set(CATALOGUE, TODAY, {"MUT-01": {"jenis": "SOFT"}}, kota=city)["aturan"]["MUT-01"]

        assert (tried["parameter"]["min_bulan"], tried["jenis"], tried["dasar"]) == (6, "SOFT", "Kepwal 1/2026")

    @pytest.mark.parametrize(
        "change", [{"min_bulan": -1}, {"min_bulan": 2.5}, {"min_bulan": True}, {"min_bulan": "24"}, {"jenis": "KERAS"}, {"aktif": 0},
                   {"keyakinan": "PASTI"}, {"bulan": 3}],
    )  # fmt: skip
    def test_an_ill_formed_change_is_refused_in_words(self, change: dict[str, Any]) -> None:
        with pytest.raises(MasukanTidakSah):
            rule_set(CATALOGUE, TODAY, {"MUT-01": {**change, "dasar": "x", "alasan": "y"}})

    def test_the_definition_holds_what_decides_and_no_wording(self) -> None:
        rule = BY_ID["LEV-01"]

        assert definition(replace(rule, pesan="Lain.", pesan_en="Other.", catatan="lain", contoh=())) == definition(rule)
        for changed in ({"jenis": JenisAturan.SOFT}, {"parameter": {"a": 1}}, {"basis": "UU 5"}, {"keyakinan": Keyakinan.CONFLICT},
                        {"berlaku_sampai": TMT}):  # fmt: skip
            assert definition(replace(rule, **changed)) != definition(rule)
