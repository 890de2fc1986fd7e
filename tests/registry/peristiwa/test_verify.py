"""The owner of the database can take the triggers away and write what he likes: the chain tells where."""

from __future__ import annotations

import uuid

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.peristiwa.periksa import Pemeriksa
from services.registry.operations.peristiwa.verify import Checked, verify_all
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.work import one_view
from tests.registry.peristiwa.conftest import AT
from tests.registry.peristiwa.writing import write

LINKS = 9
"""The first is the agency's own beginning, with one event; the others have three each: link n covers events 3n-4 to 3n-2."""


@pytest.fixture
async def written(engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection) -> uuid.UUID:
    for number in range(2, LINKS + 1):
        await write(engine, agency, *(f"unit-{number}-{letter}" for letter in "abc"))
        await note_read(engine, agency, "klien", f"baca-{number}", ["nip"], [f"orang-{number}"], AT)
    await owner.execute("SET session_replication_role = replica")  # no trigger fires: what only the owner can do
    return agency


async def check(engine: AsyncEngine, agency: uuid.UUID, marked: int | None = None) -> Checked:
    async with one_view(engine) as view:
        return await _check(view, agency, marked)


def told(chain: Pemeriksa) -> list[tuple[str, int, int]]:
    return [(one.sebab, one.dari, one.sampai) for one in chain.putus]


async def test_an_untouched_chain_is_whole(engine: AsyncEngine, written: uuid.UUID) -> None:
    found = await check(engine, written)

    assert found.whole
    assert (found.perubahan.last, found.bacaan.last) == (LINKS, LINKS - 1)


TAMPERED = [
    ("actor of a link changed", "UPDATE audit SET aktor = 'lain' WHERE instansi_id = $1 AND nomor = 5", [("berubah", 5, 5)]),
    ("time of a link changed", "UPDATE audit SET pada = pada + interval '1 microsecond' WHERE instansi_id = $1 AND nomor = 5",
     [("berubah", 5, 5)]),
    ("link taken out of the middle", "DELETE FROM audit WHERE instansi_id = $1 AND nomor = 5",
     [("hilang", 5, 5), ("peristiwa_liar", 11, 13)]),
    ("link and its events taken out", "WITH gone AS (DELETE FROM peristiwa WHERE instansi_id = $1 AND nomor BETWEEN 11 AND 13) "
     "DELETE FROM audit WHERE instansi_id = $1 AND nomor = 5", [("hilang", 5, 5)]),
    ("the tail cut", "WITH gone AS (DELETE FROM peristiwa WHERE instansi_id = $1 AND nomor > 22) "
     "DELETE FROM audit WHERE instansi_id = $1 AND nomor > 8", [("kepala", 8, 8), ("ekor", 8, 9)]),
    ("what an event says changed", "UPDATE peristiwa SET isi = '{\"kolom\": [\"status\"]}' WHERE instansi_id = $1 AND nomor = 12",
     [("peristiwa_berubah", 11, 13)]),
    ("an event says a fraction", "UPDATE peristiwa SET isi = '{\"n\": 0.5}' WHERE instansi_id = $1 AND nomor = 12",
     [("peristiwa_berubah", 11, 13)]),
    ("subject of an event changed", "UPDATE peristiwa SET subjek_id = 'x' WHERE instansi_id = $1 AND nomor = 13",
     [("peristiwa_berubah", 11, 13)]),
    ("actor of an event changed", "UPDATE peristiwa SET aktor = 'x' WHERE instansi_id = $1 AND nomor = 11",
     [("peristiwa_berubah", 11, 13)]),
    ("an event taken out", "DELETE FROM peristiwa WHERE instansi_id = $1 AND nomor = 12", [("peristiwa_hilang", 12, 12)]),
    ("events added at the end", "INSERT INTO peristiwa SELECT instansi_id, nomor + 14, jenis, subjek_jenis, subjek_id, aktor, pada, isi "
     "FROM peristiwa WHERE instansi_id = $1 AND nomor BETWEEN 12 AND 13", [("peristiwa_liar", 26, 27)]),
    ("head row set back", "UPDATE instansi_head SET audit_nomor = 8 WHERE instansi_id = $1", [("ekor", 9, 8)]),
    ("hash of the head row changed", "UPDATE instansi_head SET audit_hash = repeat('0', 64) WHERE instansi_id = $1",
     [("kepala", 9, 9)]),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "breaks"), [one[1:] for one in TAMPERED], ids=[one[0] for one in TAMPERED])
async def test_a_change_behind_the_programs_back_is_found(
    engine: AsyncEngine, written: uuid.UUID, owner: asyncpg.Connection, statement: str, breaks: list[tuple[str, int, int]]
) -> None:
    await owner.execute(statement, written)

    found = await check(engine, written)

    assert told(found.perubahan) == breaks
    assert told(found.bacaan) == []


async def test_two_links_that_changed_places_are_found(
    engine: AsyncEngine, written: uuid.UUID, owner: asyncpg.Connection
) -> None:
    for moved, to in ((5, 99), (6, 5), (99, 6)):
        await owner.execute("UPDATE audit SET nomor = $3 WHERE instansi_id = $1 AND nomor = $2", written, moved, to)

    found = await check(engine, written)

    places = {(one.sebab, one.dari) for one in found.perubahan.putus}
    assert {("urutan", 5), ("berubah", 5), ("urutan", 6), ("berubah", 6)} <= places
    assert all(one.dari in (5, 6, 7, 11, 14) for one in found.perubahan.putus)  # nothing else is accused


async def test_a_link_put_in_is_found(engine: AsyncEngine, written: uuid.UUID, owner: asyncpg.Connection) -> None:
    """A forger who knows the formula gives the new link a right hash; what follows does not hang on it."""
    await owner.execute("UPDATE audit SET nomor = nomor + 1000 WHERE instansi_id = $1 AND nomor > 5", written)
    await owner.execute("UPDATE audit SET nomor = nomor - 999 WHERE instansi_id = $1 AND nomor > 1000", written)
    await owner.execute(
        "INSERT INTO audit SELECT instansi_id, 6, pada, aktor, dari_nomor, sampai_nomor, isi_hash, hash, hash FROM audit "
        "WHERE instansi_id = $1 AND nomor = 5",
        written,
    )

    found = await check(engine, written)

    assert ("berubah", 6, 6) in told(found.perubahan)
    assert ("ekor", 10, 9) in told(found.perubahan)


@pytest.mark.parametrize(
    ("statement", "breaks"),
    [
        ("UPDATE audit_baca SET aktor = 'lain' WHERE instansi_id = $1 AND nomor = 3", [("berubah", 3, 3)]),
        ("UPDATE audit_baca SET jumlah = 0 WHERE instansi_id = $1 AND nomor = 3", [("berubah", 3, 3)]),
        ("UPDATE audit_baca SET kolom = ARRAY['nama'] WHERE instansi_id = $1 AND nomor = 3", [("berubah", 3, 3)]),
        ("""UPDATE audit_baca SET subjek = '["orang-3", "orang-3"]' WHERE instansi_id = $1 AND nomor = 3""", [("berubah", 3, 3)]),
        ("DELETE FROM audit_baca WHERE instansi_id = $1 AND nomor IN (3, 4)", [("hilang", 3, 4)]),
        ("DELETE FROM audit_baca WHERE instansi_id = $1 AND nomor = 8", [("ekor", 7, 8)]),
        ("DELETE FROM audit_baca WHERE instansi_id = $1", [("ekor", 0, 8)]),
    ],
)
async def test_the_record_of_reads_is_held_together_the_same_way(
    engine: AsyncEngine, written: uuid.UUID, owner: asyncpg.Connection, statement: str, breaks: list[tuple[str, int, int]]
) -> None:
    await owner.execute(statement, written)

    found = await check(engine, written)

    assert (told(found.bacaan), told(found.perubahan)) == (breaks, [])


async def test_a_chain_written_anew_from_its_middle_is_whole_in_itself_but_not_on_paper(
    engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection
) -> None:
    for number in range(3):
        await write(engine, agency, f"unit-{number}")
    on_paper = (await check(engine, agency, marked=3)).perubahan.marked_hash
    await owner.execute("SET session_replication_role = replica")
    for table in ("audit", "peristiwa"):
        await owner.execute(f"DELETE FROM {table} WHERE instansi_id = $1 AND nomor > 2", agency)
    await owner.execute(
        "UPDATE instansi_head h SET nomor = 2, audit_nomor = 2, audit_hash = a.hash FROM audit a "
        "WHERE a.instansi_id = h.instansi_id AND a.nomor = 2 AND h.instansi_id = $1",
        agency,
    )
    await write(engine, agency, "unit-lain")

    found = await check(engine, agency, marked=3)

    assert found.whole
    assert on_paper not in (None, found.perubahan.marked_hash)


async def test_what_is_written_while_the_chain_is_read_is_no_break(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, "sebelum")
    async with one_view(engine) as view:
        await view.exec_driver_sql("SELECT 1")  # the view is of this moment
        await write(engine, agency, "sementara")
        found = await _check(view, agency)
    assert (found.whole, found.perubahan.last) == (True, 2)
    assert (await check(engine, agency)).perubahan.last == 3


async def _check(view: AsyncConnection, agency: uuid.UUID, marked: int | None = None) -> Checked:
    code = (await view.exec_driver_sql("SELECT kode FROM instansi WHERE id = $1", (agency,))).scalar_one()
    (found,) = [one async for one in verify_all(view, code, marked)]
    return found
