"""A batch of histories costs the same number of statements for five people as for fifty."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.impor.batch import run_batch
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi, JenisMasukan
from tests import dates
from tests.flow.six_units import a_teacher, positions, units

VAULT = Vault(b"c" * 32, b"s" * 32)
PER = date(2026, 11, 1)
ROWS: dict[JenisMasukan, dict[str, Any]] = {
    JenisMasukan.RIWAYAT_GOLONGAN: {"golongan": "III/d", "mulai": "2024-04-01"},
    JenisMasukan.RIWAYAT_HUKDIS: {"tingkat": "SEDANG", "mulai": "2026-10-01", "masa_bulan": 6},
    JenisMasukan.RIWAYAT_JABATAN: {"unor": "SD2", "jabatan": "GK", "mulai": "2024-01-01"},
}


@pytest.mark.parametrize("kind", ROWS, ids=str)
async def test_the_statements_do_not_grow_with_the_rows(engine: AsyncEngine, kind: JenisMasukan) -> None:
    few, many = [await statements(engine, kind, people) for people in (5, 50)]

    assert few == many
    assert few <= 35


async def statements(engine: AsyncEngine, kind: JenisMasukan, people: int) -> int:
    async with UnitOfWork(engine, "uji", dates.now()) as work:
        agency = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value)
    city = {JenisMasukan.UNOR: units(), JenisMasukan.JABATAN: positions()}
    city[JenisMasukan.PEGAWAI] = [a_teacher(n, "SD1", nip=None, id_sumber=f"P{n}") for n in range(people)]
    for incoming, rows in city.items():
        await bring(engine, agency, incoming, rows)
    seen: list[str] = []

    def count(*args: Any) -> None:
        seen.append(args[2])

    event.listen(engine.sync_engine, "before_cursor_execute", count)
    try:
        answer = await bring(engine, agency, kind, [{"pegawai": f"P{n}", **ROWS[kind]} for n in range(people)])
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", count)
    assert answer["ringkasan"]["dibuat"] == people
    return len(seen)


async def bring(engine: AsyncEngine, agency: uuid.UUID, kind: JenisMasukan, rows: list[dict[str, Any]]) -> Any:
    async with UnitOfWork(engine, "uji", dates.now()) as work:
        return await run_batch(work, VAULT, PER, kind, agency, "uji", rows, atomic=True)
