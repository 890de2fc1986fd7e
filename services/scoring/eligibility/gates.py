"""Papers and steps that must be there before the decree. They come with the case, so at planning time they are still to be had."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int
from services.scoring.questions import Answers, Questions, decide

Params = dict[str, int]


def tch_07(q: Questions, p: Params) -> Answers:
    return decide(np.zeros(len(q.orang), dtype=np.bool_), None, q.is_teacher())


def hlt_02(q: Questions, p: Params) -> Answers:
    """A permit is tied to its place: who holds one needs another at the new unit."""
    permit, moves = q.person("sip_berlaku_unor"), q.person("unor_i") != q.kota.sel.unor_i[q.sel]
    health = (q.held_at >= 0) & ~q.held_in("profesi", ("",))
    return decide(permit == 0, permit == -1, health & moves)


def imt_01(q: Questions, p: Params) -> Answers:
    """Every proposal passes I-MUT in its category; category 0 = switched off by the city."""
    return decide(np.zeros(len(q.orang), dtype=np.bool_), None, imut_category(q, p) > 0)


def imut_category(q: Questions, p: Params) -> Int:
    other = np.where(q.held_in("jenis", ("JF",)), p["jf"], p["pelaksana"])
    return np.where(q.is_pppk(), p["pppk"], np.where(q.is_teacher(), p["guru"], other)).astype(np.int64)


def imt_02(q: Questions, p: Params) -> Answers:
    """Pre-flight: I-MUT refuses a target whose workload analysis is not established there."""
    known = (q.kota.sel.ditetapkan[q.sel] >= 0) & ~q.kota.sel.ditetapkan_draf[q.sel]
    return decide(known, ~known)
