"""Judge the set a case is in: its composition from registry, a snapshot of today, scoring's answers, and the judgement kept."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import analysis_input, carry_snapshot
from shared.errors import SnapshotTidakAda
from shared.web.identity import Actor

OWN_QUESTION = "MUT-18"


async def check_set(registry: Service, scoring: Service, actor: Actor, usulan_id: str) -> dict[str, Any]:
    """The judgement as kept. By the law of today and the policy of the round, on what the records say today."""
    asked = await registry.json(actor, "GET", f"/v1/usulan-mutasi/{usulan_id}/komposisi")
    round_ = {
        "instansi_id": asked["instansi_id"], "per": asked["hari_ini"], "tanggal_keputusan": asked["hari_ini"], "tmt_rencana": asked["tmt"],
        "kebijakan": {**asked["kebijakan"], "tanggal_keputusan": asked["hari_ini"], "tmt_rencana": asked["tmt"], "pin": []},
    }  # fmt: skip
    body, six = await analysis_input(registry, scoring, actor, round_)
    answer = await ask_set(registry, scoring, actor, asked["instansi_id"], body, asked["anggota"])
    told = {"komposisi_hash": asked["hash"], "enam_hash": six, "usulan": judged(answer, asked["anggota"])}
    kept: dict[str, Any] = await registry.json(actor, "POST", f"/v1/usulan-mutasi/{usulan_id}/pemeriksaan", json=told)
    return {**kept, "sel": answer["sel"]}


async def ask_set(
    registry: Service, scoring: Service, actor: Actor, instansi_id: str, body: dict[str, Any], members: list[dict[str, Any]]
) -> dict[str, Any]:
    """Scoring's answer about these members; the snapshot is carried when scoring no longer has it."""
    question = {**body, "himpunan": [{"pegawai": one["pegawai"], "sel": one["sel"]} for one in members], "dasar": []}
    try:
        answer: dict[str, Any] = await scoring.json(actor, "POST", "/v1/himpunan", json=question, safe=True)
    except SnapshotTidakAda:
        await carry_snapshot(registry, scoring, actor, instansi_id, body["snapshot"])
        answer = await scoring.json(actor, "POST", "/v1/himpunan", json=question, safe=True)
    return answer


def judged(answer: dict[str, Any], members: list[dict[str, Any]]) -> dict[str, Any]:
    """By case: the rules that object, and every answer."""
    cases = {one["pegawai"]: one["usulan_id"] for one in members}
    return {
        cases[row["pegawai"]]: {"melanggar": [one["aturan"] for one in row["penghalang"]], "aturan": row["aturan"]}
        for row in answer["items"]
    }


def kept_of(told: dict[str, Any]) -> dict[str, Any]:
    """As registry keeps it: whether a person has another open case is asked of the cases themselves, by a guard of its own."""
    return {
        case: {
            "melanggar": [one for one in row["melanggar"] if one != OWN_QUESTION],
            "aturan": [one for one in row["aturan"] if one["aturan"] != OWN_QUESTION],
        }
        for case, row in told.items()
    }
