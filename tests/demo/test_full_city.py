"""The whole of synthetic Medan through the public door: what was planted is found again, and the plan is proved."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from demo.generate.city import make_city
from demo.generate.dirt import PLANTED
from demo.truths import TRUTHS
from demo.verify import faults
from shared.vocabulary import JenisMasukan
from tests.stack import Api, Stack

pytestmark = pytest.mark.city


@cache
def planted() -> dict[JenisMasukan, list[dict[str, Any]]]:
    return make_city()


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    made = stack.agency()
    made.bring_city(planted())
    return made


@pytest.fixture(scope="module")
def result(api: Api) -> dict[str, Any]:
    analysis = api.analyse(api.make_round())
    assert analysis["status"] == "SELESAI", analysis["galat"]
    return dict(api.get(f"/v1/analisis/{analysis['id']}/hasil"))


def test_the_same_seed_makes_the_same_city_and_another_seed_another() -> None:
    assert make_city() == planted()
    assert make_city(1)[JenisMasukan.PEGAWAI] != planted()[JenisMasukan.PEGAWAI]


def test_the_published_head_counts_are_met(result: dict[str, Any]) -> None:
    status = result["ringkasan"]["status"]

    assert (status["PNS"], status["PPPK"], status["PPPK_PARUH_WAKTU"]) == (9_726, 4_625, 8_614)
    assert result["ringkasan"]["sekolah"] == 427


def test_planted_truths_are_recovered(result: dict[str, Any]) -> None:
    assert faults(result) == []


def test_a_truth_that_is_not_there_is_missed(result: dict[str, Any]) -> None:
    broken = {**result, "putusan": [{**row, "putusan": "SEIMBANG"} for row in result["putusan"]]}

    assert len(faults(broken)) == sum(truth.putusan != "SEIMBANG" for truth in TRUTHS)


def test_the_plan_is_optimal_with_hardly_any_chain_gap_and_beats_the_office_rule(result: dict[str, Any]) -> None:
    plan = result["rencana"]

    assert plan["status"] == "OPTIMAL"
    assert plan["celah_rantai_ppm"] <= 100  # 0.01 %
    assert plan["jumlah"] == plan["batas_pindah"] == 50
    assert plan["sertifikat"]["terkecil_sisa"] >= 0 >= plan["sertifikat"]["terbesar_pakai"]
    assert plan["nilai_mikro"] < plan["serakah_nilai_mikro"] < plan["nilai_awal_mikro"]


def test_planted_dirt_is_told_row_by_row(api: Api) -> None:
    rows: dict[str, dict[str, Any]] = {}
    for kind in (JenisMasukan.PEGAWAI, JenisMasukan.UNOR):
        told = api.bring(kind, [row for row in planted()[kind] if row["id_sumber"] in {d.id_sumber for d in PLANTED}])
        items = api.get(f"/v1/impor/{told['id']}/baris", limit=100)["items"]
        rows |= {f"{kind.value}:{item['baris']}": item for item in items}
    text = json.dumps(list(rows.values()))

    for dirt in PLANTED:
        assert dirt.cacat in text, dirt
