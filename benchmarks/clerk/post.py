"""Does the wanted post suit: education, competence, class, family, subject, hours?"""

from __future__ import annotations

import math

from benchmarks.clerk.case import NO, NOT_ASKED, UNKNOWN, YES, Case, Params, Rule, yes_if

LADDER = {"SD": 1, "SMP": 2, "SMA": 3, "D1": 4, "D2": 5, "D3": 6, "D4": 7, "S1": 7, "PROFESI": 8, "S2": 9, "S3": 10}
"""A diploma of four years stands beside a bachelor's."""
RELIGIONS = ("ISLAM", "KRISTEN", "KATOLIK", "HINDU", "BUDDHA", "KHONGHUCU")


def _same_post(c: Case) -> bool:
    """Of one family, and either a JF, who brings the level along, or of the same class."""
    return c.sekeluarga and (_keeps_level(c) or _class(c.lama) == _class(c.baru))


def _keeps_level(c: Case) -> bool:
    return c.sekeluarga and c.lama is not None and c.lama["jenis"] == "JF"


def _class(post: dict[str, object] | None) -> object:
    return None if post is None else post["kelas"]


def mut_05(c: Case, p: Params) -> str:
    if _same_post(c):
        return YES
    asked = c.baru["pendidikan_min"] if c.baru else None
    held, field = c.orang["pendidikan"], c.orang["bidang_pendidikan"]
    fields = [f.strip().casefold() for f in ((c.baru or {}).get("bidang_pendidikan") or "").split("|") if f.strip()]
    if held in LADDER and asked in LADDER and LADDER[held] < LADDER[asked]:
        return NO
    if fields and field is not None and field.strip().casefold() not in fields:
        return NO
    return UNKNOWN if held not in LADDER or asked not in LADDER or (fields and field is None) else YES


def mut_06(c: Case, p: Params) -> str:
    if _same_post(c):
        return YES
    level = c.orang["kompetensi_teknis"]
    asked = 1 if c.baru is None else p.get((c.baru["jenjang"] or c.baru["jenis"] or "").lower(), 1)
    return UNKNOWN if level is None else yes_if(level >= asked)


def _by_class(compare: str) -> Rule:
    def rule(c: Case, p: Params) -> str:
        if _keeps_level(c):
            return YES
        old, new = (None if post is None else post["kelas"] for post in (c.lama, c.baru))
        if old is None or new is None:
            return UNKNOWN
        return yes_if(new >= old if compare == "no lower" else new <= old)

    return rule


def rot_02(c: Case, p: Params) -> str:
    plain = c.lama is not None and c.baru is not None and c.lama["jenis"] == c.baru["jenis"] == "PELAKSANA"
    return yes_if(c.sekeluarga or plain)


def inc_01(c: Case, p: Params) -> str:
    old, new = _class(c.lama), _class(c.baru)
    if not _keeps_level(c):
        if old is None or new is None:
            return UNKNOWN
        if old != new:
            return NO
    return yes_if(True) if c.unit is not None and c.unit["opd"] == c.kursi["opd"] else UNKNOWN


def _pooled(held: str | None, wanted: str | None) -> bool:
    """One side names a religion's lessons, the other only religion: nobody can tell whether they are the same."""
    one = held in {f"AGAMA_{r}" for r in RELIGIONS} and wanted == "AGAMA"
    other = held == "AGAMA" and wanted in {f"AGAMA_{r}" for r in RELIGIONS}
    return one or other


def p3k_02(c: Case, p: Params) -> str:
    if c.status_asing:
        return UNKNOWN
    if not c.pppk:
        return NOT_ASKED
    mine, wanted = c.orang["mapel"], c.kursi["mapel"]
    told = mine is not None and wanted not in (None, "TIDAK_DIKETAHUI")
    other_subject = c.guru and told and mine != wanted and not _pooled(mine, wanted)
    return yes_if(c.sekeluarga and not other_subject)


def tch_01(c: Case, p: Params) -> str:
    if not c.guru:
        return NOT_ASKED
    mine, wanted = c.orang["sertifikat_mapel"], c.kursi["mapel"]
    if mine is None or wanted in (None, "TIDAK_DIKETAHUI") or _pooled(mine, wanted):
        return UNKNOWN
    return yes_if(mine == wanted)


def tch_03(c: Case, p: Params) -> str:
    if not c.guru:
        return NOT_ASKED
    hours = c.kursi["jam"]
    if hours is None or math.isnan(hours):
        return UNKNOWN
    each = hours / (c.kursi["orang"] + 1)
    return YES if p["min_jam"] <= each <= p["maks_jam"] else NO


POST: dict[str, Rule] = {
    "MUT-05": mut_05, "MUT-06": mut_06, "ROT-01": _by_class("no lower"), "ROT-02": rot_02, "ROT-03": _by_class("no higher"),
    "INC-01": inc_01, "P3K-02": p3k_02, "TCH-01": tch_01, "TCH-03": tch_03,
}  # fmt: skip
