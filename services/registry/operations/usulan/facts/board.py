"""What the performance board last said of a case in a session that is over."""

from __future__ import annotations

from typing import Any

from services.registry.operations.usulan.asked import Ditanya
from services.registry.storage.sidang import sessions
from services.registry.storage.usulan import cases
from shared.vocabulary import StatusUsulan


async def heard(asked: Ditanya) -> dict[str, Any] | None:
    """{hasil, nomor, tahun}; None when no session heard it, or it went back to be mended since and is another case to judge."""
    said = await sessions.last_heard(asked.connection, asked.usulan["id"])
    if said is None:
        return None
    steps = await cases.steps(asked.connection, asked.usulan["id"])
    mended = any(one["ke"] == StatusUsulan.PERLU_PERBAIKAN and one["pada"] > said["ditutup_pada"] for one in steps)
    return None if mended else said
