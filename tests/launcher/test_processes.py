"""However the launcher ends, nothing of it stays behind; one city a folder; the second start is for somebody who came back."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import a_folder
from tests.launcher.processes import family, lives, wait_until_gone
from tests.seeds import some

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 90.0
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@dataclass
class Running:
    process: subprocess.Popen[str]
    data: Path

    def until_serving(self) -> Running:
        deadline = time.monotonic() + PATIENCE_S
        while not (self.data / "kota" / "city.json").exists():
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline
            time.sleep(0.05)
        return self

    def said(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.read()


def start(data: Path, *words: str) -> Running:
    """As a terminal starts it, with a home that is empty, a strict umask and a path with a space."""
    environment = {**os.environ, "SEIMBANG_DATA": str(data), "PYTHONPATH": str(ROOT), "HOME": ""}
    process = subprocess.Popen(
        [sys.executable, "-m", "launcher", *words], cwd="/", env=environment, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, start_new_session=True, umask=0o077,
    )  # fmt: skip
    return Running(process, data)


def end(running: Running) -> None:
    if running.process.poll() is None:
        running.process.kill()
    running.process.wait()
    assert running.process.stdout is not None
    running.process.stdout.close()


@pytest.fixture
def data() -> Iterator[Path]:
    with a_folder() as made:
        yield made / "data kota"


@pytest.fixture(scope="module")
def city() -> Iterator[Running]:
    """One running city for the tests that leave it running."""
    with a_folder() as made:
        running = start(made / "data kota", "up")
        try:
            yield running.until_serving()
        finally:
            end(running)


@pytest.mark.parametrize("ending", some([signal.SIGINT, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP]))
def test_nothing_stays_behind(ending: signal.Signals, data: Path) -> None:
    running = start(data, "up").until_serving()
    everyone = family(running.process.pid)
    assert len(everyone) > 6  # launcher, database, three services, two workers

    running.process.send_signal(ending)

    assert wait_until_gone(everyone, 40) == set()
    assert running.process.wait(5) == (-9 if ending == signal.SIGKILL else 0)
    end(running)
    if ending == signal.SIGINT:
        _administration_works(data)  # while nothing runs


def test_administration_works_while_the_city_runs(city: Running) -> None:
    _administration_works(city.data)


def _administration_works(data: Path) -> None:
    said = []
    for _ in range(2):
        admin = start(data, "admin", "agency", "--kode", "12.71", "--nama", "Uji")
        assert admin.process.wait(60) == 0
        said.append(admin.said())
        end(admin)
    assert said[0] == said[1] != ""  # the id of the agency


def test_the_database_killed_under_a_running_city_comes_back(city: Running) -> None:
    victim = next(pid for pid in family(city.process.pid) if _is_postmaster(pid))
    os.kill(victim, signal.SIGKILL)

    deadline = time.monotonic() + PATIENCE_S
    while not any(_is_postmaster(pid) and pid != victim for pid in family(city.process.pid)):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert not lives(victim)
    assert city.process.poll() is None


def test_a_second_city_in_the_same_folder_learns_where_the_first_is(city: Running) -> None:
    url = json.loads((city.data / "kota" / "city.json").read_text())["url"]

    second = start(city.data, "up")

    assert second.process.wait(20) == 2
    assert f"already runs at {url}" in second.said()
    end(second)


def test_a_port_in_use_is_told_before_anything_starts(data: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = start(data, "up", "--port", str(port))
        assert running.process.wait(20) == 2
    said = running.said()
    assert f"port {port} is in use" in said
    assert "--port" in said
    assert not (data / "kota" / "postgres").exists()
    end(running)


def _is_postmaster(pid: int) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return words[0].endswith(b"/postgres") and b"-D" in words
