"""The first thing that decided that somebody is not proposed, in the order in which the plan asks."""

from __future__ import annotations

import numpy as np

from services.scoring.eligibility.assess import screen_pairs
from services.scoring.planning.candidates import generate
from services.scoring.report.standpoint import Standpoint
from services.scoring.scope import cells_in_scope


def first_obstacle(view: Standpoint, person: int, own: int) -> tuple[str, int | None]:
    """(the first thing that decided, the best cell within reach)."""
    kota = view.kota
    if own < 0:
        return "TIDAK_TERPETAKAN", None
    if not view.scope[person]:
        return _outside(view, person, own), None
    if not view.people.boleh[person]:
        return "DITAHAN_ATURAN", None
    if view.kebutuhan.bulat[own] < 0:
        return "KEBUTUHAN_TIDAK_DIKETAHUI", None
    if not view.memberi[own]:
        return "UNIT_TIDAK_BERLEBIH", None
    alone = np.zeros(len(view.scope), dtype=np.bool_)
    alone[person] = True
    pairs = generate(kota, view.cells, alone, view.kebijakan)
    if not len(pairs):
        return "TIDAK_ADA_TUJUAN", None
    cost = {int(cell): _value(view, person, int(cell)) for cell in pairs.sel_i}
    allowed = screen_pairs(kota, pairs, view.aturan, view.kebijakan).boleh
    fits = np.array([cost[int(cell)][0] >= view.kebijakan["fit_minimum_mikro"] for cell in pairs.sel_i])
    for mask, otherwise in ((allowed, "TUJUAN_DITAHAN_ATURAN"), (allowed & fits, "SYARAT_KURSI")):
        if not mask.any():
            return otherwise, _cheapest(cost, pairs.sel_i.tolist())
    best = _cheapest(cost, pairs.sel_i[allowed & fits].tolist())
    left = str(kota.sel.kunci[own])
    return ("URUTAN" if any(place_[0] == left for place_ in view.rencana.values()) else "BATAS_RENCANA"), best


def _outside(view: Standpoint, person: int, own: int) -> str:
    if not cells_in_scope(view.kota, view.kebijakan)[own]:
        return "LUAR_LINGKUP"
    post = int(view.kota.pegawai["jabatan_i"][person])
    movable = post >= 0 and view.kota.jabatan["jenis"][post] in ("PELAKSANA", "JF")
    return "TIDAK_DIHITUNG" if movable else "JABATAN_DI_LUAR_RENCANA"


def _value(view: Standpoint, person: int, cell: int) -> tuple[int, int]:
    """(fit, what the city gains less the cost of the move) as the plan weighs a first arrival."""
    fit, parts = view.cost([person], cell)
    return int(fit[0]), int(parts[0].sum() + view.cells.al[view.cells.al_at[cell]])


def _cheapest(cost: dict[int, tuple[int, int]], cells: list[int]) -> int:
    return min(cells, key=lambda cell: (cost[cell][1], cell))
