"""Cards as pages and PDFs, opened by a signed link alone. No script, no name and no number in the address, nothing kept on the way."""

from __future__ import annotations

import asyncio
import uuid
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response

from services.gateway.api.cards import audience
from services.gateway.api.wiring import Registry
from services.gateway.clients.http import Service
from services.gateway.operations.draw_card import Jenis, draw_card
from services.gateway.pages.render import CSP, page
from services.gateway.papers.card_pdf import card_pdf
from shared.texts.numbers import day
from shared.web.clock import SystemClock, today
from shared.web.identity import Verifier

router = APIRouter(prefix="/kartu", tags=["1 Publik / Public"], include_in_schema=False)
Frame = Annotated[str, Query(max_length=200, pattern=r"^(https?://[a-z0-9.-]+(:\d{1,5})?)?$")]
Sign = Annotated[str, Query(max_length=4000)]


@router.get("/{jenis}/{kartu_id}.pdf")
async def as_pdf(
    jenis: Jenis, kartu_id: uuid.UUID, request: Request, registry: Registry, tanda: Sign = "", bingkai: Frame = ""
) -> Response:
    card, kop = await _drawn(request, registry, jenis, kartu_id, tanda, bingkai)
    content = await asyncio.to_thread(card_pdf, card, kop, _today())
    headers = {**_kept_apart(bingkai), "Content-Disposition": f'inline; filename="kartu-{jenis}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


@router.get("/{jenis}/{kartu_id}")
async def as_page(
    jenis: Jenis, kartu_id: uuid.UUID, request: Request, registry: Registry, tanda: Sign = "", bingkai: Frame = ""
) -> Response:
    card, kop = await _drawn(request, registry, jenis, kartu_id, tanda, bingkai)
    head = [str(kop[name]) for name in ("kop_pemda", "kop_opd") if kop.get(name)]
    pdf = f"/kartu/{jenis}/{kartu_id}.pdf?{urlencode({'bingkai': bingkai, 'tanda': tanda})}"
    made = page("kartu", request.app.state.mode, kartu=card, kop=head, hari=_today(), pdf=pdf)
    made.headers.update(_kept_apart(bingkai))
    return made


async def _drawn(
    request: Request, registry: Service, jenis: Jenis, which: uuid.UUID, sign: str, frame: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the card, the letterhead) in the name of whoever asked for the link. Raises TidakDikenal for a link that is over or not ours."""
    verifier: Verifier = request.app.state.verifier
    actor = verifier.verify(sign, audience(jenis, which, frame))
    return await draw_card(registry, actor, jenis, which), (await registry.json(actor, "GET", "/v1/kop-surat"))["isi"]


def _kept_apart(frame: str) -> dict[str, str]:
    """Framed by the site the link was made for, stored nowhere, told to nobody by the browser."""
    return {
        "Content-Security-Policy": f"{CSP}; frame-ancestors 'self' {frame}".rstrip(),
        "Cache-Control": "no-store", "Referrer-Policy": "no-referrer",
    }  # fmt: skip


def _today() -> str:
    return day(today(SystemClock()))
