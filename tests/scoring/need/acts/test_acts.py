"""Acts short of a transfer on cities small enough to work out on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shared.contracts.v1.kebijakan import BAWAAN
from tests.scoring.cities import POINT, SETTLED, Rows, Tables, analysis, posts, seats, staff, units

Act = dict[str, Any]


def told(tables: Tables, unit: str, arah: str = "KURANG", **policy: Any) -> dict[str, Any]:
    rows = [row for row in analysis(tables, **policy)["tindakan"]["celah"] if (row["unor"], row["arah"]) == (unit, arah)]
    assert len(rows) == 1
    return dict(rows[0])


def kinds(gap: dict[str, Any]) -> list[str]:
    return [act["jenis"] for act in gap["tindakan"]]


def science(hours: dict[str, int], teachers: dict[str, int], places: dict[str, int] | None = None) -> Tables:
    """Junior schools with so many hours and teachers of science; `places`: how far north, in millionths of a degree."""
    schools = units(*hours, kind="SMP")
    for row in schools[2:]:
        row["lintang_e6"] = 3_590_000 + (places or {}).get(row["kunci"], 0)
    people = [
        row for school, count in teachers.items() for row in staff(school, count, "guru", mapel="IPA", sertifikat_mapel="IPA")
    ]
    lessons = [
        {
            "unor": school,
            "tahun_ajaran": "2026/2027",
            "semester": 1,
            "mapel": "IPA",
            "jam_per_minggu": count,
            "rombel": 6,
            "sumber": "dapodik",
        }
        for school, count in hours.items()
    ]
    state = [{"unor": school, "tahun_ajaran": "2026/2027", "rombel": 6, "siswa": 180} for school in hours]
    k = [{"kunci": f"f-{s}", "unor": s, "jabatan": "guru", "mapel": "IPA", "kebutuhan_ditetapkan": 9, "status_abk": "DITETAPKAN",
          "tanggal_penetapan": date(2026, 1, 5)} for s in hours]  # fmt: skip
    return {"unor": schools, "jabatan": posts(), "formasi": k, "pegawai": people, "sekolah": state, "jam": lessons}


def office(people: dict[str, int], need: dict[str, int], **extra: Rows) -> Tables:
    """Offices of one agency with clerks."""
    places = units(*people, kind="BIDANG")
    return {
        "unor": places, "jabatan": posts(), "formasi": seats(need), "pegawai": [p for unit, n in people.items() for p in staff(unit, n)],
        **extra,
    }  # fmt: skip


class TestHoursAtASecondSchool:
    """30 hours for two teachers leave 18 of their 48 unused; 42 hours for one teacher are 18 too many."""

    def test_the_spare_hours_of_a_neighbour_close_the_gap(self) -> None:
        gap = told(science({"a": 30, "b": 42}, {"a": 2, "b": 1}), "b")

        assert (gap["orang"], gap["mikro_fte"], gap["jam_minggu"]) == (1, 750_000, 18)
        (act,) = gap["tindakan"]
        assert (act["jenis"], act["mitra"]["unor"], act["jam_minggu"], act["memberi_mikro_fte"]) == (
            "BERBAGI_JAM",
            "a",
            18,
            750_000,
        )
        assert (gap["sisa_orang"], gap["cukup"]) == (0, True)

    def test_the_road_is_told_a_week_and_money_only_at_a_stated_rate(self) -> None:
        city = science({"a": 30, "b": 42}, {"a": 2, "b": 1}, {"b": 18_000})  # 2,001.5 m; 18 hours take three days of at most 8
        free, paid = (told(city, "b", tindakan={"rupiah_per_km": rate})["tindakan"][0] for rate in (0, 2_500))
        road = 2 * 3 * free["jarak_m"]

        assert 1_995 < free["jarak_m"] < 2_008
        assert free["biaya"] == {
            "hari_tunggu": None, "perjalanan_m_minggu": road, "perjalanan_jp_mili_minggu": road * 60_000 // 20_000 // 40,
            "rupiah_minggu": None,
        }  # fmt: skip
        assert paid["biaya"]["rupiah_minggu"] == road * 2_500 // 1_000

    def test_spare_hours_are_given_once_and_to_the_nearest(self) -> None:
        city = science({"a": 30, "b": 42, "c": 42}, {"a": 2, "b": 1, "c": 1}, {"b": 9_000, "c": 18_000})
        near, far = told(city, "b"), told(city, "c")

        assert [act["jam_minggu"] for act in near["tindakan"]] == [18]
        assert kinds(far) == ["FORMASI_BARU"]
        giver = told(city, "a", "LEBIH")
        assert [(act["mitra"]["unor"], act["jam_minggu"]) for act in giver["tindakan"]] == [("b", 18)]

    def test_too_far_is_not_a_second_school(self) -> None:
        city = science({"a": 30, "b": 42}, {"a": 2, "b": 1}, {"b": 90_000})  # 10 km

        assert "BERBAGI_JAM" not in kinds(told(city, "b"))
        assert "BERBAGI_JAM" in kinds(told(city, "b", tindakan={"jarak_berbagi_m": 11_000}))

    def test_duties_are_hours_already_worked(self) -> None:
        city = science({"a": 30, "b": 42}, {"a": 2, "b": 1})
        city["pegawai"][0]["tugas_tambahan"] = "WAKIL_KEPALA_SEKOLAH"  # counts for 12 hours: 6 of the 18 are left

        assert [act["jam_minggu"] for act in told(city, "b")["tindakan"] if act["jam_minggu"]] == [6]

    def test_a_policy_may_ask_teachers_up_to_the_forty_hours_of_the_law(self) -> None:
        city = science({"a": 24, "b": 42}, {"a": 1, "b": 1})

        assert kinds(told(city, "b")) == ["FORMASI_BARU"]
        assert [act["jam_minggu"] for act in told(city, "b", tindakan={"jam_maks": 40})["tindakan"]] == [16]


class TestTasksInsideAUnit:
    def city(self, **changed: Any) -> Tables:
        """One office: five executives of one post for a need of three, none of the other for a need of one."""
        other = {"kunci": "olah", "nama": "Pengolah Data", "jenis": "PELAKSANA", "keluarga": "PENGOLAH_DATA", "kelas": 5, "bup": 58,
                 "pendidikan_min": "SMA", **changed}  # fmt: skip
        tables = office({"kantor": 5}, {"kantor": 3})
        tables["jabatan"] = [*posts(), other]
        tables["formasi"] = [*tables["formasi"], *seats({"kantor": 1}, "olah")]
        return tables

    def test_a_post_with_spare_hands_takes_the_tasks_of_one_of_the_same_class(self) -> None:
        gap = told(self.city(), "kantor")

        assert (gap["keluarga"], gap["orang"], gap["sisa_orang"], gap["cukup"]) == ("PENGOLAH_DATA", 1, 0, True)
        (act,) = gap["tindakan"]
        assert (act["jenis"], act["mitra"]["keluarga"], act["memberi_mikro_fte"]) == (
            "GESER_TUGAS",
            "PENGADMINISTRASI",
            1_000_000,
        )

    def test_another_class_or_higher_demands_are_another_matter(self) -> None:
        assert kinds(told(self.city(kelas=6), "kantor")) == ["FORMASI_BARU"]
        assert kinds(told(self.city(pendidikan_min="S1"), "kantor")) == ["FORMASI_BARU"]
        assert kinds(told(self.city(bidang_pendidikan="Informatika"), "kantor")) == ["FORMASI_BARU"]

    def test_a_functional_post_is_a_profession_of_its_own(self) -> None:
        assert kinds(told(self.city(jenis="JF"), "kantor")) == ["FORMASI_BARU"]


class TestWaiting:
    def coming(self, when: date, count: int = 1) -> Rows:
        return [{"kunci": "r1", "unor": "b", "jabatan": "staf", "tanggal": when, "jumlah": count, "status": "CPNS"}]

    def test_somebody_on_the_way_closes_a_gap_on_a_day(self) -> None:
        gap = told(office({"b": 2}, {"b": 3}, rencana_masuk=self.coming(date(2027, 3, 1))), "b")
        (act,) = gap["tindakan"]

        assert (act["jenis"], act["orang"], act["mulai"], act["biaya"]["hari_tunggu"]) == ("MENUNGGU", 1, "2027-03-01", 59)
        assert gap["cukup"]

    def test_who_comes_after_the_months_of_the_policy_is_not_waited_for(self) -> None:
        city = office({"b": 2}, {"b": 3}, rencana_masuk=self.coming(date(2027, 7, 2)))

        assert kinds(told(city, "b")) == ["FORMASI_BARU"]
        assert kinds(told(city, "b", tindakan={"tunggu_bulan": 7})) == ["MENUNGGU"]

    def test_who_comes_first_replaces_who_retires(self) -> None:
        city = office({"b": 2}, {"b": 3}, rencana_masuk=self.coming(date(2027, 3, 1)))
        city["pegawai"][0]["tmt_pensiun"] = date(2027, 5, 1)

        assert kinds(told(city, "b")) == ["FORMASI_BARU"]

    def test_a_leave_with_an_end_brings_somebody_back(self) -> None:
        city = office({"b": 3}, {"b": 3})
        city["pegawai"][0]["cuti_besar_sampai"] = date(2027, 2, 28)
        (act,) = told(city, "b")["tindakan"]

        assert (act["jenis"], act["mulai"]) == ("MENUNGGU", "2027-03-01")

    def test_who_counts_as_a_hand_while_away_is_no_gain_when_back(self) -> None:
        city = office({"b": 3}, {"b": 4})
        city["pegawai"][0]["cuti_besar_sampai"] = date(2027, 2, 28)

        assert "MENUNGGU" in kinds(told(city, "b"))
        assert "MENUNGGU" not in kinds(told(city, "b", bobot_tidak_hadir_mikro=1_000_000))

    def test_a_surplus_that_retires_need_not_be_moved(self) -> None:
        city = office({"b": 4}, {"b": 3})
        city["pegawai"][0]["tmt_pensiun"] = date(2027, 4, 1)
        gap = told(city, "b", "LEBIH")

        assert (kinds(gap), gap["sisa_orang"]) == (["MENUNGGU"], 0)


class TestSecondment:
    def test_it_bridges_inside_one_agency_and_leaves_the_gap_to_a_transfer(self) -> None:
        gap = told(office({"a": 4, "b": 1}, {"a": 3, "b": 2}), "b")
        (act,) = gap["tindakan"]

        assert (act["jenis"], act["mitra"]["unor"], act["orang"]) == ("PENUGASAN_SEMENTARA", "a", 1)
        assert (act["tetap"], act["paling_lama_bulan"]) == (False, 6)
        assert (gap["sisa_orang"], gap["sisa_distribusi_orang"], gap["dijembatani_orang"], gap["cukup"]) == (1, 1, 1, False)

    def test_another_agency_is_not_the_heads_to_order(self) -> None:
        city = office({"a": 4, "b": 1}, {"a": 3, "b": 2})
        city["unor"].append({"kunci": "badan", "induk": "kota", "opd": "badan", "jenis": "OPD", **POINT})
        city["unor"][-2] |= {"induk": "badan", "opd": "badan"}

        gap = told(city, "b")
        assert gap["tindakan"] == []
        assert (gap["putusan"], gap["sisa_distribusi_orang"]) == ("DISTRIBUSI", 1)


def test_nobody_spare_in_the_city_is_a_matter_of_headcount() -> None:
    gap = told(office({"a": 3, "b": 1}, {"a": 3, "b": 3}), "b")

    assert (gap["putusan"], gap["distribusi_orang"], gap["jumlah_orang"]) == ("JUMLAH", 0, 2)
    assert [(act["jenis"], act["orang"]) for act in gap["tindakan"]] == [("FORMASI_BARU", 2)]


class TestBesideTheProposal:
    """A teacher may be moved from `a` to `b`, and twenty-four hours at a second school would do as well."""

    CITY = science({"a": 24, "b": 48}, {"a": 2, "b": 1})

    def test_the_proposal_stays_and_names_the_cheaper_act(self) -> None:
        result = analysis(self.CITY)
        (move,) = result["usulan"]
        (gap,) = [row for row in result["tindakan"]["celah"] if row["arah"] == "KURANG"]

        assert move["ke"]["unor"] == "b"
        assert move["tindakan"] == {"jenis": ["BERBAGI_JAM"], "memberi_mikro_fte": 1_000_000, "cukup": True}
        assert gap["usulan"] == [move["no"]]
        assert result["tindakan"]["ringkasan"]["usulan_dengan_tindakan"] == 1

    def test_a_policy_may_put_acts_first_and_then_nobody_moves(self) -> None:
        result = analysis(self.CITY, tindakan_dulu=True)

        assert result["usulan"] == []
        assert result["tindakan"]["ringkasan"]["didahulukan"] is True
        assert {"TINDAKAN_DIDAHULUKAN"} == {
            note for row in result["kebutuhan"] for note in row["catatan"] if note.startswith("TINDAKAN")
        }


EVERY: dict[str, tuple[int, Callable[[], Tables]]] = {
    "tunggu_bulan": (0, lambda: office({"b": 2}, {"b": 3}, rencana_masuk=TestWaiting().coming(date(2027, 3, 1)))),
    "fte_min_mikro": (1_000_001, lambda: TestTasksInsideAUnit().city()),
    "jam_maks": (40, lambda: science({"a": 24, "b": 42}, {"a": 1, "b": 1})),
    "jam_min": (19, lambda: science({"a": 30, "b": 42}, {"a": 2, "b": 1})),
    "jarak_berbagi_m": (1_000, lambda: science({"a": 30, "b": 42}, {"a": 2, "b": 1}, {"b": 18_000})),
    "penugasan_bulan_maks": (3, lambda: office({"a": 4, "b": 1}, {"a": 3, "b": 2})),
    "kecepatan_m_per_jam": (5_000, lambda: science({"a": 30, "b": 42}, {"a": 2, "b": 1}, {"b": 18_000})),
    "rupiah_per_km": (1, lambda: science({"a": 30, "b": 42}, {"a": 2, "b": 1}, {"b": 18_000})),
}
"""Per word of the policy a value, and a city in which it tells."""


def test_every_word_about_acts_is_turned_below() -> None:
    assert set(EVERY) == set(BAWAAN["tindakan"])


@pytest.mark.parametrize("name", EVERY)
def test_every_word_of_the_policy_about_acts_does_something(name: str) -> None:
    value, make = EVERY[name]
    usual, turned = (analysis(make(), **policy)["tindakan"]["celah"] for policy in ({}, {"tindakan": {name: value}}))

    assert turned != usual


def test_a_school_that_closes_is_no_second_school() -> None:
    city = science({"a": 30, "b": 42}, {"a": 2, "b": 1})
    city["unor"][2]["tutup"] = date(2026, 12, 31)

    assert "BERBAGI_JAM" not in kinds(told(city, "b"))


def test_the_people_of_the_examples_are_free_to_move() -> None:
    """Otherwise a missing proposal above would prove nothing."""
    assert SETTLED["persetujuan"] == "SETUJU"
    assert len(analysis(office({"a": 4, "b": 1}, {"a": 3, "b": 2}))["usulan"]) == 1
