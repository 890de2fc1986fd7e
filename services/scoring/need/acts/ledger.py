"""All acts of a city in one book, and the need that is left once they are done.

Order: who comes or goes anyhow (a fact, not a decision), then tasks shifted inside a unit (no road), then hours at a second school
(a road every week). What these close stays closed. Lending is counted apart: it bridges, the gap comes back. Each act takes from what
the earlier ones left, on both sides, so that nothing is given or received twice; inside each kind an exact flow gives
most over the ways it has. Shares too small for an order close their way and the flow is solved again (`transport.shares`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Kebutuhan, Kota
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.gaps import Gaps, find_gaps
from services.scoring.need.acts.hours import share_hours, shared_subjects
from services.scoring.need.acts.lending import lend
from services.scoring.need.acts.shifting import shift
from services.scoring.need.acts.waiting import wait
from services.scoring.need.hours import FULL_LOAD
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.shortage import short_persons

NOTE = "TINDAKAN_DIDAHULUKAN"
ALL = 10**6 * MIKRO
"""More than any cell has."""


@dataclass(frozen=True)
class Ledger:
    celah: Gaps
    tetap: list[Act]
    sementara: list[Act]
    sisa_kebutuhan: Kebutuhan
    """The need once the lasting acts are done."""
    sisa: Gaps
    """The gaps of that need: what is left to transfers (`disalurkan`) and to new posts (the rest)."""
    jam: Bool
    """Cells whose work is lessons of one subject, so that their gaps may be told in hours."""


def keep_book(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> Ledger:
    rules, gaps = kebijakan["tindakan"], find_gaps(kota, need)
    stays = ~(
        kota.unor["tutup"][kota.sel.unor_i] <= kota.tmt_rencana
    )  # a unit that closes neither gives nor takes: its people are seated
    listed = np.where((gaps.kurang_orang > 0) & stays, gaps.kurang_mikro, 0)
    acts = wait(kota, gaps, rules["tunggu_bulan"], returns=kebijakan["bobot_tidak_hadir_mikro"] == 0)
    received, given = booked(acts, len(kota.sel))
    acts += shift(kota, np.where(stays, gaps.lebih_mikro - given, 0), listed - received, rules["fte_min_mikro"])
    received, given = booked(acts, len(kota.sel))
    acts += share_hours(kota, need, np.where(stays, given, ALL), listed - received, rules)
    received, given = booked(acts, len(kota.sel))
    left = lowered(kota, need, received, given, kebijakan["pembulatan"])
    rest = find_gaps(kota, left)
    lent = lend(kota, rest.lebih_orang * stays, rest.kurang_orang * stays, kebijakan["jarak_maks_m"])
    return Ledger(gaps, acts, lent, left, rest, shared_subjects(kota, need))


def booked(acts: list[Act], cells: int) -> tuple[Int, Int]:
    """Millionths of a person each cell (receives, gives)."""
    received, given = np.zeros(cells, dtype=np.int64), np.zeros(cells, dtype=np.int64)
    for act in acts:
        if act.ke >= 0:
            received[act.ke] += act.mikro
        if act.dari >= 0:
            given[act.dari] += act.mikro
    return received, given


def lowered(kota: Kota, need: Kebutuhan, received: Int, given: Int, rounding: str) -> Kebutuhan:
    """Work done by others is no need here; work done for others, or by who leaves anyhow, keeps people where they are.

    Whole people are rounded anew as the policy rounds, except that a gap of which less than an hour a week is left is closed.
    """
    left, change = need.copy(), (given - received) / MIKRO
    touched = np.flatnonzero(((received > 0) | (given > 0)) & (need.bulat >= 0))
    for column in (left.nilai, left.bawah, left.atas):
        column[touched] = np.maximum(column[touched] + change[touched], 0.0)
    before, anew = need.bulat[touched], ROUNDINGS[rounding](left.nilai[touched])
    closed = (left.nilai - kota.tenaga)[touched] * FULL_LOAD < 1
    receiver = np.where(closed, before - short_persons(need, kota.tenaga)[touched], np.minimum(anew, before))
    giver = np.clip(anew, before, np.maximum(kota.orang[touched], before))
    left.bulat[touched] = np.where(received[touched] > 0, receiver, giver)
    lessons = touched[shared_subjects(kota, need)[touched]]
    left.jam_minggu[lessons] = np.maximum(left.jam_minggu[lessons] + change[lessons] * FULL_LOAD, 0.0)
    for cell in touched.tolist():
        left.catatan[cell].append(NOTE)
        left.metode[cell] = f"{left.metode[cell]}/TINDAKAN"
    return left
