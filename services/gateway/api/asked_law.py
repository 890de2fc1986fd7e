"""How the law of the caller's city is asked of registry, and told to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel

from services.gateway.api.wiring import agency
from services.gateway.clients.http import Service
from shared.web.identity import Actor


async def asked(registry: Service, actor: Actor, path: str, per: date | None = None, **wanted: Any) -> dict[str, Any]:
    """What is not wanted is left out of the address."""
    given = {name: value for name, value in wanted.items() if value not in (None, "")}
    params = {"instansi_id": agency(actor), **({"per": per.isoformat()} if per else {}), **given}
    found: dict[str, Any] = await registry.json(actor, "GET", path, params=params)
    return found


async def sent(registry: Service, actor: Actor, method: str, path: str, body: BaseModel) -> dict[str, Any]:
    """Saying the same again changes nothing, so it may be repeated."""
    content = {"instansi_id": agency(actor), **body.model_dump(mode="json")}
    made: dict[str, Any] = await registry.json(actor, method, path, json=content, safe=True)
    return made
