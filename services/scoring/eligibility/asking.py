"""One rule asked of all questions, and lifted for the persons whom a waiver exempts from it on the day the rule looks at.

A waiver turns "not met" and "cannot tell" into "met"; what was met anyway, or does not apply, it leaves alone.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.rules import IMPLEMENTED
from services.scoring.facts import Bool
from services.scoring.questions import CANNOT_TELL, MET, NOT_MET, Answers, Questions


def ask(name: str, q: Questions) -> tuple[Answers, Bool | None]:
    """(answers, which of them a waiver made; None where nobody is exempted). The rule must be in the set `q.aturan`."""
    answers = IMPLEMENTED[name](q, q.aturan["aturan"][name]["parameter"])
    exempted = waivers(name, q)
    if not exempted:
        return answers, None
    lifted = np.isin(q.orang, list(exempted)) & np.isin(answers, (NOT_MET, CANNOT_TELL))
    return np.where(lifted, MET, answers).astype(np.int8), lifted


def waivers(name: str, q: Questions) -> dict[int, str]:
    """Row of the person → number of the waiver, of those that hold on the rule's own day."""
    if not (written := [one for one in q.aturan.get("pembebasan", []) if one["aturan"] == name]):
        return {}
    day = _day_of(q, q.aturan["aturan"][name])
    keys = q.kota.pegawai["kunci"]
    rows = {keys[row]: int(row) for row in np.flatnonzero(np.isin(keys, [one["pegawai"] for one in written]))}
    return {
        rows[one["pegawai"]]: one["nomor"] for one in written
        if one["pegawai"] in rows and np.datetime64(one["sejak"]) <= day <= np.datetime64(one["sampai"])
    }  # fmt: skip


def _day_of(q: Questions, definition: dict[str, Any]) -> np.datetime64:
    """Of an analysis today is the day of its decision: it must give the same answer whenever it is run."""
    return q.kota.tmt_rencana if definition["tanggal"] == "tmt_rencana" else q.kota.tanggal_keputusan
