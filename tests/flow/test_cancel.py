"""One analysis at a time per agency: it can be asked for twice without harm, stopped, and followed by the next."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.flow.events import all_events, kinds_about
from tests.flow.mid_city import mid_city
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

SCHOOLS = 150
STAGES = ("kecocokan", "rencana")


@pytest.fixture(scope="module")
def busy(stack: Stack) -> Api:
    """An agency whose analysis takes a few seconds."""
    api = stack.agency()
    api.bring_city(mid_city(SCHOOLS, seed=11))
    return api


def test_a_running_analysis_can_be_stopped_and_the_next_one_runs(stack: Stack, busy: Api) -> None:
    round_id = busy.make_round()
    running = _start(busy, round_id)
    _until_running(busy, running)

    answer = busy.post(f"/v1/analisis/{running}/batal")

    assert answer["batal"] is True
    stopped = busy.until_done(f"/v1/analisis/{running}")
    assert (stopped["status"], stopped["hasil_hash"]) == ("DIBATALKAN", None)
    assert busy.http.get(f"/v1/analisis/{running}/hasil").status_code == 404
    assert busy.http.get(f"/v1/putaran/{round_id}/rekomendasi").status_code == 404  # nothing half-made is shown
    assert kinds_about(busy, running) == ["analisis.diminta", "analisis.batal_diminta", "analisis.dibatalkan"]
    done = busy.analyse(round_id)
    assert done["status"] == "SELESAI", done["galat"]


@pytest.mark.skipif(sys.platform != "linux", reason="finds the computing process under /proc")
def test_a_computation_that_says_nothing_for_long_is_stopped_all_the_same(stack: Stack, busy: Api) -> None:
    running = _start(busy, busy.make_round(kapasitas_meja=30))
    _until_running(busy, running, STAGES)
    silenced = _children_of(stack, "scoring")
    assert silenced
    for pid in silenced:
        os.kill(pid, signal.SIGSTOP)
    try:
        busy.post(f"/v1/analisis/{running}/batal")
        assert busy.until_done(f"/v1/analisis/{running}", patience_s=60)["status"] == "DIBATALKAN"
    finally:
        for pid in silenced:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)
    assert busy.analyse(busy.make_round(kapasitas_meja=30))["status"] == "SELESAI"


def test_a_finished_analysis_stays_finished_when_stopped_too_late(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(six_units())
    done = api.analyse(api.make_round())
    assert api.post(f"/v1/analisis/{done['id']}/batal")["status"] == "SELESAI"
    assert api.get(f"/v1/analisis/{done['id']}")["hasil_hash"] == done["hasil_hash"]


def test_a_second_analysis_meanwhile_is_refused_with_a_way_out(busy: Api) -> None:
    running = _start(busy, busy.make_round(kapasitas_meja=40))
    try:
        answer = busy.http.post(f"/v1/putaran/{busy.make_round()}/analisis")
        problem = answer.json()
        assert (answer.status_code, problem["kode"]) == (409, "bentrok")
        assert "/batal" in problem["saran"]
    finally:
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


def _until_running(api: Api, analysis: str, stages: tuple[str, ...] = ()) -> None:
    while True:
        row: dict[str, Any] = api.get(f"/v1/analisis/{analysis}")
        if row["status"] == "BERJALAN" and (not stages or row["tahap"] in stages):
            return
        assert row["status"] in ("ANTRE", "BERJALAN"), row
        time.sleep(0.02)


def _children_of(stack: Stack, name: str) -> list[int]:
    process = next(child for child in stack.city.supervisor.children if child.name == name).process
    assert process is not None
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # gone meanwhile
            after_name = entry.read_text().rpartition(")")[2].split()
            if int(after_name[1]) == process.pid:
                found.append(int(entry.parent.name))
    return found
