"""The newest finished analysis of a round: which it is, what it says, and who read what it says about people."""

from __future__ import annotations

import json
import uuid
from typing import Any

from services.gateway.api.wiring import of_agency
from services.gateway.clients.http import Service
from shared.web.identity import Actor


async def latest(registry: Service, actor: Actor, putaran_id: uuid.UUID) -> dict[str, Any]:
    """Of a round of the caller's agency."""
    await of_agency(registry, actor, f"/v1/putaran/{putaran_id}")
    found: dict[str, Any] = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    return found


async def result_of(registry: Service, actor: Actor, analysis: dict[str, Any]) -> dict[str, Any]:
    """The whole result. One that an older engine made lacks what was not told then."""
    found: dict[str, Any] = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{analysis['id']}/hasil")).content)
    return found


async def on_record(registry: Service, actor: Actor, putaran_id: uuid.UUID, purpose: str, keys: list[str]) -> None:
    """What was found about people is TERBATAS: who reads it is written down before the answer leaves."""
    if keys:
        body = {"tujuan": purpose, "kunci": keys}
        await registry.call(actor, "POST", f"/v1/putaran/{putaran_id}/pembacaan", json=body, safe=True)
