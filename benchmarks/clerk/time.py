"""How long here, how long until retirement or the end of the contract, and is somebody away or protected on the day?"""

from __future__ import annotations

from datetime import date

from benchmarks.clerk.case import NO, NOT_ASKED, UNKNOWN, YES, Case, Params, Rule, months, yes_if


def _served(c: Case) -> tuple[int | None, bool]:
    """(months in this unit and task, or unknown; is that only the least it can be?)."""
    since = c.orang["tmt_unit"] or c.orang["tmt_jabatan"]
    if since is None:
        return None, False
    stands_in = c.orang["tmt_unit"] is None and since in c.massal
    return months(since, c.tmt), (stands_in or since in c.pasti_massal) and since != c.orang["tmt_pns"]


def _long_enough(c: Case, p: Params) -> str:
    served, at_least = _served(c)
    if served is None:
        return UNKNOWN
    if served >= p["min_bulan"]:
        return YES
    return UNKNOWN if at_least else NO


def mut_01(c: Case, p: Params) -> str:
    return NOT_ASKED if c.guru else _long_enough(c, p)


def tch_10(c: Case, p: Params) -> str:
    if not c.guru:
        return NOT_ASKED
    closes = c.unit["tutup"] if c.unit else None
    answer = _long_enough(c, p)
    return UNKNOWN if answer == NO and closes is not None and closes <= c.tmt else answer


def mut_02(c: Case, p: Params) -> str:
    served, at_least = _served(c)
    if served is None:
        return UNKNOWN
    if served > p["maks_bulan"]:
        return NO
    return UNKNOWN if at_least else YES


def ret_01(c: Case, p: Params) -> str:
    end = c.orang["tmt_pensiun"]
    return UNKNOWN if end is None else yes_if(_left(c, end) >= p["min_bulan"])


def ret_02(c: Case, p: Params) -> str:
    if c.sekeluarga:
        return YES
    end = c.orang["tmt_pensiun"]
    old, new = (post["bup"] if post else None for post in (c.lama, c.baru))
    if end is None or old is None or new is None:
        return UNKNOWN
    earlier = max(0, old - new)
    return yes_if(end.replace(year=end.year - earlier, day=1) > c.tmt)


def ret_03(c: Case, p: Params) -> str:
    end = c.orang["tmt_pensiun"]
    return UNKNOWN if end is None else yes_if(end > c.tmt)


def p3k_04(c: Case, p: Params) -> str:
    if not c.pppk and not c.status_asing:
        return NOT_ASKED
    end = c.orang["akhir_kontrak"]
    return UNKNOWN if c.status_asing or end is None else yes_if(_left(c, end) >= p["min_bulan"])


def _left(c: Case, end: date) -> int:
    return 0 if end < c.tmt else months(c.tmt, end)


def _over_by(column: str) -> Rule:
    def free(c: Case, p: Params) -> str:
        if column not in c.pernah_dicatat:
            return UNKNOWN
        return yes_if(c.orang[column] is None or c.orang[column] < c.tmt)

    return free


def tch_08(c: Case, p: Params) -> str:
    if not c.guru:
        return NOT_ASKED
    if "komitmen_sampai" not in c.pernah_dicatat:
        return UNKNOWN
    until = c.orang["komitmen_sampai"]
    return yes_if(until is None or until <= c.tmt)


def tch_09(c: Case, p: Params) -> str:
    return yes_if(c.tmt.month in (p["bulan_a"], p["bulan_b"])) if c.guru else NOT_ASKED


TIME: dict[str, Rule] = {
    "MUT-01": mut_01, "MUT-02": mut_02, "TCH-10": tch_10, "RET-01": ret_01, "RET-02": ret_02, "RET-03": ret_03, "P3K-04": p3k_04,
    "LEV-02": _over_by("cuti_besar_sampai"), "PRO-01": _over_by("perlindungan_sampai"), "TCH-08": tch_08, "TCH-09": tch_09,
}  # fmt: skip
