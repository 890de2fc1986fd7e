"""Since when in this unit and task? Cases worked out by hand, and a plain day-by-day model over random histories."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.service import Peta, overlays, post
from shared.vocabulary import JenisRiwayat

SD1, SD2, SD3 = (uuid.UUID(int=n) for n in (1, 2, 3))
GURU_PERTAMA, GURU_MUDA, KASI, PRANATA = (uuid.UUID(int=n) for n in (11, 12, 13, 14))
PETA = Peta(
    keluarga={GURU_PERTAMA: "GURU", GURU_MUDA: "GURU", KASI: "KEPALA_SEKSI", PRANATA: "PRANATA_KOMPUTER"},
    jenjang={GURU_PERTAMA: "AHLI_PERTAMA", GURU_MUDA: "AHLI_MUDA"},
)
PER = date(2026, 11, 1)


def held(start: date, unit: uuid.UUID | None = SD1, position: uuid.UUID = GURU_PERTAMA, **said: Any) -> Catatan:
    return Catatan(JenisRiwayat.JABATAN, {"mulai": start, **said}, "uji", f"{start}{unit}{said}", unit, position)


def since(*entries: Catatan, peta: Peta = PETA, per: date = PER) -> date | None:
    found = post(entries, per, peta)
    assert found is not None
    return found.tmt_unit


class TestUnbrokenService:
    def test_a_rise_of_jenjang_does_not_start_it_anew(self) -> None:
        found = post([held(date(2015, 1, 1)), held(date(2020, 4, 1), position=GURU_MUDA)], PER, PETA)

        assert found is not None
        assert (found.tmt_unit, found.catatan.mulai, found.jenjang) == (date(2015, 1, 1), date(2020, 4, 1), "AHLI_MUDA")

    def test_penyetaraan_does_not_start_it_anew_but_a_real_change_of_task_does(self) -> None:
        before, after = held(date(2012, 1, 1), position=KASI), date(2021, 12, 31)

        assert since(before, held(after, position=PRANATA, sebab="PENYETARAAN")) == date(2012, 1, 1)
        assert since(before, held(after, position=PRANATA)) == after

    def test_another_unit_starts_it_anew_and_so_does_coming_back(self) -> None:
        assert since(held(date(2010, 1, 1)), held(date(2015, 1, 1), SD2)) == date(2015, 1, 1)
        assert since(held(date(2010, 1, 1)), held(date(2015, 1, 1), SD2), held(date(2018, 1, 1))) == date(2018, 1, 1)

    def test_a_merged_school_is_the_same_place_from_the_day_of_the_merger(self) -> None:
        merged = Peta(PETA.keluarga, PETA.jenjang, {SD1: {SD2: date(2024, 7, 1)}})

        assert since(held(date(2012, 1, 1)), held(date(2024, 7, 1), SD2), peta=merged) == date(2012, 1, 1)
        assert since(held(date(2012, 1, 1)), held(date(2020, 1, 1), SD2), peta=merged) == date(2020, 1, 1)  # moved before it

    def test_mergers_of_mergers_are_followed_and_a_circle_of_them_ends(self) -> None:
        heirs = {SD1: {SD2: date(2018, 7, 1)}, SD2: {SD3: date(2024, 7, 1), SD1: date(2024, 7, 1)}}
        chain = Peta(PETA.keluarga, PETA.jenjang, heirs)

        assert since(held(date(2012, 1, 1)), held(date(2024, 7, 1), SD3), peta=chain) == date(2012, 1, 1)

    def test_a_gap_breaks_it(self) -> None:
        assert since(held(date(2010, 1, 1), selesai=date(2014, 12, 31)), held(date(2015, 1, 1))) == date(2010, 1, 1)
        assert since(held(date(2010, 1, 1), selesai=date(2014, 6, 30)), held(date(2015, 1, 1))) == date(2015, 1, 1)

    def test_a_note_of_the_unit_reaches_further_back_than_the_post(self) -> None:
        unit = Catatan(JenisRiwayat.UNOR, {"mulai": date(2011, 5, 1)}, "uji", "u", SD1)
        other = Catatan(JenisRiwayat.UNOR, {"mulai": date(2008, 5, 1)}, "uji", "v", SD2)

        assert since(unit, other, held(date(2019, 1, 1))) == date(2011, 5, 1)

    def test_an_unknown_unit_leaves_it_unknown(self) -> None:
        assert since(held(date(2015, 1, 1), None)) is None

    def test_where_nothing_came_before_the_beginning_is_not_sure(self) -> None:
        alone, moved = (
            post([held(date(2019, 1, 1))], PER, PETA),
            post([held(date(2010, 1, 1), SD2), held(date(2019, 1, 1))], PER, PETA),
        )

        assert alone is not None
        assert moved is not None
        assert (alone.unit_pasti, moved.unit_pasti) == (False, True)

    def test_years_in_the_family_go_on_through_a_move(self) -> None:
        found = post([held(date(2008, 1, 1), position=KASI), held(date(2010, 1, 1)), held(date(2015, 1, 1), SD2)], PER, PETA)

        assert found is not None
        assert (found.tmt_tugas_keluarga, found.keluarga_pasti) == (date(2010, 1, 1), True)

    @given(
        st.lists(st.tuples(st.integers(0, 4000), st.sampled_from([SD1, SD2])), min_size=1, max_size=8, unique_by=lambda x: x[0])
    )
    def test_it_is_the_run_of_days_that_a_walk_backwards_finds(self, moves: list[tuple[int, uuid.UUID]]) -> None:
        origin = date(2012, 1, 1)
        entries = [held(origin + timedelta(days), unit) for days, unit in moves]
        where = {}
        for days, unit in sorted(moves):  # a calendar: who is where on each day
            where.update(dict.fromkeys(range(days, 4001), unit))
        day = 4000
        while day - 1 in where and where[day - 1] == where[4000]:
            day -= 1

        assert since(*entries, per=origin + timedelta(4000)) == origin + timedelta(day)


class TestContradiction:
    def test_two_posts_of_one_day_the_later_decree_counts_and_the_other_is_told(self) -> None:
        first = held(date(2024, 1, 1), SD1, tanggal_sk=date(2023, 12, 1))
        second = held(date(2024, 1, 1), SD2, tanggal_sk=date(2023, 12, 20))

        found = post([second, first], PER, PETA)

        assert found is not None
        assert found.catatan is second
        assert found.bertentangan == (first,)

    def test_one_that_says_it_still_holds_contradicts_the_next(self) -> None:
        open_end, closed = held(date(2015, 1, 1)), held(date(2015, 1, 1), selesai=date(2030, 12, 31))
        now = held(date(2024, 1, 1), SD2)

        for earlier, against in ((open_end, ()), (closed, (closed,))):
            found = post([earlier, now], PER, PETA)
            assert found is not None
            assert found.bertentangan == against

    def test_the_same_post_said_twice_is_no_contradiction(self) -> None:
        found = post([held(date(2024, 1, 1)), held(date(2024, 1, 1), tanggal_sk=date(2023, 1, 1))], PER, PETA)

        assert found is not None
        assert found.bertentangan == ()


class TestOverlays:
    def test_an_acting_post_is_not_the_post_and_ends_with_the_next_decree(self) -> None:
        acting = held(date(2020, 1, 1), SD2, KASI, jenis_penugasan="PLT")
        entries = [held(date(2015, 1, 1)), acting, held(date(2021, 1, 1), position=GURU_MUDA)]

        found = post(entries, PER, PETA)
        assert found is not None
        assert found.catatan.unor_id == SD1
        assert overlays(entries, PER) == [(acting, date(2020, 12, 31))]

    def test_an_extra_duty_outlives_a_new_definitive_post(self) -> None:
        duty = held(date(2020, 1, 1), jenis_penugasan="TUGAS_TAMBAHAN")

        assert overlays([duty, held(date(2021, 1, 1))], PER) == [(duty, None)]


def test_without_a_definitive_entry_of_the_day_nothing_is_decided() -> None:
    future, over = held(date(2027, 1, 1)), held(date(2010, 1, 1), selesai=date(2012, 1, 1))

    assert post([future, over, held(date(2020, 1, 1), jenis_penugasan="PLH")], PER, PETA) is None
