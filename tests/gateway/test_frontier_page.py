"""The plan as a whole over real HTTP: the figures of the analysis, and nobody's name or key."""

from __future__ import annotations

import json

from services.gateway.docs.examples import ANSWERS
from services.gateway.merge import frontier
from tests.gateway.conftest import Busy


def test_the_page_says_what_the_analysis_says_without_anybody(busy: Busy) -> None:
    told = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/kurva")
    whole = busy.api.get(f"/v1/analisis/{told['analisis_id']}/hasil")

    assert told["kurva"] == whole["kurva"]
    assert told["kurva"]["titik"][0]["jumlah"] == 0
    assert told["kurva"]["meja"] == whole["rencana"]["jumlah"]
    assert [plan["jumlah"] for plan in told["tiga_rencana"]] == [len(plan["pindah"]) for plan in whole["tiga_rencana"]]
    assert sum(told["ketahanan"]["putusan"].values()) == len(whole["usulan"]) > 0
    for move in whole["usulan"]:
        assert move["pegawai"] not in json.dumps(told)


def test_the_example_has_the_parts_of_an_answer(busy: Busy) -> None:
    told, example = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/kurva"), ANSWERS["getKurva"]

    for name in ("kurva", "ketahanan"):
        assert set(told[name]) == set(example[name])
    for name in ("harga_batas", "tiga_rencana"):
        assert set(told[name][0]) == set(example[name][0])
    assert set(told["kurva"]["titik"][0]) == set(example["kurva"]["titik"][0])


def test_a_result_of_an_older_engine_has_an_empty_page() -> None:
    assert frontier({}) == {"kurva": None, "harga_batas": [], "tiga_rencana": [], "nilai_data": [], "ketahanan": None}
