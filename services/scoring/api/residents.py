"""Processes that hold a finished plan each, so that the second question about it is answered in milliseconds.

The few most recent stay. One ends when it has been idle, when together they need too much memory, when the snapshot it was made
of is deleted, and when an answer takes too long by itself or loses its asker; the next question then makes the plan again.
Who only waits for a turn may leave, or wait in vain, and the process stays.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from services.scoring.api.plan_at_hand import Resident, too_late
from services.scoring.api.processes import start_child
from shared.errors import LayananSibuk, SnapshotTidakAda

SWEEP_S = 15.0
MODULE = "services.scoring.api.resident"


class Residents:
    """At most `most` plans at hand, `memory_mb` together; each ends after `idle_s` without a question.

    An asker waits `answer_limit_s` for turn and answer together and is told to ask again after that. An answer may take as long by
    itself, the making of a plan `time_limit_s`. `waiting` may wait for one plan.
    """

    def __init__(
        self, most: int, memory_mb: int, idle_s: float, time_limit_s: float, *, answer_limit_s: float = 50, waiting: int = 8
    ) -> None:
        self._most, self._memory_mb, self._idle_s, self._time_limit_s = most, memory_mb, idle_s, time_limit_s
        self._answer_limit_s, self._waiting = min(answer_limit_s, time_limit_s), waiting
        self._held: dict[str, Resident] = {}
        self._door = asyncio.Lock()
        self._sweeping: asyncio.Task[None] | None = None

    async def ask(self, key: str, question: dict[str, Any], whole: dict[str, Any] | None) -> bytes:
        """`whole`: the input of the plan, None where the asker hopes it is at hand.

        Raises SnapshotTidakAda when it is not and no input came, MasukanTidakSah for a question that is refused, LayananSibuk when too
        many wait, the process died or the asker's time is over.
        """
        async with self._door:
            await self._end_useless()
            resident = self._held.get(key)
            if resident is None:
                if whole is None:
                    raise SnapshotTidakAda(
                        "Rencana analisis ini belum disiapkan.", saran="Kirim masukan lengkapnya, lalu ulangi.",
                        pesan_en="The plan is not at hand: send its whole input.",
                    )  # fmt: skip
                await self._make_room(1)
                if len(self._held) >= self._most:
                    raise LayananSibuk(
                        "Semua rencana yang disiapkan sedang ditanyai.",
                        saran="Coba lagi sebentar.",
                        pesan_en="All held plans are busy.",
                    )
                resident = Resident(await start_child(MODULE), Path(whole["masukan_berkas"]), time.monotonic())
                self._held[key] = resident
            if resident.peminta > self._waiting:
                raise LayananSibuk(
                    "Antrean pertanyaan tentang rencana ini penuh.", saran="Coba lagi sebentar.", pesan_en="The queue of this plan is full."
                )  # fmt: skip
            resident.dipakai, resident.ditanya = time.monotonic(), True
            resident.peminta += 1
        try:
            answer = await self._in_turn(key, resident, question, whole)
        finally:
            resident.peminta -= 1
            if resident.proses.ended:
                self._forget(key, resident)
        async with self._door:
            await self._make_room(0)
        return answer

    async def prepare(self, key: str, whole: dict[str, Any]) -> bool:
        """Have the plan made before anybody asks, in a free place or that of one nobody asked about; whether it is at hand then.

        Raises MasukanTidakSah for an input that is refused, LayananSibuk when the process died or the time limit was reached.
        """
        async with self._door:
            await self._end_useless()
            if key in self._held:
                return True
            unasked = [name for name, one in self._held.items() if not one.ditanya and not one.giliran.locked()]
            if len(self._held) >= self._most and unasked:
                await self._end(unasked[0], self._held[unasked[0]])
            if len(self._held) >= self._most:
                return False
            resident = Resident(await start_child(MODULE), Path(whole["masukan_berkas"]), time.monotonic(), ditanya=False)
            self._held[key] = resident
        await self._turn(key, resident, {"pertanyaan": "siapkan"}, whole, asyncio.Event())
        async with self._door:
            if self._memory() > self._memory_mb and not resident.ditanya:
                await self._end(key, resident)
        return key in self._held

    async def _in_turn(self, key: str, resident: Resident, question: dict[str, Any], whole: dict[str, Any] | None) -> bytes:
        """The asker's patience covers waiting and answer together. When it ends in the middle of an answer the turn goes on without the
        asker, up to its own limit: ending it would cost everybody else the plan."""
        begun = asyncio.Event()
        turn = asyncio.create_task(self._turn(key, resident, question, whole, begun))
        turn.add_done_callback(_heard)
        try:
            done, _ = await asyncio.wait({turn}, timeout=self._answer_limit_s)
        except asyncio.CancelledError:
            turn.cancel()
            await asyncio.wait({turn})
            raise
        if done:
            return turn.result()
        if not begun.is_set():
            turn.cancel()
        raise too_late(self._answer_limit_s, begun=begun.is_set(), made=resident.tahu)

    async def _turn(
        self, key: str, resident: Resident, question: dict[str, Any], whole: dict[str, Any] | None, begun: asyncio.Event
    ) -> bytes:
        async with resident.giliran:
            begun.set()
            limit = self._answer_limit_s if resident.tahu else self._time_limit_s
            job = question if resident.tahu else {**(whole or {}), **question}
            try:
                async with asyncio.timeout(limit):
                    answer = await resident.converse(job)
            except TimeoutError as late:
                await self._end(key, resident)
                raise too_late(limit, begun=True, made=resident.tahu) from late
            except (asyncio.CancelledError, LayananSibuk):
                await self._end(key, resident)  # what it would still say belongs to nobody, least of all to the next in turn
                raise
            resident.tahu, resident.dipakai = True, time.monotonic()
            return answer

    def knows(self, key: str) -> bool:
        """Is the plan made and at hand?"""
        return key in self._held and self._held[key].tahu

    def at_hand(self) -> int:
        return len(self._held)

    def start(self) -> None:
        self._sweeping = asyncio.create_task(self._sweep())

    async def close(self) -> None:
        if self._sweeping is not None:
            self._sweeping.cancel()
            with suppress(asyncio.CancelledError):
                await self._sweeping
        for key, resident in list(self._held.items()):
            await self._end(key, resident)

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(min(SWEEP_S, self._idle_s / 2))
            async with self._door:
                await self._end_useless()

    async def _end_useless(self) -> None:
        """Idle, dead, or made of a snapshot that is no longer here."""
        now = time.monotonic()
        for key, resident in list(self._held.items()):
            idle = not resident.giliran.locked() and now - resident.dipakai > self._idle_s
            if idle or resident.proses.ended or not resident.berkas.exists():
                await self._end(key, resident)

    async def _make_room(self, more: int) -> None:
        """For so many more plans; the least recently asked go first, and none that is just being asked. The last one asked may stay."""
        idle = sorted((r.dipakai, key) for key, r in self._held.items() if not r.giliran.locked())
        for _, key in idle:
            if len(self._held) + more <= self._most and self._memory() <= self._memory_mb:
                return
            if len(self._held) + more > 1:
                await self._end(key, self._held[key])

    def _memory(self) -> int:
        return sum(resident.puncak_mb for resident in self._held.values())

    async def _end(self, key: str, resident: Resident) -> None:
        self._forget(key, resident)
        await asyncio.shield(resident.proses.end())

    def _forget(self, key: str, resident: Resident) -> None:
        if self._held.get(key) is resident:
            del self._held[key]


def _heard(turn: asyncio.Task[bytes]) -> None:
    """The end of a turn whose asker is gone is nobody's error."""
    if not turn.cancelled():
        turn.exception()
