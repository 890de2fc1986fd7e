"""Change the city key or the snapshot key, so that the old one opens and finds nothing any more.

The new key lies beside the old one as `…_baru` from the first moment; both are read until the end. People are done by batches in the
order of their ids; the sign in the database tells how far, in the same transaction. Killed anywhere, the same command goes on. While
the sign is set nothing else is written (storage/work.py), for half the city is then found under digests of the other key. At the end
every person's key is tried with the new key alone, and the new file takes the old one's name.
"""

from __future__ import annotations

import base64
import os
import secrets
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.sandi import KEY_BYTES, NEW, Vault, fingerprint, read_key
from services.registry.operations.akses.redigest import redigest
from services.registry.storage.akses import rotating, second_factor
from services.registry.storage.akses.rotating import Mark, Row
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok

FILES = {"kota": "city_key", "snapshot": "snapshot_key"}
BATCH = 500
ACTOR = "rotasi"
Tell = Callable[[str], None]
Step = Callable[[AsyncConnection, Vault, Vault, list[Row]], Awaitable[int]]


async def rotate_keys(engine: AsyncEngine, folder: Path, which: str, at: datetime, tell: Tell, batch: int = BATCH) -> int:
    """How many digests could not be made anew (their rows come in as new ones at the next import; 0 is usual).

    Raises Bentrok while services are running, while another key is being changed, and when the new key's file is lost.
    """
    mark = await _begin(engine, folder, which, tell)
    left = 0
    if (folder / f"{FILES[which]}{NEW}").exists():
        left = await _everybody(engine, folder, mark, tell, batch)
        await _second_factors(engine, folder)
        await _try_all(engine, folder, which, tell)
        _take_over(folder / FILES[which])
        tell("the new key is in its place")
    async with UnitOfWork(engine, ACTOR, at) as work:
        await rotating.drop_mark(work.connection)
        for agency in await rotating.agencies(work.connection):
            work.record(agency, "kunci.diganti", "instansi", agency, kunci=which)
        await work.commit()
    tell("done")
    return left


async def _begin(engine: AsyncEngine, folder: Path, which: str, tell: Tell) -> Mark:
    """The sign, set or found; the new key's file, made or found. The sign first: a service that starts now must not write."""
    file, new = folder / FILES[which], folder / f"{FILES[which]}{NEW}"
    async with engine.connect() as connection:
        mark = await rotating.held_mark(connection)
        if mark is None:
            await _check_quiet(connection)
            _check_new(new)
        elif mark.kunci != which:
            raise Bentrok(f"Kunci {mark.kunci} sedang diganti.", saran=f"Selesaikan dahulu: rotate-keys --kunci {mark.kunci}.")
        elif fingerprint(read_key(new) or read_key(file)) == mark.sidik:
            return mark
        elif mark.sampai or new.exists():
            raise Bentrok(f"Berkas {new.name} bukan kunci yang dipakai.", saran="Kembalikan berkas itu, lalu ulangi.")
        key = secrets.token_bytes(KEY_BYTES)
        mark = Mark(which, fingerprint(key))
        await rotating.set_mark(connection, mark)
        await connection.commit()
    tell("the sign is set")
    _keep(key, new)
    tell("a new key lies beside the old one")
    return mark


async def _check_quiet(connection: AsyncConnection) -> None:
    if running := await rotating.other_connections(connection):
        raise Bentrok(f"Registri masih berjalan ({running} koneksi).", saran="Hentikan layanan dahulu, lalu ulangi.")


def _check_new(new: Path) -> None:
    if new.exists():
        raise Bentrok(f"Ada berkas {new.name} yang tidak dikenal.", saran="Pindahkan berkas itu, lalu ulangi.")


async def _everybody(engine: AsyncEngine, folder: Path, mark: Mark, tell: Tell, batch: int) -> int:
    new = Vault.from_folder(folder)
    old = Vault(new.earlier or new.city_key, read_key(folder / "snapshot_key"))
    step: Step = redigest if mark.kunci == "kota" else _rename
    left = done = 0
    async with engine.connect() as connection:
        total = await rotating.count(connection)
    while True:
        async with engine.begin() as connection:
            people = await rotating.next_people(connection, mark.sampai, batch)
            if not people:
                return left
            left += await step(connection, old, new, people)
            mark.sampai = str(people[-1]["id"])
            await rotating.set_mark(connection, mark)
        done += len(people)
        tell(f"{done} of {total} people")


async def _rename(connection: AsyncConnection, old: Vault, new: Vault, people: list[Row]) -> int:
    """New pseudonyms; the old ones still lead from old results to their people. Who is forgotten keeps a random one."""
    known = [person for person in people if person["dihapus_pada"] is None]
    await rotating.remember_pseudonyms(connection, known)
    fresh = [{"id": one["id"], "kunci": new.pseudonym(one["sumber"], one["id_sumber"])} for one in known]
    await rotating.write(connection, rotating.TABLES["orang"], fresh)
    return 0


async def _second_factors(engine: AsyncEngine, folder: Path) -> None:
    """Secrets of users under the present city key, all in one transaction: a few hundred at most, and doing it twice is harmless."""
    vault = Vault.from_folder(folder)
    async with engine.begin() as connection:
        for row in await second_factor.all_sealed(connection):
            secret = vault.open_of(row["pengguna_id"], row["sandi"])
            await second_factor.change(connection, row["pengguna_id"], sandi=vault.seal_of(row["pengguna_id"], secret))


async def _try_all(engine: AsyncEngine, folder: Path, which: str, tell: Tell) -> None:
    """Every person's key opens with the new key alone. Raises InvalidTag otherwise, with the old key still there."""
    if which == "kota":
        alone, after = Vault(Vault.from_folder(folder).city_key, b""), ""
        async with engine.connect() as connection:
            while people := await rotating.next_people(connection, after, BATCH):
                for person in people:
                    if person["kunci_sandi"] is not None:
                        alone.unwrap(person["kunci_sandi"], person["id"])
                after = str(people[-1]["id"])
    tell("every key was tried")


def _keep(key: bytes, file: Path) -> None:
    making = file.with_suffix(".membuat")
    making.unlink(missing_ok=True)
    with os.fdopen(os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
        out.write(base64.b64encode(key).decode())
        out.flush()
        os.fsync(out.fileno())
    _move(making, file)


def _take_over(file: Path) -> None:
    _move(file.with_name(f"{file.name}{NEW}"), file)


def _move(source: Path, target: Path) -> None:
    """Whole or not at all, also after a power cut."""
    source.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
