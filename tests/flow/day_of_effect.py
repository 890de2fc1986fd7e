"""The worker's daily work on a day still to come: decrees whose TMT has come change the records."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.storage.work import connect
from tests.stack import Stack

MORNING = time(6, tzinfo=UTC)


@dataclass
class _On:
    day: date

    def now(self) -> datetime:
        return datetime.combine(self.day, MORNING)


def decrees_take_effect(stack: Stack, day: date) -> None:
    async def work() -> None:
        engine = connect(stack.city.registry_env["SEIMBANG_DATABASE_URL"], pool_size=1)
        try:
            await take_effect_of_all(engine, _On(day))
        finally:
            await engine.dispose()

    with ThreadPoolExecutor(1) as apart:  # a test with a browser has an event loop of its own in this thread
        apart.submit(lambda: asyncio.run(work())).result()
