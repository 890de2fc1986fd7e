"""Cases: a described one is judged by the case rules; it is not kept."""

from __future__ import annotations

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Body
from pydantic import TypeAdapter

from services.registry.api.wiring import CurrentActor, Reading, TheClock
from services.registry.operations.usulan.check_case import Diperiksa, check_case
from shared.contracts.v1.berkas import Berkas
from shared.web.clock import today

router = APIRouter(prefix="/v1/hukum")
WIRE = TypeAdapter(Berkas)


@router.post("/berkas")
async def check(
    instansi_id: uuid.UUID, body: Annotated[Berkas, Body()], _actor: CurrentActor, reading: Reading, clock: TheClock
) -> dict[str, Any]:
    found = await check_case(reading, instansi_id, body, today(clock))
    return told(found)


def told(found: Diperiksa) -> dict[str, Any]:
    return {
        "berkas": WIRE.dump_python(found.berkas, mode="json", exclude_defaults=True), "aturan": found.aturan,
        "tanggal_keputusan": found.tanggal_keputusan, "tmt": found.tmt, "jawaban": found.jawaban, "gerbang": found.gerbang,
    }  # fmt: skip
