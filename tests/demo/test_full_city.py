"""The whole of synthetic Medan through the public door: what was planted is found again, learned again, and the plan is proved."""

from __future__ import annotations

import json
import uuid
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest

from demo.files import PAST
from demo.generate.careers import LEARNABLE
from demo.generate.city import SEED, make_city
from demo.generate.dirt import PLANTED
from demo.generate.histories import pasts
from demo.generate.records import history_rows
from demo.truths import LEARNED, TRUTHS
from demo.verify import faults, told_of_learning, unlike_planted
from shared.vocabulary import JenisMasukan
from tests import dates
from tests.stack import Api, Stack

pytestmark = pytest.mark.city
CODE = f"kota-{uuid.uuid4().hex[:10]}"


@cache
def planted() -> dict[JenisMasukan, list[dict[str, Any]]]:
    return make_city()


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    """The city without its histories."""
    made = stack.agency(code=CODE)
    made.bring_city({kind: rows for kind, rows in planted().items() if kind not in PAST})
    return made


@pytest.fixture(scope="module")
def analysis(api: Api) -> dict[str, Any]:
    made = api.analyse(api.make_round())
    assert made["status"] == "SELESAI", made["galat"]
    return made


@pytest.fixture(scope="module")
def result(api: Api, analysis: dict[str, Any]) -> dict[str, Any]:
    return dict(api.get(f"/v1/analisis/{analysis['id']}/hasil"))


@pytest.fixture(scope="module")
def with_histories(api: Api, analysis: dict[str, Any]) -> Api:
    """Brought after the first analysis, so that the two can be compared."""
    api.bring_city({kind: planted()[kind] for kind in PAST})
    return api


def trained(api: Api) -> dict[str, Any]:
    run = api.until_done(f"/v1/model/latih/{api.post('/v1/model/latih', 202, json={'per': '2026-11-01'})['id']}")
    assert run["status"] == "SELESAI", run["galat"]
    return dict(api.get(f"/v1/model/{run['nomor_model']}"))


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


def test_histories_change_nothing_of_today(with_histories: Api, analysis: dict[str, Any]) -> None:
    again = with_histories.analyse(with_histories.make_round())

    assert again["enam_hash"] == analysis["enam_hash"]
    assert again["hasil_hash"] == analysis["hasil_hash"]


def test_learning_is_on_exactly_where_it_was_planted(with_histories: Api) -> None:
    learned = trained(with_histories)["kartu"]
    families = {family["keluarga"]: family for family in learned["keluarga"]}
    gate = families[LEARNABLE]["gerbang"]

    assert unlike_planted(learned) == []
    assert {family: families[family]["aktif"] for family in LEARNED} == LEARNED
    assert gate["selang_95_mikro"][0] > 0
    assert gate["rugi_log_belajar_mikro"] < gate["rugi_log_dingin_mikro"] < gate["rugi_log_dasar_mikro"]
    assert [families[family]["alasan"][0] for family, on in LEARNED.items() if not on] == ["TIDAK_LEBIH_BAIK", "BARIS_KURANG"]
    assert "exactly where it was planted" in told_of_learning(learned)


def test_once_activated_by_an_officer_learned_parts_stand_beside_teachers_moves_alone_and_add_up(
    stack: Stack, with_histories: Api
) -> None:
    officer = stack.agency("model:aktifkan,rekomendasi:baca", CODE)
    act = {"nomor_dasar": "800/1/2026", "alasan": "Lulus uji pada tahun terakhir"}
    newest = with_histories.get("/v1/model", limit=1)["items"][0]["nomor"] or trained(with_histories)["nomor"]
    officer.post(f"/v1/model/{newest}/aktifkan", json=act)
    decided = max(date(2026, 12, 1), dates.today() + timedelta(days=1))
    days = {"tanggal_keputusan": decided.isoformat(), "tmt_rencana": (decided + timedelta(days=31)).isoformat()}

    made = with_histories.analyse(with_histories.make_round(**days))
    moves = with_histories.get(f"/v1/analisis/{made['id']}/hasil")["usulan"]

    assert all(sum(part["mikro"] for part in move["fit_bagian"]) == move["fit_mikro"] for move in moves)
    learned = {move["ke"]["keluarga"]: any(part["nama"].startswith("hasil_") for part in move["fit_bagian"]) for move in moves}
    assert learned == {family: family == LEARNABLE for family in learned}
    assert len(learned) > 1
    assert LEARNABLE in learned


def test_learning_is_off_where_the_outcomes_were_dealt_out_anew(stack: Stack) -> None:
    city = make_city(dirt=False)
    dealt = [
        past for past in pasts(city[JenisMasukan.PEGAWAI], city[JenisMasukan.UNOR], SEED, shuffled=True)
        if past.stays[0].fakta["keluarga"] == LEARNABLE
    ]  # fmt: skip
    half = dealt[::2]
    people = {JenisMasukan.PEGAWAI: [past.pegawai for past in half], **history_rows(half)}
    api = stack.agency()
    api.bring_city({kind: city[kind] for kind in (JenisMasukan.UNOR, JenisMasukan.JABATAN)} | people)

    learned = trained(api)["kartu"]

    assert [(family["keluarga"], family["aktif"]) for family in learned["keluarga"]] == [(LEARNABLE, False)]
    assert learned["keluarga"][0]["alasan"][0] == "TIDAK_LEBIH_BAIK"
    assert "not as planted: GURU" in told_of_learning(learned)
