"""A small question to scoring about one person or one seat, on the very input of the round's last finished analysis.

So the answer agrees with the recommendations beside it, and asking freezes and writes nothing.
"""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import carry_snapshot
from shared.errors import SnapshotTidakAda
from shared.web.identity import Actor


async def ask_scoring(
    registry: Service, scoring: Service, actor: Actor, putaran_id: str, question: str, more: dict[str, Any], *,
    last: dict[str, Any] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """Scoring's answer to `question`; carries the snapshot over when scoring does not hold it.

    `last`: the round's last finished analysis, where the caller has read it already and speaks of that very one.
    """
    last = last or await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    six = last["enam_hash"]
    parts = {name: await registry.json(actor, "GET", f"/v1/artefak/{six[name]}") for name in ("aturan", "kebijakan", "model")}
    body = {"snapshot": six["snapshot"], **parts, "benih": six["benih"], **more}
    try:
        answer: dict[str, Any] = await scoring.json(actor, "POST", f"/v1/{question}", json=body, safe=True)
    except SnapshotTidakAda:
        await carry_snapshot(registry, scoring, actor, last["instansi_id"], six["snapshot"])
        answer = await scoring.json(actor, "POST", f"/v1/{question}", json=body, safe=True)
    return answer
