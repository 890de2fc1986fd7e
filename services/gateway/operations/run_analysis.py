"""The durable run: snapshot → six hashes → scoring → result. Every step is safe to repeat after a kill.

The gateway carries the snapshot unopened from registry to scoring and the result back.
"""

from __future__ import annotations

import json
import time
from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.defaults import BENIH
from services.gateway.operations.streamed import Stopped, Told, streamed
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.contracts.v1.kebijakan import changed, with_defaults
from shared.errors import DomainError, LayananSibuk, SnapshotTidakAda
from shared.web.identity import Actor


async def analysis_input(
    registry: Service, scoring: Service, actor: Actor, round_: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """(body for scoring, the six hashes): freezes a snapshot of the round's day, unless the round's data are frozen, and keeps policy and
    model by hash.

    Law and model are those of the day of decision, as the city has recorded them.
    """
    frozen = round_.get("snapshot_beku") or await registry.json(
        actor, "POST", "/v1/snapshot", json={"instansi_id": round_["instansi_id"], "per": round_["per"]}, safe=True
    )
    model = await registry.json(
        actor, "GET", "/v1/model/aktif", params={"instansi_id": round_["instansi_id"], "per": round_["tanggal_keputusan"]}
    )
    day = {"instansi_id": round_["instansi_id"], "tanggal_keputusan": round_["tanggal_keputusan"]}
    law = await registry.json(actor, "POST", "/v1/aturan/set", json=day, safe=True)
    policy = with_defaults(round_["kebijakan"])  # a round may be older than a word of the policy
    own = {"kebijakan": policy, "model": model["tabel"]}
    hashes = {"aturan": law["hash"], **{name: canonical_hash(part) for name, part in own.items()}}
    for name, part in own.items():
        await registry.call(actor, "PUT", f"/v1/artefak/{hashes[name]}", content=canonical_bytes(part))
    parts = {"aturan": law["isi"], **own}
    engine = (await scoring.json(actor, "GET", "/v1/mesin"))["mesin"]
    six = {"snapshot": frozen["hash"], **hashes, "benih": BENIH, "mesin": engine}
    return {"snapshot": frozen["hash"], **parts, "benih": BENIH}, six


async def carry_snapshot(registry: Service, scoring: Service, actor: Actor, instansi_id: str, digest: str) -> None:
    bundle = await registry.call(actor, "GET", f"/v1/snapshot/{digest}/isi", params={"instansi_id": instansi_id})
    await scoring.call(actor, "PUT", f"/v1/snapshot/{digest}", content=bundle.content)


async def run_analysis(registry: Service, scoring: Service, actor: Actor, analisis_id: str, told: Told) -> None:
    """Bring one analysis to its end. Raises Stopped on cancellation; a lost service raises LayananSibuk and may be repeated."""
    row = await registry.json(actor, "GET", f"/v1/analisis/{analisis_id}")
    if row["status"] not in ("ANTRE", "BERJALAN"):
        return
    if await told("snapshot", 2):
        raise Stopped
    round_ = await registry.json(actor, "GET", f"/v1/putaran/{row['putaran_id']}")
    started = time.perf_counter()
    if row.get("ubahan"):  # a named plan
        round_ = {**round_, "kebijakan": changed(round_["kebijakan"], row["ubahan"])}
    body, six = await analysis_input(registry, scoring, actor, round_)
    stages = [{"nama": "bekukan snapshot", "ms": round((time.perf_counter() - started) * 1000), "puncak_mb": 0}]
    equal = await registry.json(actor, "PUT", f"/v1/analisis/{analisis_id}/enam", json=six)
    if equal["hasil_hash"]:
        content = (
            await registry.call(actor, "GET", "/v1/hasil/" + equal["hasil_hash"], params={"instansi_id": row["instansi_id"]})
        ).content
        stages.append({"nama": "dipakai ulang", "ms": 0, "puncak_mb": 0})
    else:
        content, computed = await compute(registry, scoring, actor, row["instansi_id"], body, told)
        stages += computed
    await registry.call(
        actor, "PUT", f"/v1/analisis/{analisis_id}/hasil", content=content, params={"tahapan": json.dumps(stages)}
    )


async def compute(
    registry: Service, scoring: Service, actor: Actor, instansi_id: str, body: dict[str, Any], told: Told
) -> tuple[bytes, list[dict[str, Any]]]:
    """(the result's canonical bytes, its stages); the snapshot is carried when scoring no longer has it."""
    for _ in range(2):
        try:
            return await streamed(scoring, actor, "/v1/analisis", told, json=body)
        except SnapshotTidakAda:
            await carry_snapshot(registry, scoring, actor, instansi_id, body["snapshot"])
    raise LayananSibuk("Layanan perhitungan kehilangan snapshot dua kali.", saran="Coba lagi.")


def fails_for_good(error: DomainError) -> bool:
    """Bad input stays bad; a busy or lost service gets better."""
    return not isinstance(error, LayananSibuk)
