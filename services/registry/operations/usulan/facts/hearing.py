"""The notice that counts, what was contested so far, and whom people may ask."""

from __future__ import annotations

from typing import Any

from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.dengar import contests, notices
from services.registry.storage.naskah import papers


async def notice(asked: Ditanya) -> dict[str, Any] | None:
    return await notices.newest(asked.connection, asked.usulan["id"])


async def contests_so_far(asked: Ditanya) -> list[dict[str, Any]]:
    return await contests.of_case(asked.connection, asked.usulan["id"])


async def letterhead(asked: Ditanya) -> dict[str, Any]:
    held = await papers.letterhead(asked.connection, asked.usulan["instansi_id"])
    return dict(held["isi"]) if held else {}
