"""A small question to scoring about one person or one seat, on the same frozen input as an analysis."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import analysis_input, carry_snapshot
from shared.errors import SnapshotTidakAda
from shared.web.identity import Actor


async def ask_scoring(
    registry: Service, scoring: Service, actor: Actor, putaran_id: str, question: str, more: dict[str, Any]
) -> dict[str, Any]:
    """The answer of /v1/posisi or /v1/kandidat; carries the snapshot over when scoring does not hold it."""
    round_ = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}")
    body, _ = await analysis_input(registry, scoring, actor, round_)
    try:
        answer: dict[str, Any] = await scoring.json(actor, "POST", f"/v1/{question}", json={**body, **more}, safe=True)
    except SnapshotTidakAda:
        await carry_snapshot(registry, scoring, actor, round_["instansi_id"], body["snapshot"])
        answer = await scoring.json(actor, "POST", f"/v1/{question}", json={**body, **more}, safe=True)
    return answer
