"""Judge the set a case is in: its composition from registry, a snapshot of today, scoring's answers, and the judgement kept."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import analysis_input, carry_snapshot
from shared.errors import SnapshotTidakAda
from shared.web.identity import Actor


async def check_set(registry: Service, scoring: Service, actor: Actor, usulan_id: str) -> dict[str, Any]:
    """The judgement as kept. By the law of today and the policy of the round, on what the records say today."""
    asked = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/komposisi")
    round_ = {
        "instansi_id": asked["instansi_id"], "per": asked["hari_ini"], "tanggal_keputusan": asked["hari_ini"], "tmt_rencana": asked["tmt"],
        "kebijakan": {**asked["kebijakan"], "tanggal_keputusan": asked["hari_ini"], "tmt_rencana": asked["tmt"], "pin": []},
    }  # fmt: skip
    body, six = await analysis_input(registry, scoring, actor, round_)
    moves = [{"pegawai": one["pegawai"], "sel": one["sel"]} for one in asked["anggota"]]
    question = {**body, "himpunan": moves, "dasar": []}
    try:
        answer = await scoring.json(actor, "POST", "/v1/himpunan", json=question, safe=True)
    except SnapshotTidakAda:
        await carry_snapshot(registry, scoring, actor, asked["instansi_id"], body["snapshot"])
        answer = await scoring.json(actor, "POST", "/v1/himpunan", json=question, safe=True)
    cases = {one["pegawai"]: one["usulan_id"] for one in asked["anggota"]}
    judged = {
        cases[row["pegawai"]]: {"melanggar": [one["aturan"] for one in row["penghalang"]], "aturan": row["aturan"]}
        for row in answer["items"]
    }
    told = {"komposisi_hash": asked["hash"], "enam_hash": six, "usulan": judged}
    kept: dict[str, Any] = await registry.json(actor, "POST", f"/v1/usulan-mutasi/{usulan_id}/pemeriksaan", json=told)
    return {**kept, "sel": answer["sel"]}
