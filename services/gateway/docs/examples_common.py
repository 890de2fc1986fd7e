"""What several examples share: ids, a hash, a page of a list."""

from __future__ import annotations

from typing import Any

A, B, C, D = (f"01a1c5e0-7c00-7000-8000-00000000000{n}" for n in range(1, 5))
HASH = "9f2c" * 16
WHO = {"aktor": f"klien:{C}", "aktor_nama": "simpeg", "pada": "2026-11-02T01:22:00Z"}


def a_page(item: dict[str, Any], more: Any = None) -> dict[str, Any]:
    return {"items": [item], "berikutnya": more}
