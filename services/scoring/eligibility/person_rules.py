"""Rules about the person alone: status, tenure, duty, retirement, protection. One function per rule."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Date, Int
from services.scoring.questions import Answers, Questions, decide, months_between

Params = dict[str, int]
BAIK = ("SANGAT_BAIK", "BAIK")
MASS_SHARE = 0.05
"""A start date shared by more than this share of all people is a mass decree, not everybody's move (DESK finding 8)."""


def tenure_months(q: Questions) -> tuple[Int, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """(months of unbroken service in unit and task at the effective date, known?).

    tmt_unit decides; tmt_jabatan stands in only where it is no mass decree, since those restart a date although nobody moved.
    """
    since: Date = q.person("tmt_unit").copy()
    position: Date = q.person("tmt_jabatan")
    everybody = q.kota.pegawai["tmt_jabatan"]
    days, counts = np.unique(everybody[~np.isnat(everybody)], return_counts=True)
    mass = days[counts > max(MASS_SHARE * len(everybody), 5)]
    usable = np.isnat(since) & ~np.isnat(position) & ~np.isin(position, mass)
    since[usable] = position[usable]
    months = months_between(since, q.kota.tmt_rencana)
    return months, ~np.isnat(since)


def mut_01(q: Questions, p: Params) -> Answers:
    """Two years in the unit; teachers have their own, longer rule."""
    months, known = tenure_months(q)
    return decide(months >= p["min_bulan"], ~known, ~q.is_teacher())


def tch_10(q: Questions, p: Params) -> Answers:
    """Four years at the school for government-appointed teachers."""
    months, known = tenure_months(q)
    return decide(months >= p["min_bulan"], ~known, q.is_teacher())


def mut_02(q: Questions, p: Params) -> Answers:
    months, known = tenure_months(q)
    return decide(months <= p["maks_bulan"], ~known)


def mut_08(q: Questions, p: Params) -> Answers:
    running = (q.person("hukdis_tingkat") != "") & ~(q.person("hukdis_selesai") < q.kota.tanggal_keputusan)
    return decide(~running, ~running & (q.person("hukdis_diketahui") != 1))


def mut_09(q: Questions, p: Params) -> Answers:
    last, before = q.person("predikat_terakhir"), q.person("predikat_sebelumnya")
    bad = np.zeros(len(q.orang), dtype=np.bool_)
    for rating in (last, before):
        bad |= (rating != "") & ~np.isin(rating, BAIK)
    return decide(~bad, ~bad & ((last == "") | (before == "")))


def mut_10(q: Questions, p: Params) -> Answers:
    studying = (q.person("tugas_belajar") == 1) | (q.person("kedudukan") == "TUGAS_BELAJAR")
    bound = q.person("ikatan_dinas_sampai") > q.kota.tmt_rencana
    return decide(~(studying | bound), ~(studying | bound) & (q.person("tugas_belajar") == -1))


def mut_12(q: Questions, p: Params) -> Answers:
    status = q.person("status")
    return decide(status != "CPNS", np.isin(status, ("", "TIDAK_DIKETAHUI")))


def mut_18(q: Questions, p: Params) -> Answers:
    return decide(q.person("usulan_terbuka") != 1)


def lev_01(q: Questions, p: Params) -> Answers:
    standing = q.person("kedudukan")
    return decide(standing == "AKTIF", np.isin(standing, ("", "TIDAK_DIKETAHUI")))


def lev_02(q: Questions, p: Params) -> Answers:
    return decide(~(q.person("cuti_besar_sampai") >= q.kota.tmt_rencana))


def pro_01(q: Questions, p: Params) -> Answers:
    return decide(~(q.person("perlindungan_sampai") >= q.kota.tmt_rencana))


def con_01(q: Questions, p: Params) -> Answers:
    """Agency moves need no consent in law; the policy says how wishes count. Unknown is not refused."""
    stance, policy = q.person("persetujuan"), q.kebijakan["persetujuan"]
    if policy == "ABAIKAN":
        return decide(np.ones(len(q.orang), dtype=np.bool_))
    if policy == "KETAT":
        return decide(stance == "SETUJU")
    return decide(stance != "MENOLAK", np.isin(stance, ("", "TIDAK_DIKETAHUI")))


def rot_04(q: Questions, p: Params) -> Answers:
    return decide(~np.isin(q.person("tugas_tambahan"), ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS")))


def ret_01(q: Questions, p: Params) -> Answers:
    left = months_left(q)
    return decide(left >= p["min_bulan"], np.isnat(q.person("tmt_pensiun")))


def ret_03(q: Questions, p: Params) -> Answers:
    day = q.person("tmt_pensiun")
    return decide(day > q.kota.tmt_rencana, np.isnat(day))


def months_left(q: Questions) -> Int:
    """Months from the effective date to retirement."""
    day: Date = q.person("tmt_pensiun")
    safe = np.where(np.isnat(day), q.kota.tmt_rencana, day)
    start = np.full(len(day), q.kota.tmt_rencana)
    return np.where(safe >= start, months_between(start, safe), -1).astype(np.int64)


def contract_left(q: Questions) -> Int:
    """Months from the effective date to the end of the agreement; -1 = over or unknown."""
    end: Date = q.person("akhir_kontrak")
    start = np.full(len(end), q.kota.tmt_rencana)
    safe = np.where(np.isnat(end), start, end)
    return np.where(safe >= start, months_between(start, safe), -1).astype(np.int64)


def p3k_03(q: Questions, p: Params) -> Answers:
    return decide(np.zeros(len(q.orang), dtype=np.bool_), None, q.is_pppk())


def p3k_04(q: Questions, p: Params) -> Answers:
    return decide(contract_left(q) >= p["min_bulan"], np.isnat(q.person("akhir_kontrak")), q.is_pppk())


def p3k_05(q: Questions, p: Params) -> Answers:
    return decide(q.person("status") != "PPPK_PARUH_WAKTU", None, q.is_pppk())


def tch_08(q: Questions, p: Params) -> Answers:
    return decide(~(q.person("komitmen_sampai") > q.kota.tmt_rencana), None, q.is_teacher())


def tch_09(q: Questions, p: Params) -> Answers:
    month = int(q.kota.tmt_rencana.astype("datetime64[M]").astype(int)) % 12 + 1
    return decide(np.full(len(q.orang), month in (1, 7)), None, q.is_teacher())


def tch_07(q: Questions, p: Params) -> Answers:
    """A gate: the paper comes with the case, so here it is always still to be had."""
    return decide(np.zeros(len(q.orang), dtype=np.bool_), None, q.is_teacher())
