"""What is no whole backup, or would come into the wrong place, changes nothing; and a kill leaves nothing half-done."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import signal
import sys
import uuid
import zipfile
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.cadangan import package
from services.registry.operations.cadangan.restore import restore
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, DomainError, MasukanTidakSah
from tests.conftest import ROOT
from tests.registry.cadangan.city import AT, VAULT, City

PATIENCE_S = 30


def silent(name: str, rows: int) -> None:
    """Nobody listens."""


def rewritten(file: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The same backup with one member changed, as damage or somebody's hand would."""
    made = file.with_name(f"{file.name}.lain")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, change(content) if member == name else content)
    return made


def in_manifest(**changed: object) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps({**json.loads(content), **changed}).encode()


def cut(file: Path, share: float) -> None:
    os.truncate(file, int(file.stat().st_size * share))


async def refused(vacant: City, file: Path, vault: Vault = VAULT) -> str:
    with pytest.raises(DomainError) as reason:
        await restore(vacant.engine, file, vault, AT, silent)
    assert isinstance(reason.value, Bentrok | MasukanTidakSah)
    assert reason.value.saran
    assert await vacant.rows() == 0
    return reason.value.pesan


async def test_into_a_city_that_holds_anything_nothing_is_brought(city: City, saved: Path) -> None:
    before = await city.everything()
    with pytest.raises(Bentrok, match="tidak kosong"):
        await restore(city.engine, saved, VAULT, AT, silent)
    assert await city.everything() == before


async def test_one_row_anywhere_is_not_empty(empty: City, saved: Path) -> None:
    await empty.owner.execute("INSERT INTO penanda VALUES ('mode', 'demo')")
    with pytest.raises(Bentrok, match="penanda"):
        await restore(empty.engine, saved, VAULT, AT, silent)
    assert await empty.rows() == 1


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.999])
async def test_a_file_cut_off_is_no_backup(vacant: City, saved: Path, share: float) -> None:
    cut(saved, share)
    assert "bukan cadangan yang utuh" in await refused(vacant, saved)


@pytest.mark.parametrize("member", ["pegawai_versi.copy", "kunci_sandi.copy", "peristiwa.copy", "unor.copy"])
async def test_a_changed_member_is_named(vacant: City, saved: Path, member: str) -> None:
    changed = rewritten(saved, member, lambda content: content.replace(b"2", b"3"))
    told = await refused(vacant, changed)
    assert member.removesuffix(".copy") in told or "city_key" in told  # a changed key opens with nobody's key


async def test_a_member_without_its_last_row_is_noticed_though_its_hash_fits(vacant: City, saved: Path) -> None:
    assert "baris" in await refused(vacant, rewritten(saved, "manifest.json", _one_row_more))


def _one_row_more(content: bytes) -> bytes:
    manifest = json.loads(content)
    part = next(part for part in manifest["bagian"] if part["nama"] == "unor")
    part["baris"] += 1
    return json.dumps(manifest).encode()


async def test_a_forged_chain_does_not_come_in(vacant: City, saved: Path) -> None:
    """Somebody changed the actor of an entry in the file, and its hash in the manifest."""

    def forge(content: bytes) -> bytes:
        return content.replace(b"\tuji\t", b"\tani\t", 1)

    forged = rewritten(saved, "audit.copy", forge)
    with zipfile.ZipFile(forged) as archive:
        digest = hashlib.sha256(archive.read("audit.copy")).hexdigest()

    def agree(content: bytes) -> bytes:
        manifest = json.loads(content)
        next(part for part in manifest["bagian"] if part["nama"] == "audit")["sha256"] = digest
        return json.dumps(manifest).encode()

    assert "putus" in await refused(vacant, rewritten(forged, "manifest.json", agree))


async def test_a_backup_of_another_schema_says_which(vacant: City, saved: Path) -> None:
    assert "berskema 0001" in await refused(vacant, rewritten(saved, "manifest.json", in_manifest(skema="0001")))


async def test_a_format_not_known_yet_is_named(vacant: City, saved: Path) -> None:
    changed = rewritten(saved, "manifest.json", in_manifest(format="seimbang-cadangan-9"))
    assert "seimbang-cadangan-9" in await refused(vacant, changed)


async def test_keys_of_another_city_are_noticed_before_anything_is_loaded(vacant: City, saved: Path) -> None:
    assert "city_key" in await refused(vacant, saved, Vault(b"x" * 32, b"s" * 32))
    assert "snapshot_key" in await refused(vacant, saved, Vault(b"c" * 32, b"x" * 32))


async def test_who_was_forgotten_since_is_forgotten_again(city: City, empty: City, saved: Path, tmp_path: Path) -> None:
    person = await city.owner.fetchval("SELECT id FROM pegawai WHERE id_sumber = 'P003'")
    ledger = tmp_path / "penghapusan.jsonl"
    async with UnitOfWork(city.engine, "uji", AT) as work:
        await erase_person(work, VAULT, person, "Surat permintaan 800/12", AT.date(), forced=True, file=ledger)

    back = await restore(empty.engine, saved, VAULT, AT, silent, ledger)

    assert back.forgotten_again == 1
    assert await empty.owner.fetchval("SELECT kunci_sandi FROM pegawai WHERE id = $1", person) is None
    assert await empty.owner.fetchval("SELECT count(*) FROM pegawai WHERE id_sumber = 'P003'") == 0


@asynccontextmanager
async def stuck_at(city: City, table: str, mode: str) -> AsyncIterator[None]:
    """Whoever comes to read (ACCESS EXCLUSIVE) or to write (EXCLUSIVE) this table waits."""
    other = await asyncpg.connect(city.server.owner_url(city.name).replace("+asyncpg", ""))
    held = other.transaction()
    await held.start()
    await other.execute(f"LOCK TABLE {table} IN {mode} MODE")
    try:
        yield
    finally:
        await held.rollback()
        await other.close()


async def killed_in_the_middle(city: City, folder: Path, *words: str, told: str) -> None:
    """Start the command as its users do, and kill -9 it once it has told of that table."""
    for name, content in (("city_key", VAULT.city_key), ("snapshot_key", VAULT.snapshot_key)):
        (folder / name).write_text(b64encode(content).decode())
    environment = {**os.environ, "SEIMBANG_SECRETS_DIR": str(folder), "SEIMBANG_DATABASE_URL": city.server.app_url(city.name)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "services.registry.custody", *words, cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE_S):
        while told not in (line := (await process.stdout.readline()).decode()):
            assert line, "it ended before it could be killed"
        process.send_signal(signal.SIGKILL)
        await process.wait()


async def test_a_killed_backup_leaves_no_file_of_that_name(city: City, tmp_path: Path) -> None:
    file = tmp_path / "putus.cadangan"
    async with stuck_at(city, "putaran", "ACCESS EXCLUSIVE"):
        await killed_in_the_middle(city, tmp_path, "backup", str(file), told="instansi")
    left = [name for name in os.listdir(tmp_path) if name.startswith("putus")]
    assert left == ["putus.cadangan.part"]
    with pytest.raises(MasukanTidakSah), package.reading(tmp_path / left[0]):
        pass


async def test_a_killed_restore_leaves_the_database_empty(empty: City, saved: Path) -> None:
    async with stuck_at(empty, "putaran", "EXCLUSIVE"):
        await killed_in_the_middle(empty, saved.parent, "restore", str(saved), told="instansi")
    await empty.owner.execute(
        "BEGIN; LOCK TABLE instansi IN EXCLUSIVE MODE; COMMIT"
    )  # waits until the server noticed that nobody is there
    assert await empty.rows() == 0
    await restore(empty.engine, saved, VAULT, AT, silent)
    assert uuid.UUID(str(await empty.agency()))
