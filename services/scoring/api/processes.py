"""Processes that compute, apart from the service: forked from one that has everything imported, so that each begins at once.

Importing what an analysis needs takes a second or more, forking a few milliseconds. Where there is no fork a process imports for itself.
The service and such a process speak lines of JSON over a socket of their own.
"""

from __future__ import annotations

import asyncio
import atexit
import importlib
import json
import multiprocessing
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.process import BaseProcess
from typing import Any

PREPARED = ["services.scoring.api.child", "services.scoring.api.resident"]
LINE_LIMIT = 1 << 20
"""Bytes of one line from a child; results travel as files, so lines are short."""
F_SETSIG = 10
SOURCE_GONE = 255
"""What multiprocessing takes for the exit code when the fork server died, which alone knows the true one."""
_WAY = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_CONTEXT: Any = multiprocessing.get_context(_WAY)
_FIRST = threading.Lock()
_ready = threading.Event()


class Channel:
    """The child's end: jobs in, messages out."""

    def __init__(self, end: socket.socket) -> None:
        self._in, self._out = end.makefile("r", encoding="utf-8"), end.makefile("w", encoding="utf-8")

    def jobs(self) -> Iterator[dict[str, Any]]:
        for line in self._in:
            yield json.loads(line)

    def say(self, message: dict[str, Any]) -> None:
        self._out.write(json.dumps(message, ensure_ascii=False) + "\n")
        self._out.flush()


@dataclass(eq=False)
class Child:
    """The service's end."""

    process: BaseProcess
    _read: asyncio.StreamReader
    _write: asyncio.StreamWriter
    _gone: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        asyncio.get_running_loop().add_reader(self.process.sentinel, self._bury)

    @property
    def pid(self) -> int:
        assert self.process.pid is not None
        return self.process.pid

    @property
    def ended(self) -> bool:
        return self._gone.is_set()

    async def give(self, job: dict[str, Any]) -> None:
        """A job for one that has died meanwhile is lost; its silence tells that."""
        with suppress(ConnectionError):
            self._write.write(json.dumps(job).encode() + b"\n")
            await self._write.drain()

    async def said(self) -> dict[str, Any] | None:
        """Its next message; None when it has ended."""
        line = b""
        with suppress(ConnectionError):
            line = await self._read.readline()
        return json.loads(line) if line else None

    async def end(self) -> None:
        """Kill it if it still runs, and see that it is gone."""
        self.process.kill()
        await self._gone.wait()

    def _bury(self) -> None:
        asyncio.get_running_loop().remove_reader(self.process.sentinel)
        self.process.join()
        if self.process.exitcode == SOURCE_GONE:  # it may well run on, and nobody would see its end
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM)
        self._write.close()
        self._gone.set()


async def start_child(module: str) -> Child:
    """A process that does the `main` of one of the modules PREPARED and ends with what that returns."""
    await prepare()
    ours, theirs = socket.socketpair()
    try:
        process = _CONTEXT.Process(target=_run, args=(module, theirs))
        await asyncio.to_thread(process.start)
    except BaseException:  # the asker left meanwhile: the process finds its channel closed and ends
        ours.close()
        raise
    finally:
        theirs.close()
    opened = asyncio.open_connection if sys.platform == "win32" else asyncio.open_unix_connection
    return Child(process, *await opened(sock=ours, limit=LINE_LIMIT))


async def prepare() -> None:
    """Have everything imported; only the first time takes its time."""
    if not _ready.is_set():
        await asyncio.to_thread(_first)


def _first() -> None:
    with _FIRST:
        if _ready.is_set():
            return
        os.environ.setdefault(
            "OMP_NUM_THREADS", "1"
        )  # boosting threads that share a core wait for one another, a hundred times slower
        _CONTEXT.set_forkserver_preload(PREPARED)
        atexit.register(_end_all)
        process = _CONTEXT.Process(target=_nothing)
        process.start()
        process.join()
        _ready.set()


def _nothing() -> None:
    """The first process of all: when it has ended, everything is imported."""


def _end_all() -> None:
    """Whoever leaves without closing what it started does not wait for it."""
    for process in multiprocessing.active_children():
        process.kill()


def _run(module: str, end: socket.socket) -> None:
    _die_with_service()
    with end:
        sys.exit(importlib.import_module(module).main(Channel(end)))


def _die_with_service() -> None:
    """On Linux the kernel ends this process the moment the service is gone, though a solver holds the interpreter; elsewhere the end of
    its jobs does. The service holds the other end of a pipe that never carries anything after the start."""
    parent = multiprocessing.parent_process()
    if sys.platform == "linux" and parent is not None:
        import fcntl

        fcntl.fcntl(parent.sentinel, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(parent.sentinel, F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(parent.sentinel, fcntl.F_SETFL, fcntl.fcntl(parent.sentinel, fcntl.F_GETFL) | os.O_ASYNC)
