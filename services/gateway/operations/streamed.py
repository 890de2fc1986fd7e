"""An answer of scoring that takes its time: lines that tell its progress, then the canonical bytes."""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable
from typing import Any

from services.gateway.clients.http import KINDS, Service
from shared.errors import DomainError, LayananSibuk
from shared.web.identity import Actor

PROGRESS_EVERY_S = 0.3
Told = Callable[[str, int], Awaitable[bool]]
"""Reports a stage; answers whether to stop."""


class Stopped(Exception):
    """Cancelled on request."""


async def streamed(scoring: Service, actor: Actor, path: str, told: Told, **body: Any) -> tuple[bytes, list[dict[str, Any]]]:
    """(bytes, stages). Raises Stopped, the domain error scoring names, LayananSibuk when it ends half way."""
    stages: list[dict[str, Any]] = []
    expected, last = -1, 0.0
    async with scoring.stream(actor, "POST", path, **body) as answer:
        rest = b""
        async for chunk in answer.aiter_bytes():
            rest += chunk
            while expected < 0 and b"\n" in rest:
                line, _, rest = rest.partition(b"\n")
                message = json.loads(line)
                if message["jenis"] == "hasil":
                    expected = message["ukuran"]
                elif message["jenis"] == "tahapan":
                    stages = message["tahapan"]
                elif message["jenis"] == "galat":
                    raise _told(message)
                elif time.monotonic() - last >= PROGRESS_EVERY_S:
                    last = time.monotonic()
                    if await told(message["tahap"], message["persen"]):
                        raise Stopped
        if expected < 0 or len(rest) < expected:
            raise LayananSibuk("Layanan perhitungan berhenti sebelum selesai.", saran="Akan diulang.")
        return rest[:expected], stages


def _told(message: dict[str, Any]) -> DomainError:
    """What nobody here knows by its code may be well again at the next try."""
    kind = KINDS.get(message["kode"])
    if kind is None:
        return LayananSibuk(message["pesan"], saran=message["saran"])
    return kind(message["pesan"], saran=message["saran"], kode=message["kode"])
