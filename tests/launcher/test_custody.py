"""`backup`, `restore` and `verify-audit` as they are typed: on a running city, into a new folder, with paper in hand."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from launcher import postgres
from tests.conftest import ROOT, a_folder
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

CODE = "kertas"


def typed(data: Path, *words: str, code: int = 0) -> str:
    """What the command prints; `data` is its SEIMBANG_DATA."""
    environment = {**os.environ, "SEIMBANG_DATA": str(data), "SEIMBANG_CALLED_FROM": str(data)}
    done = subprocess.run(
        [sys.executable, "-m", "launcher", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def busy(stack: Stack) -> Api:
    api = stack.agency(code=CODE)
    api.bring_city(six_units())
    return api


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Path]:
    """A data folder of a machine that has nothing yet."""
    with a_folder() as folder:
        yield folder


def data_of(stack: Stack) -> Path:
    return stack.city.home.folder.parent


def test_a_running_city_is_saved_and_comes_back_elsewhere(stack: Stack, busy: Api, elsewhere: Path) -> None:
    closed, open_ = elsewhere / "kota.cadangan", elsewhere / "buka.cadangan"
    assert "Kunci tidak ikut" in typed(data_of(stack), "backup", str(closed))
    assert "THE KEYS ARE INSIDE" in typed(data_of(stack), "backup", str(open_), "--dengan-kunci")
    assert "already runs" in typed(data_of(stack), "restore", str(closed), code=2)
    assert "city_key" in typed(elsewhere, "restore", "kota.cadangan", code=2)  # the keys come first

    told = typed(elsewhere, "restore", "buka.cadangan")

    assert re.search(rf"{CODE}  perubahan / changes: \d+ entri, utuh / whole", told)
    key = elsewhere / "kota" / "secrets" / "city_key"
    assert key.read_text() == (stack.city.home.secrets / "city_key").read_text()
    assert key.stat().st_mode & 0o077 == 0
    assert "tidak kosong" in typed(elsewhere, "restore", "kota.cadangan", code=2)


def test_what_was_printed_is_known_again(stack: Stack, busy: Api, tmp_path: Path) -> None:
    typed(data_of(stack), "verify-audit", "--kode", CODE, "--kertas", str(tmp_path / "kepala.html"))
    page = (tmp_path / "kepala.html").read_text()
    paper = page.partition("<pre>")[2].partition("</pre>")[0]
    assert "size: A4" in page
    assert max(map(len, paper.splitlines())) <= 80
    found = re.search(r"perubahan +entri (\d+), .*\n +([0-9a-f ]+)\n +([0-9a-f ]+)\n", paper)
    assert found
    number, hashed = found[1], f"{found[2]} {found[3]}".upper()
    busy.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": [{"id_sumber": "X", "nama": "Unit X", "jenis": "OPD"}]})

    again = ("verify-audit", "--kode", CODE, "--sampai", number, "--hash")
    assert "sama dengan kertas" in typed(data_of(stack), *again, hashed)
    other = hashed.replace("A", "B") if "A" in hashed else hashed.replace("1", "2")
    assert "BUKAN yang di kertas" in typed(data_of(stack), *again, other, code=1)
    assert "16 to 64 hex digits" in typed(data_of(stack), *again, "12ab", code=2)


def test_a_change_behind_the_programs_back_is_named(elsewhere: Path) -> None:
    """In the restored city, by the owner of its database."""
    server = postgres.start(elsewhere / "kota" / "postgres", durable=False)
    try:
        asyncio.run(_forge(server.owner_url().replace("+asyncpg", "")))
    finally:
        server.stop()

    told = typed(elsewhere, "verify-audit", code=1)

    assert re.search(rf"{CODE}  perubahan / changes: \d+ entri, PUTUS / BROKEN\n +entri 3 diubah / entry 3 was changed\n", told)


async def _forge(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute("SET session_replication_role = replica")
    await connection.execute(
        "UPDATE audit SET aktor = 'lain' WHERE nomor = 3 AND instansi_id = (SELECT id FROM instansi WHERE kode = $1)", CODE
    )
    await connection.close()
