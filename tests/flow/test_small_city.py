"""The whole line once, on six units: files in, snapshot, need, law, fit, plan, explanation out."""

from __future__ import annotations

from tests.flow.six_units import six_units
from tests.stack import Stack


def test_a_small_city_is_balanced_by_its_own_people(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    round_id = api.make_round()

    analysis = api.analyse(round_id)

    assert analysis["status"] == "SELESAI", analysis["galat"]
    page = api.get(f"/v1/putaran/{round_id}/rekomendasi")
    assert [(move["dari"]["unor_nama"], move["ke"]["unor_nama"]) for move in page["items"]] == [("SDN Satu", "SDN Dua")]
    move = page["items"][0]
    assert move["alasan"].startswith("SDN Satu: 8 orang untuk kebutuhan 6")
    assert move["biaya_mikro"]["jumlah"] == sum(v for k, v in move["biaya_mikro"].items() if k != "jumlah") < 0
    assert sum(part["mikro"] for part in move["fit_bagian"]) == move["fit_mikro"]
