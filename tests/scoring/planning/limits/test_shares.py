"""Giving and receiving limits are shares of the people of a place, at least one."""

from __future__ import annotations

from services.scoring.planning.limits.giving import agency_giving, desk_capacity, unit_churn
from services.scoring.planning.limits.receiving import agency_receiving, unit_receiving
from tests.scoring.cities import a_city, posts, seats, staff, units


def test_a_share_of_a_unit_and_of_its_agency_at_least_one_person() -> None:
    kota = a_city({
        "unor": units("besar", "kecil"), "jabatan": posts(), "formasi": seats({"besar": 20, "kecil": 2}),
        "pegawai": [*staff("besar", 20), *staff("kecil", 2)],
    })  # fmt: skip
    rows = {str(key): row for row, key in enumerate(kota.unor["kunci"])}
    most = unit_churn(kota, 200_000)

    assert (most[rows["besar"]], most[rows["kecil"]]) == (4, 1)
    assert agency_giving(kota, 100_000)[rows["dinas"]] == 2
    assert unit_churn(kota, None)[rows["besar"]] == 20
    received = unit_receiving(kota, 200_000)
    assert received is not None
    assert received.tolist() == most.tolist()
    assert (unit_receiving(kota, None), agency_receiving(kota, None)) == (None, None)


def test_a_desk_without_a_limit_moves_everybody_who_can() -> None:
    assert (desk_capacity(None, 7), desk_capacity(3, 7), desk_capacity(30, 7)) == (7, 3, 7)
