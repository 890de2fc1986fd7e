"""One analysis at a time per agency: it can be asked for twice without harm, stopped, and followed by the next."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.flow.events import all_events, kinds_about
from tests.flow.held import scoring_held
from tests.flow.mid_city import mid_city
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

SCHOOLS = 150


@pytest.fixture(scope="module")
def busy(stack: Stack) -> Api:
    """An agency whose analysis takes a few seconds."""
    api = stack.agency()
    api.bring_city(mid_city(SCHOOLS, seed=11))
    return api


def test_a_running_analysis_is_stopped_though_it_says_nothing_and_the_next_one_runs(stack: Stack, busy: Api) -> None:
    round_id = busy.make_round()
    with scoring_held(stack.city):
        running = _start(busy, round_id)
        _until_handed_over(busy, running)

        answer = busy.post(f"/v1/analisis/{running}/batal")

        assert answer["batal"] is True
        stopped = busy.until_done(f"/v1/analisis/{running}")
    assert (stopped["status"], stopped["hasil_hash"]) == ("DIBATALKAN", None)
    assert busy.http.get(f"/v1/analisis/{running}/hasil").status_code == 404
    assert busy.http.get(f"/v1/putaran/{round_id}/rekomendasi").status_code == 404  # nothing half-made is shown
    assert kinds_about(busy, running) == ["analisis.diminta", "analisis.batal_diminta", "analisis.dibatalkan"]
    done = busy.analyse(round_id)
    assert done["status"] == "SELESAI", done["galat"]


def test_an_analysis_stopped_as_soon_as_it_is_asked_for_ends_stopped(busy: Api) -> None:
    running = _start(busy, busy.make_round(kapasitas_meja=30))

    busy.post(f"/v1/analisis/{running}/batal")

    assert busy.until_done(f"/v1/analisis/{running}")["status"] == "DIBATALKAN"
    assert busy.analyse(busy.make_round(kapasitas_meja=30))["status"] == "SELESAI"


def test_a_finished_analysis_stays_finished_when_stopped_too_late(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    done = api.analyse(api.make_round())
    assert api.post(f"/v1/analisis/{done['id']}/batal")["status"] == "SELESAI"
    assert api.get(f"/v1/analisis/{done['id']}")["hasil_hash"] == done["hasil_hash"]


def test_a_second_analysis_meanwhile_is_refused_with_a_way_out(stack: Stack, busy: Api) -> None:
    with scoring_held(stack.city):
        running = _start(busy, busy.make_round(kapasitas_meja=40))
        answer = busy.http.post(f"/v1/putaran/{busy.make_round()}/analisis")
        problem = answer.json()
        assert (answer.status_code, problem["kode"]) == (409, "bentrok")
        assert "/batal" in problem["saran"]
        busy.post(f"/v1/analisis/{running}/batal")
        busy.until_done(f"/v1/analisis/{running}")


def test_the_same_idempotency_key_answers_with_the_same_analysis(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    round_id = api.make_round()
    key = {"Idempotency-Key": "sekali-saja"}

    first = _start(api, round_id, key)
    assert _start(api, round_id, key) == first  # while it waits or runs, instead of a refusal
    api.until_done(f"/v1/analisis/{first}")
    assert _start(api, round_id, key) == first

    assert [e["subjek_id"] for e in all_events(api) if e["jenis"] == "analisis.diminta"] == [first]
    other = _start(api, round_id, {"Idempotency-Key": "yang lain"})
    assert other != first
    api.until_done(f"/v1/analisis/{other}")


def _start(api: Api, round_id: str, headers: dict[str, str] | None = None) -> str:
    return str(api.post(f"/v1/putaran/{round_id}/analisis", 202, headers=headers or {})["id"])


def _until_handed_over(api: Api, analysis: str) -> None:
    """Its six inputs are fixed and it went to scoring."""
    while True:
        row: dict[str, Any] = api.get(f"/v1/analisis/{analysis}")
        if row["status"] == "BERJALAN" and row["enam_hash"] is not None:
            return
        assert row["status"] in ("ANTRE", "BERJALAN"), row
        time.sleep(0.02)
