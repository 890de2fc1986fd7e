"""Chains of a held plan: the office's own law, floors and pins hold for the plan that is shown, and what would break them is not shown."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from services.scoring.andai.chains import chains
from services.scoring.andai.held import Held, hold
from services.scoring.stopwatch import Stopwatch
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, a_city, a_policy, posts, seats, staff, units

NORTH = {"a": 3_600_000, "b": 3_610_000, "c": 3_620_000}
"""One after another, 1.1 km apart: from a to c is too far."""


def a_row(**policy: Any) -> Held:
    """Eight clerks for six at a, six for six at b, four for six at c."""
    places = [
        {**unit, "lintang_e6": NORTH[unit["kunci"]]} if unit["kunci"] in NORTH else unit for unit in units(*NORTH, kind="DINAS")
    ]
    people = [*staff("a", 8), *staff("b", 6, pendidikan="SMA"), *staff("c", 4)]
    tables = {"unor": places, "jabatan": posts(), "pegawai": people, "formasi": seats(dict.fromkeys(NORTH, 6))}
    chosen = a_policy(**{"kapasitas_meja": None, "jarak_maks_m": 2_000, **policy})
    kota = a_city(tables, jarak_maks_m=2_000)
    return hold(kota, rule_set(CATALOGUE, DECISION), chosen, default_model(), "undian", Stopwatch())


def ways(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((row["dari"]["unor"], row["ke"]["unor"]) for row in answer["muncul"])


def test_two_chains_through_the_office_between() -> None:
    """By hand: a loses 0.2 of a penalty, c gains 4/3; four moves at 0.1129 each."""
    answer = chains(a_row())

    assert ways(answer) == [("a", "b")] * 2 + [("b", "c")] * 2
    assert (answer["status"], answer["celah_sesudah_mikro"], answer["formasi_dilewati"]) == ("TERBUKTI", 0, 1)
    assert answer["perubahan_mikro"] == -200_000 - 1_333_333 + 4 * 112_903


def test_the_desk_that_can_make_three_moves_makes_one_chain() -> None:
    assert ways(chains(a_row(kapasitas_meja=3))) == [("a", "b"), ("b", "c")]


def test_a_composition_floor_holds_for_chains_too() -> None:
    """All eight of a are graduates; at a floor of all of them none may leave, and without them no chain pays."""
    answer = chains(a_row(lantai_komposisi={"S1_KE_ATAS": 1_000_000}))

    assert answer["jumlah_sesudah"] == 0
    assert answer["tidak_dicoba"] == []


def test_who_is_pinned_to_stay_is_in_no_chain() -> None:
    stay = [{"pegawai": f"b-staf-{n:03d}", "sel": None, "jenis": "LARANG"} for n in range(6)]
    held = a_row()
    cell = {row["unor"]: row["sel"] for move in chains(held)["muncul"] for row in (move["dari"], move["ke"])}
    answer = chains(a_row(pin=[{**pin, "sel": cell["c"]} for pin in stay]))

    assert answer["jumlah_sesudah"] == 0


def test_a_plan_that_a_rule_about_the_set_turns_down_is_not_shown() -> None:
    held = a_row()
    with patch("services.scoring.andai.chains.refuses", lambda one, rules: one["aturan"] == "MUT-04"):
        answer = chains(held)

    assert (answer["status"], answer["muncul"], answer["perubahan_mikro"]) == ("TERSISA", [], 0)
    assert answer["aturan_menolak"] == ["MUT-04"]
    assert answer["tidak_dicoba"][0]["alasan"] == "ATURAN_HIMPUNAN"


def test_the_second_time_nothing_is_searched_again() -> None:
    held = a_row()
    first = chains(held)
    with patch("services.scoring.andai.chains.close", side_effect=AssertionError):
        assert chains(held) == first
