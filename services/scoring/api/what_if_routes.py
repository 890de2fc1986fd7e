"""Scoring's door for questions about a finished plan: first by its key alone, with its whole input when it is not at hand."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response, status
from pydantic import BaseModel, ConfigDict, Field

from services.scoring.api.asked import Permintaan
from services.scoring.api.cache import SnapshotCache
from services.scoring.api.residents import Residents
from services.scoring.api.wiring import Cache
from services.scoring.version import MESIN
from shared.contracts.canonical import canonical_hash
from shared.errors import MasukanTidakSah
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1/rencana", dependencies=[Depends(require_actor("scoring"))])
WATCH_S = 0.5
HASH = r"^[0-9a-f]{64}$"


class Pertanyaan(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kunci: str = Field(pattern=HASH)
    """Key of the analysis: the hash of its six."""
    masukan: Permintaan | None = None
    """The whole input; None = the plan should be at hand."""


class PertanyaanSiapkan(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kunci: str = Field(pattern=HASH)
    masukan: Permintaan


class PertanyaanAndai(Pertanyaan):
    ubah: list[dict[str, Any]] = Field(min_length=1, max_length=20)
    pratinjau_saja: bool = False


class PertanyaanHarga(Pertanyaan):
    mulai: int = Field(ge=0)
    banyak: int = Field(ge=1, le=500)
    opd: str = ""
    keluarga: str = ""
    kecamatan: str = ""


def residents(request: Request) -> Residents:
    found: Residents = request.app.state.residents
    return found


Held = Annotated[Residents, Depends(residents)]


@router.post("/andai", operation_id="whatIf")
async def what_if(request: Request, body: Annotated[PertanyaanAndai, Body()], cache: Cache, held: Held) -> Response:
    """What the plan becomes when something is changed, and what that costs."""
    return await _ask(request, "andai", body, cache, held)


@router.post("/harga", operation_id="pricesOfPlan")
async def prices(request: Request, body: Annotated[PertanyaanHarga, Body()], cache: Cache, held: Held) -> Response:
    """A page of cells by the worth of one more person there."""
    return await _ask(request, "harga", body, cache, held)


@router.post("/rantai", operation_id="chainsOfPlan")
async def chains(request: Request, body: Annotated[Pertanyaan, Body()], cache: Cache, held: Held) -> Response:
    """The best plan in which a seat may give and take, and how far it is proved to be from the best there is."""
    return await _ask(request, "rantai", body, cache, held)


@router.post("/siapkan", operation_id="preparePlan", status_code=status.HTTP_202_ACCEPTED)
async def prepare(request: Request, body: Annotated[PertanyaanSiapkan, Body()], cache: Cache) -> Response:
    """Have the plan ready for the first question, as soon as nothing else is computed; answers at once."""
    request.app.state.ahead.prepare(body.kunci, _whole(body.kunci, body.masukan, cache.path(body.masukan.snapshot)))
    return Response(status_code=status.HTTP_202_ACCEPTED)


async def _ask(request: Request, question: str, body: Pertanyaan, cache: SnapshotCache, held: Residents) -> Response:
    whole = None if body.masukan is None else _whole(body.kunci, body.masukan, cache.path(body.masukan.snapshot))
    asked = {**body.model_dump(exclude={"kunci", "masukan"}), "pertanyaan": question}
    answer = await _while_there(request, held, body.kunci, asyncio.ensure_future(held.ask(body.kunci, asked, whole)))
    return Response(answer, media_type="application/json")


async def _while_there(request: Request, held: Residents, key: str, asking: asyncio.Future[bytes]) -> bytes:
    """The answer; given up when its asker leaves, unless the plan is still being made: that is finished for whoever asks again."""
    leaving = asyncio.ensure_future(_left(request))
    try:
        either: set[asyncio.Future[Any]] = {asking, leaving}
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        while not asking.done() and not held.knows(key):
            await asyncio.wait({asking}, timeout=WATCH_S)
        return asking.result() if asking.done() else b""
    finally:
        leaving.cancel()
        asking.cancel()


async def _left(request: Request) -> None:
    """Returns when the connection is gone. `request.is_disconnected()` looks for an instant only, and behind a middleware of functions
    that instant is over before the word has come through: it never says yes."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _whole(key: str, given: Permintaan, file: Path) -> dict[str, Any]:
    """The key says what the input is, so an input of another key, or for another engine, is refused."""
    six = {
        "snapshot": given.snapshot, **{name: canonical_hash(getattr(given, name)) for name in ("aturan", "kebijakan", "model")},
        "benih": given.benih, "mesin": MESIN,
    }  # fmt: skip
    if canonical_hash(six) != key:
        raise MasukanTidakSah(
            "Masukan ini bukan milik analisis itu, atau mesinnya sudah berganti.", saran="Jalankan analisis lagi.",
            pesan_en="The input is not that of the analysis.",
        )  # fmt: skip
    return {**given.model_dump(), "masukan_berkas": str(file)}
