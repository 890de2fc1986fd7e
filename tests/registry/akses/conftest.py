"""A registry of one's own: its app in this process, the app role's engine, keys in a folder, one agency with six units."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncEngine

from launcher import postgres, secret_files
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.main import create_app
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.settings import Settings
from services.registry.storage.work import UnitOfWork, connect
from shared.vocabulary import JenisInstansi, JenisMasukan
from shared.web.identity import Actor, Signer
from tests.flow.six_units import six_units

AT = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
SOURCE = "uji"


@dataclass
class Own:
    """Registry as the gateway meets it, over its real routes."""

    engine: AsyncEngine
    url: str
    secrets: Path
    agency: uuid.UUID
    http: httpx.AsyncClient
    owner: asyncpg.Connection
    app: FastAPI

    @property
    def vault(self) -> Vault:
        return Vault.from_folder(self.secrets)

    @property
    def ledger(self) -> Path:
        return self.secrets.parent / "penghapusan.jsonl"

    async def stop(self) -> None:
        """The service lets go of the database."""
        await self.app.state.engine.dispose()
        await self.engine.dispose()

    def start(self) -> None:
        """The service reads its keys, as it does when it starts."""
        self.app.state.vault = self.vault

    async def bring(self, kind: JenisMasukan, rows: list[dict[str, Any]]) -> list[Any]:
        """Rows as JSON; the results, none of them failed."""
        texts = [{name: str(value) for name, value in row.items() if value is not None} for row in rows]
        body = {"instansi_id": str(self.agency), "sumber": SOURCE, "baris": texts}
        answer = await self.http.post(f"/v1/batch/{kind.value}", json=body)
        assert answer.status_code == 207, answer.text
        results: list[Any] = answer.json()["hasil"]
        assert not [one for one in results if one["status"] == "gagal"], results
        return results

    async def city(self) -> None:
        for kind, rows in six_units().items():
            await self.bring(kind, rows)

    async def find(self, nip: str) -> str:
        answer = await self.http.post("/v1/pegawai/cari", json={"instansi_id": str(self.agency), "nip": nip})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])


@pytest.fixture
async def own(server: postgres.Server, tmp_path: Path) -> AsyncIterator[Own]:
    """A database of its own per test: these tests end processes, change keys and restore."""
    name = f"uji_{uuid.uuid4().hex[:10]}"
    admin = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE {postgres.DATABASE}")
    await admin.close()
    secret_files.make_all(tmp_path / "secrets", demo=False)
    engine = connect(server.app_url(name))
    async with UnitOfWork(engine, "uji", AT) as work:
        agency = await ensure_agency(work, "12.71", "Kota Uji", JenisInstansi.KOTA.value)
    owner = await asyncpg.connect(server.owner_url(name).replace("+asyncpg", ""))
    settings = Settings(
        database_url=server.app_url(name), secrets_dir=tmp_path / "secrets", ledger_file=tmp_path / "penghapusan.jsonl"
    )
    app = create_app(settings)
    token = Signer(tmp_path / "secrets" / "gateway_private.jwk").sign("registry", Actor("uji", (), str(agency)), ttl_s=3600)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://registry", headers={"Authorization": f"Bearer {token}"}
    ) as http:
        made = Own(engine, server.app_url(name), tmp_path / "secrets", agency, http, owner, app)
        await made.city()
        yield made
    await owner.close()
    await app.state.engine.dispose()
    await engine.dispose()
