"""Who could go where, before law and fit are asked: same exchange group, within distance, and possibly worth it.

Exact pruning (T3): a pair whose first leaving step + first arriving step + cheapest possible move cost more than nothing is in
no optimal plan of (S), so dropping it loses nothing.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.distance import between_units
from services.scoring.facts import MIKRO, Bool, Int, Kota, Pasangan
from services.scoring.planning.neighbours import Neighbours
from services.scoring.planning.penalty import Cells
from services.scoring.scope import cells_in_scope


def generate(kota: Kota, cells: Cells, movable: Bool, kebijakan: dict[str, Any]) -> Pasangan:
    """All pairs worth asking about, sorted by (person, cell). `movable`: per row of Kota.pegawai."""
    sel = kota.sel
    acted_upon = cells.known & (np.abs(cells.n0 - cells.d) * MIKRO >= kebijakan["kepastian_min_mikro"] * cells.besar)
    gives = (cells.rho_at[1:] > cells.rho_at[:-1]) & acted_upon
    takes = (cells.al_at[1:] > cells.al_at[:-1]) & acted_upon & cells_in_scope(kota, kebijakan)
    leave, arrive = cells.first_rho(), cells.first_al()
    cheapest = int(kebijakan["bobot"]["pindah_mikro"])
    movers = np.flatnonzero(movable)
    movers = movers[gives[kota.pegawai["sel_i"][movers]]]
    group = np.unique(sel.kelompok.astype(str), return_inverse=True)[1]
    limit = kebijakan["jarak_maks_m"]
    reach = np.inf if limit is None else float(limit)
    receivers = {name: Neighbours(kota, found, reach) for name, found in _split(np.flatnonzero(takes), group).items()}
    people, targets = [], []
    for source, members in _split(movers, kota.pegawai["sel_i"]).items():
        if int(group[source]) not in receivers:
            continue
        found = receivers[int(group[source])].within(source)
        found = found[leave[source] + arrive[found] + cheapest <= 0]
        found = found[_near(kota, source, found, kebijakan)]
        people.append(np.repeat(members, len(found)))
        targets.append(np.tile(found, len(members)))
    if not people:
        return Pasangan(np.zeros(0, np.int64), np.zeros(0, np.int64))
    person, target = np.concatenate(people), np.concatenate(targets)
    order = np.lexsort((target, person))
    return Pasangan(person[order], target[order])


def _split(rows: Int, label: Int) -> dict[int, Int]:
    """Rows by their label, labels ascending, rows in order."""
    order = rows[np.argsort(label[rows], kind="stable")]
    names, first = np.unique(label[order], return_index=True)
    return dict(zip(names.tolist(), np.split(order, first[1:]), strict=True)) if len(names) else {}


def _near(kota: Kota, source: int, targets: Int, kebijakan: dict[str, Any]) -> Bool:
    units = kota.sel.unor_i
    here = np.full(len(targets), units[source])
    kept = units[targets] != units[source]
    if (limit := kebijakan["jarak_maks_m"]) is not None:
        far = between_units(kota.unor, here, units[targets])
        kept &= ~(far > limit)  # unknown distance does not exclude
    if kebijakan["dalam_kecamatan"]:
        region = kota.unor["kode_kecamatan"]
        kept &= (region[units[targets]] == region[units[source]]) & (region[units[source]] != "")
    return np.asarray(kept, dtype=np.bool_)
