"""What is the person's standing: status, active duty, discipline, ratings, study duty, an open proposal, a headship?"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool
from services.scoring.questions import Answers, Questions, decide

Params = dict[str, int]
UNKNOWN = ("", "TIDAK_DIKETAHUI")
GOOD = ("SANGAT_BAIK", "BAIK")
HEADS = ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS")


def mut_12(q: Questions, p: Params) -> Answers:
    """PPPK have rules of their own."""
    return decide(~q.person_in("status", ("CPNS",)), q.person_in("status", UNKNOWN), ~q.is_pppk())


def lev_01(q: Questions, p: Params) -> Answers:
    return decide(q.person_in("kedudukan", ("AKTIF",)), q.person_in("kedudukan", UNKNOWN))


def mut_08(q: Questions, p: Params) -> Answers:
    """Running on the decision date; a punishment without an end is still running."""
    ended = q.person("hukdis_selesai") < q.kota.tanggal_keputusan
    running = ~q.person_in("hukdis_tingkat", ("",)) & ~ended
    return decide(~running, ~running & (q.person("hukdis_diketahui") != 1))


def mut_09(q: Questions, p: Params) -> Answers:
    """One bad year is enough to know; one unknown year is not enough to call both good."""
    bad, unknown = _none(q), _none(q)
    for column in ("predikat_terakhir", "predikat_sebelumnya"):
        missing = q.person_in(column, ("",))
        unknown |= missing
        bad |= ~missing & ~q.person_in(column, GOOD)
    return decide(~bad, ~bad & unknown)


def mut_10(q: Questions, p: Params) -> Answers:
    """Active duty rules study duty out; a bond is known by its end date."""
    studying = (q.person("tugas_belajar") == 1) | q.person_in("kedudukan", ("TUGAS_BELAJAR",))
    held = studying | (q.person("ikatan_dinas_sampai") > q.kota.tmt_rencana)
    silent = (q.person("tugas_belajar") == -1) & q.person_in("kedudukan", UNKNOWN)
    return decide(~held, ~held & silent)


def mut_18(q: Questions, p: Params) -> Answers:
    return decide(q.person("usulan_terbuka") != 1, q.person("usulan_terbuka") == -1)


def rot_04(q: Questions, p: Params) -> Answers:
    return decide(~q.person_in("tugas_tambahan", HEADS))


def _none(q: Questions) -> Bool:
    return np.zeros(len(q.orang), dtype=np.bool_)
