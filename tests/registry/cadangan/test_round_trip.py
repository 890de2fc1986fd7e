"""A city saved and brought back is the same city: row by row, hash by hash, and its people can still be read."""

from __future__ import annotations

import asyncio
import zipfile
from pathlib import Path

from services.registry.operations.cadangan import package
from services.registry.operations.cadangan.back_up import back_up
from services.registry.operations.cadangan.restore import restore
from services.registry.operations.peristiwa.verify import verify_agency
from tests.flow.six_units import TEACHERS
from tests.registry.cadangan.city import AT, VAULT, City
from tests.registry.peristiwa.writing import write


def silent(name: str, rows: int) -> None:
    """Nobody listens."""


async def test_what_comes_back_is_what_was_saved(city: City, empty: City, saved: Path) -> None:
    told: dict[str, int] = {}

    back = await restore(empty.engine, saved, VAULT, AT, lambda name, rows: told.update({name: rows}))

    there, here = await city.everything(), await empty.everything()
    assert here == there
    assert told == {**{name: len(rows) for name, rows in there.items() if name != "alembic_version"},
                    "kunci_sandi": sum(TEACHERS.values())}  # fmt: skip
    assert back.forgotten_again == 0


async def test_the_restored_city_works_on_as_the_saved_one(city: City, empty: City, saved: Path) -> None:
    await restore(empty.engine, saved, VAULT, AT, silent)

    proof = await verify_agency(empty.engine, await empty.agency())
    assert proof == await verify_agency(city.engine, await city.agency())
    assert proof["utuh"]
    assert proof["bacaan"]["jumlah"] == 1
    assert len(await empty.identities()) == sum(TEACHERS.values())
    assert await empty.identities() == await city.identities()
    assert await empty.snapshot() == await city.snapshot()
    await write(empty.engine, await empty.agency(), "unit-baru")
    assert (await verify_agency(empty.engine, await empty.agency()))["utuh"]


async def test_a_backup_is_of_one_moment_though_the_city_goes_on(city: City, empty: City, tmp_path: Path) -> None:
    agency, done = await city.agency(), asyncio.Event()

    async def go_on() -> None:
        while not done.is_set():
            await write(city.engine, agency, "sibuk")

    writing = asyncio.create_task(go_on())
    manifest = await back_up(city.engine, tmp_path / "sibuk.cadangan", AT, silent)
    done.set()
    await writing

    await restore(empty.engine, tmp_path / "sibuk.cadangan", VAULT, AT, silent)  # refuses a chain that does not end at its head
    known = (await verify_agency(empty.engine, agency))["perubahan"]["jumlah"]
    assert known == manifest.instansi[0].perubahan
    assert known < (await verify_agency(city.engine, agency))["perubahan"]["jumlah"]


async def test_the_keys_of_people_stand_in_a_member_of_their_own(city: City, saved: Path) -> None:
    wrapped = [row["kunci_sandi"].hex() for row in await city.owner.fetch("SELECT kunci_sandi FROM pegawai")]
    with package.reading(saved) as (archive, manifest):
        keys = archive.read("kunci_sandi.copy").decode()
        others = b"".join(archive.read(part.member) for part in manifest.bagian if part.nama != "kunci_sandi").decode()
    assert all(key in keys for key in wrapped)
    assert not any(key in others for key in wrapped)


async def test_the_citys_own_keys_go_in_only_when_asked(city: City, saved: Path, tmp_path: Path) -> None:
    for name in ("city_key", "snapshot_key", "gateway_private.jwk"):
        (tmp_path / name).write_text(f"isi {name}")
    with_keys = tmp_path / "buka.cadangan"
    await back_up(city.engine, with_keys, AT, silent, tmp_path)

    assert [name for name in zipfile.ZipFile(saved).namelist() if "key" in name] == []
    assert zipfile.ZipFile(with_keys).read("rahasia/city_key") == b"isi city_key"
    assert [name for name in zipfile.ZipFile(with_keys).namelist() if "rahasia" in name] == [
        "rahasia/city_key",
        "rahasia/snapshot_key",
    ]
    assert with_keys.stat().st_mode & 0o077 == 0
