"""Who could rewrite history is told: a role that owns all, a right too many, a trigger taken away."""

from __future__ import annotations

from pathlib import Path

import asyncpg
import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres, secret_files
from services.registry.main import create_app
from services.registry.settings import Settings
from services.registry.storage.peristiwa.guards import HISTORY, guards
from services.registry.storage.work import connect


async def test_the_role_of_the_services_can_rewrite_nothing(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        found = await guards(connection)
    assert (found.role, found.told(), found.firm) == (postgres.APP, [], True)


async def test_one_address_that_owns_all_is_told(server: postgres.Server, database: str) -> None:
    owning = connect(server.owner_url(database))
    async with owning.connect() as connection:
        found = await guards(connection)
    await owning.dispose()
    assert found.open == sorted(HISTORY)
    assert "satu alamat menguasai semuanya" in found.told()[0]


@pytest.mark.parametrize(
    ("weaken", "mend", "open_", "unguarded"),
    [
        ("GRANT UPDATE ON audit TO seimbang_app", "REVOKE UPDATE ON audit FROM seimbang_app", ["audit"], []),
        ("GRANT DELETE ON peristiwa TO seimbang_app", "REVOKE DELETE ON peristiwa FROM seimbang_app", ["peristiwa"], []),
        ("ALTER TABLE audit DISABLE TRIGGER ALL", "ALTER TABLE audit ENABLE TRIGGER ALL", [], ["audit"]),
        ("ALTER TABLE audit_baca RENAME TO lain", "ALTER TABLE lain RENAME TO audit_baca", [], []),
    ],
)
async def test_a_weakness_is_told_while_it_lasts(
    engine: AsyncEngine, owner: asyncpg.Connection, weaken: str, mend: str, open_: list[str], unguarded: list[str]
) -> None:
    await owner.execute(weaken)
    try:
        async with engine.connect() as connection:
            found = await guards(connection)
    finally:
        await owner.execute(mend)
    assert (found.open, found.unguarded) == (open_, unguarded)


@pytest.mark.parametrize("url", ["app", "owner", "away"])
async def test_registry_says_so_in_its_log_when_it_starts(
    server: postgres.Server, database: str, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret_files.make_all(tmp_path, demo=False)
    address = {"app": server.app_url(database), "owner": server.owner_url(database),
               "away": "postgresql+asyncpg://x:y@127.0.0.1:1/z"}[url]  # fmt: skip
    app = create_app(Settings(secrets_dir=tmp_path, database_url=address))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://r") as http,
    ):
        assert (await http.get("/kesehatan/hidup")).status_code == 200
    assert ("history is not guarded" in capsys.readouterr().out) == (url == "owner")
