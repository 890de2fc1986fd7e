"""Earlier posts of the made-up people agree with themselves and with what the list says of today."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from demo.generate.careers import CHANCE, COIN, LEARNABLE, chance_of
from demo.generate.city import SEED, City, make_city
from demo.generate.histories import pasts
from demo.generate.past import Past
from demo.generate.people import PER
from shared.vocabulary import ANGKA_PREDIKAT
from shared.vocabulary import JenisMasukan as J


@cache
def city() -> City:
    return make_city(dirt=False)


@cache
def told(*, shuffled: bool = False) -> list[Past]:
    return pasts(city()[J.PEGAWAI], city()[J.UNOR], SEED, shuffled=shuffled)


def test_one_post_follows_the_other_and_the_last_earlier_one_ends_where_the_present_one_begins() -> None:
    for past in told():
        person = past.pegawai
        present = person["tmt_unit"] or person["tmt_jabatan"]
        earlier = [stay for stay in past.stays if stay.selesai]
        places = [stay.unor for stay in earlier] + [person["unor"]]

        assert all(one.selesai == two.mulai for one, two in pairwise(past.stays))
        assert not earlier or earlier[-1].selesai == present
        assert all(stay.mulai >= person["tmt_tugas_keluarga"] for stay in past.stays)
        assert all(one != two for one, two in pairwise(places))
        assert person["unor"] not in [stay.unor for stay in earlier]


def test_ratings_and_requests_show_the_outcome_by_the_contract_of_training() -> None:
    """Stayed 24 months, did not ask to leave within them, and the first known rating afterwards is no worse than that before."""
    for past in told():
        for stay in past.stays:
            year, two_years = stay.mulai.year, timedelta(days=730)
            after = past.predikat.get(year + 1) or past.predikat[year + 2]
            kept = ANGKA_PREDIKAT[after] >= ANGKA_PREDIKAT[past.predikat[year - 1]]
            left = stay.selesai is not None and stay.selesai - stay.mulai < two_years
            asked = stay.minta_pindah is not None and stay.minta_pindah - stay.mulai < two_years

            assert stay.baik == (kept and not left and not asked)
            assert stay.minta_pindah is None or stay.minta_pindah < (stay.selesai or PER)


def test_what_the_list_states_stays_as_it_is() -> None:
    for past in told():
        stated = {2024: past.pegawai["predikat_sebelumnya"], 2025: past.pegawai["predikat_terakhir"]}

        assert {year: rating for year, rating in past.predikat.items() if year in stated} == {
            y: r for y, r in stated.items() if r
        }
        assert max(past.predikat) == 2025
        assert bool(past.bersertifikat) == bool(past.pegawai.get("sertifikat_mapel"))
        assert past.bersertifikat is None or past.bersertifikat <= PER


def test_outcomes_follow_the_planted_law_and_those_dealt_out_anew_do_not() -> None:
    """In five bands of the law's chance, as many turn out well as it says, within three standard errors."""
    stays = [stay for past in told() for stay in past.stays if stay.fakta["keluarga"] == LEARNABLE]
    anew = [stay for past in told(shuffled=True) for stay in past.stays if stay.fakta["keluarga"] == LEARNABLE]
    share = sum(stay.baik for stay in stays) / len(stays)
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        band, other = ([s for s in some if low <= chance_of(s.fakta) < low + 0.2] for some in (stays, anew))
        meant = sum(chance_of(s.fakta) for s in band) / len(band)

        assert sum(s.baik for s in band) / len(band) == pytest.approx(meant, abs=3 * (0.25 / len(band)) ** 0.5)
        assert sum(s.baik for s in other) / len(other) == pytest.approx(share, abs=3 * (0.25 / len(other)) ** 0.5)


def test_a_coin_decides_among_nurses_in_the_latest_year_that_can_be_judged() -> None:
    nurses = [stay for past in told() for stay in past.stays if stay.fakta["keluarga"] == CHANCE]
    latest = [stay for stay in nurses if date(2023, 11, 1) < stay.mulai <= date(2024, 11, 1)]

    assert sum(stay.baik for stay in nurses) / len(nurses) == pytest.approx(COIN, abs=0.05)
    assert len(latest) >= 100  # so that the gate refuses what it can judge
