"""Transactions as every use case writes them: something is recorded, then committed."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.storage.work import UnitOfWork
from tests.registry.peristiwa.conftest import AT

ABOUT = {"penugasan": "pegawai", "sekolah": "unor"}
"""Events whose subject is not what their name begins with."""


async def write(
    engine: AsyncEngine, agency: uuid.UUID, *subjects: str, kind: str = "unor.diperbarui", actor: str = "uji", at: datetime = AT
) -> None:
    """One transaction with one event per subject."""
    async with UnitOfWork(engine, actor, at) as work:
        note(work, agency, subjects, kind)
        await work.commit()


def note(work: UnitOfWork, agency: uuid.UUID, subjects: Sequence[str], kind: str = "unor.diperbarui") -> None:
    for subject in subjects:
        topic = kind.partition(".")[0]
        work.record(agency, kind, ABOUT.get(topic, topic), subject, kolom=["nama"])
