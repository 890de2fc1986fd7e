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
DECISIONS, BUDGETS, FLOORS = "KEPUTUSAN", "ANGGARAN", "LANTAI_KOMPOSISI"


def _left_out(content: dict[str, Any]) -> dict[str, list[str]]:
    """Per figure what of the round it leaves out: decided moves where they cannot all be made. Of an older engine besides what it did not
    know yet: decided moves, which the draws of `ketahanan` have always known; budgets; and in the draws composition floors."""
    plan = content.get("rencana", {})
    plans = content.get("tiga_rencana", [])
    around, within = (all(name in row for row in plans) for name in ("belum_ditutup", "celah_mikro"))
    decisions = bool(plan.get("penghalang")) or (bool(plan.get("wajib")) and not around)
    found = {name: [DECISIONS] if decisions and name != "ketahanan" else [] for name in FIGURES}
    if not within:
        found = {name: [*told, BUDGETS] if plan.get("anggaran") else told for name, told in found.items()}
        found["ketahanan"] += [FLOORS] if content.get("lantai_komposisi") else []
    return found
