"""A question about a finished plan: by its key alone, which is answered at once when scoring has the plan at hand; with its whole
input, and at last its snapshot, when it has not."""

from __future__ import annotations

from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import carry_snapshot
from shared.errors import Bentrok, SnapshotTidakAda, TidakDitemukan
from shared.web.identity import Actor


async def ask_plan(
    registry: Service, scoring: Service, actor: Actor, analysis: dict[str, Any], question: str, more: dict[str, Any]
) -> dict[str, Any]:
    """`analysis`: row of a finished analysis. Raises Bentrok where another engine made it, TidakDitemukan where it has no result."""
    if analysis["hasil_hash"] is None:
        raise TidakDitemukan(
            f"Analisis {analysis['status']}; belum ada hasil.",
            saran="Tunggu sampai statusnya SELESAI.",
            pesan_en="No result yet.",
        )
    six, key = analysis["enam_hash"], {"kunci": analysis["kunci"], **more}
    path = f"/v1/rencana/{question}"
    try:
        answer: dict[str, Any] = await scoring.json(actor, "POST", path, json=key, safe=True)
        return answer
    except SnapshotTidakAda:
        await _same_engine(scoring, actor, six["mesin"])
    whole = {**key, "masukan": await whole_input(registry, actor, analysis)}
    try:
        answer = await scoring.json(actor, "POST", path, json=whole, safe=True)
    except SnapshotTidakAda:
        await carry_snapshot(registry, scoring, actor, analysis["instansi_id"], six["snapshot"])
        answer = await scoring.json(actor, "POST", path, json=whole, safe=True)
    return answer


async def whole_input(registry: Service, actor: Actor, analysis: dict[str, Any]) -> dict[str, Any]:
    """What the plan of an analysis is made of: five of its six, the snapshot by its hash."""
    six = analysis["enam_hash"]
    parts = {name: await registry.json(actor, "GET", f"/v1/artefak/{six[name]}") for name in ("aturan", "kebijakan", "model")}
    return {"snapshot": six["snapshot"], **parts, "benih": six["benih"]}


async def _same_engine(scoring: Service, actor: Actor, made_by: str) -> None:
    now = (await scoring.json(actor, "GET", "/v1/mesin"))["mesin"]
    if now != made_by:
        raise Bentrok(
            f"Analisis ini dibuat mesin {made_by}, sekarang {now}: rencananya tidak dapat dibuat ulang dengan angka yang sama.",
            saran="Jalankan analisis lagi dengan POST /v1/putaran/{id}/analisis, lalu ajukan pengandaian pada analisis baru.",
            pesan_en="Another engine made this analysis: run it again.",
        )  # fmt: skip
