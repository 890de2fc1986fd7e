"""Half-made, foreign and closed data folders: started again whole, or refused in one sentence with a way out."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from launcher import postgres
from launcher.console import Stop
from launcher.postgres import run_as
from launcher.postgres.binaries import binaries
from tests.conftest import a_folder
from tests.launcher.processes import lives

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from pathlib import Path
from launcher import postgres
server = postgres.start(Path(sys.argv[1]))
print(server.process.pid, flush=True)
time.sleep(60)
"""
START_AND_STOP = """
import os, sys
from pathlib import Path
from launcher import postgres
server = postgres.start(Path(sys.argv[1]), durable=False)
print(os.stat(f"/proc/{server.process.pid}").st_uid)
server.stop()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    with a_folder() as made:
        yield made / "postgres"


@pytest.fixture
def made(folder: Path) -> Path:
    """A data folder that was used and left in order."""
    postgres.start(folder, durable=False).stop()
    return folder


def test_what_a_killed_start_left_is_made_anew(folder: Path) -> None:
    (folder / "pg.init" / "base").mkdir(parents=True)
    (folder / "pg.init" / "PG_VERSION").write_text("18")
    (folder / "password.owner").touch()

    server = postgres.start(folder, durable=False)
    try:
        assert server.alive()
        assert len((folder / "password.owner").read_text()) > 30
    finally:
        server.stop()
    assert not (folder / "pg.init").exists()


def test_a_folder_that_is_no_database_is_left_alone(folder: Path) -> None:
    (folder / "pg").mkdir(parents=True)
    (folder / "pg" / "catatan.txt").write_text("milik orang")
    (folder / "password.owner").write_text("rahasia")

    with pytest.raises(Stop, match=r"move it away"):
        postgres.start(folder)
    assert (folder / "pg" / "catatan.txt").read_text() == "milik orang"


def test_a_database_of_an_older_postgresql_is_not_touched(made: Path) -> None:
    (made / "pg" / "PG_VERSION").write_text("17\n")

    with pytest.raises(Stop, match=r"made by PostgreSQL 17"):
        postgres.start(made)


def test_a_lost_password_is_told_before_it_is_replaced(made: Path) -> None:
    (made / "password.owner").unlink()

    with pytest.raises(Stop, match=r"password\.owner is missing"):
        postgres.start(made)


def test_a_stale_pid_file_of_another_process_does_not_stop_a_start(made: Path) -> None:
    lines = f"{os.getpid()}\n{made / 'pg'}\n1\n5432\n\n127.0.0.1\n  1  1\nready\n"
    (made / "pg" / "postmaster.pid").write_text(lines)  # as after a reboot: the number belongs to somebody else now

    server = postgres.start(made, durable=False)
    server.stop()


def test_a_second_start_shares_the_server_and_stopping_it_stops_nothing(made: Path) -> None:
    owner = postgres.start(made, durable=False)
    try:
        guest = postgres.start(made)
        assert guest.port == owner.port
        guest.stop()
        assert owner.alive()
    finally:
        owner.stop()


def test_whoever_does_not_share_waits_until_a_killed_owner_s_server_has_gone(made: Path) -> None:
    """A city that starts at once after kill -9 must not open the files that the old server is still closing."""
    holder = subprocess.Popen([sys.executable, "-c", HOLD, str(made)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    old = int(holder.stdout.readline())
    holder.kill()
    holder.wait()
    holder.stdout.close()

    server = postgres.start(made, durable=False, share=False)
    try:
        assert not lives(old)
        assert server.alive()
    finally:
        server.stop()


def test_a_killed_server_comes_back_on_the_port_its_clients_know(made: Path) -> None:
    server = postgres.start(made, durable=False)
    try:
        assert server.process is not None
        port = server.port
        server.process.send_signal(signal.SIGKILL)
        server.process.wait()
        server.revive()
        assert server.alive()
        assert server.port == port
    finally:
        server.stop()


def test_binaries_elsewhere_are_checked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SEIMBANG_PG_BIN", str(tmp_path))
    binaries.cache_clear()
    try:
        with pytest.raises(Stop, match="SEIMBANG_PG_BIN"):
            binaries()
        (tmp_path / "postgres").write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 15.8'\n")
        (tmp_path / "postgres").chmod(0o755)
        with pytest.raises(Stop, match="PostgreSQL 15 is too old: Seimbang needs 18"):
            binaries()
    finally:
        binaries.cache_clear()


root_only = pytest.mark.skipif(os.geteuid() != 0, reason="steps down from root")


@root_only
def test_root_steps_down_to_nobody(folder: Path) -> None:
    server = postgres.start(folder, durable=False)
    try:
        assert server.process is not None
        time.sleep(0.1)
        assert os.stat(f"/proc/{server.process.pid}").st_uid == 65534
    finally:
        server.stop()


@root_only
def test_root_with_a_closed_folder_uses_a_namespace_or_says_what_to_do(folder: Path) -> None:
    folder.mkdir()
    folder.parent.chmod(0o700)
    if not run_as._namespaces_work():
        with pytest.raises(Stop, match="start as a normal user"):
            postgres.start(folder, durable=False)
        return
    server = postgres.start(folder, durable=False)
    server.stop()


@root_only
def test_a_folder_opened_later_is_handed_to_whom_the_server_runs_as(folder: Path) -> None:
    if not run_as._namespaces_work():
        pytest.skip("no user namespaces here")
    folder.mkdir()
    folder.parent.chmod(0o700)
    postgres.start(folder, durable=False).stop()
    folder.parent.chmod(0o755)

    server = postgres.start(folder, durable=False)
    server.stop()


@root_only
def test_a_normal_user_starts_a_database_of_its_own(folder: Path) -> None:
    python = next((p for p in (sys.executable, "/usr/bin/python3.11", "/usr/bin/python3.12") if _runs_for_others(p)), None)
    if python is None:
        pytest.skip("every Python here is closed to other users")
    folder.mkdir()
    shutil.chown(folder, "nobody", "nogroup")
    environment = {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"], "SEIMBANG_PG_BIN": str(binaries())}  # no HOME at all
    done = subprocess.run(
        [python, "-c", START_AND_STOP, str(folder)], capture_output=True, text=True, cwd="/", env=environment, check=False, user=65534,
        group=65534, extra_groups=[],
    )  # fmt: skip
    assert done.stdout == "65534\n", done.stderr


def _runs_for_others(python: str) -> bool:
    return Path(python).exists() and run_as.open_to_others(Path(python).resolve())
