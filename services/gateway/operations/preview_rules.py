"""A change of rules tried out on the very input of the round's last analysis: nothing is kept anywhere."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.ask import ask_scoring
from shared.web.identity import Actor


async def preview_rules(
    registry: Service, scoring: Service, actor: Actor, round_: dict[str, Any], changes: dict[str, dict[str, Any]]
) -> dict[str, Any]:
    """Before = the law of the round's day of decision as the city has recorded it now; after = the same with the changes on top."""
    day = {"instansi_id": round_["instansi_id"], "tanggal_keputusan": round_["tanggal_keputusan"], "penyesuaian": changes}
    sets = await registry.json(actor, "POST", "/v1/aturan/bandingan", json=day, safe=True)
    both = {"aturan": sets["sebelum"], "aturan_sesudah": sets["sesudah"]}
    return await ask_scoring(registry, scoring, actor, str(round_["id"]), "pratinjau", both)
