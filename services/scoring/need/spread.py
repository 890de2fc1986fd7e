"""How evenly is the work spread over the cells of each place? Words first (people short and over), Gini and CV last.

One calculation for every level: a cell belongs to one group (a unit, an agency, a kecamatan, the city), and all groups are measured
at once. Spread is told on coverage min(n/d, 3), weighted by need; cells nobody holds are counted beside it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Float, Int, Kebutuhan
from services.scoring.need.bands import band, load, overloaded
from services.scoring.need.shortage import over_persons, short_mikro, short_persons

COVERAGE_MAX = 3.0
NEED_MIN = 0.25
"""A need below a quarter of a person would make one person an absurd coverage."""


def spread(need: Kebutuhan, people: Int, hands: Float, unit: Int | None = None) -> dict[str, Any]:
    """UkuranKeseimbangan of all cells together. `unit` of each cell; without it every cell stands for itself."""
    return spread_by(np.zeros(len(people), dtype=np.int64), 1, need, people, hands, unit)[0]


def spread_by(
    group: Int, groups: int, need: Kebutuhan, people: Int, hands: Float, unit: Int | None = None
) -> list[dict[str, Any]]:
    """UkuranKeseimbangan of each group 0 … groups-1; cells of group -1 are in none."""
    known = (need.bulat >= 0) & (group >= 0)
    d = np.where(known, np.nan_to_num(need.nilai), 0.0)

    def total(values: Any, where: Bool = known) -> Float:
        return np.bincount(group[where], weights=np.broadcast_to(values, len(group))[where], minlength=groups).astype(np.float64)

    needed, at_work = total(d), total(hands)
    gini, cv = _inequality(group[known], groups, d[known], hands[known])
    tired, judged = _people_by_load(need, people, hands, np.arange(len(group)) if unit is None else unit)
    inside = group >= 0
    measures = {
        "orang": total(people, inside), "kebutuhan_mikro_fte": needed * MIKRO, "tenaga_mikro_fte": at_work * MIKRO,
        "kurang_mikro_fte": total(short_mikro(need, hands)), "lebih_mikro_fte": total(np.maximum(hands - d, 0)) * MIKRO,
        "kurang_orang": total(short_persons(need, hands)), "lebih_orang": total(over_persons(need, people)),
        "gini_mikro": gini * MIKRO, "cv_mikro": cv * MIKRO, "sel_tanpa_pegawai": total((hands <= 0) & (d > 0)),
        "sel_dinilai": total(1), "sel_tidak_diketahui": total(1, inside & ~known),
        "orang_dinilai": total(judged, inside), "orang_beban_lebih": total(tired, inside),
    }  # fmt: skip
    columns = {name: np.rint(values).astype(np.int64).tolist() for name, values in measures.items()}
    ratio, bands = load(needed, at_work), band(np.where(total(1) > 0, needed, np.nan), at_work)
    rows = []
    for g in range(groups):
        row: dict[str, Any] = {name: values[g] for name, values in columns.items()}
        row["beban_mikro"] = None if np.isnan(ratio[g]) or not row["sel_dinilai"] else round(float(ratio[g]) * MIKRO)
        row["pita"] = bands[g]
        judged_here = row["orang_dinilai"]
        row["orang_beban_lebih_mikro"] = round(row["orang_beban_lebih"] * MIKRO / judged_here) if judged_here else None
        rows.append(row)
    return rows


def _people_by_load(need: Kebutuhan, people: Int, hands: Float, unit: Int) -> tuple[Int, Int]:
    """Per cell: its people if its unit is overloaded as a whole, and its people if anything is known of the unit's need."""
    known = need.bulat >= 0
    units = int(unit.max(initial=-1)) + 1
    needed = np.bincount(unit[known], weights=need.nilai[known], minlength=units).astype(np.float64)
    at_work = np.bincount(unit[known], weights=hands[known], minlength=units).astype(np.float64)
    return people * (overloaded(needed, at_work)[unit] & known), people * known


def _inequality(group: Int, groups: int, d: Float, hands: Float) -> tuple[Float, Float]:
    """(Gini, CV) of coverage per group, weighted by need; 0 where there is no need or no coverage at all."""
    order = np.lexsort((np.minimum(hands / np.maximum(d, NEED_MIN), COVERAGE_MAX), group))
    group, w = group[order], d[order]
    v = np.minimum(hands[order] / np.maximum(w, NEED_MIN), COVERAGE_MAX)

    def total(values: Float) -> Float:
        return np.bincount(group, weights=values, minlength=groups).astype(np.float64)

    weight = total(w)
    share = w / np.where(weight > 0, weight, 1.0)[group]
    mean = total(v * share)
    measured = np.where(mean > 0, mean, 1.0)
    running = np.cumsum(share)
    before = np.concatenate([[0.0], running])[np.searchsorted(group, np.arange(groups))]  # what earlier groups summed to
    gini = total(share * v * (2 * (running - before[group]) - share)) / measured - 1.0
    cv = np.sqrt(total(share * (v - mean[group]) ** 2)) / measured
    return np.where(mean > 0, np.maximum(gini, 0.0), 0.0), np.where(mean > 0, cv, 0.0)
