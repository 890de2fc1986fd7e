"""Every act of the status table, on every way that has it, can be brought about by those the table names: no step is a dead letter."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlurUsulan
from tests.registry.usulan.officials import City
from tests.registry.usulan.walker import PAIRS, Walker

VAULT = Vault(b"c" * 32, b"s" * 32)


@pytest.mark.long
@pytest.mark.parametrize("way", list(AlurUsulan))
async def test_every_act_can_be_brought_about(engine: AsyncEngine, way: AlurUsulan) -> None:
    for act in [act for one, act in PAIRS if one is way]:
        walker = Walker(await City(engine, VAULT, outside=(19,)).build())
        case = await walker.a_case(way, "P019" if way is AlurUsulan.MASUK else "P001", "SD2", urgent=act is K.NILAI_MENDESAK)
        assert case is not None
        reached = await walker.bring_about(case, act)
        assert reached, f"{act} on the way {way} ends at {(await walker.city.row(case))['status']}"
