"""Run the services of one city: start, wait for health, restart what dies, stop all, leave nothing behind."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from launcher.console import Stop
from launcher.deathsig import command_that_dies_with_us

HEALTH_TIMEOUT_S = 60.0
BACKOFF_S = (0.2, 0.5, 1.0, 2.0, 5.0)
STOP_TIMEOUT_S = 10.0
LOG_LIMIT = 20 * 1024 * 1024


@dataclass
class Child:
    name: str
    command: list[str]
    env: dict[str, str]
    health_url: str = ""
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    again_at: float = 0.0


@dataclass
class Supervisor:
    logs: Path
    cwd: Path
    say: Callable[[str], None] = print
    children: list[Child] = field(default_factory=list)

    def launch(self, child: Child) -> None:
        self.logs.mkdir(parents=True, exist_ok=True)
        self.children.append(child)
        self._spawn(child)

    def wait(self, child: Child) -> None:
        """Wait until a launched child is healthy. Raises Stop with the end of its log when it is not."""
        deadline = time.monotonic() + HEALTH_TIMEOUT_S
        while not _healthy(child):
            if child.process is None or child.process.poll() is not None or time.monotonic() > deadline:
                raise Stop(f"{child.name} did not become ready.\n{self.tail(child)}\nlog: {self._log(child)}")
            time.sleep(0.05)

    def tend(self) -> None:
        """Restart children that died; called again and again."""
        for child in self.children:
            if child.process is None or child.process.poll() is None:
                continue
            now = time.monotonic()
            if child.again_at == 0.0:
                child.again_at = now + BACKOFF_S[min(child.deaths, len(BACKOFF_S) - 1)]
                child.deaths += 1
                self.say(f"  {child.name} berhenti; dimulai lagi / died; restarting")
            elif now >= child.again_at:
                child.again_at = 0.0
                self._spawn(child)

    def stop(self) -> None:
        """Ask all to stop in reverse order, then insist."""
        running = [c for c in reversed(self.children) if c.process is not None and c.process.poll() is None]
        for child in running:
            assert child.process is not None
            child.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + STOP_TIMEOUT_S
        for child in running:
            assert child.process is not None
            try:
                child.process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()
        self.children.clear()

    def tail(self, child: Child, lines: int = 15) -> str:
        try:
            return "\n".join(self._log(child).read_text(errors="replace").splitlines()[-lines:])
        except OSError:
            return ""

    def _log(self, child: Child) -> Path:
        return self.logs / f"{child.name}.log"

    def _spawn(self, child: Child) -> None:
        path = self._log(child)
        if path.exists() and path.stat().st_size > LOG_LIMIT:
            path.replace(path.with_suffix(".log.1"))
        with path.open("ab") as log:
            child.process = subprocess.Popen(
                command_that_dies_with_us(child.command, signal_number=signal.SIGTERM),
                env={**os.environ, **child.env}, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.cwd,
                start_new_session=True,
            )  # fmt: skip


def _healthy(child: Child) -> bool:
    if not child.health_url:
        return child.process is not None and child.process.poll() is None
    place = urlsplit(child.health_url)
    asked = http.client.HTTPConnection(place.hostname or "127.0.0.1", place.port, timeout=2)
    try:
        asked.request("GET", place.path)
        return asked.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()


def free_port(wanted: int | None = None, *, insist: bool = False) -> int:
    """A free port on the loopback; the wanted one if it is free. With `insist`, Stop when it is taken."""
    for candidate in [wanted, 0] if wanted else [0]:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate or 0))
            except OSError:
                if insist:
                    raise Stop(f"port {wanted} is in use: free it or choose another with --port.") from None
                continue
            return int(probe.getsockname()[1])
    raise Stop("no free port on this machine.")


def python(*words: str) -> list[str]:
    return [sys.executable, *words]
