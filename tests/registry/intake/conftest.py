"""A connection of the app role, a vault, and desks of two kinds of agency."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from shared.vocabulary import JenisInstansi
from tests.registry.intake.desk import Desk


@pytest.fixture
def vault() -> Vault:
    return Vault(b"c" * 32, b"s" * 32)


@pytest.fixture
async def trial(engine: AsyncEngine, vault: Vault) -> Desk:
    """A trial agency: units and positions may be made from names."""
    return await Desk(engine, vault, JenisInstansi.PERCOBAAN).open()


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault) -> Desk:
    return await Desk(engine, vault, JenisInstansi.KOTA).open()
