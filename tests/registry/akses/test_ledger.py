"""What was forgotten stays forgotten when an older copy of the database comes back."""

from __future__ import annotations

import json
import uuid

import pytest

from services.registry.operations.akses import ledger
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan
from tests.registry.akses.conftest import AT, Own
from tests.registry.akses.people import REASON, Marked

WHO = Marked(965)
PERSONAL = ("pegawai", "pegawai_identitas", "pegawai_keadaan", "pegawai_versi", "penempatan")


@pytest.fixture
async def person(own: Own) -> uuid.UUID:
    await own.bring(JenisMasukan.PEGAWAI, [WHO.row()])
    return uuid.UUID(await own.find(WHO.nip))


async def erase(own: Own, person: uuid.UUID) -> None:
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await erase_person(work, own.vault, person, REASON, AT.date(), forced=True, file=own.ledger)


async def keep_a_copy(own: Own) -> None:
    for table in PERSONAL:
        await own.owner.execute(f"CREATE TABLE salinan_{table} AS TABLE {table}")


async def bring_the_copy_back(own: Own, person: uuid.UUID) -> None:
    """As if a backup from before the erasure had been restored: the ledger's row is not in it either."""
    async with own.owner.transaction():
        await own.owner.execute("SET LOCAL session_replication_role = replica")
        for table in PERSONAL:
            await own.owner.execute(f"DELETE FROM {table}")
            await own.owner.execute(f"INSERT INTO {table} SELECT * FROM salinan_{table}")
        await own.owner.execute("DELETE FROM penghapusan")


async def test_a_restored_copy_forgets_again(own: Own, person: uuid.UUID) -> None:
    await keep_a_copy(own)
    await erase(own, person)
    await bring_the_copy_back(own, person)
    assert await own.find(WHO.nip) == str(person)

    async with own.engine.connect() as connection:
        again = await ledger.apply_ledger(connection, own.ledger, AT)
        await connection.commit()

    assert again == [person]
    answer = await own.http.post("/v1/pegawai/cari", json={"instansi_id": str(own.agency), "nip": WHO.nip})
    assert answer.status_code == 404
    assert await own.owner.fetchval("SELECT count(*) FROM penghapusan WHERE pegawai_id = $1", person) == 1
    assert await own.owner.fetchval("SELECT kunci_sandi FROM pegawai WHERE id = $1", person) is None
    assert (await verify_agency(own.engine, own.agency))["utuh"]


async def test_applying_twice_forgets_nobody_more(own: Own, person: uuid.UUID) -> None:
    await erase(own, person)
    async with own.engine.connect() as connection:
        assert await ledger.apply_ledger(connection, own.ledger, AT) == []


async def test_no_file_means_nothing_to_forget(own: Own) -> None:
    async with own.engine.connect() as connection:
        assert await ledger.apply_ledger(connection, own.ledger, AT) == []


async def test_a_kill_between_database_and_file_is_mended_by_the_next_look(own: Own, person: uuid.UUID) -> None:
    await erase(own, person)
    whole = own.ledger.read_text()
    own.ledger.write_text(whole[:-20])  # cut off in the middle of the line

    async with own.engine.connect() as connection:
        assert await ledger.follow(connection, own.ledger) == 1
        assert await ledger.follow(connection, own.ledger) == 0

    assert [line["pegawai_id"] for line in ledger.read(own.ledger)] == [str(person)]


async def test_the_file_is_for_its_owner_alone_and_tells_nobodys_name(own: Own, person: uuid.UUID) -> None:
    await erase(own, person)

    assert own.ledger.stat().st_mode & 0o777 == 0o600
    (line,) = [json.loads(text) for text in own.ledger.read_text().splitlines()]
    assert set(line) == set(ledger.FIELDS)
    assert not [mark for mark in WHO.traces if mark in own.ledger.read_text()]
    assert "P965" not in own.ledger.read_text()
