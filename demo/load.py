"""Push the synthetic city through the public import, make a round, run the analysis. Safe to repeat."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from demo.client import Gateway
from demo.files import ORDER, as_csv, shuffled
from demo.generate.city import make_city
from demo.generate.people import PER
from demo.officials import seat, seated

DECISION, EFFECTIVE = "2026-12-01", "2027-01-01"


def load(gateway: Gateway, state_dir: Path, mix: int | None, administrator: str = "") -> int:
    state_file = state_dir / "demo.json"
    known: dict[str, Any] = json.loads(state_file.read_text()) if state_file.exists() else {}
    if known.get("analisis_id") and gateway.knows(f"/v1/analisis/{known['analisis_id']}"):
        print("  kota sudah dimuat / already loaded")
        if administrator and not seated(state_dir):
            seat(gateway.url, administrator, state_dir, make_city())
        return 0
    started = time.perf_counter()
    city = make_city() if mix is None else shuffled(make_city(), mix)
    print(f"  kota sintetis dibuat / generated                {time.perf_counter() - started:6.1f} s")
    for kind in ORDER:
        _import(gateway, kind.value, as_csv(kind, city[kind]), len(city[kind]))
    if administrator:
        seat(gateway.url, administrator, state_dir, city)
    body = {
        "nama": "Pemerataan kota Medan (SINTETIS)", "per": PER.isoformat(), "tanggal_keputusan": DECISION, "tmt_rencana": EFFECTIVE,
        "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 50,
    }  # fmt: skip
    round_ = gateway.call("POST", "/v1/putaran", json=body)
    started = time.perf_counter()
    analysis = gateway.call("POST", f"/v1/putaran/{round_['id']}/analisis")
    last = ""
    while analysis["status"] in ("ANTRE", "BERJALAN"):
        time.sleep(0.3)
        analysis = gateway.call("GET", f"/v1/analisis/{analysis['id']}")
        if analysis["tahap"] != last:
            last = analysis["tahap"]
            print(f"  analisis: {last} ({analysis['persen']} %)", flush=True)
    if analysis["status"] != "SELESAI":
        raise SystemExit(f"analisis {analysis['status']}: {analysis['galat']}")
    print(f"  analisis selesai / analysed                     {time.perf_counter() - started:6.1f} s")
    made = {
        "putaran_id": round_["id"],
        "analisis_id": analysis["id"],
        "hasil_hash": analysis["hasil_hash"],
        "per": PER.isoformat(),
    }
    state_file.write_text(json.dumps(made))
    return 0


def _import(gateway: Gateway, kind: str, content: bytes, rows: int) -> None:
    started = time.perf_counter()
    sent = {"berkas": (f"{kind.lower()}.csv", content, "text/csv")}
    made = gateway.call(
        "POST", "/v1/impor", files=sent, data={"jenis": kind, "sumber": "demo", "mode": "terapkan", "per": PER.isoformat()}
    )
    row = gateway.call("GET", f"/v1/impor/{made['id']}")
    while row["status"] in ("ANTRE", "BERJALAN"):
        time.sleep(0.2)
        row = gateway.call("GET", f"/v1/impor/{made['id']}")
    if row["status"] != "SELESAI":
        raise SystemExit(f"impor {kind}: {row['galat']}")
    counts = row["ringkasan"]
    told = (
        f"{counts['dibuat']} dibuat, {counts['diperbarui']} diperbarui, {counts['tidak_berubah']} sama, {counts['gagal']} ditolak"
    )
    name = kind.lower().replace("_", " ")
    print(f"  impor {name:<25} {rows:>6} baris: {told:<58} {time.perf_counter() - started:6.1f} s", flush=True)
