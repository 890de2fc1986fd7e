"""By when must duty have begun, and how often was the person reminded?"""

from __future__ import annotations

from services.registry.domain.pelaksanaan.tugas import Tugas
from services.registry.operations.pelaksanaan.duty import duty_of
from services.registry.operations.usulan.asked import Ditanya


async def begins(asked: Ditanya) -> Tugas:
    return await duty_of(asked.connection, asked.usulan, asked.hari_ini)
