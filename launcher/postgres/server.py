"""One PostgreSQL server: how it is addressed, started, brought back and stopped."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from launcher.console import Stop
from launcher.deathsig import command_that_dies_with_us
from launcher.postgres.binaries import binaries
from launcher.postgres.cluster import ROOT_FOLDER
from launcher.postgres.names import APP, DATABASE, OWNER
from launcher.postgres.run_as import choose

START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 30.0
SETTINGS = {
    "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "100", "shared_buffers": "128MB",
    "max_wal_size": "1GB", "log_min_messages": "warning", "timezone": "UTC",
}  # fmt: skip
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For tests and trials, whose database is thrown away."""


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
        """Start the server (again), on the port its clients know; PostgreSQL recovers from its log.

        After a kill its own helpers may live a moment longer, and while they do it refuses to start: so it is asked again.
        """
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self._come_up(deadline):
            if time.monotonic() > deadline:
                raise Stop(f"the database did not start: {self._last_words()} (log: {self.folder / 'postgres.log'})")
            time.sleep(0.2)

    def stop(self) -> None:
        """Fast shutdown; waits until the server has gone. Does nothing when we only attached."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)  # fast shutdown
            try:
                self.process.wait(STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        (self.folder / "server.json").unlink(missing_ok=True)
        if self.lock is not None:
            self.lock.close()
        self.process = None

    def _come_up(self, deadline: float) -> bool:
        self.process = self._launch()
        while self.process.poll() is None and time.monotonic() < deadline:
            if ready(self.port):
                return True
            time.sleep(0.03)
        words = self._last_words()
        if self.process.poll() is not None and "is still in use" not in words and "already exists" not in words:
            raise Stop(f"the database did not start: {words} (log: {self.folder / 'postgres.log'})")
        return False

    def _launch(self) -> subprocess.Popen[bytes]:
        bin_folder = binaries()
        run_as = choose(bin_folder, self.folder)
        settings = SETTINGS if self.durable else {**SETTINGS, **NOT_DURABLE}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [*run_as.prefix, str(bin_folder / "postgres"), "-D", str(self.folder / "pg"), "-p", str(self.port), *options]
        held = () if self.lock is None or sys.platform == "win32" else (self.lock.fileno(),)
        with (self.folder / "postgres.log").open("ab") as log:
            return subprocess.Popen(
                command_that_dies_with_us(command, signal.SIGINT, run_as.user, run_as.group), stdin=subprocess.DEVNULL, stdout=log,
                stderr=log, cwd=ROOT_FOLDER, start_new_session=True, pass_fds=held,
            )  # fmt: skip

    def _last_words(self) -> str:
        lines = (self.folder / "postgres.log").read_text(errors="replace").strip().splitlines()[-3:]
        return " / ".join(lines)


def ready(port: int) -> bool:
    """Answers queries, not only connections: a server that is still recovering refuses them for a moment."""
    done = subprocess.run([binaries() / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False)
    return done.returncode == 0
