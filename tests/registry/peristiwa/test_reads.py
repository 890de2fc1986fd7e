"""Who read whose restricted fields is written down, one entry per request, in one unbroken chain."""

from __future__ import annotations

import asyncio
import hashlib
import json
import uuid

import asyncpg
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.storage.peristiwa.reads import note_read
from tests.registry.peristiwa.conftest import AT


async def test_a_read_is_on_record_before_the_answer_leaves(
    engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection
) -> None:
    people = [uuid.uuid4(), uuid.uuid4()]

    assert await note_read(engine, agency, "klien:simpeg", "pribadi", ["nip", "nama", "nip"], [*people, people[0]], AT) == 1

    row = await owner.fetchrow("SELECT * FROM audit_baca WHERE instansi_id = $1", agency)  # another session sees it at once
    assert (row["aktor"], row["tujuan"], row["kolom"], row["jumlah"]) == ("klien:simpeg", "pribadi", ["nama", "nip"], 2)
    assert json.loads(row["subjek"]) == sorted(map(str, people))


async def test_readers_at_once_stand_in_one_chain(engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection) -> None:
    async def read(number: int) -> None:
        async with engine.connect() as connection:
            await note_read(connection, agency, f"pembaca-{number}", "pribadi", ["nip"], [uuid.uuid4()], AT)

    await asyncio.gather(*(read(number) for number in range(20)))

    rows = await owner.fetch("SELECT * FROM audit_baca WHERE instansi_id = $1 ORDER BY nomor", agency)
    assert [row["nomor"] for row in rows] == list(range(1, 21))
    assert len({row["aktor"] for row in rows}) == 20
    before = "0" * 64
    for row in rows:  # the formula written a second time, from its description
        assert row["hash_sebelum"] == before
        before = _sha256_of(row)
        assert row["hash"] == before
    assert await owner.fetchval("SELECT hash FROM baca_head WHERE instansi_id = $1", agency) == before


async def test_an_agency_older_than_the_chain_gets_one_at_its_first_read(
    engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection
) -> None:
    await owner.execute("DELETE FROM baca_head WHERE instansi_id = $1", agency)

    assert await note_read(engine, agency, "a", "pribadi", ["nip"], [], AT) == 1
    assert await note_read(engine, agency, "a", "pribadi", ["nip"], [], AT) == 2


def _sha256_of(row: asyncpg.Record) -> str:
    said = {
        "nomor": row["nomor"], "pada": row["pada"].isoformat(), "aktor": row["aktor"], "tujuan": row["tujuan"], "kolom": row["kolom"],
        "jumlah": row["jumlah"], "subjek": json.loads(row["subjek"]), "hash_sebelum": row["hash_sebelum"],
    }  # fmt: skip
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
