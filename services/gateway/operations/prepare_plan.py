"""After an analysis: scoring is asked to have its plan ready for what-if questions. Nothing waits for it and nothing hangs on it."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.ask_plan import whole_input
from services.gateway.operations.run_analysis import carry_snapshot
from shared.errors import SnapshotTidakAda
from shared.web.identity import Actor


async def prepare_plan(registry: Service, scoring: Service, actor: Actor, analisis_id: str) -> bool:
    """Whether scoring was asked; an analysis without a result, or of another engine, has no plan to make."""
    analysis: dict[str, Any] = await registry.json(actor, "GET", f"/v1/analisis/{analisis_id}")
    engine = (await scoring.json(actor, "GET", "/v1/mesin"))["mesin"]
    if analysis["hasil_hash"] is None or analysis["enam_hash"]["mesin"] != engine:
        return False
    body = {"kunci": analysis["kunci"], "masukan": await whole_input(registry, actor, analysis)}
    try:
        await scoring.call(actor, "POST", "/v1/rencana/siapkan", json=body)
    except SnapshotTidakAda:  # the result was found by its six hashes, and nothing was computed
        await carry_snapshot(registry, scoring, actor, analysis["instansi_id"], analysis["enam_hash"]["snapshot"])
        await scoring.call(actor, "POST", "/v1/rencana/siapkan", json=body)
    return True
