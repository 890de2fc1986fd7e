"""A trial that was cut off at its worst moment is repeated without a second round, and a fault costs one trial, not the worker."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from typing import Any

from tests import dates
from tests.flow.sql import sql
from tests.flow.trials import try_files
from tests.registry.intake.builders import HEADINGS, a_person, xlsx
from tests.stack import PATIENCE_S, Api, Stack

FILE = ("pegawai.xlsx", xlsx(Data=[HEADINGS, a_person()]))
LAST_BUT_ONE = 4


def test_a_trial_cut_between_its_analysis_and_its_note_of_it_goes_on_with_that_analysis(stack: Stack) -> None:
    api = stack.agency()
    trial = try_files(api, FILE).row
    agency, made = uuid.UUID(trial["instansi_id"]), uuid.UUID(trial["analisis_id"])
    sql(stack.city, "UPDATE analisis SET status = 'BERJALAN', hasil_hash = NULL WHERE id = $1", made)
    _begin_again(stack, trial, attempts=1)

    done = api.until_done(f"/v1/coba/{trial['id']}")

    assert (done["status"], done["analisis_id"]) == ("SELESAI", str(made)), done["galat"]
    assert sql(stack.city, "SELECT count(*) FROM putaran WHERE instansi_id = $1", agency) == 1
    assert sql(stack.city, "SELECT count(*) FROM analisis WHERE instansi_id = $1", agency) == 1


def test_a_fault_of_ours_ends_in_words_and_the_worker_goes_on(stack: Stack) -> None:
    api = stack.agency()
    trial = try_files(api, FILE).row
    before = _worker_pid(stack)
    sql(stack.city, "DELETE FROM putaran WHERE instansi_id = $1", uuid.UUID(trial["instansi_id"]))
    _begin_again(stack, trial, attempts=LAST_BUT_ONE, options='{"per": "kapan-kapan"}')  # the door refuses such a date

    done = api.until_done(f"/v1/coba/{trial['id']}")

    assert done["status"] == "GAGAL"
    assert "galat yang tidak terduga" in done["galat"]
    assert _worker_pid(stack) == before
    assert _next_trial_is_served(api)


def test_a_job_whose_analysis_is_gone_is_given_up_and_the_worker_goes_on(stack: Stack) -> None:
    api = stack.agency()
    trial = try_files(api, FILE).row
    key = f"analisis:{trial['analisis_id']}"
    _until(lambda: sql(stack.city, "SELECT status FROM tugas WHERE kunci = $1", key) == "SELESAI")
    sql(stack.city, "DELETE FROM putaran WHERE instansi_id = $1", uuid.UUID(trial["instansi_id"]))
    sql(stack.city, "UPDATE tugas SET status = 'ANTRE', pekerja = NULL WHERE kunci = $1", key)

    assert _next_trial_is_served(api)
    assert sql(stack.city, "SELECT status FROM tugas WHERE kunci = $1", key) == "GAGAL"


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def _begin_again(stack: Stack, trial: dict[str, Any], *, attempts: int, options: str = "{}") -> None:
    """As if the worker had died in the middle: the job runs under the name of one that is no more."""
    reset = "UPDATE coba SET status = 'BERJALAN', analisis_id = NULL, hasil_hash = NULL, opsi = $2::jsonb WHERE id = $1"
    sql(stack.city, reset, uuid.UUID(trial["id"]), options)
    orphan = "UPDATE tugas SET status = 'BERJALAN', pekerja = 'mati', sewa_sampai = $3, percobaan = $2 WHERE kunci = $1"
    sql(stack.city, orphan, f"coba:{trial['id']}", attempts, dates.now())


def _worker_pid(stack: Stack) -> int:
    process = next(child for child in stack.city.supervisor.children if child.name == "gateway-worker").process
    assert process is not None
    assert process.poll() is None
    return process.pid


def _next_trial_is_served(api: Api) -> bool:
    return bool(try_files(api, FILE).row["status"] == "SELESAI")
