"""The six units as one agency of the app role, written by the same hands as every other test of writing."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.agencies import ensure_agency
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisInstansi
from tests.flow.six_units import six_units
from tests.registry.kepegawaian.writing import AT
from tests.registry.snapshot.freezing import City

STATED = date(2026, 1, 31)


@pytest.fixture
async def empty(engine: AsyncEngine) -> City:
    code = f"uji-{uuid.uuid4().hex[:8]}"
    async with UnitOfWork(engine, "uji", AT) as work:
        agency = await ensure_agency(work, code, f"Instansi {code}", JenisInstansi.KOTA.value)
    return City(engine, Vault(b"k" * 32, b"s" * 32), agency, code)


@pytest.fixture
async def city(empty: City) -> City:
    for kind, rows in six_units().items():
        await empty.hear(kind, *rows, per=STATED)
    return empty
