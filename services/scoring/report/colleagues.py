"""One person among the colleagues of the same cell: how many were weighed, by what, and what put another before."""

from __future__ import annotations

import numpy as np

from services.scoring.planning.costs import PARTS
from services.scoring.report.standpoint import Standpoint

NEVER = ("pindah",)
"""Parts every move costs alike: they order nobody."""


def colleagues(view: Standpoint, own: int) -> dict[str, int]:
    left = str(view.kota.sel.kunci[own])
    here = view.kota.pegawai["sel_i"] == own
    return {
        "orang": int(view.kota.orang[own]), "dipertimbangkan": int((view.people.boleh & here).sum()),
        "diusulkan": sum(1 for gone in view.rencana.values() if gone[0] == left),
    }  # fmt: skip


def weighed_by(view: Standpoint) -> list[str]:
    """What tells colleagues apart, by the weight the policy of the round gives it."""
    weights = {name: int(view.kebijakan["bobot"][f"{name}_mikro"]) for name in PARTS if name not in NEVER}
    return sorted((name for name, weight in weights.items() if weight), key=lambda name: (-weights[name], name))


def decisive(view: Standpoint, person: int, own: int) -> str:
    """Which part of the cost was dearest against the colleague who came nearest; SETARA where it cost no more than equal."""
    left = str(view.kota.sel.kunci[own])
    nearest: tuple[int, str] | None = None
    for key, (source, goal) in sorted(view.rencana.items()):
        if source != left:
            continue
        _, parts = view.cost([person, view.row_of(key)], view.cell_of(goal))
        dearer = parts[0] - parts[1]
        told = "SETARA" if dearer.sum() <= view.kebijakan["setara_mikro"] else PARTS[int(np.argmax(dearer))]
        if nearest is None or int(dearer.sum()) < nearest[0]:
            nearest = int(dearer.sum()), told
    assert nearest is not None
    return nearest[1]
