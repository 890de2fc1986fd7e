"""Conditions, groups, initiative, reasons, and what must hold for every person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_city import TODAY, a_city, a_need, pair, rules_for

from services.scoring.eligibility.assess import (
    IMPLEMENTED,
    answers_for,
    conditions,
    group_of,
    nearest_change,
    screen_pairs,
    screen_people,
    why_not,
)
from services.scoring.facts import Pasangan
from services.scoring.questions import MET, Questions
from shared.contracts.v1.kebijakan import with_defaults
from shared.law import CATALOGUE, Prakarsa, rule_set

POLICY = with_defaults({})
SETTLED = {
    "tmt_unit": date(2018, 1, 1), "tmt_pensiun": date(2040, 1, 1), "hukdis_diketahui": 1, "tugas_belajar": 0, "pendidikan": "S1",
    "predikat_terakhir": "BAIK", "predikat_sebelumnya": "BAIK", "persetujuan": "SETUJU", "usulan_terbuka": 0,
}  # fmt: skip
TEACHER = {"keluarga": "GURU", "jenis": "JF"}
days = st.one_of(st.none(), st.dates(date(1995, 1, 1), date(2035, 12, 31)))
people = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU", ""]),
        "kedudukan": st.sampled_from(["AKTIF", "CLTN", "TUGAS_BELAJAR", ""]),
        "tmt_unit": days, "tmt_jabatan": days, "tmt_pns": days, "tmt_pensiun": days, "akhir_kontrak": days, "hukdis_selesai": days,
        "perlindungan_sampai": days, "cuti_besar_sampai": days, "ikatan_dinas_sampai": days,
        "pendidikan": st.sampled_from(["", "SMA", "D3", "S1", "S2"]), "bidang_pendidikan": st.sampled_from(["", "HUKUM", "KEARSIPAN"]),
        "sertifikat_mapel": st.sampled_from(["", "MATEMATIKA", "IPA"]), "mapel": st.sampled_from(["", "MATEMATIKA", "IPA"]),
        "hukdis_tingkat": st.sampled_from(["", "RINGAN", "BERAT"]), "hukdis_diketahui": st.sampled_from([-1, 0, 1]),
        "predikat_terakhir": st.sampled_from(["", "BAIK", "KURANG"]), "predikat_sebelumnya": st.sampled_from(["", "BAIK"]),
        "persetujuan": st.sampled_from(["SETUJU", "MENOLAK", "TIDAK_DIKETAHUI"]), "tugas_belajar": st.sampled_from([-1, 0, 1]),
        "kompetensi_teknis": st.sampled_from([-1, 1, 3]), "sip_berlaku_unor": st.sampled_from([-1, 0, 1]),
    }
)  # fmt: skip


def told(
    person: dict[str, Any], *, jabatan: dict[str, Any] | None = None, sel: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    kota = a_city([person], jabatan, jabatan, {"ditetapkan": 4, **(sel or {})})
    return answers_for(kota, pair(), rules_for(), POLICY, a_need())[0]


class TestGroups:
    def test_a_settled_official_is_ready_though_every_proposal_still_passes_imut(self) -> None:
        needed = conditions(told(SETTLED), rules_for())

        assert [(c["aturan"], c["sifat"]) for c in needed] == [("IMT-01", "PROSES")]
        assert group_of(needed) == "SIAP"

    def test_an_unknown_date_makes_a_named_check_with_its_owner(self) -> None:
        needed = conditions(told({**SETTLED, "tmt_unit": None}), rules_for())

        assert group_of(needed) == "SETELAH_PENGECEKAN"
        assert [(c["datum"], c["pemilik"]) for c in needed if c["sifat"] is None] == [("tmt_unit", "BKPSDM")]

    def test_a_teacher_waits_for_the_education_office(self) -> None:
        certified = {**SETTLED, "sertifikat_mapel": "IPA", "mapel": "IPA"}
        needed = conditions(told(certified, jabatan=TEACHER, sel={"mapel": "IPA"}), rules_for())

        assert group_of(needed) == "SETELAH_PERSETUJUAN"

    def test_nothing_unknown_of_a_soft_rule_becomes_a_condition(self) -> None:
        needed = conditions(told({**SETTLED, "hukdis_diketahui": 0, "predikat_terakhir": ""}), rules_for())

        assert {c["aturan"] for c in needed} == {"IMT-01"}


def test_the_same_person_asking_for_it_meets_other_rules() -> None:
    own = rule_set(CATALOGUE, TODAY, None, Prakarsa.SENDIRI)

    assert own["aturan"]["MUT-08"]["jenis"] == "HARD"
    assert not {"MUT-01", "PRO-01", "CON-01"} & set(own["aturan"])


def test_strict_consent_keeps_out_whoever_has_not_said_yes() -> None:
    kota = a_city([{**SETTLED, "persetujuan": "TIDAK_DIKETAHUI"}])
    scope = np.ones(1, dtype=np.bool_)

    assert screen_people(kota, scope, rules_for(), POLICY).boleh.all()
    assert not screen_people(kota, scope, rules_for(), with_defaults({"persetujuan": "KETAT"})).boleh.any()


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_teacher_with_two_to_four_years_at_the_school_is_never_proposed(year: int) -> None:
    kota = a_city([{**SETTLED, "tmt_unit": date(year, 1, 2)}], TEACHER, TEACHER)
    screened = screen_people(kota, np.ones(1, dtype=np.bool_), rules_for(), POLICY)

    assert not screened.boleh.any()
    assert screened.menolak["TCH-10"] == (1, 1)


def test_a_school_that_closes_turns_the_four_years_into_a_waiver_to_sign() -> None:
    kota = a_city([{**SETTLED, "tmt_unit": date(2024, 1, 2)}], TEACHER, TEACHER, {"tutup": date(2026, 12, 31)})

    assert screen_people(kota, np.ones(1, dtype=np.bool_), rules_for(), POLICY).boleh.all()
    assert "TCH-10" in {c["aturan"] for c in conditions(answers_for(kota, pair(), rules_for(), POLICY)[0], rules_for())}


class TestWhyNot:
    def test_eight_more_months_open_the_way(self) -> None:
        kota = a_city([{**SETTLED, "tmt_unit": date(2025, 9, 1)}])
        found = nearest_change(kota, 0, 1, rules_for(), POLICY)

        assert (found["boleh"], found["bulan"], found["tetap"]) == (False, 8, [])
        assert [a["aturan"] for a in found["sebab"]] == ["MUT-01"]
        assert why_not(kota, 0, rules_for(), POLICY) == ["MUT-01"]

    def test_what_no_time_changes_is_named(self) -> None:
        kota = a_city([{**SETTLED, "persetujuan": "MENOLAK", "tmt_unit": date(2026, 9, 1)}])
        found = nearest_change(kota, 0, 1, rules_for(), POLICY)

        assert (found["bulan"], found["tetap"]) == (None, ["CON-01"])

    def test_nothing_stands_in_the_way_of_a_settled_official(self) -> None:
        assert nearest_change(a_city([SETTLED]), 0, 1, rules_for(), POLICY) == {
            "boleh": True,
            "sebab": [],
            "bulan": None,
            "tetap": [],
        }


@given(since=st.dates(date(1990, 1, 1), date(2026, 12, 31)), more=st.integers(0, 9_000))
def test_waiting_longer_never_loses_tenure(since: date, more: int) -> None:
    def met(tmt: date) -> list[bool]:
        q = Questions(a_city([{"tmt_unit": since}], tmt=tmt), np.array([0]), np.array([1]), POLICY)
        return [IMPLEMENTED[r](q, rules_for()["aturan"][r]["parameter"])[0] == MET for r in ("MUT-01", "MUT-02")]

    now, later = met(date(2027, 1, 1)), met(date(2027, 1, 1) + timedelta(days=more))
    assert not now[0] or later[0]
    assert now[1] or not later[1]


@given(group=st.lists(people, min_size=1, max_size=8), teacher=st.booleans())
def test_a_column_of_questions_equals_asking_one_by_one(group: list[dict[str, Any]], teacher: bool) -> None:
    kota = a_city(
        group, TEACHER if teacher else None, TEACHER if teacher else {"keluarga": "ARSIPARIS", "bidang_pendidikan": "KEARSIPAN"}
    )
    everybody = Pasangan(np.arange(len(group)), np.ones(len(group), dtype=np.int64))

    together = answers_for(kota, everybody, rules_for(), POLICY, a_need(72.0))
    assert together == [answers_for(kota, pair(i), rules_for(), POLICY, a_need(72.0))[0] for i in range(len(group))]
    assert screen_pairs(kota, everybody, rules_for(), POLICY).boleh.tolist() == [
        bool(screen_pairs(kota, pair(i), rules_for(), POLICY).boleh[0]) for i in range(len(group))
    ]


@given(
    person=people,
    other=people,
    column=st.sampled_from(["tmt_unit", "tmt_pensiun", "pendidikan", "hukdis_diketahui", "predikat_terakhir"]),
)
def test_one_more_datum_known_never_turns_met_into_unknown(person: dict[str, Any], other: dict[str, Any], column: str) -> None:
    blank = {**person, column: -1 if column == "hukdis_diketahui" else None if column.startswith("tmt") else ""}
    before = {a["aturan"]: a["jawaban"] for a in told(blank)}
    after = {a["aturan"]: a["jawaban"] for a in told({**person, column: other[column]})}
    # a value that itself says "not known" is not one more datum
    assert other[column] in (None, "", -1) or all(
        after[rule] != "TIDAK_DAPAT_DINILAI" for rule, answer in before.items() if answer == "TERPENUHI"
    )
