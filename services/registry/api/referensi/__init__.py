"""Reference lists: which there are, search in one, one entry. From memory, the same for every agency."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from services.registry.api.wiring import CurrentActor
from services.registry.operations.referensi import show
from shared.web import conditional, paging

router = APIRouter(prefix="/v1/referensi")


@router.get("")
async def kinds(request: Request, _actor: CurrentActor) -> Response:
    return conditional.answer(request, show.kinds())


@router.get("/{daftar}")
async def search(
    request: Request,
    _actor: CurrentActor,
    daftar: str,
    q: Annotated[str, Query(max_length=100)] = "",
    limit: int = paging.LIMIT_DEFAULT,
    cursor: str = "",
) -> Response:
    return conditional.answer(request, show.page(daftar, q, paging.clamp(limit), cursor))


@router.get("/{daftar}/{kode}")
async def one(request: Request, _actor: CurrentActor, daftar: str, kode: str) -> Response:
    return conditional.answer(request, show.one(daftar, kode))
