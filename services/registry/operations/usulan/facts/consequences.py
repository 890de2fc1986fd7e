"""What it would mean for others if this decree fell now."""

from __future__ import annotations

from typing import Any

from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.usulan.asked import Ditanya
from shared.vocabulary import AksiUsulan, StatusUsulan


async def of_undoing(asked: Ditanya) -> dict[str, Any]:
    aksi = AksiUsulan.CABUT if asked.ke == StatusUsulan.DICABUT else AksiUsulan.BATALKAN
    return await consequences(asked.connection, asked.usulan, aksi, asked.hari_ini)
