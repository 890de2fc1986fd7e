"""The durable training run: training file → scoring → tables and card. Every step is safe to repeat after a kill.

The gateway carries the file unopened from registry to scoring. What is learned comes back as tables and a card, both plain data:
no program and no pickle crosses a border.
"""

from __future__ import annotations

import json

from services.gateway.clients.http import Service
from services.gateway.operations.streamed import Stopped, streamed
from shared.models.learned import with_learned
from shared.models.profile import default_model
from shared.web.identity import Actor

LEARNING = 10
"""Per cent done when scoring begins; registry's last step needs the five at the end."""
FREEZING_S = 900.0
"""A city of 20,000 with long histories takes half a minute alone on a machine, and minutes on a busy one."""


async def run_training(registry: Service, scoring: Service, actor: Actor, pelatihan_id: str) -> None:
    """Bring one run to its end. Raises Stopped when it ended meanwhile; a lost service raises LayananSibuk and may be repeated."""
    run = await registry.json(actor, "GET", f"/v1/pelatihan/{pelatihan_id}")
    if run["status"] not in ("ANTRE", "BERJALAN"):
        return

    async def told(stage: str, percent: int, **more: str) -> bool:
        body = {"tahap": stage, "persen": percent, **more}
        return bool((await registry.json(actor, "PUT", f"/v1/pelatihan/{pelatihan_id}/progres", json=body))["berakhir"])

    async def learning(stage: str, percent: int) -> bool:
        return await told(stage, LEARNING + percent * (95 - LEARNING) // 100)

    if await told("membekukan berkas latihan", 2):
        raise Stopped
    asked = {"instansi_id": run["instansi_id"], "per": run["per"]}
    frozen = await registry.json(actor, "POST", "/v1/latihan", json=asked, safe=True, timeout=FREEZING_S)
    await told("melatih", LEARNING, latihan_hash=frozen["hash"])
    where = f"/v1/latihan/{frozen['hash']}/isi"
    bundle = (await registry.call(actor, "GET", where, params={"instansi_id": run["instansi_id"]})).content
    await scoring.call(actor, "PUT", f"/v1/latihan/{frozen['hash']}", content=bundle)
    sent = {"latihan": frozen["hash"], "model": default_model()}
    learned = json.loads((await streamed(scoring, actor, "/v1/latih", learning, json=sent))[0])
    engine = (await scoring.json(actor, "GET", "/v1/mesin"))["mesin"]
    made = {"tabel": with_learned(default_model(), learned["tabel"]), "kartu": learned["kartu"], "mesin": engine}
    await registry.call(actor, "PUT", f"/v1/pelatihan/{pelatihan_id}/hasil", json=made)
