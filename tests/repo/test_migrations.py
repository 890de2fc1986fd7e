"""Migrations on data: what revision 0001 wrote comes up, is sealed, proves itself and answers the same; and the way back loses nothing.

`data/at_0001.sql` was written by the program as it was at revision 0001 (rows of six units, then corrections: a rating, a punishment,
a move, a renamed unit, a person without a number), dumped with pg_dump. The hash is that of the snapshot the same program froze.
"""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import asyncpg
import pytest

from launcher.postgres import Server
from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.kepegawaian import snapshots
from services.registry.storage.work import UnitOfWork, connect
from shared.contracts.v1.snapshot_io import content_hash, unpack
from tests.repo.schema import ROOT, alembic, dump

WRITTEN = Path(__file__).parent / "data" / "at_0001.sql"
VAULT = Vault(b"c" * 32, b"s" * 32)
AT, PER = datetime(2026, 11, 25, 3, 0, tzinfo=UTC), date(2026, 11, 12)
SNAPSHOT = "8ae4a0859e082388e9058fb8ec99ca41dc201eadc9253eeac00a6481033a2137"
PEOPLE = 19
SEALED_NOW = ("hukdis_tingkat", "hukdis_selesai", "persetujuan", "kecamatan_rumah", "tugas_belajar", "hukdis_diketahui")
SAID = ("pegawai_keadaan", "predikat")
"""Sealing cuts a circumstance where a rating was heard and opening makes ratings anew: other rows, the same answers."""
COLUMNS = (
    "SELECT attname FROM pg_attribute WHERE attrelid = $1::text::regclass AND attnum > 0 AND NOT attisdropped "
    "AND attname NOT IN ('id', 'dicatat')"
)
Rows = dict[str, list[str]]


@dataclass
class Old:
    """A database that was filled at revision 0001."""

    name: str
    server: Server
    owner: asyncpg.Connection
    secrets: Path

    def to(self, *words: str) -> None:
        done = alembic(self.server, self.name, *words)
        assert done.returncode == 0, done.stderr

    def admin(self, *words: str) -> None:
        """Registry's administration, as whoever upgrades types it."""
        environment = {
            **os.environ,
            "SEIMBANG_SECRETS_DIR": str(self.secrets),
            "SEIMBANG_DATABASE_URL": self.server.app_url(self.name),
        }
        command = [sys.executable, "-m", "services.registry.admin", *words]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    async def rows(self) -> Rows:
        """Every row of every table as text, sorted; of circumstances and ratings what they say, however many rows say it."""
        names = [row[0] for row in await self.owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
        found = {}
        for name in names:
            query = f'SELECT t::text AS row FROM "{name}" t ORDER BY 1'
            if name in SAID:
                columns = await self.owner.fetch(COLUMNS, name)
                said = ", ".join(row[0] for row in columns)
                query = f'SELECT ROW({said}, range_agg(dicatat))::text AS row FROM "{name}" GROUP BY {said} ORDER BY 1'
            found[name] = [row["row"] for row in await self.owner.fetch(query)]
        return found

    async def agency(self) -> uuid.UUID:
        return uuid.UUID(str(await self.owner.fetchval("SELECT id FROM instansi")))


@pytest.fixture
async def old(server: Server, tmp_path: Path) -> AsyncIterator[Old]:
    name = f"lama_{uuid.uuid4().hex[:10]}"
    root = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await root.execute(f"CREATE DATABASE {name}")
    for file, key in (("city_key", VAULT.city_key), ("snapshot_key", VAULT.snapshot_key)):
        (tmp_path / file).write_text(b64encode(key).decode())
    made = Old(name, server, await asyncpg.connect(server.owner_url(name).replace("+asyncpg", "")), tmp_path)
    made.to("upgrade", "0001")
    await made.owner.execute(WRITTEN.read_text())
    yield made
    await made.owner.close()
    await root.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await root.close()


async def test_what_0001_wrote_comes_up_is_sealed_and_proves_itself(old: Old) -> None:
    old.to("upgrade", "head")
    old.admin("backfill")

    plain = await old.owner.fetchval(f"SELECT count(*) FROM pegawai_keadaan WHERE num_nonnulls({', '.join(SEALED_NOW)}) > 0")
    assert (plain, await old.owner.fetchval("SELECT count(*) FROM predikat")) == (0, 0)
    assert await old.owner.fetchval("SELECT count(DISTINCT kunci) FROM pegawai") == PEOPLE
    engine = connect(old.server.app_url(old.name), pool_size=1)
    proof = await verify_agency(engine, await old.agency())
    await engine.dispose()
    assert (proof["utuh"], proof["perubahan"]["jumlah"], proof["bacaan"]["jumlah"]) == (True, 13, 0)


async def test_the_same_day_gives_the_same_snapshot_as_at_0001(old: Old) -> None:
    old.to("upgrade", "head")
    old.admin("backfill")

    engine, agency = connect(old.server.app_url(old.name), pool_size=2), await old.agency()
    async with UnitOfWork(engine, "uji", AT) as work:
        frozen = await freeze_snapshot(work, VAULT, agency, PER)
    async with engine.connect() as connection:
        meta, tables = unpack(await snapshots.bundle(connection, agency, frozen.hash))
    await engine.dispose()

    assert content_hash(meta, tables, versi=1) == SNAPSHOT


async def test_what_was_known_of_a_person_is_still_known(old: Old) -> None:
    """P002 was punished from 1 November on, as was heard on the ninth."""
    person = await old.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P002'")
    old.to("upgrade", "head")
    old.admin("backfill")

    key = VAULT.unwrap(await old.owner.fetchval("SELECT kunci_sandi FROM pegawai WHERE id = $1", person), person)
    known = {}
    for heard in (date(2026, 11, 5), date(2026, 11, 20)):
        sealed = await old.owner.fetchval(
            "SELECT sandi FROM pegawai_keadaan WHERE pegawai_id = $1 AND berlaku @> date '2026-11-03' AND dicatat @> $2::timestamptz",
            person,
            datetime(heard.year, heard.month, heard.day, tzinfo=UTC),
        )
        known[heard.day] = sandi.unseal(key, sealed, sandi.CIRCUMSTANCES).get("hukdis_tingkat")
    assert known == {5: None, 20: "RINGAN"}


async def test_down_and_up_again_on_data_loses_nothing(old: Old) -> None:
    at_0001, schema = await old.rows(), dump(old.server, old.name)
    old.to("upgrade", "head")
    old.admin("backfill")
    at_head = await old.rows()

    old.admin("backfill", "--undo")
    old.to("downgrade", "0001")
    assert dump(old.server, old.name) == schema
    assert await old.rows() == at_0001

    old.to("upgrade", "head")
    old.admin("backfill")
    again = await old.rows()
    assert {name: len(rows) for name, rows in again.items()} == {name: len(rows) for name, rows in at_head.items()}
    unsealed = [name for name in again if name != "pegawai_keadaan"]  # sealing the same twice gives other bytes
    assert {name: again[name] for name in unsealed} == {name: at_head[name] for name in unsealed}
