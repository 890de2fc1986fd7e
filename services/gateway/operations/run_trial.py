"""A trial's job: wait for its imports, make a round without caps, analyse, write the workbook. Safe to repeat."""

from __future__ import annotations

import asyncio
import json
from datetime import date, timedelta
from typing import Any

from services.gateway.clients.http import Service
from services.gateway.operations.run_analysis import run_analysis
from services.gateway.workbook.book import write_book
from services.gateway.workbook.summary import is_large, summary_lines
from shared.errors import TOO_MANY, MasukanTidakSah
from shared.web.identity import Actor

POLL_S = 0.3
OPEN_POLICY: dict[str, Any] = {
    # a trial shows what moving people could cure at most: no caps of desk, churn or distance, and every gap is acted upon
    "selisih_dalam_galat": "PAKAI",
    "batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None, "jarak_maks_m": None, "fit_minimum_mikro": 0,
}  # fmt: skip


async def run_trial(registry: Service, scoring: Service, actor: Actor, coba_id: str, today: date) -> None:
    trial = await registry.json(actor, "GET", f"/v1/coba/{coba_id}")
    if trial["status"] in ("SELESAI", "GAGAL"):
        return

    async def told(stage: str, percent: int) -> bool:
        body = {"status": "BERJALAN", "tahap": stage, "persen": percent}
        await registry.call(actor, "PUT", f"/v1/coba/{coba_id}/progres", json=body)
        return False

    imports = await _wait_for_imports(registry, actor, trial["impor"], told)
    analysis = trial["analisis_id"] or await _start_analysis(registry, actor, trial, today, imports)
    await registry.call(actor, "PUT", f"/v1/coba/{coba_id}/progres", json={"analisis_id": analysis})

    async def analysing(stage: str, percent: int) -> bool:
        return await told(stage, 30 + percent * 6 // 10)

    try:
        await run_analysis(registry, scoring, actor, analysis, analysing)
    except MasukanTidakSah as refused:
        if refused.kode == TOO_MANY:  # a trial has no round its sender could narrow
            refused.saran = (
                "Unggah per kecamatan, atau per rumpun jabatan (misalnya guru SD saja), masing-masing sebagai percobaan."
            )
        raise
    await told("menulis buku kerja", 92)
    result = json.loads((await registry.call(actor, "GET", f"/v1/analisis/{analysis}/hasil")).content)
    people = await _people(registry, actor, trial["instansi_id"], result)
    book = await asyncio.to_thread(write_book, result, people, imports)
    await registry.call(actor, "PUT", f"/v1/coba/{coba_id}/progres", json={"ringkasan_teks": summary_lines(result, imports)})
    await registry.call(actor, "PUT", f"/v1/coba/{coba_id}/hasil", content=book)


async def _wait_for_imports(registry: Service, actor: Actor, ids: list[str], told: Any) -> list[dict[str, Any]]:
    while True:
        rows = [await registry.json(actor, "GET", f"/v1/impor/{one}") for one in ids]
        done = sum(row["status"] in ("SELESAI", "GAGAL", "DIBATALKAN") for row in rows)
        if done == len(rows):
            break
        share = sum(row["baris_selesai"] for row in rows) / max(1, sum(row["baris_total"] for row in rows))
        await told("membaca berkas", round(25 * share))
        await asyncio.sleep(POLL_S)
    if all(row["status"] != "SELESAI" for row in rows):
        reasons = " ".join(f"{row['nama_berkas']}: {row['galat'] or 'tidak ada baris yang dapat dibaca.'}" for row in rows)
        raise MasukanTidakSah(
            f"Tidak ada berkas yang dapat dibaca. {reasons}", saran="Pakai templat atau periksa judul kolomnya."
        )
    for row in rows:
        page = await registry.json(actor, "GET", f"/v1/impor/{row['id']}/baris", params={"limit": 500})
        row["baris_masalah"] = [item for item in page["items"] if item["masalah"]]
    return rows


async def _start_analysis(
    registry: Service, actor: Actor, trial: dict[str, Any], today: date, imports: list[dict[str, Any]]
) -> str:
    """The trial's one analysis; killed half way and repeated, it finds the round and the analysis it made before."""
    rounds = await registry.json(actor, "GET", "/v1/putaran", params={"instansi_id": trial["instansi_id"]})
    made = rounds["items"] or [await registry.json(actor, "POST", "/v1/putaran", json=_round(trial, today, is_large(imports)))]
    headers = {"Idempotency-Key": f"coba-{trial['id']}"}
    analysis = await registry.json(actor, "POST", f"/v1/putaran/{made[0]['id']}/analisis", headers=headers, safe=True)
    return str(analysis["id"])


def _round(trial: dict[str, Any], today: date, large: bool) -> dict[str, Any]:
    per = date.fromisoformat(trial["opsi"].get("per") or today.isoformat())
    first = (per.replace(day=1) + timedelta(days=62)).replace(day=1)
    policy = {name: value for name, value in OPEN_POLICY.items() if not (large and name == "jarak_maks_m")}
    if name := trial["opsi"].get("norma"):
        policy["norma_sekolah"] = name if isinstance(name, dict) else {"SD": name, "SMP": name}
    return {
        "instansi_id": trial["instansi_id"], "nama": "Percobaan", "per": per.isoformat(), "tanggal_keputusan": per.isoformat(),
        "tmt_rencana": first.isoformat(), "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": None,
        "kebijakan": policy,
    }  # fmt: skip


def named(result: dict[str, Any]) -> list[str]:
    """Everybody a sheet lists: the three plans may move people the proposal leaves where they are."""
    rows = [*result["usulan"], *result["tidak_dinilai"], *(move for plan in result["tiga_rencana"] for move in plan["pindah"])]
    return sorted({str(row["pegawai"]) for row in rows})


async def _people(registry: Service, actor: Actor, agency: str, result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Names and numbers for the owner's own workbook: the file goes back to who sent it."""
    keys = named(result)
    if not keys:
        return {}
    body = {"instansi_id": agency, "kunci": keys, "lengkap": True}
    found: dict[str, dict[str, Any]] = (await registry.json(actor, "POST", "/v1/orang", json=body, safe=True))["items"]
    return found
