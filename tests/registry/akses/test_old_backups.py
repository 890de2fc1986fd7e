"""An erasure reaches backups made before it: they restore as before, but the person's key and every upload are gone from them."""

from __future__ import annotations

import uuid
import zipfile
from pathlib import Path

import asyncpg
import pytest

from launcher import postgres
from services.registry.operations.akses.erase_from_backup import erase_from_backups
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.cadangan.back_up import back_up
from services.registry.operations.cadangan.restore import restore
from services.registry.storage.peristiwa import files
from services.registry.storage.work import UnitOfWork, connect
from shared.vocabulary import JenisMasukan
from tests.registry.akses.conftest import AT, Own
from tests.registry.akses.people import REASON, Marked

WHO, NEIGHBOUR = Marked(967), Marked(968)


def heard(name: str, rows: int) -> None:
    """Progress is nobody's business here."""


def inside(file: Path) -> bytes:
    """All bytes of a backup: its members as they stand, and what they spell in hexadecimal digits."""
    with zipfile.ZipFile(file) as archive:
        text = b"\n".join(archive.read(name) for name in archive.namelist())
    cells = [cell[3:] for line in text.split(b"\n") for cell in line.split(b"\t") if cell.startswith(rb"\\x")]
    return text + b"\n".join(bytes.fromhex(cell.decode()) for cell in cells)


@pytest.fixture
async def person(own: Own) -> uuid.UUID:
    """Somebody whose uploaded file is still kept as it came."""
    await own.bring(JenisMasukan.PEGAWAI, [WHO.row(), NEIGHBOUR.row()])
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await files.put(work.connection, own.agency, f"NIP;NAMA\n{WHO.nip};{WHO.nama}\n".encode() * 9, "impor", AT)
        await work.connection.commit()
    return uuid.UUID(await own.find(WHO.nip))


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    folder = tmp_path / "cadangan"
    folder.mkdir()
    return folder


async def saved(own: Own, folder: Path) -> Path:
    await back_up(own.engine, folder / "kota.cadangan", AT, heard, own.secrets)
    return folder / "kota.cadangan"


async def erase(own: Own, person: uuid.UUID) -> None:
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await erase_person(work, own.vault, person, REASON, AT.date(), forced=True)


async def test_nothing_in_an_old_backup_tells_who_it_was(own: Own, person: uuid.UUID, backups: Path) -> None:
    file = await saved(own, backups)
    key = await own.owner.fetchval("SELECT kunci_sandi FROM pegawai WHERE id = $1", person)
    assert WHO.nip.encode() in inside(file)
    assert key in inside(file)
    await erase(own, person)

    (done,) = await erase_from_backups(file.parent, {str(person)})

    assert (done.nama, done.kunci, done.berkas) == ("kota.cadangan", 1, 1)
    assert not [mark for mark in WHO.traces if mark.encode() in inside(file)]
    assert key not in inside(file)
    assert [path.name for path in file.parent.iterdir()] == ["kota.cadangan"]
    assert await erase_from_backups(file.parent, {str(person)}) == []


async def test_the_backup_still_restores_with_whole_chains_and_everybody_else(
    own: Own, person: uuid.UUID, backups: Path, server: postgres.Server
) -> None:
    file = await saved(own, backups)
    await erase(own, person)
    await erase_from_backups(file.parent, {str(person)})
    name = f"pulih_{uuid.uuid4().hex[:8]}"
    admin = await asyncpg.connect(server.owner_url("postgres").replace("+asyncpg", ""))
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE {postgres.DATABASE}")
    await admin.close()

    empty = connect(server.app_url(name))
    await restore(empty, file, own.vault, AT, heard)  # verifies both chains against the heads in the backup
    await empty.dispose()

    owner = await asyncpg.connect(server.owner_url(name).replace("+asyncpg", ""))
    keys = await owner.fetch("SELECT id, kunci_sandi FROM pegawai ORDER BY id")
    await owner.close()
    assert {row["id"] for row in keys if row["kunci_sandi"] is None} == {person}
    assert len(keys) == 20


async def test_other_files_in_the_folder_are_left_alone(own: Own, person: uuid.UUID, backups: Path) -> None:
    file = await saved(own, backups)
    other = file.parent / "bukan.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("manifest.json", "{}")
    (file.parent / "catatan.txt").write_text("bukan cadangan")
    before = other.read_bytes()

    assert [one.nama for one in await erase_from_backups(file.parent, {str(person)})] == ["kota.cadangan"]
    assert other.read_bytes() == before
