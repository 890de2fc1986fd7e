"""What is taught at a school, and by whom."""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.registry.api.kepegawaian.moment import ThePage
from services.registry.api.wiring import CurrentActor, Reading
from services.registry.domain.kepegawaian.klasifikasi import levels_open
from services.registry.operations.beban.school_hours import school_hours
from shared.vocabulary import TingkatData

router = APIRouter(prefix="/v1")


@router.get("/unor/{unor_id}/jam")
async def get_hours(
    unor_id: uuid.UUID, actor: CurrentActor, reading: Reading, page: ThePage, tahun_ajaran: str | None = None,
    semester: int | None = None, sumber: str | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Masked NIPs are for whoever may read about people; the hours are not personal."""
    masked = TingkatData.INTERNAL in levels_open(actor.scopes)
    return await school_hours(reading, page, unor_id, tahun_ajaran, semester, sumber, masked=masked)
