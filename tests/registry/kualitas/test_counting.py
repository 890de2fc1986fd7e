"""Scores and finders against brute force, a second library and real schools."""

from __future__ import annotations

import random
import uuid
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from services.registry.domain.kualitas import bkn, cari_kebutuhan, cari_unit
from services.registry.domain.kualitas.kota import FormasiRow, Kota, SekolahRow, UnitRow
from services.registry.domain.kualitas.nilai import nilai, skor
from services.registry.domain.kualitas.orang import Orang
from tests.registry.kualitas import named

PER = date(2026, 11, 1)
REAL = named.FACTS.parents[1] / "tests" / "flow" / "data" / "palembang_2025.csv"


def identity(number: int) -> uuid.UUID:
    return uuid.UUID(int=number)


def somebody(seed: int) -> Orang:
    """A person drawn at random; the same number draws the same person."""
    draw = random.Random(seed)
    return Orang(
        id=identity(seed), status=draw.choice(["PNS", "CPNS", "PPPK"]), kedudukan="AKTIF", jabatan_dikenal=draw.random() < 0.5,
        unit_dikenal=draw.random() < 0.5, pendidikan=draw.choice([None, "SMA", "S1"]),
        tmt_cpns=draw.choice([None, date(2010, 1, 1), date(2025, 1, 1)]), tmt_pns=draw.choice([None, date(2005, 1, 1)]),
        pensiun=draw.choice([None, date(2020, 1, 1), date(2040, 1, 1)]),
    )  # fmt: skip


PEOPLE = st.integers(0, 2**32).map(somebody)


@given(st.lists(PEOPLE, max_size=12))
def test_the_score_is_what_counting_by_hand_gives(people: list[Orang]) -> None:
    found = nilai(Kota(PER, people), bkn.INDIKATOR)
    total = weight = 0.0
    for dimension, share in bkn.DIMENSI.items():
        top = bottom = 0.0
        for one in (one for one in bkn.INDIKATOR if one.dimensi == dimension and one.orang):
            answers = [one.orang(person, PER) for person in people]  # type: ignore[misc]
            told = [answer for answer in answers if answer is not None]
            if told and not (one.kosong and all(told)):
                bottom += one.bobot or 0
                top += (one.bobot or 0) * told.count(False) / len(told)
        if bottom:
            weight += share
            total += share * top / bottom

    reached = skor(found).milipersen
    assert (reached is None) == (weight == 0)
    assert reached is None or abs(reached - 100_000 * total / weight) <= 0.500001


@given(st.lists(PEOPLE, min_size=1, max_size=8), st.integers(2, 3))
def test_twice_as_many_people_of_the_same_kind_have_the_same_score(people: list[Orang], times: int) -> None:
    once, often = (skor(nilai(Kota(PER, several))).milipersen for several in (people, people * times))

    assert (once is None) == (often is None)
    assert abs((once or 0) - (often or 0)) <= 1  # a share on the edge may be rounded either way


@pytest.mark.parametrize(("hits", "of"), [(0, 10), (5, 10), (10, 10), (30, 71), (57, 100), (400, 1000)])
def test_the_rarity_of_fitted_sheets_is_the_binomial_tail(hits: int, of: int) -> None:
    assert cari_kebutuhan.at_least(hits, of, 0.1) == pytest.approx(binom.sf(hits - 1, of, 0.1), rel=1e-9)


def sheets(fractions: list[float]) -> Kota:
    office = UnitRow(identity(1), "Dinas Contoh", "OPD")
    seats = [
        FormasiRow(identity(10 + n), office.id, True, round((1 + n % 4 + part) * 1_000_000)) for n, part in enumerate(fractions)
    ]
    return Kota(PER, unit={office.id: office}, formasi=seats)


def test_sheets_fitted_backwards_are_named_and_honest_ones_are_not() -> None:
    chance = random.Random(3)
    honest = [chance.random() for _ in range(100)]
    fitted = [
        0.9 + chance.random() / 10 if chance.random() < 0.57 else chance.random() for _ in range(100)
    ]  # as one real file has it

    assert list(cari_kebutuhan.abk_dicocokkan(sheets(honest))) == []
    [told] = cari_kebutuhan.abk_dicocokkan(sheets(fitted))
    assert told.rincian["formasi"] == 100
    assert list(cari_kebutuhan.abk_dicocokkan(sheets([0.95] * 9))) == []  # too few prove nothing


def test_of_a_hundred_honest_cities_next_to_none_is_accused() -> None:
    chance = random.Random(11)

    assert sum(bool([*cari_kebutuhan.abk_dicocokkan(sheets([chance.random() for _ in range(60)]))]) for _ in range(300)) <= 2


def test_real_schools_are_hardly_ever_doubted() -> None:
    """Of 311 public schools of Palembang that have pupils, the rule doubts those that stand out, not a whole city."""
    rows = [row for row in named.rows(REAL) if int(row["siswa"] or 0) and int(row["rombel"] or 0)]
    units = {identity(n): UnitRow(identity(n), f"Sekolah {n}", row["jenjang"]) for n, row in enumerate(rows)}
    counts = [SekolahRow(identity(n), "2025/2026", int(r["siswa"]), int(r["rombel"])) for n, r in enumerate(rows)]

    doubted = list(cari_kebutuhan.rombel(Kota(PER, unit=units, sekolah=counts)))

    assert len(rows) > 300
    assert len(doubted) / len(rows) < 0.05


@given(st.lists(st.one_of(st.none(), st.integers(0, 7)), min_size=8, max_size=8))
def test_cycles_are_those_that_walking_up_finds(parents: list[int | None]) -> None:
    units = {
        identity(n): UnitRow(identity(n), f"Unit {n}", "BIDANG", None if up is None else identity(up))
        for n, up in enumerate(parents)
    }
    looping = set()
    for start in range(8):
        at: int | None = start
        for _ in range(9):
            at = None if at is None else parents[at]
            if at == start:
                looping.add(identity(start))

    assert {hit.subjek_id for hit in cari_unit.siklus(Kota(PER, unit=units))} == looping
