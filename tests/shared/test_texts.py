"""Words for people: every code has one, numbers read the Indonesian way, nothing speaks of the worth of a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from shared.law import CATALOGUE
from shared.texts import moves, words
from shared.texts.numbers import day, number
from shared.vocabulary import KelompokUsulan, Keyakinan, Pita, SumberKebutuhan

END = {
    "orang_sebelum": 5,
    "kebutuhan_bulat": 3,
    "tenaga_lain_mikro_fte": 0,
    "jam_minggu": None,
    "jam_per_orang_sebelum_mikro": None,
}
MATHS = {**END, "jam_minggu": 90, "jam_per_orang_sebelum_mikro": 18_000_000}


def a_move(**changed: Any) -> dict[str, Any]:
    place = {"keluarga": "GURU", "mapel": "MATEMATIKA"}
    return {
        "dari": {**place, "unor_nama": "SMPN 12"}, "ke": {**place, "unor_nama": "SMPN 40"}, "dampak": {"asal": MATHS, "tujuan": END},
        "jarak_m": 3_240, "jarak_perkiraan": False, **changed,
    }  # fmt: skip


def test_numbers_read_the_indonesian_way_and_the_english_way() -> None:
    assert number(1234.5, 1) == "1.234,5"
    assert number(1234.5, 1, "en") == "1,234.5"
    assert number(0, 2) == "0,00"
    assert day("2026-11-23") == "23 November 2026"


def test_the_reason_speaks_of_posts_and_hours() -> None:
    told = moves.reason(a_move())

    assert told.startswith("SMPN 12: 5 orang untuk 90 JP (18,0 JP per orang); SMPN 40: 5 orang untuk kebutuhan 3.")
    assert told.endswith("3,2 km dari unit sekarang.")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"jarak_m": None}, "jarak antarunit tidak diketahui"),
        ({"jarak_m": 0, "jarak_perkiraan": True}, "kira-kira kurang dari 2 km"),
        ({"jarak_m": 9_000, "jarak_perkiraan": True}, "kira-kira kurang dari 10 km"),
        ({"jarak_m": 14_000, "jarak_perkiraan": True}, "kira-kira lebih dari 10 km"),
    ],
)
def test_a_distance_is_told_only_as_well_as_it_is_known(changed: dict[str, Any], said: str) -> None:
    assert said in moves.reason(a_move(**changed))


def test_part_timers_stand_beside_the_people() -> None:
    told = moves.reason(a_move(dampak={"asal": {**END, "tenaga_lain_mikro_fte": 1_500_000}, "tujuan": END}))

    assert "SMPN 12: 5 orang dan tenaga lain setara 1,5 untuk kebutuhan 3" in told


def test_a_unit_that_could_be_anywhere_is_named_with_its_agency() -> None:
    assert moves.unit_name({"unor_nama": "Sekretariat", "opd_nama": "BKPSDM"}) == "Sekretariat BKPSDM"
    assert moves.unit_name({"unor_nama": "Sekretariat Dinas Sosial", "opd_nama": "Dinas Sosial"}) == "Sekretariat Dinas Sosial"
    assert moves.unit_name({"unor_nama": "SMPN 12", "opd_nama": "Dinas Pendidikan"}) == "SMPN 12"


def test_every_code_shown_to_people_has_words() -> None:
    shown = {*SumberKebutuhan, *Pita, *KelompokUsulan, *Keyakinan}

    assert {code.value for code in shown} <= set(words.WORDS)
    assert {rule.datum for rule in CATALOGUE if rule.datum} <= set(words.DATA)


def test_no_text_holds_a_word_that_insults() -> None:
    for text in _texts():
        assert not [bad for bad in moves.FORBIDDEN if bad in text.lower()], text


def _texts() -> Iterator[str]:
    for rule in CATALOGUE:
        yield from (rule.pesan, rule.pesan_en)
    for table in (words.WORDS, words.DATA):
        for pair in table.values():
            yield from pair
    yield from moves.VERDICTS.values()
    for lang in ("id", "en"):
        yield moves.reason(a_move(), lang)
