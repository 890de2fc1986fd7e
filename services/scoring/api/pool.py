"""Warm child processes: hand a job to one, stream what it says, kill it when the asker leaves or time is up."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from shared.errors import LayananSibuk, Masalah, MasukanTidakSah

LINE_LIMIT = 1 << 20
"""Bytes of one line from a child; results travel as files, so lines are short."""


class ChildPool:
    """At most `size` jobs at once, `waiting` more in the queue; one idle child is kept warm."""

    def __init__(self, size: int, waiting: int, time_limit_s: float, plan_workers: int = 1) -> None:
        self._plan_workers = plan_workers
        self._slots = asyncio.Semaphore(size)
        self._free = self._most = size + waiting
        self._time_limit_s = time_limit_s
        self._idle: list[asyncio.subprocess.Process] = []
        self._warming: set[asyncio.Task[None]] = set()

    @property
    def busy(self) -> bool:
        """Is anything being computed, or waiting for it?"""
        return self._free < self._most

    async def run(self, job: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
        """Yield the child's messages. Leaving the iteration early kills the child.

        Raises LayananSibuk when the queue is full or the time limit is reached, MasukanTidakSah when the input is refused.
        """
        if self._free <= 0:
            raise LayananSibuk("Antrean perhitungan penuh.", saran="Coba lagi sebentar.", pesan_en="The queue is full.")
        self._free -= 1
        try:
            async with self._slots:
                child = await self._take()
                try:
                    async with asyncio.timeout(self._time_limit_s):
                        async for message in self._converse(child, {"pekerja": self._plan_workers, **job}):
                            yield message
                except TimeoutError as late:
                    raise LayananSibuk(
                        f"Perhitungan melewati batas {self._time_limit_s:.0f} detik.",
                        saran="Persempit ruang lingkup putaran atau naikkan SEIMBANG_TIME_LIMIT_S.",
                        pesan_en="The time limit was reached.",
                    ) from late
                finally:
                    await end_child(child)
                    self.warm()
        finally:
            self._free += 1

    async def _converse(self, child: asyncio.subprocess.Process, job: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps(job).encode() + b"\n")
        await child.stdin.drain()
        while line := await child.stdout.readline():
            message: dict[str, Any] = json.loads(line)
            if message["jenis"] == "galat":
                raise refusal(message)
            if message["jenis"] != "siap":
                yield message
            if message["jenis"] == "selesai":
                return
        raise LayananSibuk("Proses perhitungan berhenti sebelum selesai.", saran="Coba lagi.", pesan_en="The child died.")

    def warm(self) -> None:
        """Start one idle child in the background, so that the next job finds everything imported."""
        if not self._idle and not self._warming:
            task = asyncio.create_task(self._start_idle())
            self._warming.add(task)
            task.add_done_callback(self._warming.discard)

    async def _start_idle(self) -> None:
        self._idle.append(await start_child())

    async def _take(self) -> asyncio.subprocess.Process:
        while self._idle:
            child = self._idle.pop()
            if child.returncode is None:
                return child
        return await start_child()

    async def close(self) -> None:
        for task in list(self._warming):
            with suppress(asyncio.CancelledError):
                await task
        for child in self._idle:
            await end_child(child)


def refusal(told: dict[str, Any]) -> MasukanTidakSah:
    """What a child says of its input: in full where it is about the caller's own rows, else about policy and rules."""
    if "masalah" in told:
        parts = [Masalah(**part) for part in told["masalah"]]
        return MasukanTidakSah(told["pesan"], saran=told["saran"], pesan_en=told["pesan_en"], masalah=parts)
    return MasukanTidakSah(f"Masukan analisis ditolak: {told['pesan']}", saran="Periksa kebijakan dan aturan.")


async def start_child(module: str = "services.scoring.api.child") -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        env={
            "OMP_NUM_THREADS": "1",
            **os.environ,
        },  # boosting threads that share a core wait for one another, a hundred times slower
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=LINE_LIMIT,
    )


async def end_child(child: asyncio.subprocess.Process) -> None:
    if child.returncode is None:
        with suppress(ProcessLookupError):
            child.kill()
    await child.wait()
