"""Rules of people under a work agreement. Whose status is unknown may be one of them: cannot tell."""

from __future__ import annotations

import numpy as np

from services.scoring.eligibility.retirement import contract_left
from services.scoring.facts import Bool
from services.scoring.questions import Answers, Questions, decide, religion_unclear

Params = dict[str, int]
UNKNOWN = ("", "TIDAK_DIKETAHUI")


def p3k_01(q: Questions, p: Params) -> Answers:
    """Asked only of moves to another agency."""
    return _about_pppk(q, _none(q))


def p3k_02(q: Questions, p: Params) -> Answers:
    """The same position; of a teacher that includes the subject, as far as both are known."""
    mine, wanted = q.person("mapel"), q.kota.sel.mapel[q.sel]
    other_subject = q.is_teacher() & (mine != "") & ~np.isin(wanted, UNKNOWN) & (mine != wanted)
    other_subject &= ~religion_unclear(q.kota, "mapel", q.orang, q.sel)
    return _about_pppk(q, q.same_family & ~other_subject)


def p3k_03(q: Questions, p: Params) -> Answers:
    """A task after the move (report, addendum), so it is always still to be done."""
    return _about_pppk(q, _none(q))


def p3k_04(q: Questions, p: Params) -> Answers:
    return _about_pppk(q, contract_left(q) >= p["min_bulan"], np.isnat(q.person("akhir_kontrak")))


def p3k_05(q: Questions, p: Params) -> Answers:
    return _about_pppk(q, ~q.person_in("status", ("PPPK_PARUH_WAKTU",)))


def _about_pppk(q: Questions, met: Bool, unknown: Bool | None = None) -> Answers:
    nameless = q.person_in("status", UNKNOWN)
    return decide(met, nameless if unknown is None else nameless | unknown, q.is_pppk() | nameless)


def _none(q: Questions) -> Bool:
    return np.zeros(len(q.orang), dtype=np.bool_)
