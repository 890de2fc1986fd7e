"""Penghalang rows: the sets of decided moves, limits and rules that cannot hold together, with their places and in words."""

from __future__ import annotations

from typing import Any

from services.scoring.facts import Kota
from services.scoring.planning.blocked import CEILING, FLOOR, Blocking
from services.scoring.planning.problem import Problem
from services.scoring.posing.contradictions import Conflict
from shared.texts import blocked


def refused(conflicts: list[Conflict], policy: dict[str, Any]) -> list[dict[str, Any]]:
    """A decided move against what turns it down: sets of the least size there is."""
    return [_row(list(pins), [name] if name else [], [], policy, (True, True)) for pins, name in conflicts]


def blocking_row(
    kota: Kota, problem: Problem, found: Blocking, numbers: dict[int, int], policy: dict[str, Any]
) -> dict[str, Any]:
    """`numbers`: arc of the problem → number of its pin in the policy's list."""
    places = []
    for name, rows in sorted(found.tempat.items()):
        keys = kota.sel.kunci if name in (FLOOR, CEILING) else kota.unor["kunci"]
        if name == "lantai_profesi" and problem.cells.grup is not None:
            rows = sorted({int(problem.unit_sel[cell]) for cell in range(len(keys)) if problem.cells.grup[cell] in rows})  # noqa: PLW2901
        places += [str(keys[row]) for row in rows]
    return _row([numbers[arc] for arc in found.wajib], list(found.batas), places, policy, (found.terkecil, found.terbukti))


def _row(pins: list[int], names: list[str], places: list[str], policy: dict[str, Any], sure: tuple[bool, bool]) -> dict[str, Any]:
    """`sure`: (no smaller set is like that, it is proved that these cannot hold together)."""
    listed = [{"no": at + 1, "pegawai": policy["pin"][at]["pegawai"], "sel": policy["pin"][at]["sel"]} for at in sorted(pins)]
    told, told_en = blocked.told(listed, names, places)
    if not sure[1]:
        told, told_en = blocked.unproved(told, told_en)
    return {
        "pin": listed, "batas": names, "tempat": places, "terkecil": sure[0], "terbukti": sure[1], "pesan": told, "pesan_en": told_en,
        "saran": blocked.ADVICE, "saran_en": blocked.ADVICE_EN,
    }  # fmt: skip
