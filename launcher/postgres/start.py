"""Start the server of a folder, or share the one that another process runs there."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path
from typing import IO, Any

from launcher.console import Stop
from launcher.postgres import cluster
from launcher.postgres.binaries import binaries
from launcher.postgres.claim import claim, open_lock
from launcher.postgres.run_as import choose
from launcher.postgres.server import START_TIMEOUT_S, Server, ready


def start(folder: Path, *, durable: bool = True, share: bool = True) -> Server:
    """The server of `folder`. `share`: attach to a running one; otherwise wait until it has gone. Raises Stop with a way out."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = open_lock(folder / "lock")
    deadline = time.monotonic() + START_TIMEOUT_S
    while not claim(lock):
        if share and (attached := _attach(folder)) is not None:
            lock.close()
            return attached
        if time.monotonic() > deadline:
            lock.close()
            raise Stop(f"another process holds {folder} and does not let go: stop it, then start again.")
        time.sleep(0.1)
    try:
        return _own(folder, lock, durable=durable)
    except BaseException:
        lock.close()
        raise


def _attach(folder: Path) -> Server | None:
    try:
        known: dict[str, Any] = json.loads((folder / "server.json").read_text())
    except (OSError, ValueError):
        return None
    server = Server(folder, known["port"], cluster.password(folder, "owner"), cluster.password(folder, "app"))
    return server if ready(server.port) else None


def _own(folder: Path, lock: IO[str], *, durable: bool) -> Server:
    bin_folder = binaries()
    (folder / "server.json").unlink(missing_ok=True)
    cluster.ensure(bin_folder, folder, choose(bin_folder, folder))
    (folder / "pg" / "postmaster.pid").unlink(missing_ok=True)  # whoever wrote it has gone, or the lock would not be ours
    server = Server(
        folder, _free_port(), cluster.password(folder, "owner"), cluster.password(folder, "app"), lock=lock, durable=durable
    )
    try:
        server.revive()
    except BaseException:
        server.stop()
        raise
    (folder / "server.json").write_text(json.dumps({"port": server.port}))
    return server


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
