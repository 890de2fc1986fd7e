"""A bundle as it comes in: read no further than the limit, then kept by its hash."""

from __future__ import annotations

import asyncio

from fastapi import Request, Response, status

from services.scoring.api.cache import SnapshotCache
from shared.errors import TerlaluBesar

BUNDLE_LIMIT = 512 * 1024 * 1024
"""Bytes; a province of 300,000 people packs into about 30 MB."""


async def keep(hashed: str, request: Request, cache: SnapshotCache) -> Response:
    """Keep what is being sent under the hash its sender claims.

    Raises TerlaluBesar as soon as it is, before the rest is read, and MasukanTidakSah when its rows have another hash.
    """
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > BUNDLE_LIMIT:
            raise TerlaluBesar(f"Snapshot lebih dari {BUNDLE_LIMIT // 2**20} MiB.", saran="Perkecil ruang lingkup.")
        chunks.append(chunk)
    await asyncio.to_thread(cache.put, hashed, b"".join(chunks))
    return Response(status_code=status.HTTP_204_NO_CONTENT)
