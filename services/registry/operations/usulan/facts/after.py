"""Facts of what follows a decree."""

from __future__ import annotations

from typing import Any

from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.pelaksanaan import items


async def checklist(asked: Ditanya) -> list[dict[str, Any]]:
    return await items.of_case(asked.connection, asked.usulan["id"])
