"""The plan of the newest analysis made ready before anybody asks what if, once nothing else is being computed.

Only the newest waits: whoever runs five analyses in a row asks about the last. Nothing that anybody asked about is ended for it, and a
question that comes first makes the plan as it always did.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from services.scoring.api.pool import ChildPool
from services.scoring.api.residents import Residents
from shared.errors import LayananSibuk, MasukanTidakSah

QUIET_S = 1.0
"""So long nothing is computed before a plan is made ready: the next analysis of a queue comes within less."""


class Ahead:
    def __init__(self, pool: ChildPool, residents: Residents, quiet_s: float = QUIET_S) -> None:
        self._pool, self._residents, self._quiet_s = pool, residents, quiet_s
        self._newest: tuple[str, dict[str, Any]] | None = None
        self._making: asyncio.Task[None] | None = None

    def prepare(self, key: str, whole: dict[str, Any]) -> None:
        """Returns at once; what waited before is forgotten."""
        self._newest = (key, whole)
        if self._making is None or self._making.done():
            self._making = asyncio.create_task(self._make())

    async def _make(self) -> None:
        while self._newest is not None:
            await self._quiet()
            key, whole = self._newest
            self._newest = None
            with suppress(
                LayananSibuk, MasukanTidakSah
            ):  # whoever asks is told then, and the next analysis is prepared all the same
                await self._residents.prepare(key, whole)

    async def _quiet(self) -> None:
        loop = asyncio.get_running_loop()
        since = loop.time()
        while loop.time() - since < self._quiet_s:
            await asyncio.sleep(self._quiet_s / 10)
            if self._pool.busy:
                since = loop.time()

    async def close(self) -> None:
        if self._making is not None:
            self._making.cancel()
            with suppress(asyncio.CancelledError):
                await self._making
