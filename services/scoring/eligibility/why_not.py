"""Why is this person not proposed, and what is the nearest change that would open the way?

`why_not` answers an employee's question today; `nearest_change` stands ready for the letter that explains a refusal.
Time is tried out: the same rules are asked again at later dates, so "8 more months" can never differ from the rules themselves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.eligibility.answers import answers_for
from services.scoring.eligibility.asking import ask
from services.scoring.eligibility.rules import IMPLEMENTED, PERSON_RULES, Rule
from services.scoring.eligibility.screening import blocks
from services.scoring.facts import Kebutuhan, Kota, Pasangan
from services.scoring.questions import Questions

HORIZON_MONTHS = 60


def why_not(kota: Kota, person: int, rules: dict[str, Any], kebijakan: dict[str, Any]) -> list[str]:
    """Rules that keep a person out of any proposal."""
    return _barriers(_question(kota, person, int(kota.pegawai["sel_i"][person]), kebijakan, None, rules), PERSON_RULES)


def nearest_change(
    kota: Kota, person: int, cell: int, rules: dict[str, Any], kebijakan: dict[str, Any], kebutuhan: Kebutuhan | None = None
) -> dict[str, Any]:
    """{boleh, sebab: answers that say no, bulan: months after which all of them let go or None, tetap: rules no time changes}."""
    now = _barriers(_question(kota, person, cell, kebijakan, kebutuhan, rules), IMPLEMENTED)
    pair = Pasangan(np.array([person]), np.array([cell]))
    told = answers_for(kota, pair, rules, kebijakan, kebutuhan)[0] if now else []
    left = now
    lasting = set(now)
    wait = 0
    while left and wait < HORIZON_MONTHS:
        wait += 1
        left = _barriers(_question(_later(kota, wait), person, cell, kebijakan, kebutuhan, rules), IMPLEMENTED)
        lasting &= set(left)
    return {
        "boleh": not now, "sebab": [answer for answer in told if answer["aturan"] in now],
        "bulan": wait if now and not left else None, "tetap": sorted(lasting) if left else [],
    }  # fmt: skip


def _barriers(q: Questions, asked: dict[str, Rule]) -> list[str]:
    definitions = ((name, q.aturan["aturan"].get(name)) for name in asked)
    return sorted(name for name, d in definitions if d and blocks(ask(name, q)[0], d)[0])


def _question(
    kota: Kota, person: int, cell: int, kebijakan: dict[str, Any], kebutuhan: Kebutuhan | None, rules: dict[str, Any]
) -> Questions:
    return Questions(kota, np.array([person]), np.array([cell]), kebijakan, kebutuhan, rules)


def _later(kota: Kota, months: int) -> Kota:
    """The same city with both dates moved on; the day of the month is kept, or the last one there is."""
    return replace(kota, tanggal_keputusan=_shift(kota.tanggal_keputusan, months), tmt_rencana=_shift(kota.tmt_rencana, months))


def _shift(day: np.datetime64, months: int) -> np.datetime64:
    month = day.astype("datetime64[M]")
    there = month + months
    last = (there + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    wanted = there.astype("datetime64[D]") + (day - month.astype("datetime64[D]"))
    return np.datetime64(min(wanted, last))
