"""Has the person served long enough, or too long, in the same unit and task? Calendar months; the anniversary itself counts.

`tmt_unit` (unbroken service) decides. Where it is missing `tmt_jabatan` stands in, but a day shared by a large part of the staff
is a mass decree (penyetaraan, renaming, merger): it restarts the date although nobody moved, so it proves only "at least since".
People appointed together on that day did begin then. What a person has said of such a day goes before the count: confirmed, it never
proves a beginning, not even as `tmt_unit`; refused, it is a beginning like any other.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Bool, Date, Int
from services.scoring.questions import CANNOT_TELL, NOT_MET, Answers, Questions, decide, months_between
from shared.vocabulary import KeputusanKonfirmasi

Params = dict[str, int]


def months_served(q: Questions, p: Params) -> tuple[Int, Bool, Bool]:
    """(months at the effective date, known, only a lower bound)."""
    everybody, first_post = q.kota.pegawai["tmt_jabatan"], q.kota.pegawai["tmt_pns"]
    unit: Date = q.kota.pegawai["tmt_unit"]
    days, counts = np.unique(everybody[~np.isnat(everybody)], return_counts=True)
    least = max(p["massa_ppm"] * len(everybody) // MIKRO, p["massa_min_orang"])
    since = np.where(np.isnat(unit), everybody, unit)
    confirmed, refused = _settled(q, KeputusanKonfirmasi.DIKONFIRMASI), _settled(q, KeputusanKonfirmasi.DITOLAK)
    likely = np.isnat(unit) & np.isin(everybody, days[counts > least]) & ~np.isin(everybody, refused)
    mass = (likely | np.isin(since, confirmed)) & ~(since == first_post)
    at = q.orang
    months = months_between(since, q.kota.tmt_rencana)[at]
    return months, ~np.isnat(since)[at], mass[at]


def _settled(q: Questions, said: KeputusanKonfirmasi) -> Date:
    """Days of mass decrees of which a person said so."""
    return np.array([day for day, word in q.aturan.get("tmt_massal", {}).items() if word == said], dtype="datetime64[D]")


def enough(q: Questions, p: Params) -> Answers:
    """MUT-01 and TCH-10: at least `min_bulan` months. A mass date can show enough, never too little."""
    months, known, at_least = months_served(q, p)
    met = known & (months >= p["min_bulan"])
    return decide(met, ~known | (at_least & ~met))


def mut_01(q: Questions, p: Params) -> Answers:
    """Teachers have their own, longer rule (TCH-10)."""
    return decide_for(enough(q, p), ~q.is_teacher())


def tch_10(q: Questions, p: Params) -> Answers:
    """Four years at the school. Whose school closes needs a waiver signed by a law officer: a condition, not a no."""
    answers = enough(q, p)
    closing: Date = q.kota.unor["tutup"][q.person("unor_i")]
    dissolved = (q.person("unor_i") >= 0) & ~np.isnat(closing) & (closing <= q.kota.tmt_rencana)
    answers[dissolved & (answers == NOT_MET)] = CANNOT_TELL
    return decide_for(answers, q.is_teacher())


def mut_02(q: Questions, p: Params) -> Answers:
    months, known, at_least = months_served(q, p)
    over = known & (months > p["maks_bulan"])
    return decide(~over, ~known | (at_least & ~over))


def decide_for(answers: Answers, applies: Bool) -> Answers:
    """`answers` where the rule asks about such a person at all."""
    return decide(answers == 0, answers == CANNOT_TELL, applies)


def months_figure(q: Questions, p: Params) -> Int:
    return months_served(q, p)[0]
