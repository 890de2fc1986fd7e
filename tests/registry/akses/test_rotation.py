"""Keys are changed so that the old one opens and finds nothing, whatever kills the work and wherever."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import uuid
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag

from services.registry.domain.kepegawaian.sandi import NEW, read_key
from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.akses.rotate_keys import rotate_keys
from services.registry.operations.akses.users import add_user
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.akses import second_factor
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok
from shared.vocabulary import JenisMasukan
from tests.conftest import ROOT
from tests.flow.six_units import a_teacher, people
from tests.registry.akses.conftest import AT, Own
from tests.registry.akses.people import REASON

NUMBERLESS = {"nip": None, "nama": "Tanpa Nomor", "tanggal_lahir": "1990-05-05", "status": "NON_ASN"}
KILLED = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from services.registry.operations.akses.rotate_keys import rotate_keys
from services.registry.operations.akses.users import add_user
from services.registry.storage.work import connect

steps = 0
def tell(line):
    global steps
    steps += 1
    if steps == int(sys.argv[4]):
        os.kill(os.getpid(), signal.SIGKILL)

async def main():
    engine = connect(sys.argv[1], pool_size=1)
    await rotate_keys(engine, Path(sys.argv[2]), sys.argv[3], datetime(2026, 11, 26, tzinfo=UTC), tell, batch=7)
    await engine.dispose()

asyncio.run(main())
"""


async def run_until(own: Own, which: str, step: int) -> int:
    """The command in a process of its own, killed at a step; its exit code."""
    command = [sys.executable, "-c", KILLED, own.url, str(own.secrets), which, str(step)]
    done = await asyncio.to_thread(subprocess.run, command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode


async def rotate(own: Own, which: str) -> int:
    await own.stop()
    left = await rotate_keys(own.engine, own.secrets, which, AT, lambda line: None, batch=7)
    own.start()
    return left


async def by_nip(own: Own) -> dict[str, str]:
    return {row["nip"]: await own.find(row["nip"]) for row in people()}


async def histories(own: Own) -> None:
    """Entries whose codes and digests are made of what they say."""
    row = {"pegawai": "P001", "mulai": "2020-04-01", "golongan": "III/b"}
    await own.bring(JenisMasukan.RIWAYAT_GOLONGAN, [row])
    await own.bring(JenisMasukan.RIWAYAT_SKP, [{"pegawai": "P001", "tahun": "2025", "predikat": "BAIK"}])


async def everything(own: Own) -> list[dict[str, Any]]:
    """The same rows sent again, but for the one person whose history says otherwise by now."""
    again = await own.bring(JenisMasukan.PEGAWAI, people()[1:])
    again += await own.bring(JenisMasukan.PEGAWAI, [coded_by_number()])
    again += await own.bring(JenisMasukan.RIWAYAT_GOLONGAN, [{"pegawai": "P001", "mulai": "2020-04-01", "golongan": "III/b"}])
    again += await own.bring(JenisMasukan.RIWAYAT_SKP, [{"pegawai": "P001", "tahun": "2025", "predikat": "BAIK"}])
    return again


def coded_by_number() -> dict[str, Any]:
    """No code of its own: known by a digest of its NIP."""
    return {**a_teacher(50, "SD1"), "id_sumber": None}


@pytest.fixture
async def known(own: Own) -> dict[str, str]:
    await own.bring(JenisMasukan.PEGAWAI, [coded_by_number()])
    await histories(own)
    return await by_nip(own)


async def test_after_a_change_of_the_city_key_all_are_found_read_and_unchanged(own: Own, known: dict[str, str]) -> None:
    old = own.vault
    assert await rotate(own, "kota") == 0

    assert own.vault.city_key != old.city_key
    assert not (own.secrets / f"city_key{NEW}").exists()
    assert (own.secrets / "city_key").stat().st_mode & 0o777 == 0o600
    assert await by_nip(own) == known
    assert {one["status"] for one in await everything(own)} == {"tidak_berubah"}
    assert (await verify_agency(own.engine, own.agency))["utuh"]


async def test_the_old_city_key_opens_nobody_and_finds_nobody(own: Own, known: dict[str, str]) -> None:
    old = own.vault
    before = await digests(own)
    await rotate(own, "kota")

    rows = await own.owner.fetch("SELECT id, kunci_sandi FROM pegawai WHERE kunci_sandi IS NOT NULL")
    assert len(rows) == 19
    for row in rows:
        own.vault.unwrap(row["kunci_sandi"], row["id"])
        with pytest.raises(InvalidTag):
            old.unwrap(row["kunci_sandi"], row["id"])
    assert not before & await digests(own)


async def test_who_has_neither_code_nor_number_keeps_a_code_an_import_finds(own: Own) -> None:
    """Imports know such people by a digest of name, birth date and unit (operations/impor/apply.py)."""

    def code() -> str:
        return f"tanpa-nip:{own.vault.digest('tanpa_nip', 'tanpa nomor|1990-05-05|sd1')}"

    await own.bring(JenisMasukan.PEGAWAI, [{**a_teacher(51, "SD1"), **NUMBERLESS, "id_sumber": code()}])
    before = code()
    assert await rotate(own, "kota") == 0

    assert code() != before
    (again,) = await own.bring(JenisMasukan.PEGAWAI, [{**a_teacher(51, "SD1"), **NUMBERLESS, "id_sumber": code()}])
    assert again["status"] == "tidak_berubah"


async def test_a_teacher_known_by_nuptk_alone_is_still_found_by_it(own: Own) -> None:
    row = {**a_teacher(53, "SD1"), **NUMBERLESS, "id_sumber": None, "nuptk": "9999000000000953"}
    await own.bring(JenisMasukan.PEGAWAI, [row])
    assert await rotate(own, "kota") == 0

    (again,) = await own.bring(JenisMasukan.PEGAWAI, [row])
    assert again["status"] == "tidak_berubah"


async def test_a_digest_that_fits_nothing_is_left_and_counted(own: Own, known: dict[str, str]) -> None:
    made_up = f"nip:{'0a' * 16}"
    await own.bring(JenisMasukan.PEGAWAI, [{**a_teacher(52, "SD1"), "id_sumber": made_up}])

    assert await rotate(own, "kota") == 1
    assert await own.owner.fetchval("SELECT count(*) FROM pegawai WHERE id_sumber = $1", made_up) == 1


async def digests(own: Own) -> set[str]:
    """Every keyed digest that stands anywhere in the open."""
    code = "split_part(id_sumber, ':', 2)"
    columns = {
        "pegawai_identitas": "nip_digest, isi_digest", "pegawai_keadaan": "isi_digest", "riwayat": f"isi_digest, {code}", "pegawai": code,
    }  # fmt: skip
    rows = [row for table, names in columns.items() for row in await own.owner.fetch(f"SELECT {names} FROM {table}")]
    return {value for row in rows for value in row if value}


async def test_new_pseudonyms_and_the_old_ones_still_lead_to_the_same_people(own: Own, known: dict[str, str]) -> None:
    before = await pseudonyms(own)
    await rotate(own, "snapshot")
    after = await pseudonyms(own)

    assert not set(before) & set(after)
    for keys in (before, after):
        body = {"instansi_id": str(own.agency), "kunci": list(keys)}
        items = (await own.http.post("/v1/orang", json=body)).json()["items"]
        assert {key: item["id"] for key, item in items.items()} == keys
    assert {one["status"] for one in await everything(own)} == {"tidak_berubah"}


async def pseudonyms(own: Own) -> dict[str, str]:
    return {row["kunci"]: str(row["id"]) for row in await own.owner.fetch("SELECT kunci, id FROM pegawai")}


@pytest.mark.parametrize("which", ["kota", "snapshot"])
async def test_killed_at_any_step_the_same_command_goes_on_to_the_same_end(own: Own, known: dict[str, str], which: str) -> None:
    """Killed after the sign, after the new key, after a batch, after the last, before and after the new key takes its place."""
    before = await pseudonyms(own)
    kills = 0
    for step in (1, 2, 1, 2, 1, 1, 2, 3):
        await own.stop()
        if await run_until(own, which, step) == 0:
            break
        kills += 1
        own.start()
        assert await by_nip(own) == known
    assert kills >= 5
    await rotate(own, which) if await marked(own) else own.start()

    assert not await marked(own)
    assert not list(own.secrets.glob(f"*{NEW}"))
    assert await by_nip(own) == known
    assert {one["status"] for one in await everything(own)} == {"tidak_berubah"}
    assert (set(await pseudonyms(own)) == set(before)) == (which == "kota")
    assert (await verify_agency(own.engine, own.agency))["utuh"]


async def marked(own: Own) -> bool:
    return bool(await own.owner.fetchval("SELECT count(*) FROM penanda WHERE nama = 'rotasi'"))


async def test_while_a_key_is_being_changed_nothing_is_written(own: Own, known: dict[str, str]) -> None:
    await own.stop()
    assert await run_until(own, "kota", 3) != 0
    own.start()

    rows = [{name: str(value) for name, value in a_teacher(60, "SD1").items()}]
    answer = await own.http.post("/v1/batch/PEGAWAI", json={"instansi_id": str(own.agency), "sumber": "uji", "baris": rows})

    assert (answer.status_code, answer.json()["kode"]) == (503, "layanan_sibuk")
    assert int(answer.headers["retry-after"]) == 60
    await rotate(own, "kota")
    await own.bring(JenisMasukan.PEGAWAI, rows)


async def test_it_refuses_while_a_service_is_connected(own: Own, known: dict[str, str]) -> None:
    with pytest.raises(Bentrok, match="berjalan"):
        await rotate_keys(own.engine, own.secrets, "kota", AT, lambda line: None)
    assert not await marked(own)
    assert not list(own.secrets.glob(f"*{NEW}"))


async def test_one_key_at_a_time(own: Own, known: dict[str, str]) -> None:
    await own.stop()
    await run_until(own, "kota", 3)
    with pytest.raises(Bentrok, match="kota"):
        await rotate_keys(own.engine, own.secrets, "snapshot", AT, lambda line: None)


async def test_a_lost_new_key_is_asked_for_and_the_old_one_kept(own: Own, known: dict[str, str]) -> None:
    await own.stop()
    await run_until(own, "kota", 4)
    new = own.secrets / f"city_key{NEW}"
    kept, old = new.read_bytes(), read_key(own.secrets / "city_key")
    new.unlink()
    with pytest.raises(Bentrok, match="city_key_baru"):
        await rotate_keys(own.engine, own.secrets, "kota", AT, lambda line: None)
    assert read_key(own.secrets / "city_key") == old

    new.write_bytes(kept)
    await rotate(own, "kota")
    assert await by_nip(own) == known


async def test_somebody_forgotten_gets_no_lasting_pseudonym(own: Own, known: dict[str, str]) -> None:
    person = uuid.UUID(known[people()[0]["nip"]])
    async with UnitOfWork(own.engine, "uji", AT) as work:
        await erase_person(work, own.vault, person, REASON, AT.date(), forced=True)
    random = await own.owner.fetchval("SELECT kunci FROM pegawai WHERE id = $1", person)
    assert await rotate(own, "snapshot") == 0
    assert await rotate(own, "kota") == 0

    assert await own.owner.fetchval("SELECT kunci FROM pegawai WHERE id = $1", person) == random
    assert await own.owner.fetchval("SELECT count(*) FROM kunci_lama WHERE pegawai_id = $1", person) == 0


async def test_a_second_factor_opens_with_the_new_key_alone(own: Own) -> None:
    async with UnitOfWork(own.engine, "uji", AT) as work:
        user = await add_user(work, own.agency, nama_tampil="Contoh Uji")
        await second_factor.begin(work.connection, user, own.vault.seal_of(user, b"rahasia kedua"), AT)
        await work.commit()
    before = own.vault
    await rotate(own, "kota")

    sealed = await own.owner.fetchval("SELECT sandi FROM totp WHERE pengguna_id = $1", user)
    assert own.vault.open_of(user, sealed) == b"rahasia kedua"
    with pytest.raises(InvalidTag):
        before.open_of(user, sealed)
    with pytest.raises(InvalidTag):
        own.vault.open_of(uuid.uuid4(), sealed)  # another user's
    with pytest.raises(InvalidTag):
        own.vault.unwrap(sealed, user)  # as the key of a person
