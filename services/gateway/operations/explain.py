"""The explanation of one person of a round: facts from scoring on the input of its last analysis, with the plan as it was made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.ask import ask_scoring
from shared.web.identity import Actor


@dataclass(frozen=True)
class Explained:
    """`fakta` = Penjelasan with `usulan` beside it; `sumber` = which analysis, and how sure each rule is in its frozen set."""

    fakta: dict[str, Any]
    sumber: dict[str, Any]


async def explain(registry: Service, scoring: Service, actor: Actor, putaran_id: str, key: str, sel: str = "") -> Explained:
    last = await registry.json(actor, "GET", f"/v1/putaran/{putaran_id}/analisis-terakhir")
    content = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{last['id']}/hasil")).content)
    moves = [{"pegawai": move["pegawai"], "dari": move["dari"]["sel"], "ke": move["ke"]["sel"]} for move in content["usulan"]]
    asked = {"pegawai": key, "sel": sel, "perpindahan": moves}
    facts = await ask_scoring(registry, scoring, actor, putaran_id, "penjelasan", asked)
    own = next((move for move in content["usulan"] if move["pegawai"] == key), None)
    rules = (await registry.json(actor, "GET", f"/v1/artefak/{last['enam_hash']['aturan']}"))["aturan"]
    source = {
        "analisis_id": last["id"], "hasil_hash": last["hasil_hash"], "kunci": last["kunci"], "enam_hash": last["enam_hash"],
        "keyakinan": {name: rule["keyakinan"] for name, rule in rules.items()},
    }  # fmt: skip
    if own is None or facts["putusan"] != "DIUSULKAN":
        return Explained({**facts, "usulan": None}, source)
    judged = {name: own[name] for name in ("aturan", "syarat")}  # with the rules about the whole set, as they were told then
    return Explained({**facts, **judged, "usulan": own}, source)
