"""Does something protect the person now: leave, an approved ground, the person's own stance under the round's policy?

An empty "until" date means nothing is recorded, and that is no obstacle; where a city never recorded any, the answer is cannot tell.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool
from services.scoring.questions import Answers, Questions, decide

Params = dict[str, int]


def lev_02(q: Questions, p: Params) -> Answers:
    return _free_of(q, "cuti_besar_sampai")


def pro_01(q: Questions, p: Params) -> Answers:
    return _free_of(q, "perlindungan_sampai")


def con_01(q: Questions, p: Params) -> Answers:
    """Agency moves need no consent in law; the policy says how a stance counts. Not having answered is not a refusal."""
    policy = q.kebijakan["persetujuan"]
    if policy == "ABAIKAN":
        return decide(_all(q), None, ~_all(q))
    if policy == "KETAT":
        return decide(q.person_in("persetujuan", ("SETUJU",)))
    return decide(~q.person_in("persetujuan", ("MENOLAK",)), q.person_in("persetujuan", ("", "TIDAK_DIKETAHUI")))


def _free_of(q: Questions, column: str) -> Answers:
    never_recorded = bool(np.isnat(q.kota.pegawai[column]).all())
    return decide(~(q.person(column) >= q.kota.tmt_rencana), _all(q) if never_recorded else ~_all(q))


def _all(q: Questions) -> Bool:
    return np.ones(len(q.orang), dtype=np.bool_)
