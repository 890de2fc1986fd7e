"""The plan as a whole over real HTTP: the figures of the analysis, and nobody's name or key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from services.gateway.api.frontier import curve
from services.gateway.api.what_if import prices
from services.gateway.docs.examples import ANSWERS
from services.gateway.merge.frontier import show_frontier
from tests.flow.six_units import six_units
from tests.gateway.conftest import Busy
from tests.stack import Stack


def test_the_page_says_what_the_analysis_says_without_anybody(busy: Busy) -> None:
    told = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/kurva")
    whole = busy.api.get(f"/v1/analisis/{told['analisis_id']}/hasil")

    assert told["kurva"] == whole["kurva"]
    assert set(told) == set(ANSWERS["getKurva"])
    assert told["kurva"]["titik"][0]["jumlah"] == 0
    assert told["kurva"]["meja"] == whole["rencana"]["jumlah"]
    assert [plan["jumlah"] for plan in told["tiga_rencana"]] == [len(plan["pindah"]) for plan in whole["tiga_rencana"]]
    assert sum(told["ketahanan"]["putusan"].values()) == len(whole["usulan"]) > 0
    for move in whole["usulan"]:
        assert move["pegawai"] not in json.dumps(told)


def test_a_round_with_a_decided_move_and_a_budget_tells_every_figure_around_both(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    free = api.make_round()
    assert api.analyse(free)["status"] == "SELESAI"
    move = api.get(f"/v1/putaran/{free}/rekomendasi")["items"][0]
    pin = {"pegawai_id": move["pegawai_id"], "sel": move["ke"]["sel"], "jenis": "WAJIB"}
    held = api.make_round(kebijakan={"pin": [pin], "anggaran_km_m": 100_000})
    assert api.analyse(held)["status"] == "SELESAI"
    told, plain = (api.get(f"/v1/putaran/{one}/kurva") for one in (held, free))

    assert not any(told["tidak_termasuk"].values())
    assert told["kurva"]["titik"][0]["jumlah"] == 1  # with none the move is not made
    assert {(point["turun_mikro"], point["naik_mikro"], point["celah_mikro"]) for point in told["kurva"]["titik"]} == {
        (None, None, 0)
    }
    assert told["kurva"]["titik"][-1]["nilai_mikro"] == plain["kurva"]["titik"][-1]["nilai_mikro"]
    assert "anggaran_km_m" in {row["batas"] for row in told["harga_batas"]} - {row["batas"] for row in plain["harga_batas"]}
    assert all(plan["jumlah"] >= 1 and plan["celah_mikro"] == 0 for plan in told["tiga_rencana"])


def test_the_example_has_the_parts_of_an_answer(busy: Busy) -> None:
    told, example = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/kurva"), ANSWERS["getKurva"]

    for name in ("kurva", "ketahanan"):
        assert set(told[name]) == set(example[name])
    for name in ("harga_batas", "tiga_rencana"):
        assert set(told[name][0]) == set(example[name][0])
    assert set(told["kurva"]["titik"][0]) == set(example["kurva"]["titik"][0])


def test_a_result_of_an_older_engine_has_an_empty_page() -> None:
    told = show_frontier({})

    assert not any(told.pop("tidak_termasuk").values())
    assert told == {"kurva": None, "harga_batas": [], "tiga_rencana": [], "nilai_data": [], "ketahanan": None}


OF_PLANS = {"kurva", "harga_batas", "tiga_rencana", "nilai_data"}


@pytest.mark.parametrize(
    ("more", "plans", "draws"),
    [
        ({"wajib": 2}, [], []),
        ({"penghalang": [{"pesan": "Pin nomor 1."}]}, ["KEPUTUSAN"], []),
        ({"anggaran": [{"nama": "anggaran_km_m"}]}, [], []),
    ],
)
def test_each_figure_says_what_of_the_round_it_leaves_out(more: dict[str, Any], plans: list[str], draws: list[str]) -> None:
    plain = {"wajib": 0, "penghalang": [], "anggaran": []}
    told = show_frontier({"rencana": {**plain, **more}, "tiga_rencana": [{"belum_ditutup": 0, "celah_mikro": 0}]})[
        "tidak_termasuk"
    ]

    assert told == {**dict.fromkeys(OF_PLANS, plans), "ketahanan": draws}


def test_an_engine_that_left_decided_moves_out_is_told_as_that() -> None:
    told = show_frontier({"rencana": {"wajib": 1}, "tiga_rencana": [{"kelompok": "SIAP"}]})["tidak_termasuk"]

    assert told == {**{name: ["KEPUTUSAN"] for name in OF_PLANS}, "ketahanan": []}


def test_an_engine_that_left_budgets_out_of_all_and_floors_out_of_the_draws_is_told_as_that() -> None:
    told = show_frontier({
        "rencana": {"anggaran": [{"nama": "anggaran_km_m"}]}, "lantai_komposisi": {"unit": []}, "tiga_rencana": [{"belum_ditutup": 0}],
    })["tidak_termasuk"]  # fmt: skip

    assert told == {**{name: ["ANGGARAN"] for name in OF_PLANS}, "ketahanan": ["ANGGARAN", "LANTAI_KOMPOSISI"]}


def test_a_gain_and_a_change_have_names_of_their_own_and_both_pages_say_their_sign() -> None:
    gain, change = ANSWERS["getKurva"]["harga_batas"][0], ANSWERS["listHarga"]["items"][0]

    assert not {name for name in gain if name.endswith("_mikro")} & set(change)
    for page, name, sign in (
        (curve, "satu_lagi_mikro", "di atas 0 = membaik"),
        (prices, "satu_lagi_perubahan_mikro", "di bawah 0 = membaik"),
    ):
        told = " ".join((page.__doc__ or "").split())
        assert name in told
        assert sign in told
        assert "sejuta mikro = satu pegawai" in told
