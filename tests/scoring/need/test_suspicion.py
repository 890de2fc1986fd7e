"""Each reason to look again: found where it is, not found beside it, with the effect a recount gives; and what the policy does with it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.settled import settled_need
from services.scoring.need.suspicion.fitted import ALPHA, fitted_to_whole
from services.scoring.need.suspicion.rombel import explained
from services.scoring.need.suspicion.series import series
from services.scoring.report.doubts import doubt_rows
from shared.texts import doubts
from shared.vocabulary import JenisKecurigaan
from tests.scoring.cities import Rows, Tables, a_city, a_policy, analysis, posts, seats, shuffled, staff, units, volumes

OFFICES = [f"kantor-{n:02d}" for n in range(12)]
WKE = a_policy()["wke_menit"]["OPD"]


def counted(office: str, seed: int, level: float = 700, months: int = 36) -> list[int]:
    """Volumes as honest offices have them: a season, a little growth, noise."""
    rng = np.random.default_rng([seed, OFFICES.index(office)])
    wave = np.sin(np.arange(months) * np.pi / 6) * 0.08
    return [int(v) for v in level * (1 + wave + np.arange(months) * 0.002 + rng.normal(0, 0.04, months))]


def offices(work: dict[str, list[Any]], minutes: dict[str, float] | None = None, **decree: Any) -> Tables:
    """One agency of many offices with one task; `work` and `minutes` for those that differ."""
    rows: Rows = []
    for office in OFFICES:
        rows += volumes(office, "Surat masuk", work.get(office, counted(office, 1)), (minutes or {}).get(office, 20))
    return {
        "unor": units(*OFFICES, kind="BIDANG"), "jabatan": posts(), "volume": rows,
        "formasi": seats(dict.fromkeys(OFFICES, 3), **decree), "pegawai": [row for office in OFFICES for row in staff(office, 2)],
    }  # fmt: skip


def found(tables: Tables, **policy: Any) -> list[dict[str, Any]]:
    kota = a_city(tables, **policy)
    rows = doubt_rows(kota, settled_need(kota, a_policy(**policy))[0])
    assert all(doubts.reason(row, lang) for row in rows for lang in ("id", "en"))  # every figure of its sentence is there
    return rows


def codes(tables: Tables) -> set[tuple[str, str]]:
    return {(row["unor"], row["kode"]) for row in found(tables)}


def test_honest_offices_give_no_reason_to_look_again() -> None:
    assert codes(offices({})) == set()


class TestNorms:
    def test_a_norm_half_again_as_long_as_that_of_all_others_is_told_with_both(self) -> None:
        (row,) = found(offices({}, {"kantor-03": 30}))

        assert (row["unor"], row["kode"]) == ("kantor-03", "NORMA_DI_ATAS_SEJAWAT")
        assert row["angka"] == {"norma_milimenit": 30_000, "norma_sejawat_milimenit": 20_000, "unit_sejawat": 12}
        # at the peers' norm the same work needs two thirds of the people
        assert row["kebutuhan_pembanding_mikro_fte"] == pytest.approx(row["kebutuhan_mikro_fte"] * 2 / 3, abs=2)

    def test_a_little_longer_or_shorter_is_nobodys_business(self) -> None:
        assert codes(offices({}, {"kantor-03": 24, "kantor-04": 10})) == set()

    def test_where_norms_differ_widely_a_long_one_does_not_stand_out(self) -> None:
        scattered = {office: 12 + 3.0 * at for at, office in enumerate(OFFICES)}

        assert codes(offices({}, scattered)) == set()

    def test_three_units_are_too_few_to_say_what_is_usual(self) -> None:
        tables = offices({}, {"kantor-00": 40})
        tables["volume"] = [row for row in tables["volume"] if row["unor"] in OFFICES[:3]]

        assert codes(tables) == set()


class TestVolumes:
    def test_a_last_year_its_history_does_not_explain_is_told_with_what_would(self) -> None:
        honest = counted("kantor-05", 1)
        (row,) = found(offices({"kantor-05": [*honest[:24], *(round(v * 1.6) for v in honest[24:])]}))

        assert (row["unor"], row["kode"]) == ("kantor-05", "VOLUME_DI_ATAS_PRAKIRAAN")
        assert row["angka"]["volume_prakiraan"] == pytest.approx(sum(honest[24:]), rel=0.08)
        assert row["pengaruh_mikro_fte"] == pytest.approx(row["kebutuhan_mikro_fte"] * (1 - 1 / 1.6), rel=0.2)

    def test_growth_all_offices_share_is_growth(self) -> None:
        grown = {office: [round(v * (1.5 if at >= 24 else 1)) for at, v in enumerate(counted(office, 1))] for office in OFFICES}

        assert codes(offices(grown)) == set()

    def test_a_year_that_returns_to_an_earlier_level_is_no_jump(self) -> None:
        honest = counted("kantor-05", 1)

        assert codes(offices({"kantor-05": [round(v * (0.6 if 12 <= at < 24 else 1)) for at, v in enumerate(honest)]})) == set()

    def test_the_same_figure_every_month_was_not_counted(self) -> None:
        (row,) = found(offices({"kantor-02": [700] * 36}))

        assert (row["kode"], row["angka"]) == ("VOLUME_SERAGAM", {"volume": 700, "bulan_sama": 12})

    def test_round_figures_only_were_not_counted(self) -> None:
        (row,) = found(
            offices({"kantor-02": [round(v, -2) // 50 * 50 + 10 * (at % 3) for at, v in enumerate(counted("kantor-02", 1))]})
        )

        assert (row["kode"], row["angka"]) == ("VOLUME_BULAT", {"bulan_bulat": 24, "bulan": 24})

    def test_small_figures_may_repeat_and_be_round(self) -> None:
        few = {"kantor-01": [4, 4, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4] * 3, "kantor-02": [10, 20, 30] * 12}

        assert codes(offices(few)) == set()

    @pytest.mark.parametrize("gap", [0, 13, 35])
    def test_months_nobody_reported_are_no_reason(self, gap: int) -> None:
        assert codes(offices({"kantor-01": [None if at == gap else v for at, v in enumerate(counted("kantor-01", 1))]})) == set()

    def test_without_any_norm_or_any_volume_nothing_is_flagged(self) -> None:
        tables = offices({"kantor-01": [None] * 36})
        tables["volume"] = [{**row, "norma_milimenit": None} if row["unor"] == "kantor-02" else row for row in tables["volume"]]

        assert codes(tables) == set()
        assert found({**tables, "volume": []}) == []


class TestDecree:
    """Established in January 2026: July to December 2025 are columns 20 to 25 of November 2023 to October 2026."""

    def raised(self, office: str, until: int) -> list[int]:
        return [round(v * (1.6 if 20 <= at < until else 1)) for at, v in enumerate(counted(office, 1))]

    def test_a_rise_that_ends_with_the_decree_is_told(self) -> None:
        (row,) = found(offices({"kantor-07": self.raised("kantor-07", 26)}))

        assert (row["unor"], row["kode"]) == ("kantor-07", "VOLUME_NAIK_SEBELUM_PENETAPAN")
        assert row["angka"]["volume_sebelum"] == pytest.approx(1.6 * row["angka"]["volume_wajar"], rel=0.08)
        assert row["angka"]["volume_sesudah"] < row["angka"]["volume_sebelum"]

    def test_a_rise_that_stays_is_growth_not_a_rise_for_the_decree(self) -> None:
        assert ("kantor-07", "VOLUME_NAIK_SEBELUM_PENETAPAN") not in codes(offices({"kantor-07": self.raised("kantor-07", 36)}))

    def test_without_a_decree_there_is_nothing_to_rise_for(self) -> None:
        assert codes(offices({"kantor-07": self.raised("kantor-07", 26)}, tanggal_penetapan=None)) == set()

    def test_a_norm_raised_in_the_year_before_is_told_with_the_one_before(self) -> None:
        tables = offices({})
        for row in tables["volume"]:
            if row["unor"] == "kantor-08" and row["bulan"] >= date(2025, 9, 1):
                row["norma_milimenit"] = 24_000
        (row,) = found(tables)

        assert row["angka"] == {"norma_milimenit": 24_000, "norma_sebelumnya_milimenit": 20_000}
        assert row["pengaruh_mikro_fte"] == pytest.approx(row["kebutuhan_mikro_fte"] / 6, abs=2)


class TestFitted:
    def fit(self, fractions: dict[str, float]) -> Tables:
        """Offices whose last twelve months come to 2 people and such a fraction."""
        work = {}
        for office, fraction in fractions.items():
            honest = np.array(counted(office, 1), dtype=float)
            work[office] = [round(v) for v in honest * (2 + fraction) * WKE / 20 / honest[24:].sum()]
        return offices(work)

    def test_too_many_needs_just_below_a_whole_are_told_with_how_many(self) -> None:
        sincere = {office: 0.05 + 0.07 * at for at, office in enumerate(OFFICES)}
        fitted = dict.fromkeys(OFFICES[:6], 0.95)
        rows = [row for row in found(self.fit({**sincere, **fitted})) if row["kode"] == "KEBUTUHAN_DIPASKAN"]

        assert {row["unor"] for row in rows} == set(fitted)
        assert {(row["angka"]["pas_di_opd"], row["angka"]["dinilai_di_opd"]) for row in rows} == {(6, 12)}
        assert all(row["angka"]["kebutuhan_mikro_fte"] == pytest.approx(2_950_000, abs=2_000) for row in rows)

    def test_some_needs_just_below_a_whole_are_chance(self) -> None:
        sincere = {office: 0.05 + 0.07 * at for at, office in enumerate(OFFICES)} | {"kantor-00": 0.97, "kantor-01": 0.93}

        assert codes(self.fit(sincere)) == set()

    def test_uniform_fractions_are_flagged_as_seldom_as_promised(self) -> None:
        """400 agencies of twelve needs with fractions of pure chance: no more flags than the stated level allows."""
        kota = a_city(offices({}))
        need, (policy, flagged) = settled_need(kota, a_policy())[0].semula, (a_policy(), 0)
        tasks = series(kota, need, policy)
        assert tasks is not None
        rng = np.random.default_rng(7)
        for _ in range(400):
            need.nilai[:] = rng.uniform(1, 6, len(need.nilai))
            tasks.setahun[:] = rng.uniform(1, 6, len(tasks))
            flagged += bool(fitted_to_whole(kota, need, tasks, np.floor(need.nilai)))

        # two tries an agency, and each may fail at the stated level
        assert binomtest(flagged, 400, 2 * ALPHA * 3, alternative="greater").pvalue > 0.01


class TestClassGroups:
    def school(self, rombel: int, pupils: int, before: tuple[int, int] | None = None, kind: str = "SD") -> Tables:
        years = [{"unor": "s", "tahun_ajaran": "2026/2027", "rombel": rombel, "siswa": pupils}]
        if before:
            years.append({"unor": "s", "tahun_ajaran": "2025/2026", "rombel": before[0], "siswa": before[1]})
        mapel = "KELAS" if kind == "SD" else "IPA"
        return {
            "unor": units("s", kind=kind),
            "jabatan": posts(),
            "pegawai": staff("s", 6, "guru", mapel=mapel),
            "sekolah": years,
        }

    @pytest.mark.parametrize(
        ("rombel", "pupils", "kind", "odd"),
        [
            (12, 168, "SD", True), (9, 168, "SD", False), (6, 60, "SD", False), (6, 6, "SD", False), (18, 298, "SD", True),
            (12, 298, "SD", False), (13, 298, "SD", False), (36, 744, "SMP", True), (24, 744, "SMP", False), (3, 30, "SMP", False),
            (12, 0, "SD", False),
        ],
    )  # fmt: skip
    def test_against_the_pupils(self, rombel: int, pupils: int, kind: str, odd: bool) -> None:
        assert codes(self.school(rombel, pupils, kind=kind)) == ({("s", "ROMBEL_MELEBIHI_SISWA")} if odd else set())

    @pytest.mark.parametrize(
        ("now", "before", "odd"),
        [
            ((10, 170), (7, 175), True), ((8, 170), (7, 175), False), ((12, 300), (9, 225), False), ((12, 330), (8, 325), False),
            ((6, 150), (12, 300), False),
        ],
        ids=["three more, no pupil more", "one more", "as many more pupils", "groups of 41 may be divided", "fewer"],
    )  # fmt: skip
    def test_against_last_year(self, now: tuple[int, int], before: tuple[int, int], odd: bool) -> None:
        told = {code for _, code in codes(self.school(*now, before=before))}

        assert ("ROMBEL_NAIK_TANPA_SISWA" in told) == odd

    def test_both_needs_are_told(self) -> None:
        (row,) = found(self.school(12, 168))

        assert (row["kebutuhan_mikro_fte"], row["kebutuhan_pembanding_mikro_fte"]) == (12_000_000, 9_000_000)
        assert row["angka"]["rombel_paling_sedikit"] == 168 // 28 == 6

    @settings(max_examples=25)
    @given(mean=st.floats(5, 120), kind=st.sampled_from([("SD", 6, 28), ("SMP", 3, 32)]))
    def test_expected_groups_are_those_of_simulated_cohorts(self, mean: float, kind: tuple[str, int, int]) -> None:
        name, grades, most = kind
        pupils = round(mean * grades)
        cohorts = np.random.default_rng(3).normal(pupils / grades, 0.12 * pupils / grades, 60_000)

        assert explained(pupils, name) == pytest.approx(grades * np.maximum(1, np.ceil(cohorts / most)).mean(), abs=0.05)


class TestPolicy:
    def city(self) -> Tables:
        """One school of twice the groups its pupils need, one that is over, one that is short."""
        teachers = {"mapel": "KELAS", "sertifikat_mapel": "KELAS"}
        groups = {"sd-1": 12, "sd-2": 6, "sd-3": 6}
        people = {"sd-1": 6, "sd-2": 9, "sd-3": 5}
        return {
            "unor": units(*groups), "jabatan": posts(),
            "pegawai": [row for school, count in people.items() for row in staff(school, count, "guru", **teachers)],
            "sekolah": [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": r, "siswa": 160} for s, r in groups.items()],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("choice", "need", "touched", "note"),
        [("PAKAI", 12, 0, "KEBUTUHAN_DICURIGAI"), ("REDAM", 9, 1, "KEBUTUHAN_DIREDAM"), ("KELUARKAN", None, 1, "KEBUTUHAN_DIKELUARKAN")],
    )  # fmt: skip
    def test_a_doubted_need_is_used_damped_or_left_out_and_the_plan_says_which(
        self, choice: str, need: int | None, touched: int, note: str
    ) -> None:
        result = analysis(self.city(), kebutuhan_dicurigai=choice)
        (row,) = [row for row in result["kebutuhan"] if row["unor"] == "sd-1"]

        assert row["kebutuhan_bulat"] == need
        assert note in row["catatan"]
        assert (result["rencana"]["kebutuhan_dicurigai"], result["rencana"]["sel_dicurigai_diubah"]) == (choice, touched)
        assert [doubt["kebutuhan_mikro_fte"] for doubt in result["kecurigaan"]] == [
            12_000_000
        ]  # as stated, whatever is done with it

    def test_left_out_neither_gives_nor_receives(self) -> None:
        received = {
            choice: [m["ke"]["unor"] for m in analysis(self.city(), kebutuhan_dicurigai=choice)["usulan"]]
            for choice in ("PAKAI", "KELUARKAN")
        }

        assert "sd-1" in received["PAKAI"]
        assert received["KELUARKAN"] == ["sd-3"]

    def test_an_unknown_choice_is_refused(self) -> None:
        with pytest.raises(ValueError, match="APA_SAJA"):
            analysis(self.city(), kebutuhan_dicurigai="APA_SAJA")

    @settings(max_examples=10)
    @given(factors=st.dictionaries(st.sampled_from(OFFICES), st.floats(1, 3), max_size=5))
    def test_damping_never_raises_a_need_and_touches_nothing_that_is_not_flagged(self, factors: dict[str, float]) -> None:
        tables = offices({}, {office: 20 * factor for office, factor in factors.items()})
        settled = settled_need(a_city(tables), a_policy(kebutuhan_dicurigai="REDAM"))[0]
        flagged = {cell for flag in settled.tanda for cell in flag.sel}
        changed = np.flatnonzero(settled.dipakai.nilai != settled.semula.nilai)

        assert set(changed.tolist()) <= flagged
        assert len(changed) == settled.tersentuh
        assert (settled.dipakai.nilai[changed] < settled.semula.nilai[changed]).all()
        whole = ROUNDINGS["half_up_min1"](settled.dipakai.nilai)
        assert (settled.dipakai.bulat[changed] == whole[changed]).all()


def test_the_greatest_effect_comes_first() -> None:
    effects = [row["pengaruh_mikro_fte"] for row in found(offices({}, {"kantor-01": 30, "kantor-02": 60, "kantor-03": 40}))]

    assert len(effects) == 3
    assert effects == sorted(effects, reverse=True)


@pytest.mark.parametrize("choice", ["PAKAI", "REDAM", "KELUARKAN"])
def test_the_order_of_rows_reaches_neither_the_reasons_nor_the_plan(choice: str) -> None:
    honest = counted("kantor-05", 1)
    tables = offices(
        {"kantor-05": [*honest[:24], *(2 * v for v in honest[24:])], "kantor-06": [900] * 36}, {"kantor-01": 30, "kantor-02": 40}
    )

    assert analysis(shuffled(tables, 5), kebutuhan_dicurigai=choice) == analysis(tables, kebutuhan_dicurigai=choice)


def test_every_reason_has_a_sentence_in_both_languages_that_speaks_of_no_person() -> None:
    assert set(doubts.SENTENCES) == {code.value for code in JenisKecurigaan}
    for indonesian, english in doubts.SENTENCES.values():
        assert set(re.findall(r"\{(\w+)\}", indonesian)) == set(re.findall(r"\{(\w+)\}", english))
        assert not re.search(r"curang|bohong|cheat|lie|fraud", indonesian + english, re.IGNORECASE)
