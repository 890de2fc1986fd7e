"""How long a worker that found nothing to do waits before it looks again: jobs come in rows, five files or three questions at a time."""

from __future__ import annotations

import asyncio
from contextlib import suppress

IDLE_S = 0.3
BRISK_S = 0.1
BRISK_FOR_S = 2.0
"""So long after a job the next one is looked for more often."""


class Idle:
    def __init__(self, stopping: asyncio.Event) -> None:
        self._stopping = stopping
        self._worked = -BRISK_FOR_S

    def worked(self) -> None:
        self._worked = asyncio.get_running_loop().time()

    async def wait(self) -> None:
        """Returns early when the worker is told to stop."""
        brisk = asyncio.get_running_loop().time() - self._worked < BRISK_FOR_S
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), BRISK_S if brisk else IDLE_S)
