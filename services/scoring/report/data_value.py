"""What would it open to know a missing datum? Per datum and per who can supply it, ranked by what the plan gains.

An upper bound, and said to be one: each missing datum is taken as if it turned out well for everybody. Two figures, since people may
lack several data at once: what the datum opens *alone*, beside what can be decided now; and what is lost when it alone stays missing
while all others come in. Under a budget every plan is near its best, so a gain is told with how much more it may be.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Bool
from services.scoring.report.frontier import Scales
from services.scoring.report.stages import CHECKED, READY, Made, Stages, solve_among

OURS = "BKPSDM"
"""Who supplies a datum that no other office keeps."""


def data_values(stages: Stages, scales: Scales) -> list[dict[str, Any]]:
    """NilaiData rows, the greatest gain first; a row whose `datum` is null is everything its owner could supply at once."""
    ready, checked = stages.open_in(READY), stages.open_in(CHECKED)
    waiting = {name: pairs & checked for name, pairs in stages.perlu.cek.items()}
    waiting = {name: pairs for name, pairs in waiting.items() if pairs.any()}
    if not waiting:
        return []
    now = solve_among(stages, ready)
    all_known = solve_among(stages, checked).no_worse_than(now)
    rows = []
    for (owner, datum), names in _kinds(stages, list(waiting)).items():
        needs = np.logical_or.reduce([waiting[name] for name in names])
        others = [pairs for name, pairs in waiting.items() if name not in names]
        freed = needs & ~np.logical_or.reduce([np.zeros_like(needs), *others])
        alone = _more(stages, ready, freed, now)
        without = all_known if not needs[all_known.busur].any() else solve_among(stages, checked & ~needs)
        rows.append({
            "datum": datum, "pemilik": owner, "aturan": sorted(names), "pegawai": _people(stages, needs),
            "pasangan": int(needs.sum()), "pegawai_sendiri": _people(stages, freed),
            "terbuka": int(freed[alone.busur].sum()), "sendiri": _gain(scales, now, alone),
            "terakhir": _gain(scales, without, all_known),
        })  # fmt: skip
    return sorted(
        rows,
        key=lambda row: (
            -row["sendiri"]["nilai_mikro"], -row["terakhir"]["nilai_mikro"], row["pemilik"], row["datum"] is None, row["datum"] or "",
        ),
    )  # fmt: skip


def _kinds(stages: Stages, names: list[str]) -> dict[tuple[str, str | None], list[str]]:
    """(owner, datum) → rules that wait for it, and (owner, None) → all rules that wait for something of that owner."""
    kinds: dict[tuple[str, str | None], list[str]] = {}
    for name in names:
        definition = stages.aturan["aturan"][name]
        owner = definition["pemilik"] or OURS
        kinds.setdefault((owner, definition["datum"] or name), []).append(name)
        kinds.setdefault((owner, None), []).append(name)
    single = {owner for owner, _ in kinds if sum(1 for one, datum in kinds if one == owner and datum is not None) == 1}
    return {key: rules for key, rules in kinds.items() if key[1] is not None or key[0] not in single}


def _more(stages: Stages, ready: Bool, freed: Bool, now: Made) -> Made:
    return solve_among(stages, ready | freed).no_worse_than(now) if freed.any() else now


def _people(stages: Stages, arcs: Bool) -> int:
    return len(np.unique(stages.problem.busur_orang[arcs]))


def _gain(scales: Scales, less: Made, more: Made) -> dict[str, int]:
    """Of `more` over `less`: moves, penalty, FTE and people no longer missing. `less` is open to `more` too, so nothing is ever lost."""
    more = more.no_worse_than(less)
    before, after = (scales.after(one.busur) for one in (less, more))
    return {
        "jumlah": len(more.busur) - len(less.busur), "nilai_mikro": less.selisih - more.selisih,
        "celah_mikro": None if more.celah is None else scales.gap(more.celah),
        **{name: before[name] - after[name] for name in ("kurang_mikro_fte", "kurang_orang")},
    }  # fmt: skip
