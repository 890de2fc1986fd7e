"""A law of nature: nothing that happened after a post began changes what its row says was known when it began."""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from services.registry.domain.kepegawaian.riwayat.entries import Catatan
from services.registry.domain.kepegawaian.riwayat.service import Peta
from services.registry.domain.model.diketahui import Orang, features, outcomes, retired
from services.registry.domain.model.penempatan import Penempatan, placements, with_posts
from shared.vocabulary import JenisRiwayat as J

ONE, TWO, GURU, STAF = (uuid.UUID(int=n) for n in range(1, 5))
PETA = Peta({GURU: "GURU", STAF: "STAF"}, {GURU: "AHLI_PERTAMA"}, {})
PER = date(2026, 11, 1)
START = date(2016, 1, 1)
DAYS = st.dates(date(2005, 1, 1), PER)


def post(start: date, unit: uuid.UUID | None = ONE, position: uuid.UUID = GURU, **said: object) -> Catatan:
    return Catatan(J.JABATAN, {"mulai": start, **said}, "uji", f"{start}", unit, position)


EARLY = [
    post(START), Catatan(J.GOLONGAN, {"golongan": "III/a", "mulai": date(2012, 4, 1)}),
    Catatan(J.PENDIDIKAN, {"tingkat": "D3", "tahun_lulus": 2009}), Catatan(J.SERTIFIKAT, {"mulai": date(2010, 1, 1), "mapel": "IPA"}),
    Catatan(J.KOMPETENSI, {"jenis_kompetensi": "TEKNIS", "level": 2, "mulai": date(2014, 1, 1)}),
    Catatan(J.SKP, {"tahun": 2015, "predikat": "BAIK"}),
]  # fmt: skip
LATER = st.one_of(
    st.builds(lambda day: Catatan(J.GOLONGAN, {"golongan": "IV/e", "mulai": day}, "uji", str(day)), DAYS),
    st.builds(lambda day: Catatan(J.PENDIDIKAN, {"tingkat": "S3", "tahun_lulus": day.year, "mulai": day}, "uji", str(day)), DAYS),
    st.builds(lambda day: Catatan(J.SERTIFIKAT, {"mapel": "IPS", "mulai": day}, "uji", str(day)), DAYS),
    st.builds(lambda day: Catatan(J.KOMPETENSI, {"jenis_kompetensi": "TEKNIS", "level": 5, "mulai": day}, "uji", str(day)), DAYS),
    st.builds(lambda day: Catatan(J.PERMOHONAN_PINDAH, {"mulai": day}, "uji", str(day)), DAYS),
    st.builds(lambda day: Catatan(J.SKP, {"tahun": day.year, "predikat": "KURANG"}, "uji", str(day.year)), DAYS),
    st.builds(lambda day: post(day, TWO, STAF), DAYS),
)  # fmt: skip


def _after_start(entry: Catatan) -> bool:
    if entry.jenis == J.SKP:
        return int(entry.isi["tahun"]) >= START.year
    return entry.mulai is not None and entry.mulai > START


@given(st.lists(LATER.filter(_after_start), max_size=8))
def test_later_entries_change_no_feature(later: list[Catatan]) -> None:
    stay = placements([*EARLY, *later], PER, PETA)[0]

    assert stay.mulai == START
    assert features(Orang([*EARLY, *later]), stay, PETA) == features(Orang(EARLY), Penempatan(EARLY[0], START, None, None), PETA)


@given(st.lists(st.builds(post, DAYS, st.sampled_from([ONE, TWO, None]), st.sampled_from([GURU, STAF])), max_size=8))
def test_stays_follow_one_another_and_none_is_in_two_places(line: list[Catatan]) -> None:
    stays = placements(line, PER, PETA)

    assert all(one.mulai < (one.selesai or PER + timedelta(days=1)) for one in stays)
    assert all(one.selesai is not None and one.selesai <= two.mulai for one, two in pairwise(stays))


def test_a_rise_a_new_name_or_a_merger_is_no_new_placement() -> None:
    merged = Peta(PETA.keluarga, {}, {ONE: {TWO: date(2020, 7, 1)}})
    line = [post(START), post(date(2018, 4, 1), jenjang="AHLI_MUDA"), post(date(2020, 7, 1), TWO)]

    assert [(one.mulai, one.selesai) for one in placements(line, PER, merged)] == [(START, None)]
    assert [(one.mulai, one.selesai) for one in placements(line, PER, PETA)] == [(START, line[2].mulai), (line[2].mulai, None)]


def test_a_list_adds_only_the_posts_no_history_names() -> None:
    listed = [post(date(2014, 1, 1)), post(date(2024, 1, 1), TWO)]

    assert [one.mulai for one in placements(with_posts([post(START)], listed, PETA), PER, PETA)] == [START, date(2024, 1, 1)]


def test_an_end_by_retirement_counts_only_after_it_could_be_judged() -> None:
    line = [post(START, selesai=date(2017, 5, 31))]
    (short,) = placements(line, PER, PETA)

    assert short.selesai == date(2017, 6, 1)
    assert retired(Orang(line, {"tmt_pensiun": date(2017, 6, 1)}), short)
    assert not retired(Orang(line, {"tmt_pensiun": date(2030, 6, 1)}), short)
    (long,) = placements([post(date(2010, 1, 1), selesai=date(2017, 5, 31))], PER, PETA)
    assert not retired(Orang([], {"tmt_pensiun": date(2017, 6, 1)}), long)


def test_a_request_belongs_to_the_placement_it_was_made_in() -> None:
    line = [post(START), post(date(2020, 1, 1), TWO), Catatan(J.PERMOHONAN_PINDAH, {"mulai": date(2021, 5, 1)})]
    first, second = placements(line, PER, PETA)

    assert outcomes(Orang(line), first, PER, date(2015, 1, 1))["minta_pindah"] is None
    assert outcomes(Orang(line), second, PER, date(2015, 1, 1))["minta_pindah"] == date(2021, 5, 1)
    assert [outcomes(Orang(line), first, PER, day)["permohonan_tercatat"] for day in (None, START, date(2016, 1, 2))] == [
        False, True, False,
    ]  # fmt: skip
