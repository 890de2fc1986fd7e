"""Computing processes: there at once, gone with the service, and never in the way of who leaves early."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from services.scoring.api import processes
from services.scoring.api.processes import start_child
from tests.scoring.andai.test_residents import until

WORK = "tests.scoring.computing"
SERVICE = """
import asyncio
from services.scoring.api.processes import start_child

async def serve():
    child = await start_child("tests.scoring.computing")
    await child.give({"jenis": "hitung"})
    print(child.pid, (await child.said())["jenis"], flush=True)
    await asyncio.sleep(60)

if __name__ == "__main__":
    asyncio.run(serve())
"""


async def test_a_message_comes_back_for_each_job_and_the_end_of_jobs_ends_it() -> None:
    child = await start_child(WORK)
    for number in range(3):
        await child.give({"jenis": "gema", "isi": f"é{number}" * 1000})
        assert await child.said() == {"jenis": "gema", "isi": f"é{number}" * 1000}
    assert not child.ended

    await child.give({"jenis": "tamat"})
    assert await child.said() is None
    await until(lambda: child.ended)
    assert child.process.exitcode == 7


async def test_jobs_given_at_once_are_done_one_after_the_other() -> None:
    child = await start_child(WORK)
    for number in range(3):
        await child.give({"jenis": "gema", "isi": number})

    assert [await child.said() for _ in range(3)] == [{"jenis": "gema", "isi": number} for number in range(3)]
    await child.end()


async def test_what_an_analysis_needs_is_imported_before_the_job_comes() -> None:
    child = await start_child(WORK)
    await child.give({"jenis": "modul"})
    told = await child.said()
    await child.end()

    assert told is not None
    assert {"sklearn", "ortools", "pyarrow", "services.scoring.pipeline"} <= set(told["modul"])
    assert told["benang"] == "1"  # threads of boosting would wait for one another


async def test_one_that_dies_is_silent_and_may_be_ended_like_any_other() -> None:
    child = await start_child(WORK)
    os.kill(child.pid, signal.SIGKILL)

    assert await child.said() is None
    await child.give({"jenis": "gema"})
    await child.end()
    assert child.process.exitcode == -signal.SIGKILL


async def test_who_leaves_while_it_starts_leaves_no_process_behind() -> None:
    await processes.prepare()
    before = set(_computing())
    for pause in (0, 0, 0.001, 0.003):
        starting = asyncio.create_task(start_child(WORK))
        await asyncio.sleep(pause)
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting

    await until(lambda: set(_computing()) <= before, 20)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
async def test_when_the_process_they_are_forked_from_dies_they_go_too_and_the_next_one_starts_another() -> None:
    child = await start_child(WORK)
    await child.give({"jenis": "hitung"})
    assert await child.said() == {"jenis": "mulai"}
    os.kill(_parent(Path(f"/proc/{child.pid}/stat")), signal.SIGKILL)

    assert await child.said() is None
    await child.end()
    await until(lambda: not Path(f"/proc/{child.pid}").exists(), 20)
    after = await start_child(WORK)
    await after.give({"jenis": "gema"})
    assert await after.said() == {"jenis": "gema"}
    await after.end()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it ends with its jobs")
def test_a_killed_service_takes_it_along_in_the_middle_of_a_computation_that_holds_the_interpreter(tmp_path: Path) -> None:
    file = tmp_path / "service.py"
    file.write_text(SERVICE)
    with subprocess.Popen(
        [sys.executable, str(file)], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    ) as service:
        assert service.stdout is not None
        pid, said = service.stdout.readline().split()
        assert (said, Path(f"/proc/{pid}").exists()) == ("mulai", True)
        service.kill()

    deadline = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not Path(f"/proc/{pid}").exists()


def _computing() -> list[int]:
    """Processes forked from the one of this service."""
    mine = [int(stat.parent.name) for stat in Path("/proc").glob("[0-9]*/stat") if _parent(stat) == os.getpid()]
    return [int(stat.parent.name) for stat in Path("/proc").glob("[0-9]*/stat") if _parent(stat) in mine]


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
