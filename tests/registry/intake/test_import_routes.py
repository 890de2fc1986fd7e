"""The /impor routes as the gateway sees them, and a worker process that is killed for real."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres, secret_files
from services.registry.main import create_app
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.settings import Settings
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.putaran.tables import impor_baris, tugas
from services.registry.storage.work import UnitOfWork
from services.registry.worker import work_once
from shared.vocabulary import JenisInstansi, JenisMasukan
from shared.web.clock import SystemClock
from shared.web.identity import Actor, Signer
from tests.registry.intake.builders import HEADINGS, a_person, nip, text, xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def secrets(tmp_path: Path) -> Path:
    secret_files.make_all(tmp_path / "rahasia", demo=False)
    return tmp_path / "rahasia"


@pytest.fixture
async def gateway(server: postgres.Server, database: str, secrets: Path) -> AsyncIterator[Any]:
    """The one caller of registry, with a valid token."""
    app = create_app(Settings(database_url=server.app_url(database), secrets_dir=secrets))
    token = Signer(secrets / "gateway_private.jwk").sign("registry", Actor("uji"))
    headers = {"Authorization": f"Bearer {token}"}
    client: Any = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://registry", headers=headers)
    async with client:
        client.app = app
        yield client
    await app.state.engine.dispose()


@pytest.fixture
async def instansi(engine: AsyncEngine) -> uuid.UUID:
    async with UnitOfWork(engine, "uji", SystemClock().now()) as work:
        return await ensure_agency(work, f"rute-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.PERCOBAAN.value)


async def send(gateway: Any, instansi: uuid.UUID, name: str, content: bytes, **more: str) -> Any:
    form = {"instansi_id": str(instansi), "sumber": "uji", **more}
    return await gateway.post("/v1/impor", data=form, files={"berkas": (name, content, XLSX)})


async def test_upload_work_read_page_and_fetch_the_report(gateway: Any, instansi: uuid.UUID) -> None:
    people = [a_person(900 + i) for i in range(5)]
    sent = await send(gateway, instansi, "pegawai.xlsx", xlsx(D=[HEADINGS, *people, a_person(900), a_person(901)]))
    assert (sent.status_code, sent.headers["Location"]) == (202, f"/v1/impor/{sent.json()['id']}")
    early = await gateway.get(f"{sent.headers['Location']}/laporan.xlsx")
    assert (early.status_code, early.headers["content-type"]) == (409, "application/problem+json")
    app = gateway.app
    assert await work_once(app.state.engine, app.state.vault, app.state.clock, "pekerja")
    done = (await gateway.get(sent.headers["Location"])).json()
    assert (done["status"], done["ringkasan"]["dibuat"], done["ringkasan"]["gagal"]) == ("SELESAI", 5, 2)
    first = (await gateway.get(f"{sent.headers['Location']}/baris", params={"status": "gagal", "limit": 1})).json()
    again = {"status": "gagal", "limit": 1, "cursor": first["berikutnya"]}
    second = (await gateway.get(f"{sent.headers['Location']}/baris", params=again)).json()
    assert [first["items"][0]["baris"], second["items"][0]["baris"], second["berikutnya"]] == [7, 8, None]
    assert nip(900) not in str(first)
    report = await gateway.get(f"{sent.headers['Location']}/laporan.xlsx")
    assert (report.status_code, report.headers["content-type"], report.content[:2]) == (200, XLSX, b"PK")


async def test_an_import_tells_the_day_its_file_was_said_to_speak_of(gateway: Any, instansi: uuid.UUID) -> None:
    content = xlsx(D=[HEADINGS, a_person(900)])
    sent = [await send(gateway, instansi, "pegawai.xlsx", content, **said) for said in ({"per": "2026-02-28"}, {})]

    told = [(await gateway.get(one.headers["Location"])).json()["per"] for one in sent]

    assert told == ["2026-02-28", None]


async def test_a_file_too_large_an_unknown_agency_and_a_stranger_are_refused(gateway: Any, instansi: uuid.UUID) -> None:
    assert (await send(gateway, instansi, "a.xlsx", bytes((20 << 20) + 1))).status_code == 413
    assert (await send(gateway, uuid.uuid4(), "a.xlsx", b"x")).status_code == 404
    assert (await send(gateway, instansi, "a.xlsx", b"x", mode="hapus")).status_code == 422
    assert (await gateway.get(f"/v1/impor/{uuid.uuid4()}")).status_code == 404
    assert (await gateway.get(f"/v1/impor/{uuid.uuid4()}/baris")).status_code == 404
    gateway.headers.pop("Authorization")
    assert (await send(gateway, instansi, "a.xlsx", b"x")).status_code == 401


@pytest.mark.parametrize("kind", list(JenisMasukan))
async def test_every_kind_has_its_template(gateway: Any, kind: JenisMasukan) -> None:
    answer = await gateway.get(f"/v1/impor/templat/{kind.value}.xlsx")
    assert (answer.status_code, answer.content[:2]) == (200, b"PK")


async def test_kill_9_of_the_worker_in_the_middle_loses_and_doubles_nothing(
    gateway: Any, instansi: uuid.UUID, engine: AsyncEngine, server: postgres.Server, database: str, secrets: Path
) -> None:
    rows = [["PNS ID", *HEADINGS], *[[f"K{i:05d}", *a_person(nip="")] for i in range(4000)]]
    where = (await send(gateway, instansi, "banyak.csv", text(rows, "|"))).headers["Location"]
    environment = {**os.environ, "SEIMBANG_DATABASE_URL": server.app_url(database), "SEIMBANG_SECRETS_DIR": str(secrets)}

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-m", "services.registry.worker"], env=environment, stdout=subprocess.DEVNULL)

    async def until(reached: Any) -> dict[str, Any]:
        for _ in range(4000):
            state: dict[str, Any] = (await gateway.get(where)).json()
            if reached(state):
                return state
            await asyncio.sleep(0.02)
        raise AssertionError(f"not reached: {state['status']} {state['baris_selesai']}")

    worker = start()
    await until(lambda state: state["baris_selesai"] > 0)
    worker.kill()
    worker.wait()
    stopped = (await gateway.get(where)).json()
    assert (stopped["status"], 0 < stopped["baris_selesai"] < 4000) == ("BERJALAN", True)
    async with engine.begin() as connection:  # what thirty seconds of silence do to the lease
        lapsed = update(tugas).where(tugas.c.instansi_id == instansi)
        await connection.execute(lapsed.values(sewa_sampai=tugas.c.dibuat_pada))
    worker = start()
    try:
        done = await until(lambda state: state["status"] == "SELESAI")
    finally:
        worker.terminate()
        worker.wait()
    assert done["ringkasan"] == {"dibuat": 4000, "diperbarui": 0, "tidak_berubah": 0, "gagal": 0, "dilewati": 0}
    async with engine.connect() as connection:
        held = await connection.execute(select(func.count()).where(pegawai.c.instansi_id == instansi))
        told = await connection.execute(
            select(func.count(), func.count(impor_baris.c.nomor.distinct())).where(
                impor_baris.c.impor_id == uuid.UUID(done["id"])
            )
        )
        assert (held.scalar_one(), tuple(told.one())) == (4000, (4000, 4000))
