"""The person who acts, for routes that only a person may use: read inside the route's own transaction."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends

from services.registry.api.wiring import CurrentActor, Reading, TheClock, Work
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.akses.who import who


async def _writing(work: Work, actor: CurrentActor) -> Siapa:
    return await who(work.connection, actor, work.at)


async def _reading(reading: Reading, actor: CurrentActor, clock: TheClock) -> Siapa:
    return await who(reading, actor, clock.now())


WritingPerson = Annotated[Siapa, Depends(_writing, scope="function")]
"""Beside `Work`: the same connection."""
ReadingPerson = Annotated[Siapa, Depends(_reading, scope="function")]
"""Beside `Reading`: the same connection."""
