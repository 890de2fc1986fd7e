"""Where a need comes from: decree, owner and status with it, the other rungs beside it, peers in its interval, drafts as a simulation."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.scoring.need.ladder import measure_need
from services.scoring.need.rungs import PEERS_MIN
from tests.scoring.cities import PER, Tables, a_city, a_policy, analysis, posts, seats, staff, units, volumes

DECREE = {"nomor_penetapan": "188.44/12", "tanggal_penetapan": date(2026, 1, 5), "pemilik_abk": "Sekda"}


def office(**tables: Any) -> Tables:
    return {"unor": units("sd-1"), "jabatan": posts(), "pegawai": staff("sd-1", 3), **tables}


def the_row(tables: Tables) -> dict[str, Any]:
    (row,) = analysis(tables)["kebutuhan"]
    return dict(row)


def test_number_day_owner_and_status_stand_beside_an_established_number() -> None:
    row = the_row(office(formasi=seats({"sd-1": 4}, **DECREE)))

    assert row["penetapan"] == {"nomor": "188.44/12", "tanggal": "2026-01-05", "pemilik": "Sekda", "status": "DITETAPKAN"}
    assert (row["sumber"], row["anak_tangga"]) == ("DITETAPKAN", [])


def test_the_rung_below_is_shown_beside_the_one_that_answered_and_a_new_map_proposed() -> None:
    work = volumes("sd-1", "berkas", [1_250] * 36)  # two people
    row = the_row(office(formasi=seats({"sd-1": 4}, **DECREE), volume=work))

    assert (row["sumber"], row["kebutuhan_bulat"], row["ditetapkan"]) == ("ABK", 2, 4)
    assert row["anak_tangga"] == [
        {"sumber": "DITETAPKAN", "metode": "K-DITETAPKAN", "kebutuhan_mikro_fte": 4_000_000, "kebutuhan_bulat": 4}
    ]  # fmt: skip
    assert "HITUNG_DI_BAWAH_DITETAPKAN" in row["catatan"]


def test_of_two_decrees_in_one_cell_the_later_is_told() -> None:
    old = {
        **seats({"sd-1": 1}, nomor_penetapan="lama", pemilik_abk="Bagian Organisasi", tanggal_penetapan=date(2020, 1, 1))[0],
        "kunci": "f0",
    }
    row = the_row(office(formasi=[*seats({"sd-1": 3}, **DECREE), old]))

    assert (row["ditetapkan"], row["penetapan"]["nomor"], row["penetapan"]["pemilik"]) == (4, "188.44/12", "Sekda")


def test_a_seat_of_which_nothing_is_known_has_no_decree() -> None:
    unknown = seats({"sd-1": None}, status_abk=None, tanggal_penetapan=None)

    assert the_row(office(formasi=unknown))["penetapan"] is None


@pytest.mark.parametrize(("drafts", "told"), [({}, []), ({"sd-1": "DRAF"}, [{"kode": "ABK_DRAF", "angka": 1}])])
def test_a_plan_on_a_draft_is_marked_as_a_simulation(drafts: dict[str, str], told: list[dict[str, Any]]) -> None:
    rows = [
        {**seat, "status_abk": drafts.get(seat["unor"], "DITETAPKAN")} for seat in seats({"sd-1": 4, "sd-2": 1}, **DECREE)
    ]  # fmt: skip
    tables = {
        "unor": units("sd-1", "sd-2"),
        "jabatan": posts(),
        "pegawai": [*staff("sd-1", 3), *staff("sd-2", 3)],
        "formasi": rows,
    }

    assert analysis(tables)["peringatan"] == told


def interval(k: dict[str, int], heads: dict[str, int]) -> dict[str, tuple[float, float]]:
    tables = {"unor": units(*k), "jabatan": posts(), "formasi": seats(dict(k), tanggal_penetapan=PER)}
    tables["pegawai"] = [row for unit, count in heads.items() for row in staff(unit, count)]
    kota = a_city(tables)
    need, _ = measure_need(kota, a_policy())
    return {kota.unor["kunci"][u]: (need.bawah[c], need.atas[c]) for c, u in enumerate(kota.sel.unor_i)}


def test_peers_of_equal_size_widen_the_interval_of_whoever_departs_from_them() -> None:
    """Eight offices of ten people: seven have four established, one has eight. The middle half of the eight is four."""
    names = [f"sd-{n}" for n in range(PEERS_MIN)]
    found = interval({**dict.fromkeys(names, 4), names[0]: 8}, dict.fromkeys(names, 10))

    assert found[names[0]] == (4, 8)
    assert {found[name] for name in names[1:]} == {(4, 4)}


def test_few_peers_say_nothing() -> None:
    names = [f"sd-{n}" for n in range(PEERS_MIN - 1)]

    assert interval({**dict.fromkeys(names, 4), names[0]: 8}, dict.fromkeys(names, 10))[names[0]] == (8, 8)


@settings(max_examples=15)
@given(st.lists(st.tuples(st.integers(1, 30), st.integers(1, 20)), min_size=PEERS_MIN, max_size=14))
def test_an_interval_holds_its_number_and_half_of_it_either_way_at_most(cells: list[tuple[int, int]]) -> None:
    k = {f"sd-{n:02d}": need for n, (need, _) in enumerate(cells)}
    found = interval(k, {f"sd-{n:02d}": people for n, (_, people) in enumerate(cells)})

    for unit, (low, high) in found.items():
        assert k[unit] / 2 <= low <= k[unit] <= high <= k[unit] * 1.5
