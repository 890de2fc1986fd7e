"""What a decree has done, and what it would mean for others if it fell now."""

from __future__ import annotations

from typing import Any

from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.pelaksanaan import placements
from shared.vocabulary import AksiUsulan, StatusUsulan


async def of_undoing(asked: Ditanya) -> dict[str, Any]:
    aksi = AksiUsulan.CABUT if asked.ke == StatusUsulan.DICABUT else AksiUsulan.BATALKAN
    return await consequences(asked.connection, asked.usulan, aksi, asked.hari_ini)


async def change_made(asked: Ditanya) -> dict[str, Any] | None:
    """What the case has done to its person's post, where that holds."""
    return await placements.of_case(asked.connection, asked.usulan["id"])
