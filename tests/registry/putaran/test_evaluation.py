"""Figures of an evaluation: the frozen count moved by what changed since, three balances by one reckoning, and what is due when."""

from __future__ import annotations

from datetime import date

from services.registry.domain.putaran import evaluasi

TMT = date(2027, 1, 1)
FORETOLD = [
    {"unor": "s:A", "unor_nama": "A", "orang": 8, "orang_sesudah": 7, "kebutuhan_mikro_fte": 6_000_000},
    {"unor": "s:B", "unor_nama": "B", "orang": 4, "orang_sesudah": 5, "kebutuhan_mikro_fte": 6_500_000},
    {"unor": "s:C", "unor_nama": "C", "orang": 0, "orang_sesudah": 0, "kebutuhan_mikro_fte": 1_000_000},
]


def test_an_evaluation_is_due_on_its_day_and_not_before() -> None:
    assert evaluasi.due(TMT, date(2027, 1, 30)) == []
    assert evaluasi.due(TMT, date(2027, 1, 31)) == [(30, date(2027, 1, 31))]
    assert [days for days, _ in evaluasi.due(TMT, date(2028, 1, 1))] == [30, 90, 180]
    assert [one["hari"] for one in evaluasi.ahead(TMT, date(2027, 2, 1))] == [90, 180]


def test_what_is_counted_in_another_way_is_compared_by_its_change_alone() -> None:
    """The records hold ten people at A where the plan counted eight: two are of posts outside the round."""
    told = evaluasi.units(FORETOLD, {"s:A": 10, "s:B": 4}, {"s:A": 9, "s:B": 5}, {"s:A": "MELEPAS", "s:B": "MENERIMA"})

    assert [one["orang"] for one in told[:2]] == [
        {"sebelum": 8, "rencana": 7, "kenyataan": 7}, {"sebelum": 4, "rencana": 5, "kenyataan": 5},
    ]  # fmt: skip
    assert told[1]["beban_persen"] == {"sebelum": 162, "rencana": 130, "kenyataan": 130}
    assert told[2]["beban_persen"]["kenyataan"] is None
    assert [one["peran"] for one in told] == ["MELEPAS", "MENERIMA", None]
    three = evaluasi.balance(told)
    assert three["sebelum"] == {"kurang_mikro_fte": 3_500_000, "lebih_mikro_fte": 2_000_000}
    assert three["rencana"] == three["kenyataan"] == {"kurang_mikro_fte": 2_500_000, "lebih_mikro_fte": 1_000_000}


def test_a_plan_that_was_not_carried_out_leaves_the_balance_as_it_was() -> None:
    told = evaluasi.units(FORETOLD, {"s:A": 8}, {"s:A": 8}, {})
    three = evaluasi.balance(told)
    assert three["kenyataan"] == three["sebelum"] != three["rencana"]
