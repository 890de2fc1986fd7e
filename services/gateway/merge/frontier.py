"""The plan as a choice of the desk, without the moves and so without anybody."""

from __future__ import annotations

from typing import Any


def show_frontier(content: dict[str, Any]) -> dict[str, Any]:
    """The plan as a whole, without the moves and so without anybody; what an older engine did not tell is empty."""
    sure, plans = content.get("ketahanan"), content.get("tiga_rencana", [])
    return {
        "tidak_termasuk": _left_out(content),
        "kurva": content.get("kurva"),
        "harga_batas": content.get("harga_batas", []),
        "tiga_rencana": [{name: value for name, value in plan.items() if name != "pindah"} for plan in plans],
        "nilai_data": content.get("nilai_data", []),
        "ketahanan": sure and {name: value for name, value in sure.items() if name != "usulan"},
    }


FIGURES = ("kurva", "harga_batas", "tiga_rencana", "nilai_data", "ketahanan")
DECISIONS, BUDGETS = "KEPUTUSAN", "ANGGARAN"


def _left_out(content: dict[str, Any]) -> dict[str, list[str]]:
    """Per figure what of the round it leaves out: budgets always, for a flow knows none; decided moves where they cannot all be made, or
    where an engine told the figure that did not know them yet. The draws of `ketahanan` have always known them."""
    plan = content.get("rencana", {})
    around = all("belum_ditutup" in row for row in content.get("tiga_rencana", []))
    decisions = bool(plan.get("penghalang")) or (bool(plan.get("wajib")) and not around)
    found = {name: [DECISIONS] if decisions and name != "ketahanan" else [] for name in FIGURES}
    return {name: [*told, BUDGETS] if plan.get("anggaran") else told for name, told in found.items()}
