"""Delete what has been kept long enough (domain/kepegawaian/retensi.py): counted and on record, never named."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.retensi import MASA, Simpanan
from services.registry.operations.akses import ledger
from services.registry.operations.putaran.trials import purge_trials
from services.registry.storage.akses import expired
from services.registry.storage.work import UnitOfWork

ACTOR = "retensi"
Drop = Callable[[AsyncConnection, datetime], Awaitable[dict[uuid.UUID, int]]]
DROPS: dict[Simpanan, Drop] = {Simpanan.BERKAS_IMPOR: expired.drop_files, Simpanan.BARIS_IMPOR: expired.drop_rows}


async def keep_no_longer(engine: AsyncEngine, at: datetime, file: Path | None = None) -> Counter[str]:
    """One round; how much of each went. Each batch is a transaction with its own event, so a kill loses nothing. The list of erasures
    outside the database is brought up to date too."""
    gone: Counter[str] = Counter()
    async with engine.connect() as connection:
        gone[Simpanan.PERCOBAAN] = await purge_trials(connection, at)
        await ledger.follow(connection, file)
    for what, drop in DROPS.items():
        while True:
            async with UnitOfWork(engine, ACTOR, at) as work:
                counts = await drop(work.connection, at - MASA[what].lama)
                for agency, count in counts.items():
                    work.record(agency, "retensi.dihapus", "instansi", agency, simpanan=what.value, jumlah=count)
                await work.commit()
            if not counts:
                break
            gone[what] += sum(counts.values())
    return gone
