"""Are the people of a round still like the placements its model was learned from?"""

from __future__ import annotations

import uuid
from typing import Any

from fastapi import APIRouter

from services.gateway.api.models import TAG, Reader
from services.gateway.api.wiring import Registry, Scoring, of_agency
from services.gateway.operations.ask import ask_scoring
from shared.errors import TidakDitemukan
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])


@router.get("/putaran/{putaran_id}/pergeseran", operation_id="getPergeseran", summary="Pergeseran model / Drift of the model",
            responses=problems(TidakDitemukan))  # fmt: skip
async def drift(putaran_id: uuid.UUID, actor: Reader, registry: Registry, scoring: Scoring) -> dict[str, Any]:
    """Orang pada analisis selesai terbaru dibandingkan dengan data latih modelnya, per keluarga yang memakai hasil belajar (indeks PSI);
    kosong bila modelnya tidak memakai hasil belajar."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    return await ask_scoring(registry, scoring, actor, str(putaran_id), "pergeseran", {})
