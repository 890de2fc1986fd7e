"""Facts of what follows a decree."""

from __future__ import annotations

from typing import Any

from services.registry.operations.pelaksanaan.export import rows
from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.pelaksanaan import items
from shared.vocabulary import PenerimaData


async def checklist(asked: Ditanya) -> list[dict[str, Any]]:
    return await items.of_case(asked.connection, asked.usulan["id"])


async def refused_by_siasn(asked: Ditanya) -> list[dict[str, Any]]:
    """Faults of the row; the row itself goes nowhere."""
    (row,) = await rows(asked.connection, asked.vault, [dict(asked.usulan)], PenerimaData.SIASN, None, asked.hari_ini)
    found: list[dict[str, Any]] = row["masalah"]
    return found
