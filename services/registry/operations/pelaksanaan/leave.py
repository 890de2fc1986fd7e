"""Whoever goes to another agency leaves the seat on the day the outside decree comes into force, with every duty beside it.

The definitive post is kept with the case, so that an annulled departure brings it back. Duties beside it were given to somebody who
served here and do not come back by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from services.registry.domain.pelaksanaan.penempatan import as_json
from services.registry.storage.kepegawaian import histories, posts
from services.registry.storage.pelaksanaan import departures, placements
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisPenempatan

ALL = tuple(one.value for one in JenisPenempatan)
NOWHERE: Mapping[str, Any] = dict.fromkeys(posts.POST)


async def leave(work: UnitOfWork, case: Mapping[str, Any], today: date) -> date | None:
    """From which day the person holds no post here, where that was written now. Once; does not commit."""
    connection, who = work.connection, case["pegawai_id"]
    day = await departures.day_of(connection, case)
    if case["status"] not in departures.LEAVES or day is None or day > today:
        return None
    if await placements.of_case(connection, case["id"]) is not None:
        return None
    before = (await histories.posts_on(connection, [who], day)).get(who, NOWHERE)
    held = await posts.read(connection, [who], ALL)
    await posts.end(connection, held, held, day, work.at)
    await placements.add(connection, {**case, "tmt_rencana": day}, as_json(before), as_json(NOWHERE), work.at)
    await placements.settle(connection, who, work.at)
    return day
