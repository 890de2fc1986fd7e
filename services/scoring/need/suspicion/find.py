"""All reasons to look again, and what the round's policy does with them: use the need, take it at its peers' value, or leave it out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float, Kebutuhan, Kota
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.suspicion.decree import before_the_decree
from services.scoring.need.suspicion.fitted import fitted_to_whole
from services.scoring.need.suspicion.flag import Flag
from services.scoring.need.suspicion.norms import norms_above_peers
from services.scoring.need.suspicion.rombel import class_groups
from services.scoring.need.suspicion.series import series
from services.scoring.need.suspicion.volumes import jumps, not_counted
from shared.vocabulary import PerlakuanDicurigai, SumberKebutuhan

DAMPED, LEFT_OUT, LOOK_AGAIN = "KEBUTUHAN_DIREDAM", "KEBUTUHAN_DIKELUARKAN", "KEBUTUHAN_DICURIGAI"


@dataclass(frozen=True)
class Suspicion:
    tanda: list[Flag]
    semula: Kebutuhan
    """The need as stated."""
    dipakai: Kebutuhan
    """The need the plan is made with."""
    tersentuh: int
    """Cells whose need the policy changed."""
    sebelum_tindakan: Kebutuhan
    """The need of the plan before what acts short of a transfer close is taken off it, where the policy puts these first."""


def find(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> list[Flag]:
    """Every flag, the greatest effect first."""
    found = class_groups(kota, need, kebijakan)
    if (tasks := series(kota, need, kebijakan)) is not None:
        lower = _lower(kota, need)
        found += norms_above_peers(tasks, need)
        found += [*jumps(tasks, need), *not_counted(tasks, need, lower)]
        found += fitted_to_whole(kota, need, tasks, lower)
        found += before_the_decree(kota, need, tasks)
    keys = kota.unor["kunci"]
    return sorted(
        found, key=lambda flag: (-round(sum(flag.pengaruh.values()) * 1e6), keys[flag.unor_i], flag.kode, flag.sel, flag.tugas)
    )


def treat(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> Suspicion:
    """Raises ValueError on an unknown choice."""
    choice = PerlakuanDicurigai(kebijakan["kebutuhan_dicurigai"])
    flags = find(kota, need, kebijakan)
    used = need.copy()
    for cell in sorted({cell for flag in flags for cell in flag.sel}):
        used.catatan[cell].append(LOOK_AGAIN)
    touched = 0
    if choice == PerlakuanDicurigai.REDAM:
        touched = _damp(used, _reductions(flags), kebijakan["pembulatan"])
    elif choice == PerlakuanDicurigai.KELUARKAN:
        touched = _leave_out(used, {cell for flag in flags for cell in flag.sel})
    return Suspicion(flags, need, used, touched, used)


def _lower(kota: Kota, need: Kebutuhan) -> Float:
    """The whole number below, or the established K where that is less still: for needs without a peer to be measured by."""
    below = np.floor(need.nilai)
    established = np.where(kota.sel.ditetapkan >= 0, kota.sel.ditetapkan, np.inf)
    return np.asarray(np.minimum(below, established), dtype=np.float64)


def _reductions(flags: list[Flag]) -> dict[int, float]:
    """FTE to take off each cell: tasks add up, several reasons about the same task do not."""
    parts: dict[int, dict[str, float]] = defaultdict(dict)
    for flag in flags:
        for cell, excess in flag.pengaruh.items():
            parts[cell][flag.tugas] = max(parts[cell].get(flag.tugas, 0.0), excess)
    return {
        cell: max(each.get("", 0.0), sum(excess for task, excess in sorted(each.items()) if task)) for cell, each in parts.items()
    }


def _damp(need: Kebutuhan, less: dict[int, float], rounding: str) -> int:
    touched = 0
    for cell, excess in sorted(less.items()):
        if excess <= 0 or np.isnan(need.nilai[cell]):
            continue
        kept = max(0.0, 1 - excess / need.nilai[cell]) if need.nilai[cell] > 0 else 1.0
        for column in (need.nilai, need.bawah, need.atas, need.jam_minggu):
            column[cell] *= kept
        need.bulat[cell] = ROUNDINGS[rounding](need.nilai[[cell]])[0]
        need.metode[cell] = f"{need.metode[cell]}/REDAM"
        need.catatan[cell].append(DAMPED)
        touched += 1
    return touched


def _leave_out(need: Kebutuhan, cells: set[int]) -> int:
    known = [cell for cell in sorted(cells) if need.bulat[cell] >= 0]
    for cell in known:
        need.sumber[cell], need.metode[cell], need.bulat[cell] = SumberKebutuhan.TIDAK_DIKETAHUI.value, "", -1
        need.catatan[cell].append(LEFT_OUT)
        for column in (need.nilai, need.bawah, need.atas, need.jam_minggu):
            column[cell] = np.nan
    return len(known)
