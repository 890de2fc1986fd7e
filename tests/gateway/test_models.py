"""A model over the public door: trained, shown, activated by somebody else, used by analyses of its days, taken back."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from services.gateway.clients.http import Service
from services.gateway.operations.claimed_jobs import ACTOR
from services.gateway.operations.run_analysis import carry_snapshot
from services.gateway.operations.streamed import streamed
from shared.models.profile import default_model
from shared.web.identity import Signer
from tests import dates
from tests.flow.six_units import six_units
from tests.stack import SCOPES, Api, Stack

TODAY = dates.today()
ACT = {"nomor_dasar": "800/231/BKPSDM/2026", "alasan": "Lulus uji pada tahun terakhir."}
CODE = f"model-{TODAY.isoformat()}"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Api:
    api = stack.agency(code=CODE)
    api.bring_city(six_units())
    return api


@pytest.fixture(scope="module")
def officer(stack: Stack, city: Api) -> Api:
    """Another client of the same agency, who activates."""
    return stack.agency("model:aktifkan,rekomendasi:baca", CODE)


@pytest.fixture(scope="module")
def before(city: Api) -> dict[str, Any]:
    """An analysis made while only the cold start was there."""
    return analysis(city)


@pytest.fixture(scope="module")
def model(city: Api, before: dict[str, Any]) -> dict[str, Any]:
    run = city.post("/v1/model/latih", 202, json={"per": "2026-11-01"}, headers={"Idempotency-Key": "pertama"})
    again = city.post("/v1/model/latih", 202, json={"per": "2026-11-01"}, headers={"Idempotency-Key": "pertama"})
    assert run["id"] == again["id"]
    done = city.until_done(f"/v1/model/latih/{run['id']}")
    assert done["status"] == "SELESAI", done["galat"]
    return dict(city.get(f"/v1/model/{done['nomor_model']}"))


def analysis(api: Api, decision: date = TODAY) -> dict[str, Any]:
    round_id = api.make_round(tanggal_keputusan=decision.isoformat(), tmt_rencana=(decision + timedelta(days=31)).isoformat())
    done = api.analyse(round_id)
    assert done["status"] == "SELESAI", done["galat"]
    return done


def result(api: Api, done: dict[str, Any]) -> bytes:
    return api.http.get(f"/v1/analisis/{done['id']}/hasil").content


def test_a_model_tells_where_it_comes_from_and_its_tables_are_what_was_hashed(city: Api, model: dict[str, Any]) -> None:
    content = city.http.get(f"/v1/model/{model['nomor']}/tabel").content

    assert hashlib.sha256(content).hexdigest() == model["tabel_hash"]
    assert model["dibuat_oleh"].endswith(city.client_id)
    assert {family["keluarga"]: family["aktif"] for family in model["kartu"]["keluarga"]} == {"GURU": False}
    assert model["aktivasi"] == []
    assert city.get("/v1/model/aktif")["nomor"] == 0


def test_who_trained_it_may_not_activate_it(city: Api, model: dict[str, Any], a_problem: Any) -> None:
    a_problem(city.http.post(f"/v1/model/{model['nomor']}/aktifkan", json=ACT), 403)
    assert city.get("/v1/model/aktif")["nomor"] == 0


def test_an_act_needs_its_number_and_its_reason(officer: Api, model: dict[str, Any], a_problem: Any) -> None:
    problem = a_problem(officer.http.post(f"/v1/model/{model['nomor']}/aktifkan", json={"nomor_dasar": ""}), 422)

    assert {part["pointer"] for part in problem["errors"]} == {"/nomor_dasar", "/alasan"}
    a_problem(officer.http.post("/v1/model/77/aktifkan", json=ACT), 404)
    a_problem(officer.http.post("/v1/model/latih", json={}), 403)


def test_an_active_model_is_taken_by_decisions_of_its_days_and_changes_no_older_analysis(
    stack: Stack, city: Api, officer: Api, before: dict[str, Any], model: dict[str, Any]
) -> None:
    old = result(city, before)
    since = TODAY + timedelta(days=3)
    done = officer.post(f"/v1/model/{model['nomor']}/aktifkan", json={**ACT, "berlaku": since.isoformat()})
    assert [act["mulai"] for act in done["aktivasi"]] == [since.isoformat()]

    earlier, later = analysis(city, since - timedelta(days=1)), analysis(city, since)

    assert earlier["enam_hash"]["model"] == before["enam_hash"]["model"] == city.get("/v1/model/0")["tabel_hash"]
    assert later["enam_hash"]["model"] == model["tabel_hash"]
    assert (earlier["hasil_hash"] != later["hasil_hash"], result(city, before)) == (True, old)

    back = officer.post("/v1/model/aktif/mundur", json=ACT)
    assert (back["nomor"], back["aktivasi"][-1]["jenis"]) == (0, "MUNDUR")
    assert analysis(city, since)["enam_hash"]["model"] == earlier["enam_hash"]["model"]


async def test_an_old_analysis_replays_from_its_own_hashes(
    stack: Stack, city: Api, officer: Api, before: dict[str, Any], model: dict[str, Any], tmp_path: Path
) -> None:
    officer.post(f"/v1/model/{model['nomor']}/aktifkan", json=ACT)
    signer = Signer(stack.city.home.secrets / "gateway_private.jwk")
    urls = {child.name: str(child.health_url).removesuffix("/kesehatan/siap") for child in stack.city.supervisor.children}
    registry, scoring = (Service(urls[name], name, signer) for name in ("registry", "scoring"))
    six = before["enam_hash"]
    body = {name: await registry.json(ACTOR, "GET", f"/v1/artefak/{six[name]}") for name in ("aturan", "kebijakan", "model")}
    assert body["model"] == default_model()
    await carry_snapshot(registry, scoring, ACTOR, before["instansi_id"], six["snapshot"])

    async def silent(_stage: str, _percent: int) -> bool:
        return False

    sent = {**body, "snapshot": six["snapshot"], "benih": six["benih"]}
    content, _ = await streamed(scoring, ACTOR, "/v1/analisis", silent, json=sent)
    await registry.close()
    await scoring.close()

    assert hashlib.sha256(content).hexdigest() == before["hasil_hash"]
    assert content == result(city, before)


def test_another_agency_sees_none_of_it(stack: Stack, model: dict[str, Any], a_problem: Any) -> None:
    stranger = stack.agency(SCOPES)

    assert [row["nomor"] for row in stranger.get("/v1/model")["items"]] == [0]
    a_problem(stranger.http.get(f"/v1/model/{model['nomor']}"), 404)
    a_problem(stranger.http.get(f"/v1/model/latih/{model['pelatihan_id']}"), 404)
