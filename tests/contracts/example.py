"""The published examples: a small synthetic snapshot as readable JSON (absent = null) and an analysis as the bytes that are hashed."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

from services.scoring.api.answers import answer_analysis
from services.scoring.stopwatch import Stopwatch
from shared.contracts.v1.kebijakan import with_defaults
from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model

V1 = Path(__file__).resolve().parents[2] / "shared" / "contracts" / "v1"
SNAPSHOT = V1 / "examples" / "snapshot.json"
ANALYSIS = V1 / "examples" / "analisis.json"
HASHES = V1 / "published" / "hashes.json"

Tables = dict[str, list[tuple[Any, ...]]]


def snapshot() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(SNAPSHOT.read_text())
    return found


def tables() -> Tables:
    """The example's rows as tuples in contract order."""
    rows = snapshot()["tabel"]
    return {t.nama: [tuple(_read(k.tipe, row.get(k.nama)) for k in t.kolom) for row in rows[t.nama]] for t in TABEL}


def packed(rows: Tables) -> tuple[str, bytes]:
    head = snapshot()
    return pack(head["instansi"], date.fromisoformat(head["per"]), head["diketahui"], rows)


def _read(kind: str, value: Any) -> Any:
    return date.fromisoformat(value) if kind == "date" and value is not None else value


def analysed() -> bytes:
    """What the engine answers on the example snapshot, with the law and the policy as they ship."""
    digest, bundle = packed(tables())
    policy = with_defaults({"tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01"})
    job = {
        "snapshot": digest, "aturan": rule_set(CATALOGUE, date(2026, 12, 1)), "kebijakan": policy, "model": default_model(),
        "benih": "seimbang-2026",
    }  # fmt: skip
    return answer_analysis(bundle, job, Stopwatch())


def write() -> None:
    ANALYSIS.write_bytes(analysed())
    hashes = {"snapshot": packed(tables())[0], "analisis": hashlib.sha256(ANALYSIS.read_bytes()).hexdigest()}
    HASHES.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n")
