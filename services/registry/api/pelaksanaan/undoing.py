"""What a fallen decree means for others, and letting it fall with what was decided about each of them."""

from __future__ import annotations

import uuid
from typing import Any, Literal

from fastapi import APIRouter, Header
from pydantic import BaseModel, ConfigDict, Field

from services.registry.api.usulan.wiring import TheViewOf, Who
from services.registry.api.wiring import Reading, TheClock, TheVault, Work
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.undo import Pembatalan, not_of_units, undo
from services.registry.operations.usulan import case
from shared.vocabulary import AksiUsulan, AlasanUsulan, CaraAkibat
from shared.web.clock import today
from shared.web.conditional import version_in

router = APIRouter(prefix="/usulan-mutasi/{usulan_id}")
Undoing = Literal[AksiUsulan.CABUT, AksiUsulan.BATALKAN]


class Putusan(BaseModel):
    model_config = ConfigDict(extra="forbid")
    aksi: Undoing
    alasan_kode: AlasanUsulan
    catatan: str
    hash: str
    akibat: dict[uuid.UUID, CaraAkibat] = Field(default_factory=dict)


@router.get("/akibat")
async def shown(
    usulan_id: uuid.UUID, reading: Reading, view: TheViewOf, clock: TheClock, aksi: Undoing = AksiUsulan.CABUT
) -> dict[str, Any]:
    """Names others: for those whose work is the whole agency."""
    row = await case.visible(reading, view, usulan_id)
    if view.units is not None:
        raise not_of_units()
    return await consequences(reading, row, aksi, today(clock))


@router.post("/pembatalan")
async def fall(
    usulan_id: uuid.UUID, body: Putusan, work: Work, vault: TheVault, who: Who, if_match: str | None = Header(None)
) -> dict[str, Any]:
    wanted = Pembatalan(aksi=body.aksi, alasan_kode=body.alasan_kode, catatan=body.catatan, hash=body.hash, cara=body.akibat)
    done = await undo(work, vault, who, usulan_id, version_in(if_match), wanted)
    await work.commit()
    return done
