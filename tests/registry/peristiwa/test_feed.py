"""Following what changes: in commit order, nothing missed and nothing twice, and told to begin anew when that is better."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.peristiwa import feed
from shared.errors import Kedaluwarsa, MasukanTidakSah
from shared.vocabulary import Koleksi
from tests.registry.peristiwa.conftest import AT
from tests.registry.peristiwa.writing import write


async def events(engine: AsyncEngine, agency: uuid.UUID, since: str, limit: int = 500, days_later: int = 0) -> dict[str, Any]:
    async with engine.connect() as connection:
        return await feed.events_since(connection, agency, since, limit, AT + timedelta(days=days_later))


async def changes(
    engine: AsyncEngine, agency: uuid.UUID, since: str, limit: int = 500, kind: Koleksi = Koleksi.UNOR, days_later: int = 0
) -> dict[str, Any]:
    async with engine.connect() as connection:
        return await feed.changes_since(connection, agency, kind, since, limit, AT + timedelta(days=days_later))


def ids(page: dict[str, Any]) -> list[str]:
    return [item["id"] for item in page["items"]]


async def test_the_first_call_gives_the_place_of_now_and_where_the_whole_list_is(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, "lama")

    first = await changes(engine, agency, "")
    await write(engine, agency, "baru")

    assert (first["items"], first["ada_lagi"], first["daftar_lengkap"]) == ([], False, "/v1/unor")
    assert ids(await changes(engine, agency, first["berikutnya"])) == ["baru"]


async def test_each_subject_comes_once_at_its_latest_change(engine: AsyncEngine, agency: uuid.UUID) -> None:
    for subject in ("a", "b", "a", "c", "b"):
        await write(engine, agency, subject)

    page = await changes(engine, agency, "awal")

    assert [(item["id"], item["nomor"]) for item in page["items"]] == [("a", 4), ("c", 5), ("b", 6)]


@pytest.mark.parametrize("limit", [1, 2, 3, 500])
async def test_pages_add_up_though_what_was_read_changes_again(engine: AsyncEngine, agency: uuid.UUID, limit: int) -> None:
    for subject in ("a", "b", "c", "d"):
        await write(engine, agency, subject)
    seen, page = [], await changes(engine, agency, "awal", limit)
    seen += ids(page)
    await write(engine, agency, "a")  # seen already, or not: in either case its new state must still come
    while page["ada_lagi"]:
        page = await changes(engine, agency, page["berikutnya"], limit)
        seen += ids(page)
    seen += ids(await changes(engine, agency, page["berikutnya"], limit))

    assert set(seen) == {"a", "b", "c", "d"}
    assert seen[-1] == "a"


async def test_what_was_taken_out_comes_as_a_tombstone(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, "a", "b")
    await write(engine, agency, "a", kind="unor.dihapus")

    page = await changes(engine, agency, "awal")

    assert [(item["id"], item["op"]) for item in page["items"]] == [("b", "ubah"), ("a", "hapus")]


async def test_a_collection_holds_its_own_kinds_only(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, "orang", kind="pegawai.dibuat")
    await write(engine, agency, "orang", kind="penugasan.dicatat")
    await write(engine, agency, "sekolah", kind="sekolah.diperbarui")

    async def found(kind: Koleksi) -> list[str]:
        return [item["jenis"] for item in (await changes(engine, agency, "awal", kind=kind))["items"]]

    assert await found(Koleksi.PEGAWAI) == ["pegawai.dibuat"]
    assert await found(Koleksi.PENEMPATAN) == ["penugasan.dicatat"]
    await write(engine, agency, "pindah", kind="pegawai.diperbarui")
    assert await found(Koleksi.PENEMPATAN) == ["penugasan.dicatat", "pegawai.diperbarui"]  # a post changes with its person
    assert await found(Koleksi.SEKOLAH) == ["sekolah.diperbarui"]
    assert await found(Koleksi.UNOR) == []


async def test_a_quiet_collection_moves_on_with_the_others(engine: AsyncEngine, agency: uuid.UUID) -> None:
    """Otherwise its reader would be a month behind without ever having been late."""
    cursor = (await changes(engine, agency, ""))["berikutnya"]
    await write(engine, agency, "orang", kind="pegawai.dibuat")

    page = await changes(engine, agency, cursor)
    assert page["items"] == []
    assert (await changes(engine, agency, page["berikutnya"], days_later=31))["items"] == []


@pytest.mark.parametrize("read", [events, changes])
async def test_a_reader_a_month_behind_begins_anew(engine: AsyncEngine, agency: uuid.UUID, read: Any) -> None:
    cursor = (await read(engine, agency, ""))["berikutnya"]
    await write(engine, agency, "a")

    assert (await read(engine, agency, cursor, days_later=30))["items"]
    with pytest.raises(Kedaluwarsa, match="30 hari") as refused:
        await read(engine, agency, cursor, days_later=31)
    assert "tanpa sejak" in refused.value.saran


async def test_silence_makes_nobody_late(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, "a")
    cursor = (await events(engine, agency, ""))["berikutnya"]

    assert (await events(engine, agency, cursor, days_later=3650))["items"] == []


async def test_from_the_beginning_one_may_read_however_old_it_is(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await write(engine, agency, *"abcdefg")
    seen, page = [], {"berikutnya": "awal", "ada_lagi": True}
    while page["ada_lagi"]:
        page = await changes(engine, agency, page["berikutnya"], 2, days_later=400)
        seen += ids(page)
    assert seen == list("abcdefg")

    await write(engine, agency, "h")
    with pytest.raises(Kedaluwarsa):  # the walk is over: now its reader is a reader like others
        await changes(engine, agency, page["berikutnya"], days_later=400)


async def test_a_cursor_from_before_a_restored_backup_is_not_taken_for_a_place(
    engine: AsyncEngine, agency: uuid.UUID, owner: asyncpg.Connection
) -> None:
    await write(engine, agency, "a")
    await write(engine, agency, "b")
    cursor = (await events(engine, agency, ""))["berikutnya"]
    await owner.execute("SET session_replication_role = replica")  # the database as it was before "b"
    for table in ("audit", "peristiwa"):
        await owner.execute(f"DELETE FROM {table} WHERE instansi_id = $1 AND nomor > 2", agency)
    await owner.execute(
        "UPDATE instansi_head h SET nomor = 2, audit_nomor = 2, audit_hash = a.hash FROM audit a "
        "WHERE a.instansi_id = h.instansi_id AND a.nomor = 2 AND h.instansi_id = $1",
        agency,
    )
    with pytest.raises(Kedaluwarsa, match="dipulihkan"):
        await events(engine, agency, cursor)
    await write(engine, agency, "c")
    await write(engine, agency, "d")  # the lost numbers are given out again, and passed

    with pytest.raises(Kedaluwarsa, match="dipulihkan"):
        await events(engine, agency, cursor)


async def test_a_cursor_of_another_agency_is_no_place_here(engine: AsyncEngine, agency: uuid.UUID) -> None:
    theirs = (await events(engine, agency, ""))["berikutnya"]
    with pytest.raises(Kedaluwarsa):
        await events(engine, uuid.uuid4(), theirs)


@pytest.mark.parametrize("cursor", ["x", "7", "WzFd", "WyJhIiwgImIiLCAiYyJd", "Wy0xLCAiIiwgMF0"])
async def test_a_cursor_that_is_none_of_ours_is_refused(engine: AsyncEngine, agency: uuid.UUID, cursor: str) -> None:
    with pytest.raises(MasukanTidakSah):
        await events(engine, agency, cursor)
