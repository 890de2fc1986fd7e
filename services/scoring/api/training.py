"""Learning from a training file: kept by its hash like a snapshot, trained in a child process, answered as a stream."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Request, Response, status
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from services.scoring.api.cache import SnapshotCache
from services.scoring.api.relay import stream
from services.scoring.api.upload import keep
from services.scoring.api.wiring import Pool
from shared.web.identity import require_actor

router = APIRouter(prefix="/v1", dependencies=[Depends(require_actor("scoring"))])


class PermintaanLatih(BaseModel):
    model_config = ConfigDict(extra="forbid")

    latihan: str
    """Hash of the training file."""
    model: dict[str, Any]
    """The cold-start table that the learned score must beat."""
    benih: Annotated[int, Field(ge=0, lt=2**32)] = 0


def files(request: Request) -> SnapshotCache:
    found: SnapshotCache = request.app.state.latihan
    return found


Files = Annotated[SnapshotCache, Depends(files)]


@router.put("/latihan/{latihan}", status_code=status.HTTP_204_NO_CONTENT, operation_id="putTraining")
async def put_training(latihan: str, request: Request, files: Files) -> Response:
    """Keep a training file in the scratch cache; its hash is recomputed from its rows."""
    return await keep(latihan, request, files)


@router.head("/latihan/{latihan}", operation_id="hasTraining")
async def has_training(latihan: str, files: Files) -> Response:
    files.path(latihan)
    return Response()


@router.post("/latih", operation_id="train")
async def train(body: Annotated[PermintaanLatih, Body()], files: Files, pool: Pool) -> StreamingResponse:
    """Train in a child process and stream its progress as NDJSON; the last line is {"latihan", "tabel", "kartu"} as canonical JSON.

    Nothing is kept here and nothing becomes active: that is a person's act in registry.
    """
    return await stream(pool, {**body.model_dump(), "pertanyaan": "latih", "masukan_berkas": str(files.path(body.latihan))})
