"""Each service runs from exactly the files and packages of its image, with the secrets docker-compose.yml gives it.

There is no Docker here: `image.py` and `production.py` carry out what the files say. The database is made as the official
image makes it (an owner, an empty database), so the first migration and the app role are part of what is tried.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import asyncpg
import pytest

from launcher import postgres
from tests.conftest import a_folder
from tests.flow.six_units import six_units
from tests.repo.production import WEB, Production
from tests.stack import SCOPES, sign_in

WORKERS = ("registry-worker", "gateway-worker")


async def _make_database(server: postgres.Server) -> None:
    connection = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await connection.execute(f"CREATE DATABASE {postgres.DATABASE}")
    await connection.close()


@pytest.fixture(scope="module")
def production() -> Iterator[Production]:
    with a_folder() as folder:
        server = postgres.start(folder / "db", durable=False)
        made = None
        try:
            asyncio.run(_make_database(server))
            made = Production.lay_out(folder, f"127.0.0.1:{server.port}", server.owner_password)
            made.run("migrate")
            for name in (*WEB, *WORKERS):
                made.start(name)
            yield made
        finally:
            if made is not None:
                made.stop()
            server.stop()


@pytest.mark.parametrize("service", WEB)
def test_a_service_is_alive_and_ready(production: Production, service: str) -> None:
    assert production.answers(service, "/kesehatan/hidup") == 200
    for other in WEB:
        production.answers(other, "/kesehatan/hidup")
    assert production.answers(service, "/kesehatan/siap") == 200


@pytest.mark.parametrize("worker", WORKERS)
def test_a_workers_heartbeat_answers_its_health_check(production: Production, worker: str) -> None:
    deadline = time.monotonic() + 30
    while not production.is_well(worker) and time.monotonic() < deadline:
        time.sleep(0.2)

    assert production.is_well(worker), production.log(worker).read_text()
    assert production.processes[worker].poll() is None


def test_a_small_city_goes_the_whole_way_and_nobody_writes_into_an_image(production: Production) -> None:
    words = ("client", "--kode", "12.71", "--nama", "Kota Uji", "--client", "simpeg", "--scopes", SCOPES)
    client, secret = production.run("admin", *words).split()
    api = sign_in(production.url("gateway"), client, secret)
    api.bring_city(six_units())
    round_id = api.make_round()

    analysis = api.analyse(round_id)

    moves = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
    api.http.close()
    assert analysis["status"] == "SELESAI", analysis["galat"]
    assert [(move["dari"]["unor_nama"], move["ke"]["unor_nama"]) for move in moves] == [("SDN Satu", "SDN Dua")]
    assert {name: image.files() for name, image in production.images.items()} == production.as_built


def test_the_app_role_may_not_rewrite_history(production: Production) -> None:
    async def refused(statement: str) -> bool:
        url = (production.folder / "secrets" / "database_url").read_text().replace("+asyncpg", "")
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(statement)
        except asyncpg.InsufficientPrivilegeError:
            return True
        finally:
            await connection.close()
        return False

    for statement in ("DELETE FROM audit", "UPDATE peristiwa SET aktor = ''", "TRUNCATE audit", "CREATE TABLE baru (x int)"):
        assert asyncio.run(refused(statement)), statement
    assert not asyncio.run(refused("SELECT count(*) FROM audit"))


def test_migrating_again_changes_nothing_and_gives_the_role_the_password_of_its_file(production: Production) -> None:
    file = production.folder / "secrets" / "database_url"
    old = file.read_text()
    new = old.replace(old.split(":")[2].split("@")[0], "it's%20new")  # a quote and a space: the server quotes it
    file.write_text(new)

    production.run("migrate")

    async def enters(url: str) -> bool:
        try:
            await (await asyncpg.connect(url.replace("+asyncpg", ""))).close()
        except asyncpg.InvalidPasswordError:
            return False
        return True

    assert asyncio.run(enters(new))
    assert not asyncio.run(enters(old))
