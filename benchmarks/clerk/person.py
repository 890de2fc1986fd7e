"""Who is it: status, duty, discipline, ratings, study, stance, headship?"""

from __future__ import annotations

from benchmarks.clerk.case import NO, NOT_ASKED, UNKNOWN, YES, Case, Params, Rule, yes_if

GOOD = ("SANGAT_BAIK", "BAIK")


def mut_08(c: Case, p: Params) -> str:
    if c.orang["hukdis_tingkat"] is not None:
        ended = c.orang["hukdis_selesai"]
        if ended is None or ended >= c.diputus:
            return NO
    return YES if c.orang["hukdis_diketahui"] else UNKNOWN


def mut_09(c: Case, p: Params) -> str:
    ratings = [c.orang["predikat_terakhir"], c.orang["predikat_sebelumnya"]]
    if any(rating is not None and rating not in GOOD for rating in ratings):
        return NO
    return UNKNOWN if None in ratings else YES


def mut_10(c: Case, p: Params) -> str:
    duty, bound = c.orang["kedudukan"], c.orang["ikatan_dinas_sampai"]
    if c.orang["tugas_belajar"] or duty == "TUGAS_BELAJAR" or (bound is not None and bound > c.tmt):
        return NO
    return UNKNOWN if c.orang["tugas_belajar"] is None and duty in (None, "TIDAK_DIKETAHUI") else YES


def mut_12(c: Case, p: Params) -> str:
    if c.pppk:
        return NOT_ASKED
    return UNKNOWN if c.status_asing else yes_if(c.orang["status"] != "CPNS")


def mut_18(c: Case, p: Params) -> str:
    open_ = c.orang["usulan_terbuka"]
    return UNKNOWN if open_ is None else yes_if(not open_)


def lev_01(c: Case, p: Params) -> str:
    duty = c.orang["kedudukan"]
    return UNKNOWN if duty in (None, "TIDAK_DIKETAHUI") else yes_if(duty == "AKTIF")


def rot_04(c: Case, p: Params) -> str:
    return yes_if(c.orang["tugas_tambahan"] not in ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS"))


def con_01(c: Case, p: Params) -> str:
    if c.persetujuan == "ABAIKAN":
        return NOT_ASKED
    stance = c.orang["persetujuan"]
    if c.persetujuan == "KETAT":
        return yes_if(stance == "SETUJU")
    return UNKNOWN if stance in (None, "TIDAK_DIKETAHUI") else yes_if(stance != "MENOLAK")


def _of_contract(known: str, unknown: str) -> Rule:
    """A rule of people under a contract whose answer does not depend on anything else."""

    def rule(c: Case, p: Params) -> str:
        return unknown if c.status_asing else known if c.pppk else NOT_ASKED

    return rule


def p3k_05(c: Case, p: Params) -> str:
    if c.status_asing:
        return UNKNOWN
    return yes_if(c.orang["status"] != "PPPK_PARUH_WAKTU") if c.pppk else NOT_ASKED


PERSON: dict[str, Rule] = {
    "MUT-08": mut_08, "MUT-09": mut_09, "MUT-10": mut_10, "MUT-12": mut_12, "MUT-18": mut_18, "LEV-01": lev_01, "ROT-04": rot_04,
    "CON-01": con_01, "P3K-01": _of_contract(NO, UNKNOWN), "P3K-03": _of_contract(NO, UNKNOWN), "P3K-05": p3k_05,
}  # fmt: skip
