"""Once a day: whoever must still answer, and has two days left or fewer, hears of it once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.dengar.messages import a_message
from services.registry.storage.dengar import messages
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisKabar
from shared.web.clock import Clock, today

Row = dict[str, Any]
ACTOR = "registry-worker"
NEAR = timedelta(days=2)


async def remind(engine: AsyncEngine, clock: Clock) -> int:
    """How many messages were made; asked again on the same day it makes none. Commits."""
    day, made = today(clock), 0
    async with UnitOfWork(engine, ACTOR, clock.now()) as work:
        for one in await messages.ending_soon(work.connection, day + NEAR, day):
            about: dict[str, Any] = {name: value for name, value in one.items() if name not in ("id", "apa")}
            link = f"/v1/saya/usulan/{one['usulan_id']}/dengar" if one["apa"] == "tanggapan" else "/v1/sanggah"
            added = await messages.add(work.connection, [a_message(work, about, JenisKabar.TENGGAT_DEKAT, one["id"], link)])
            for kabar_id in added:
                work.record(one["instansi_id"], "kabar.tenggat_dekat", "kotak_keluar", kabar_id)
                made += 1
        await work.commit()
    return made
