"""What the tests of a city's law ask and send over the public routes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from tests.flow.sql import sql
from tests.stack import Api, Stack

DOCUMENT = {
    "pejabat": "Contoh Siregar, S.H.",
    "jabatan_pejabat": "Kepala Bagian Hukum",
    "nomor": "188/9/2026",
    "tanggal": "2026-03-01",
}

NEW = date(2026, 6, 1)
"""Too new at the school to leave it."""


def confirm(api: Api, rule: str = "LEV-01", expect: int = 200, **changed: Any) -> dict[str, Any]:
    told: dict[str, Any] = api.post(
        f"/v1/aturan/{rule}/konfirmasi", expect, json={"keputusan": "DIKONFIRMASI", **DOCUMENT, **changed}
    )
    return told


def frozen(stack: Stack, api: Api, round_id: str) -> dict[str, Any]:
    """The rule set the round's latest analysis was made with."""
    run = api.analyse(round_id)
    assert run["status"] == "SELESAI", run["galat"]
    content = sql(stack.city, "SELECT isi FROM artefak WHERE hash = $1", run["enam_hash"]["aturan"])
    found: dict[str, Any] = json.loads(content)
    return found


def walk(api: Api, path: str, **asked: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = api.get(path, **asked, limit=7, **({"cursor": cursor} if cursor else {}))
        rows += page["items"]
        if not (cursor := page["berikutnya"]):
            return rows
