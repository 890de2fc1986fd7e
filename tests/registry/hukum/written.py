"""Decisions about the law as an office would write them; a test states only what it is about."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.hukum.adjust_rule import Penyesuaian, adjust_rule
from services.registry.operations.hukum.ask_waiver import Permohonan, ask_waiver
from services.registry.operations.hukum.decide_waiver import Putusan, decide_waiver
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisPembebasan, StatusPembebasan
from shared.web.identity import Actor
from tests.registry.kepegawaian.writing import AT, at

SINCE, UNTIL = date(2026, 1, 1), date(2026, 12, 31)


async def adjust(
    engine: AsyncEngine, agency: uuid.UUID, months: int | None, since: date, until: date | None = None, hour: int = 0
) -> None:
    """Months of MUT-01 for some days; None is the catalogue again."""
    change = {} if months is None else {"min_bulan": months}
    async with UnitOfWork(engine, "uji", at(hour)) as work:
        await adjust_rule(work, agency, "MUT-01", Penyesuaian("1/2026", "uji", since, until, change))


async def a_waiver(engine: AsyncEngine, vault: Vault, agency: uuid.UUID, person: uuid.UUID, **changed: Any) -> uuid.UUID:
    """Asked for by klien:a, approved by klien:b; its id."""
    wanted = {
        "aturan": "TCH-10", "jenis": JenisPembebasan.DASAR_KHUSUS, "alasan": "untuk menguji", "pemohon": "Contoh A", "sejak": SINCE,
        "sampai": UNTIL, **changed,
    }  # fmt: skip
    async with UnitOfWork(engine, "klien:a", AT) as work:
        made = await ask_waiver(work, vault, Actor("klien:a", (), str(agency)), Permohonan(pegawai_id=person, **wanted))
    await decide(engine, vault, agency, made["pembebasan_id"], StatusPembebasan.DISETUJUI)
    found: uuid.UUID = made["pembebasan_id"]
    return found


async def decide(engine: AsyncEngine, vault: Vault, agency: uuid.UUID, waiver: uuid.UUID, said: StatusPembebasan) -> None:
    async with UnitOfWork(engine, "klien:b", AT) as work:
        actor = Actor("klien:b", (), str(agency))
        await decide_waiver(work, vault, actor, agency, waiver, Putusan(said, "Contoh B", "800/1", "sesuai"))
