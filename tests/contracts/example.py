"""The published examples: a small synthetic snapshot as readable JSON (absent = null) and an analysis as the bytes that are hashed."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

from shared.contracts.v1.snapshot import TABEL
from shared.contracts.v1.snapshot_io import pack

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


def write() -> None:
    hashes = {"snapshot": packed(tables())[0], "analisis": hashlib.sha256(ANALYSIS.read_bytes()).hexdigest()}
    HASHES.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n")
