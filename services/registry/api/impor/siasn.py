"""SIASN's own rows in: whatever its GET answered may be handed on as it is."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, status

from services.registry.api.wiring import TheClock, TheVault, Work
from services.registry.operations.impor.siasn import run_siasn
from services.registry.operations.kepegawaian.context import plausible
from shared.web.clock import today

router = APIRouter(prefix="/v1")


@router.post("/siasn/{koleksi}/batch", status_code=status.HTTP_207_MULTI_STATUS)
async def batch(
    koleksi: str, instansi_id: uuid.UUID, body: Annotated[Any, Body()], work: Work, vault: TheVault, clock: TheClock,
    sumber: str = "siasn", per: date | None = None, atomik: bool = False,
) -> dict[str, Any]:  # fmt: skip
    """`per`: the day the rows speak of, by default today."""
    as_of = today(clock) if per is None else plausible(per, work.at)
    return await run_siasn(work, vault, as_of, koleksi, instansi_id, sumber, body, atomic=atomik)
