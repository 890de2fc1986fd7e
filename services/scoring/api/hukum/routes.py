"""One described move, judged by the rules of pairs and plans."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel, ConfigDict

from services.scoring.api.hukum.answer import answer_case
from shared.contracts.v1.berkas import Berkas
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1/hukum", dependencies=[Depends(require_actor("scoring"))])


class PermintaanPasangan(BaseModel):
    """A case completed by registry, its rule set, and the two days it is judged on."""

    model_config = ConfigDict(extra="forbid")

    berkas: Berkas
    aturan: dict[str, Any]
    tanggal_keputusan: date
    tmt: date


@router.post("/pasangan", operation_id="judgeDescribedMove")
def described(body: Annotated[PermintaanPasangan, Body()]) -> dict[str, Any]:
    return {"jawaban": answer_case(body.berkas, body.aturan, body.tanggal_keputusan, body.tmt)}
