"""A definitive post said anew from a day on, wherever it was said wrongly: a decree takes effect, or falls and leaves what was before.

Statements of other places stay: whoever moved on since is not called back.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.base import new_id
from services.registry.storage.bulk import copy, span
from services.registry.storage.kepegawaian import posts
from services.registry.storage.kepegawaian.posts import NAMES, POST, Line, Row, Stated
from services.registry.storage.kepegawaian.tables import penempatan
from services.registry.storage.kepegawaian.versions import close, days_said, multirange
from shared.vocabulary import JenisPenempatan


async def restate(
    connection: AsyncConnection, person: uuid.UUID, since: date, wrong: Callable[[Row], bool], right: Row, at: datetime
) -> None:
    """`right` holds on `since` and on every later day of which a `wrong` post was stated."""
    line = Line(person)
    rows = (await posts.read(connection, [person], (JenisPenempatan.DEFINITIF.value,))).get(line, [])
    facts = tuple(map(right.get, POST))
    stated = [Stated(since, facts)]
    for row in rows:
        own = tuple(row[name] for name in POST)
        for day in days_said(row) or (date.min,):
            if day != since:
                stated.append(Stated(day, facts if day > since and wrong(row) else own, row))
    stated.sort(key=lambda one: one.day)
    held = {(posts.valid_of(row), days_said(row) or (date.min,), tuple(row[name] for name in POST)): row for row in rows}
    fresh: list[tuple[Any, ...]] = []
    for term, days, said in posts.joined(stated):
        if held.pop((term, tuple(days), said), None) is not None:
            continue
        said_of = (None if days[0] == date.min else days[0], multirange(days[1:]))
        fresh.append((new_id(), *line, posts.NEVER if term is None else span(*term), span(at, None), *said_of, *said))
    await close(connection, penempatan, [row["id"] for row in held.values()], at)
    if fresh:
        await copy(connection, penempatan, NAMES, fresh)
