"""How long until retirement at the effective date, and does the target post's retirement age still leave any time?"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Date, Int
from services.scoring.questions import Answers, Questions, decide, months_between

Params = dict[str, int]
MONTHS_A_YEAR = 12


def months_left(q: Questions) -> Int:
    """Whole months from the effective date to retirement; 0 when it has passed or is unknown."""
    return _months_to(q, q.person("tmt_pensiun"))


def ret_01(q: Questions, p: Params) -> Answers:
    return decide(months_left(q) >= p["min_bulan"], np.isnat(q.person("tmt_pensiun")))


def ret_02(q: Questions, p: Params) -> Answers:
    """A lower retirement age brings retirement forward by the difference in years: blocked when that day is not after the TMT."""
    held, target = q.held("bup").astype(np.int64), q.target("bup").astype(np.int64)
    day: Date = q.person("tmt_pensiun")
    earlier = np.maximum(held - target, 0) * MONTHS_A_YEAR
    # a retirement TMT is the first of a month, so moving by whole months is exact
    shifted = (day.astype("datetime64[M]") - earlier).astype("datetime64[D]")
    safe = q.same_family | (shifted > q.kota.tmt_rencana)
    return decide(safe, ~q.same_family & ((held < 0) | (target < 0) | np.isnat(day)))


def ret_03(q: Questions, p: Params) -> Answers:
    day: Date = q.person("tmt_pensiun")
    return decide(day > q.kota.tmt_rencana, np.isnat(day))


def contract_left(q: Questions) -> Int:
    """Whole months of work agreement left at the effective date; 0 when it is over or unknown."""
    return _months_to(q, q.person("akhir_kontrak"))


def _months_to(q: Questions, end: Date) -> Int:
    start = np.full(len(end), q.kota.tmt_rencana)
    reached = np.where(np.isnat(end) | (end < start), start, end)
    return months_between(start, reached)
