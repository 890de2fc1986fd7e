"""What the composition root put at hand, as routes ask for it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from services.scoring.api.cache import SnapshotCache
from services.scoring.api.pool import ChildPool


def cache(request: Request) -> SnapshotCache:
    found: SnapshotCache = request.app.state.cache
    return found


def pool(request: Request) -> ChildPool:
    found: ChildPool = request.app.state.pool
    return found


Cache = Annotated[SnapshotCache, Depends(cache)]
Pool = Annotated[ChildPool, Depends(pool)]
