"""Somebody serves post after post until the present one begins; how each turns out is left to whoever asks (`TurnsOut`).

An earlier post is in the position of the present one, within the person's time in the family, elsewhere in a unit of the same kind.
It ends before 24 months only where time is left for another that does not, so that every post may turn out well or badly.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from demo.generate.careers import LEARNABLE, RATED, RATINGS, TWO_YEARS
from demo.generate.past import FIRST, STATED, Past, Stay
from demo.generate.surroundings import Surroundings
from shared.vocabulary import ANGKA_PREDIKAT, Mapel

Row = dict[str, Any]
TurnsOut = Callable[[Row], bool]
LEFT_EARLY = (366, 700)
"""Days in the post of somebody who left within two years."""
OTHER_SUBJECT = 0.38
"""Of earlier posts of teachers."""


def serve(rng: Random, past: Past, around: Surroundings, turns_out: TurnsOut) -> None:
    """Fills the posts, and the ratings of every year from before the first on."""
    here, now = past.pegawai["unor"], past.kini
    day, unit = _first_day(rng, past), ""
    while now - day >= TWO_YEARS:
        unit = around.elsewhere(rng, here, unit)
        facts = _known(rng, past, around, unit, day)
        past.stays.append(_stay(rng, past, unit, day, facts, turns_out(facts), now - day))
        day = past.stays[-1].selesai or now
    if FIRST <= now < date(STATED[1], 1, 1):
        facts = _known(rng, past, around, here, now)
        past.stays.append(_stay(rng, past, here, now, facts, turns_out(facts), None))
    for year in range(min(past.predikat), STATED[0]):
        past.predikat.setdefault(year, _rating(rng, past))


def _first_day(rng: Random, past: Past) -> date:
    day: date = past.pegawai["tmt_tugas_keluarga"]
    if day < FIRST:
        day = FIRST + timedelta(days=rng.randrange(700))
    if past.kini - day < 2 * TWO_YEARS:  # one earlier post alone: the history need not reach back as far as the service
        day = max(day, past.kini - TWO_YEARS - timedelta(days=rng.randrange(300)))
    return day


def _known(rng: Random, past: Past, around: Surroundings, unit: str, begun: date) -> Row:
    """What the law looks at, as it was known on the first day."""
    person, subject = past.pegawai, past.pegawai["mapel"]
    if unit != person["unor"] and past.keluarga == LEARNABLE and rng.random() < OTHER_SUBJECT:
        subject = rng.choice([other for other in around.taught(unit) if other not in (subject, Mapel.AGAMA)])
    for year in (begun.year - 1, begun.year - 2):
        past.predikat.setdefault(year, _rating(rng, past))
    return {
        "keluarga": past.keluarga, "mapel": subject or None, "sertifikat_mapel": past.certificate_on(begun),
        "predikat_terakhir": past.predikat[begun.year - 1], "jarak_m": around.road_m(person["kecamatan_rumah"], unit),
    }  # fmt: skip


def _stay(rng: Random, past: Past, unit: str, begun: date, facts: Row, well: bool, room: timedelta | None) -> Stay:
    """`room` until the present post; None: it is the present one. The rating of the year after is part of how it turns out."""
    before, year = ANGKA_PREDIKAT[facts["predikat_terakhir"]], begun.year + 1
    open_year = year < STATED[0]
    ways = ["minta", *(["pergi"] if room and room >= 2 * TWO_YEARS else []), *(["nilai"] if open_year and before > 1 else [])]
    way = "" if well else rng.choice(ways)
    if open_year:
        past.predikat[year] = RATINGS[before - 2 if way == "nilai" else rng.randint(before - 1, past.terbaik - 1)]
    asked = begun + timedelta(days=rng.randrange(60, 700)) if way == "minta" else None
    if room is None:
        return Stay(unit, begun, None, facts, well, asked)
    length = timedelta(days=rng.randrange(*LEFT_EARLY)) if way == "pergi" else room // (room // TWO_YEARS)
    return Stay(unit, begun, begun + length, facts, well, asked)


def _rating(rng: Random, past: Past) -> str:
    return rng.choices(RATINGS[: past.terbaik], RATED[: past.terbaik])[0]
