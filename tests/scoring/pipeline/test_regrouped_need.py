"""Once a unit has closed: its work is its heir's, and the rest is planned with the displaced in their seats."""

from __future__ import annotations

import pytest

from tests.scoring.cities import Rows, analysis, posts, seats, staff, units, volumes
from tests.scoring.outcome import row_of
from tests.scoring.schools import CLASS, CLOSES, regrouped


def test_the_plan_afterwards_is_that_of_the_city_in_which_they_already_sit() -> None:
    """Two of the eight of sd-3 may go on to sd-2 when nobody closes; with the displaced there first the seats are gone."""
    tables = regrouped(heir=None)
    tables["pegawai"] += staff("sd-3", 8, "guru", **CLASS)[6:]
    before = analysis({**tables, "unor": [{**u, "tutup": None} for u in tables["unor"]]})
    after = analysis(tables)

    assert {move["ke"]["unor"] for move in before["usulan"]} >= {"sd-2"}
    assert [move for move in after["usulan"] if move["ke"]["unor"] == "sd-2"] == []
    gain = 2 * 0.5 + (2**2 - 0) / 6 * 0.5  # two people missing at sd-2 no more, and sd-1 has nothing to weigh
    assert before["rencana"]["nilai_awal_mikro"] - after["rencana"]["nilai_awal_mikro"] > gain * 1_000_000


def test_what_is_cheaper_than_a_transfer_is_asked_once_the_displaced_are_seated() -> None:
    gaps = {
        (row["unor"], row["mapel"]): (row["arah"], row["orang"]) for row in analysis(regrouped(heir=None))["tindakan"]["celah"]
    }

    assert gaps == {
        ("sd-1", "KELAS"): ("LEBIH", 3),
        ("sd-1", "PJOK"): ("LEBIH", 1),
    }  # who has no seat yet; those of sd-2 are taken


def test_tasks_and_established_seats_of_a_merged_office_go_to_its_heir() -> None:
    places = units("sd-1")
    for name in ("a", "b"):
        places.append(
            {
                "kunci": name,
                "opd": name,
                "induk": "kota",
                "jenis": "OPD",
                "nama": name,
                "lintang_e6": 3_590_000,
                "bujur_e6": 98_670_000,
            }
        )
    places[-2] |= {"tutup": CLOSES, "penerus": "b"}
    work: Rows = [*volumes("a", "berkas", [1_000] * 36, 240), *volumes("b", "berkas", [1_000] * 36, 240)]
    people = [*staff("a", 30), *staff("b", 30)]
    tables = {"unor": places, "jabatan": posts(), "pegawai": people, "volume": work, "formasi": seats({"a": 30, "b": 30})}
    alone = {**tables, "unor": [*places[:-2], {**places[-2], "tutup": None}, places[-1]]}
    merged, apart = (row_of(analysis(city), "b|PENGADMINISTRASI|") for city in (tables, alone))

    assert merged["kebutuhan_mikro_fte"] == pytest.approx(2 * apart["kebutuhan_mikro_fte"], rel=0.01)
    assert (merged["ditetapkan"], apart["ditetapkan"]) == (60, 30)
