"""What a history decides about somebody on a day, each case with the date on which it turns."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest

from services.registry.domain.kepegawaian.riwayat import precedence
from services.registry.domain.kepegawaian.riwayat.circumstances import discipline, end_of_punishment, standing
from services.registry.domain.kepegawaian.riwayat.entries import Catatan, add_months
from services.registry.domain.kepegawaian.riwayat.facts import facts
from services.registry.domain.kepegawaian.riwayat.service import Peta
from shared.vocabulary import JenisRiwayat as J

PER = date(2026, 11, 1)


def entry(kind: J, **said: Any) -> Catatan:
    return Catatan(kind, said, "uji", str(sorted(said.items(), key=str)))


def decided(*entries: Catatan, per: date = PER, withdrawn: tuple[Catatan, ...] = ()) -> dict[str, Any]:
    return facts(entries, per, Peta(), withdrawn).nilai


def test_the_rank_is_the_latest_that_has_begun() -> None:
    ranks = [entry(J.GOLONGAN, golongan=g, mulai=date(y, 4, 1)) for g, y in (("III/d", 2027), ("III/a", 2014), ("III/c", 2022))]

    assert decided(*ranks) == {"golongan": "III/c", "tmt_golongan": date(2022, 4, 1)}
    assert decided(*ranks, per=date(2027, 4, 1))["golongan"] == "III/d"
    assert decided(*ranks, per=date(2010, 1, 1)) == {}


def test_the_highest_education_counts_and_not_the_last() -> None:
    learned = [
        entry(J.PENDIDIKAN, tingkat="S1", bidang="Matematika", tahun_lulus=2005),
        entry(J.PENDIDIKAN, tingkat="S2", bidang="Manajemen", tahun_lulus=2015),
        entry(J.PENDIDIKAN, tingkat="S1", bidang="Hukum", tahun_lulus=2020),
        entry(J.PENDIDIKAN, tingkat="S3", tahun_lulus=2027),
    ]

    assert decided(*learned) == {"pendidikan": "S2", "bidang_pendidikan": "Manajemen", "tahun_lulus": 2015}


def test_a_certificate_that_ran_out_is_none() -> None:
    old = entry(J.SERTIFIKAT, mapel="IPA", mulai=date(2015, 1, 1), selesai=date(2026, 10, 31))

    assert decided(old) == {"bersertifikat": False, "sertifikat_mapel": None}
    assert decided(old, per=date(2026, 10, 31)) == {"bersertifikat": True, "sertifikat_mapel": "IPA"}
    assert decided(old, entry(J.SERTIFIKAT, mapel="IPS", mulai=date(2020, 1, 1)))["sertifikat_mapel"] == "IPS"


def test_assessed_competence_is_the_latest_technical_one_still_valid() -> None:
    tests = [
        entry(J.KOMPETENSI, jenis_kompetensi=kind, level=level, mulai=date(year, 1, 1), selesai=date(year + 3, 1, 1))
        for kind, level, year in (("TEKNIS", 2, 2024), ("TEKNIS", 4, 2019), ("MANAJERIAL", 5, 2025))
    ]

    assert decided(*tests) == {"kompetensi_teknis": 2}
    assert decided(*tests[1:]) == {"kompetensi_teknis": None}
    assert decided(tests[2]) == {}


class TestDiscipline:
    def running(self, **said: Any) -> Catatan:
        return entry(J.HUKDIS, **{"tingkat": "SEDANG", "mulai": date(2026, 3, 1), **said})

    @pytest.mark.parametrize(
        ("years", "months", "end"),
        [(0, 6, date(2026, 8, 31)), (1, 0, date(2027, 2, 28)), (0, 12, date(2027, 2, 28)), (None, None, None)],
    )
    def test_an_end_not_said_is_counted_in_calendar_months(self, years: int | None, months: int | None, end: date | None) -> None:
        assert end_of_punishment(self.running(masa_tahun=years, masa_bulan=months)) == end

    def test_it_runs_through_its_last_day(self) -> None:
        held = self.running(selesai=date(2026, 11, 1))

        assert discipline([held], date(2026, 11, 1))["hukdis_tingkat"] == "SEDANG"
        assert discipline([held], date(2026, 11, 2)) == {"hukdis_tingkat": None, "hukdis_selesai": None, "hukdis_diketahui": True}

    def test_a_cancelled_one_counts_not_and_yet_it_is_known(self) -> None:
        assert decided(self.running(nomor_pembatalan="800/9"))["hukdis_tingkat"] is None
        assert decided(self.running(tanggal_pembatalan=date(2026, 5, 1)))["hukdis_diketahui"] is True

    def test_the_heaviest_level_until_the_last_end(self) -> None:
        both = [self.running(selesai=date(2027, 6, 1)), self.running(tingkat="BERAT", selesai=date(2027, 2, 1))]

        assert discipline(both, PER) == {"hukdis_tingkat": "BERAT", "hukdis_selesai": date(2027, 6, 1), "hukdis_diketahui": True}

    def test_a_reprimand_has_no_duration_and_a_heavier_one_without_end_is_still_served(self) -> None:
        assert discipline([self.running(tingkat="RINGAN")], PER)["hukdis_tingkat"] is None
        assert discipline([self.running(tingkat="BERAT")], PER)["hukdis_tingkat"] == "BERAT"


def test_months_end_where_the_calendar_ends() -> None:
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert add_months(date(2026, 12, 1), 1) == date(2027, 1, 1)


def test_only_an_approved_ground_protects_and_only_while_it_lasts() -> None:
    ground = {"dasar": "SAKIT", "mulai": date(2026, 1, 1), "selesai": date(2026, 12, 31)}

    assert decided(entry(J.PERLINDUNGAN, **ground)) == {"perlindungan_sampai": None}
    approved = entry(J.PERLINDUNGAN, disetujui_oleh="Kepala BKPSDM", **ground)
    assert decided(approved) == {"perlindungan_sampai": date(2026, 12, 31)}
    assert decided(approved, per=date(2027, 1, 1)) == {"perlindungan_sampai": None}


def test_leave_study_commitment_and_wishes() -> None:
    answer = decided(
        entry(J.CLTN, jenis_cuti="CUTI_MELAHIRKAN", mulai=date(2026, 10, 1), selesai=date(2026, 12, 31)),
        entry(J.TUGAS_BELAJAR, mulai=date(2022, 9, 1), selesai=date(2024, 8, 31), ikatan_dinas_sampai=date(2028, 8, 31)),
        entry(J.KOMITMEN, program="Guru Penggerak", selesai=date(2027, 6, 30)),
        entry(J.MINAT, mulai=date(2024, 1, 1), kecamatan="12.71.01|12.71.02"),
        entry(J.MINAT, mulai=date(2026, 1, 1), kecamatan="12.71.07|12.71.01"),
        entry(J.MINAT, mulai=date(2020, 1, 1), selesai=date(2021, 1, 1), kecamatan="12.71.20"),
    )

    assert answer == {
        "cuti_besar_sampai": date(2026, 12, 31), "tugas_belajar": False, "ikatan_dinas_sampai": date(2028, 8, 31),
        "komitmen_sampai": date(2027, 6, 30), "kecamatan_minat": "12.71.07|12.71.01|12.71.02",
    }  # fmt: skip


class TestStanding:
    def test_running_study_or_unpaid_leave_makes_it_so(self) -> None:
        study, leave = entry(J.TUGAS_BELAJAR, mulai=date(2026, 9, 1)), entry(J.CLTN, mulai=date(2026, 1, 1))

        assert standing([study], PER, "AKTIF") == "TUGAS_BELAJAR"
        assert standing([study, leave], PER, "TIDAK_DIKETAHUI") == "CLTN"
        assert standing([study], PER, "PENSIUN") == "PENSIUN"
        assert standing([study], date(2026, 8, 31), "AKTIF") == "AKTIF"

    def test_its_end_is_believed_when_the_change_itself_says_so(self) -> None:
        over = entry(J.TUGAS_BELAJAR, mulai=date(2022, 9, 1), selesai=date(2024, 8, 31))

        assert standing([over], PER, "TUGAS_BELAJAR") == "TUGAS_BELAJAR"
        assert standing([over], PER, "TUGAS_BELAJAR", (J.TUGAS_BELAJAR,)) == "AKTIF"
        assert standing([], PER, "TUGAS_BELAJAR", (J.TUGAS_BELAJAR,)) == "TIDAK_DIKETAHUI"

    def test_sick_leave_is_no_standing(self) -> None:
        assert standing([entry(J.CLTN, jenis_cuti="CUTI_SAKIT", mulai=date(2026, 1, 1))], PER, "AKTIF") == "AKTIF"


class TestPrecedence:
    STATED = {"golongan": "III/d", "tmt_golongan": date(2024, 4, 1), "kedudukan": "AKTIF", "pendidikan": "S1"}  # noqa: RUF012

    def over(self, *entries: Catatan, withdrawn: tuple[Catatan, ...] = ()) -> dict[str, Any]:
        found = facts(entries, PER, Peta(), withdrawn)
        return precedence.facts_over(self.STATED, entries, PER, found, withdrawn)

    def test_a_kind_without_entries_leaves_the_list_alone(self) -> None:
        assert self.over(entry(J.DIKLAT, nama="Diklat")) == self.STATED

    def test_the_list_keeps_a_rank_it_dates_later(self) -> None:
        older, newer = (entry(J.GOLONGAN, golongan=g, mulai=date(y, 4, 1)) for g, y in (("III/c", 2020), ("IV/a", 2026)))

        assert self.over(older)["golongan"] == "III/d"
        assert self.over(older, newer)["golongan"] == "IV/a"

    def test_what_an_entry_taken_away_had_said_is_not_the_lists_word(self) -> None:
        older, wrong = (entry(J.GOLONGAN, golongan=g, mulai=date(y, 4, 1)) for g, y in (("III/c", 2020), ("III/d", 2024)))

        assert self.over(older, withdrawn=(wrong,))["golongan"] == "III/c"
        assert self.over(withdrawn=(wrong,))["golongan"] is None

    def test_the_last_punishment_taken_away_leaves_discipline_unknown(self) -> None:
        gone = entry(J.HUKDIS, tingkat="SEDANG", mulai=date(2026, 1, 1))

        assert self.over(withdrawn=(gone,)) == {
            **self.STATED, "hukdis_tingkat": None, "hukdis_selesai": None, "hukdis_diketahui": False,
        }  # fmt: skip

    def test_a_rating_of_a_year_replaces_the_lists_and_leaves_with_its_entry(self) -> None:
        rated, gone = entry(J.SKP, tahun=2025, predikat="SANGAT_BAIK"), entry(J.SKP, tahun=2024, predikat="BAIK")
        found = facts([rated], PER, Peta(), [gone])

        stated = {"2025": "BAIK", "2024": "BAIK", "2023": "KURANG"}
        assert precedence.ratings_over(stated, found) == {"2025": "SANGAT_BAIK", "2023": "KURANG"}


class TestPostPrecedence:
    HERE, THERE, TEACHER = (uuid.UUID(int=n) for n in (1, 2, 3))

    def post(self, start: date, unit: uuid.UUID | None, *before: Catatan, **stated: Any) -> dict[str, Any]:
        now = Catatan(J.JABATAN, {"mulai": start, "jabatan": "Guru"}, "uji", "x", unit, self.TEACHER)
        said = {"unor_id": self.HERE, "jabatan_id": self.TEACHER, "tmt_jabatan": None, "tmt_unit": None, "mapel": "IPA", **stated}
        return precedence.post_over(said, facts([now, *before], PER, Peta()))

    def test_the_history_moves_the_post_and_keeps_the_subject(self) -> None:
        moved = self.post(date(2024, 1, 1), self.THERE)

        assert (moved["unor_id"], moved["tmt_unit"], moved["mapel"]) == (self.THERE, date(2024, 1, 1), "IPA")

    def test_a_list_that_dates_another_post_later_is_ahead_of_the_history(self) -> None:
        assert self.post(date(2024, 1, 1), self.THERE, tmt_jabatan=date(2026, 2, 1))["unor_id"] == self.HERE

    def test_a_post_at_a_unit_nobody_knows_decides_nothing(self) -> None:
        assert self.post(date(2024, 1, 1), None)["tmt_jabatan"] is None

    def test_a_history_that_does_not_reach_back_leaves_the_older_beginning(self) -> None:
        elsewhere = Catatan(J.JABATAN, {"mulai": date(2015, 1, 1), "jabatan": "Guru"}, "uji", "y", self.THERE, self.TEACHER)

        assert self.post(date(2024, 1, 1), self.HERE, tmt_unit=date(2010, 1, 1))["tmt_unit"] == date(2010, 1, 1)
        assert self.post(date(2024, 1, 1), self.HERE, elsewhere, tmt_unit=date(2010, 1, 1))["tmt_unit"] == date(2024, 1, 1)
