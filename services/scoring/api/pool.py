"""A process for each job: hand it over, stream what it says, kill it when the asker leaves or time is up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from services.scoring.api.processes import Child, start_child
from shared.errors import LayananSibuk, Masalah, MasukanTidakSah

MODULE = "services.scoring.api.child"


class ChildPool:
    """At most `size` jobs at once, `waiting` more in the queue."""

    def __init__(self, size: int, waiting: int, time_limit_s: float, plan_workers: int = 1) -> None:
        self._plan_workers = plan_workers
        self._slots = asyncio.Semaphore(size)
        self._free = self._most = size + waiting
        self._time_limit_s = time_limit_s

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
                child = await start_child(MODULE)
                try:
                    async with asyncio.timeout(self._time_limit_s):
                        async for message in _converse(child, {"pekerja": self._plan_workers, **job}):
                            yield message
                except TimeoutError as late:
                    raise LayananSibuk(
                        f"Perhitungan melewati batas {self._time_limit_s:.0f} detik.",
                        saran="Persempit ruang lingkup putaran atau naikkan SEIMBANG_TIME_LIMIT_S.",
                        pesan_en="The time limit was reached.",
                    ) from late
                finally:
                    await child.end()
        finally:
            self._free += 1


async def _converse(child: Child, job: dict[str, Any]) -> AsyncIterator[dict[str, Any]]:
    await child.give(job)
    while (message := await child.said()) is not None:
        if message["jenis"] == "galat":
            raise refusal(message)
        yield message
        if message["jenis"] == "selesai":
            return
    raise LayananSibuk("Proses perhitungan berhenti sebelum selesai.", saran="Coba lagi.", pesan_en="The child died.")


def refusal(told: dict[str, Any]) -> MasukanTidakSah:
    """What a child says of its input: in full where it is about the caller's own rows, else about policy and rules."""
    if "masalah" in told:
        parts = [Masalah(**part) for part in told["masalah"]]
        return MasukanTidakSah(told["pesan"], saran=told["saran"], pesan_en=told["pesan_en"], masalah=parts, kode=told["kode"])
    return MasukanTidakSah(f"Masukan analisis ditolak: {told['pesan']}", saran="Periksa kebijakan dan aturan.")
