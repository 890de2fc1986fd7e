"""Which papers and steps are still to come, and is the target's workload analysis established?"""

from __future__ import annotations

from benchmarks.clerk.case import NO, NOT_ASKED, UNKNOWN, YES, Case, Params, Rule


def tch_07(c: Case, p: Params) -> str:
    return NO if c.guru else NOT_ASKED


def imt_01(c: Case, p: Params) -> str:
    functional = c.lama is not None and c.lama["jenis"] == "JF"
    category = "pppk" if c.pppk else "guru" if c.guru else "jf" if functional else "pelaksana"
    return NO if p[category] > 0 else NOT_ASKED


def imt_02(c: Case, p: Params) -> str:
    return YES if c.kursi["ditetapkan"] is not None and not c.kursi["draf"] else UNKNOWN


def hlt_02(c: Case, p: Params) -> str:
    """A permit is tied to its place, so whoever holds one needs another where the unit changes."""
    stays = c.unit is not None and c.unit["kunci"] == c.kursi["unit"]
    if c.lama is None or c.lama["profesi"] is None or stays:
        return NOT_ASKED
    permit = c.orang["sip_berlaku_unor"]
    return UNKNOWN if permit is None else NO if permit else YES


PAPERS: dict[str, Rule] = {"TCH-07": tch_07, "IMT-01": imt_01, "IMT-02": imt_02, "HLT-02": hlt_02}
