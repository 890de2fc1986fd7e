"""A training run outlives kill -9 of whoever carries it: one model, the same tables as undisturbed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import a_folder
from tests.flow.events import kinds_about
from tests.flow.held import scoring_held
from tests.flow.own_city import OwnCity, Patient, own_city
from tests.flow.six_units import six_units
from tests.flow.sql import sql


@pytest.fixture(scope="module")
def own() -> Iterator[OwnCity]:
    with a_folder() as folder, own_city(folder) as made:
        yield made


@pytest.fixture(scope="module")
def calm(own: OwnCity) -> tuple[Patient, dict[str, Any]]:
    """An agency, and its first model, made while nobody disturbed it."""
    api = own.agency()
    api.bring_city(six_units())
    run = api.until_done(f"/v1/model/latih/{start(api)}")
    assert run["status"] == "SELESAI", run["galat"]
    return api, api.get(f"/v1/model/{run['nomor_model']}")


def start(api: Patient) -> str:
    return str(api.post("/v1/model/latih", 202, json={"per": "2026-11-01"})["id"])


@pytest.mark.parametrize("victim", ["gateway-worker", "scoring", "registry"])
def test_a_run_outlives_whoever_is_killed(own: OwnCity, calm: tuple[Patient, dict[str, Any]], victim: str) -> None:
    api, first = calm
    before = len(api.get("/v1/model", limit=500)["items"])
    with scoring_held(own.city):
        run = start(api)
        api.wait_for(f"/v1/model/latih/{run}", lambda row: row["status"] == "BERJALAN" and row["latihan_hash"] is not None)
        own.kill(victim)

    done = api.until_done(f"/v1/model/latih/{run}")

    assert done["status"] == "SELESAI", done["galat"]
    made = api.get(f"/v1/model/{done['nomor_model']}")
    assert made["pelatihan_id"] == run
    assert [made[name] for name in ("tabel_hash", "kartu_hash", "latihan_hash")] == [
        first[name] for name in ("tabel_hash", "kartu_hash", "latihan_hash")
    ]
    assert len(api.get("/v1/model", limit=500)["items"]) == before + 1
    assert kinds_about(api, run) == ["pelatihan.diminta"]
    assert kinds_about(api, made["id"]) == ["model.dibuat"]
    ended = "SELECT count(*) FROM tugas WHERE kunci = $1 AND status = 'SELESAI'"
    deadline = time.monotonic() + 30
    while sql(own.city, ended, f"latih:{run}") != 1:  # the job's end follows the work's end by a moment
        assert time.monotonic() < deadline
        time.sleep(0.2)
