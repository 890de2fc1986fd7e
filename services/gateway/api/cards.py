"""Links to cards: short-lived, for one card, in the name of whoever asked; a SIMPEG opens them in a frame of its own."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.api.daily_lists import TAG
from services.gateway.api.wiring import Registry
from services.gateway.clients.http import Service
from services.gateway.identity.tokens import needs
from services.gateway.operations.draw_card import Jenis, draw_card
from shared.errors import TidakDitemukan
from shared.web.clock import SystemClock
from shared.web.identity import Actor, Signer
from shared.web.problems import problems

router = APIRouter(prefix="/v1", tags=[TAG])
LIVES_S = 300
UNKNOWN = problems(TidakDitemukan)


class TautanMasuk(BaseModel):
    model_config = ConfigDict(extra="forbid")
    bingkai: str = Field(
        default="", max_length=200, pattern=r"^(https?://[a-z0-9.-]+(:\d{1,5})?)?$", examples=["https://simpeg.contoh.go.id"],
        description="Asal halaman yang memuatnya dalam bingkai; kosong = tidak dalam bingkai situs lain",
    )  # fmt: skip


@router.post(
    "/unor/{unor_id}/kartu", operation_id="linkKartuUnit", summary="Tautan kartu unit / Link to a unit's card", responses=UNKNOWN
)
async def unit(
    unor_id: uuid.UUID, body: TautanMasuk, request: Request, registry: Registry, actor: Annotated[Actor, needs("unor:baca")]
) -> dict[str, Any]:
    """Peta jabatan, dan pegawainya bila peminta boleh membacanya."""
    return await _link(request, registry, actor, "unit", unor_id, body.bingkai)


@router.post("/pegawai/{pegawai_id}/kartu", operation_id="linkKartuPegawai", summary="Tautan kartu pegawai / Link to a person's card",
             responses=UNKNOWN)  # fmt: skip
async def person(
    pegawai_id: uuid.UUID, body: TautanMasuk, request: Request, registry: Registry, actor: Annotated[Actor, needs("pegawai:baca")]
) -> dict[str, Any]:
    """Jabatan, penugasan lain, dan usulannya. NIP tersamar."""
    return await _link(request, registry, actor, "pegawai", pegawai_id, body.bingkai)


@router.post("/usulan-mutasi/{usulan_id}/kartu", operation_id="linkKartuUsulan", summary="Tautan kartu usulan / Link to a case's card",
             responses=UNKNOWN)  # fmt: skip
async def case(
    usulan_id: uuid.UUID, body: TautanMasuk, request: Request, registry: Registry, actor: Annotated[Actor, needs("usulan:baca")]
) -> dict[str, Any]:
    """Langkah, surat, tenggat, dan kursi yang ditinggalkan."""
    return await _link(request, registry, actor, "usulan", usulan_id, body.bingkai)


async def _link(request: Request, registry: Service, actor: Actor, jenis: Jenis, which: uuid.UUID, frame: str) -> dict[str, Any]:
    """The card is drawn once here, so that nobody gets a link to what he may not see."""
    await draw_card(registry, actor, jenis, which)
    signer: Signer = request.app.state.signer
    query = {"bingkai": frame, "tanda": signer.sign(audience(jenis, which, frame), actor, LIVES_S)}
    base = str(request.app.state.public_url or str(request.base_url)).rstrip("/")
    until = SystemClock().now() + timedelta(seconds=LIVES_S)
    links = {form: f"{base}/kartu/{jenis}/{which}{end}?{urlencode(query)}" for form, end in (("alamat", ""), ("pdf", ".pdf"))}
    return {**links, "berlaku_sampai": until.isoformat(timespec="seconds")}


def audience(jenis: Jenis, which: uuid.UUID, frame: str) -> str:
    """What a link is for: this card, in this frame, and nothing else."""
    return f"kartu:{jenis}:{which}:{frame}"
