"""The plan as a choice of the desk, without the moves and so without anybody."""

from __future__ import annotations

from typing import Any


def show_frontier(content: dict[str, Any]) -> dict[str, Any]:
    """The plan as a whole, without the moves and so without anybody; what an older engine did not tell is empty."""
    sure, plans = content.get("ketahanan"), content.get("tiga_rencana", [])
    plan = content.get("rencana", {})
    return {
        "tanpa_keputusan_dan_anggaran": any(bool(plan.get(name)) for name in ("wajib", "penghalang", "anggaran")),
        "kurva": content.get("kurva"),
        "harga_batas": content.get("harga_batas", []),
        "tiga_rencana": [{name: value for name, value in plan.items() if name != "pindah"} for plan in plans],
        "nilai_data": content.get("nilai_data", []),
        "ketahanan": sure and {name: value for name, value in sure.items() if name != "usulan"},
    }
