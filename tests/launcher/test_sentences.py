"""What stands in the way is told in one sentence with a way out, never as a traceback."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from launcher.trouble import sentence
from tests.conftest import a_folder

ROOT = Path(__file__).resolve().parents[2]


HOLD_LOCK = """
import fcntl, os, sys, time
from pathlib import Path
with open(sys.argv[1], "w") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    print("held", flush=True)
    time.sleep(1)
    Path(sys.argv[2]).parent.mkdir(parents=True)
    Path(sys.argv[2]).symlink_to(sys.executable)
    Path(sys.argv[3]).write_text(os.environ["STAMP"])
"""


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script `seimbang` as a module, with an environment of its own to make."""
    monkeypatch.setenv("SEIMBANG_VENV", str(tmp_path / "venv"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("seimbang_command", str(ROOT / "seimbang"))
    spec = spec_from_loader("seimbang_command", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 14, 0), (2, 7, 18)])
def test_a_wrong_python_is_named_with_the_right_ones(
    version: tuple[int, int, int], command: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        command, "sys", SimpleNamespace(version_info=version, version=".".join(map(str, version)), stderr=sys.stderr)
    )

    assert command.main() == 2
    told = capsys.readouterr().err
    assert "3.11, 3.12 or 3.13 is needed" in told
    assert ".".join(map(str, version)) in told


def test_a_half_made_environment_is_made_anew(command: ModuleType, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "pyvenv.cfg").write_text("home = /nowhere\n")
    (venv / "bin" / "python").symlink_to("/nowhere/python")

    assert not command.ready("demo")
    command.clear()
    assert not venv.exists()


def test_a_folder_that_is_no_environment_is_never_removed(command: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv" / "skripsi.docx").write_text("penting")

    with pytest.raises(SystemExit):
        command.clear()
    assert (tmp_path / "venv" / "skripsi.docx").exists()


def test_two_first_starts_make_the_environment_once(command: ModuleType, tmp_path: Path) -> None:
    """The second waits for the first, finds the environment ready and makes nothing."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD_LOCK, str(tmp_path / "venv.lock"), str(command.PYTHON), str(command.STAMP)],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "STAMP": f"demo {command.lock_digest('demo')}"},
    )  # fmt: skip
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    assert not command.ready("demo")

    with command.alone():
        assert command.ready("demo")
    assert other.wait(10) == 0
    other.stdout.close()


def test_an_environment_of_another_lock_is_stale(command: ModuleType, tmp_path: Path) -> None:
    command.PYTHON.parent.mkdir(parents=True)
    command.PYTHON.symlink_to(sys.executable)
    command.STAMP.write_text(f"dev {command.lock_digest('dev')}")
    assert command.ready("dev")
    assert command.ready("demo")

    command.STAMP.write_text(f"demo {command.lock_digest('demo')}")
    assert command.ready("demo")
    assert not command.ready("dev")
    command.STAMP.write_text("demo 0000")
    assert not command.ready("demo")


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "cannot be written"), (errno.EROFS, "cannot be written")],
)
def test_refusals_of_the_system_have_a_way_out(number: int, said: str) -> None:
    told = sentence(OSError(number, os.strerror(number), "/data/kota/secrets/city_key.new"))

    assert told is not None
    assert said in told
    assert "/data/kota/secrets/city_key.new" in told
    assert "SEIMBANG_DATA" in told


def test_an_unknown_refusal_stays_a_fault_of_ours() -> None:
    assert sentence(OSError(errno.EBADF, "bad file descriptor")) is None


def launch(data: Path, *words: str, **more: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SEIMBANG_DATA": str(data), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "launcher", *words], cwd="/", env=environment, text=True, capture_output=True, timeout=120, check=False
    )  # fmt: skip


def test_a_file_where_the_data_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")

    done = launch(tmp_path / "data", "up")

    assert done.returncode == 2
    assert "is no folder" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="mounts a small disk")
@pytest.mark.parametrize("size", ["16k", "8m"])
def test_a_full_disk_is_told_wherever_it_strikes(size: str) -> None:
    """16k: the first files; 8m: the database being made."""
    with a_folder() as folder:
        disk = folder / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", str(disk)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("may not mount")
        try:
            done = launch(disk, "up")
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True)
    assert done.returncode == 2, done.stderr
    assert "space" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_url_that_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://a:rahasia@127.0.0.1:1/k")

    done = launch(tmp_path, "up")

    assert done.returncode == 2
    assert "no database server answers at 127.0.0.1:1" in done.stderr
    assert "rahasia" not in done.stderr + done.stdout
