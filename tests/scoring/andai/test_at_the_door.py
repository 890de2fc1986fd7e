"""Held plans over real HTTP: prepared on request, ended when the one being answered leaves, finished when the one who waits leaves."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
import uvicorn

from launcher import secret_files
from services.scoring.api import what_if_routes
from services.scoring.api.residents import Residents
from services.scoring.main import create_app
from services.scoring.settings import Settings
from services.scoring.version import MESIN
from shared.contracts.canonical import canonical_hash
from shared.contracts.v1.snapshot_io import verify
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from shared.web.identity import Actor, Signer
from tests.scoring.andai.test_residents import QUESTION, until
from tests.scoring.cities import DECISION, a_policy, packed, random_city

ASKED = {name: value for name, value in QUESTION.items() if name != "pertanyaan"}


@dataclass
class Door:
    url: str
    signer: Signer
    held: Residents
    kunci: str
    masukan: dict[str, Any]

    @property
    def whole(self) -> dict[str, Any]:
        return {"kunci": self.kunci, "masukan": self.masukan}

    async def post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        """On a connection of its own; a caller that is cancelled closes it."""
        async with httpx.AsyncClient(base_url=self.url, timeout=60) as http:
            return await http.post(f"/v1/rencana/{path}", json=body, headers=self.token())

    def token(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.signer.sign('scoring', Actor('uji'))}"}


@pytest.fixture
async def door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Door]:
    monkeypatch.setattr(what_if_routes, "WATCH_S", 0.1)
    secret_files.make_all(tmp_path, demo=False)
    app = create_app(Settings(secrets_dir=tmp_path, cache_dir=tmp_path / "cache"))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    serving = asyncio.create_task(server.serve())
    await until(lambda: server.started, 60)
    url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    bundle = packed(random_city(np.random.default_rng(1)))
    parts = {"aturan": rule_set(CATALOGUE, DECISION), "kebijakan": a_policy(kapasitas_meja=3), "model": default_model()}
    snapshot = verify(bundle)
    six = {
        "snapshot": snapshot,
        **{name: canonical_hash(part) for name, part in parts.items()},
        "benih": "undian",
        "mesin": MESIN,
    }
    signer = Signer(tmp_path / "gateway_private.jwk")
    made = Door(url, signer, app.state.residents, canonical_hash(six), {"snapshot": snapshot, **parts, "benih": "undian"})
    async with httpx.AsyncClient(base_url=url) as http:
        (await http.put(f"/v1/snapshot/{snapshot}", content=bundle, headers=made.token())).raise_for_status()
    yield made
    server.should_exit = True
    await serving


async def test_a_prepared_plan_answers_by_its_key_alone(door: Door) -> None:
    assert (await door.post("harga", {"kunci": door.kunci, **ASKED})).status_code == 409
    assert (await door.post("siapkan", door.whole)).status_code == 202
    await until(lambda: door.held.knows(door.kunci), 60)

    answer = await door.post("harga", {"kunci": door.kunci, **ASKED})
    assert (answer.status_code, len(answer.json()["items"])) == (200, 3)
    wrong = await door.post("siapkan", {**door.whole, "kunci": "0" * 64})
    assert wrong.status_code == 422


async def test_an_asker_whose_connection_drops_in_the_middle_of_the_answer_ends_the_process(door: Door) -> None:
    assert (await door.post("harga", {**door.whole, **ASKED})).status_code == 200
    one = door.held._held[door.kunci]
    os.kill(one.proses.pid, signal.SIGSTOP)
    asking = asyncio.create_task(door.post("harga", {"kunci": door.kunci, **ASKED}))
    await until(one.giliran.locked)
    asking.cancel()

    await until(lambda: one.proses.process.exitcode == -signal.SIGKILL)
    assert door.held.at_hand() == 0
    assert (await door.post("harga", {**door.whole, **ASKED})).status_code == 200  # nothing was lost


async def test_an_asker_whose_connection_drops_while_the_plan_is_made_leaves_it_to_the_next(door: Door) -> None:
    asking = asyncio.create_task(door.post("harga", {**door.whole, **ASKED}))
    await until(lambda: door.held.at_hand() == 1 and door.held._held[door.kunci].giliran.locked())
    one = door.held._held[door.kunci]
    os.kill(one.proses.pid, signal.SIGSTOP)
    asking.cancel()
    await asyncio.sleep(1.0)  # ten looks at the connection
    os.kill(one.proses.pid, signal.SIGCONT)

    await until(lambda: door.held.knows(door.kunci), 60)
    assert (await door.post("harga", {"kunci": door.kunci, **ASKED})).status_code == 200
    assert door.held._held[door.kunci] is one


async def test_an_asker_whose_time_is_over_gets_a_whole_problem_with_when_to_try_again(door: Door) -> None:
    door.held._answer_limit_s = 0.05
    late = await door.post("harga", {**door.whole, **ASKED})

    assert (late.status_code, late.json()["kode"]) == (503, "layanan_sibuk")
    assert int(late.headers["retry-after"]) > 0
    assert "Ajukan lagi" in late.json()["saran"]
    await until(lambda: door.held.knows(door.kunci), 60)
