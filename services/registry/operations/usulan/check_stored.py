"""A stored case before every case rule, as a described one is; who read what was found is on record."""

from __future__ import annotations

import uuid
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian.klasifikasi import TABEL, recorded
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.hukum.freeze_rules import city_law
from services.registry.operations.usulan import refusals
from services.registry.operations.usulan.asked import Ditanya
from services.registry.operations.usulan.check_case import Diperiksa, judged
from services.registry.operations.usulan.describe import describe
from services.registry.operations.usulan.visible import Pandangan, sees
from services.registry.storage.peristiwa.reads import note_read
from services.registry.storage.usulan import cases

PURPOSE = "usulan.periksa"
FIELDS = [name for name, level in TABEL["pemeriksaan"].items() if recorded(level)]


async def check_stored(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, view: Pandangan, actor: str, usulan_id: uuid.UUID, today: date,
    at: datetime,
) -> Diperiksa:  # fmt: skip
    """By the city's law on the day of the decree, or today. Raises TidakDitemukan."""
    case = refusals.of_agency(await cases.one(connection, usulan_id), view.instansi_id)
    if not sees(view, case):
        raise refusals.missing()
    described = await describe(Ditanya(connection, vault, case, today, at))
    found = judged(described, await city_law(connection, view.instansi_id, described.tanggal_keputusan or today), today)
    await note_read(engine, view.instansi_id, actor, PURPOSE, FIELDS, [case["pegawai_id"]], at)
    return found
