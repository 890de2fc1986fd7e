"""Who is known to come or to go within the months a city is ready to wait? Known intake, returns from a dated leave; retirements.

Who comes first replaces who goes: only what is beyond that closes a gap. Agreements that may be renewed are not leavers.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Bool, Kota
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.gaps import Gaps
from services.scoring.need.projection import WHOLE, arrivals
from shared.vocabulary import JenisTenaga, JenisTindakan, TugasTambahan

Days = dict[int, list[np.datetime64]]
"""Per cell the days on which one person comes or goes, in order."""
HEADS = (TugasTambahan.KEPALA_SEKOLAH.value, TugasTambahan.KEPALA_PUSKESMAS.value)
ON_DUTY = ("AKTIF", "TIDAK_DIKETAHUI", "")


def wait(kota: Kota, gaps: Gaps, months: int, *, returns: bool) -> list[Act]:
    """In the order of the cells. `returns`: people on leave are no hands now, so that one who is back is a gain."""
    last = months_later(kota.tmt_rencana, months)
    come, go = coming(kota, last, returns=returns), going(kota, last)
    found = []
    for cell in sorted({*come, *go}):
        arriving, leaving = come.get(cell, []), go.get(cell, [])
        if gaps.kurang_orang[cell]:
            gap, days, ends = int(gaps.kurang_mikro[cell]), arriving[len(leaving) :], (-1, cell)
            most = -(-gap // MIKRO)
        else:
            days, ends, most = leaving[len(arriving) :], (cell, -1), int(gaps.lebih_orang[cell])
            gap = int(gaps.lebih_mikro[cell])
        people = min(len(days), most)
        if people and gap:
            found.append(
                Act(
                    JenisTindakan.MENUNGGU, *ends, min(people * MIKRO, gap), people, mulai=max(days[people - 1], kota.tmt_rencana)
                )
            )
    return found


def coming(kota: Kota, last: np.datetime64, *, returns: bool) -> Days:
    """Intake on record, and people back from a leave whose end is known."""
    found: Days = {}
    for row in arrivals(kota).tolist():
        day, cell = kota.masuk["tanggal"][row], int(kota.masuk["sel_i"][row])
        if cell >= 0 and day <= last:
            found.setdefault(cell, []).extend([day] * int(kota.masuk["jumlah"][row]))
    back = kota.pegawai["cuti_besar_sampai"] + np.timedelta64(1, "D")
    for row in np.flatnonzero(_on_leave(kota) & (back <= last)).tolist() if returns else ():
        found.setdefault(int(kota.pegawai["sel_i"][row]), []).append(back[row])
    return {cell: sorted(days) for cell, days in found.items()}


def going(kota: Kota, last: np.datetime64) -> Days:
    people = kota.pegawai
    counted = (people["dihitung"] == 1) & (people["sel_i"] >= 0)
    found: Days = {}
    for row in np.flatnonzero(counted & (people["tmt_pensiun"] <= last)).tolist():
        found.setdefault(int(people["sel_i"][row]), []).append(people["tmt_pensiun"][row])
    return {cell: sorted(days) for cell, days in found.items()}


def _on_leave(kota: Kota) -> Bool:
    """Away for nothing but a leave that ends: no study duty, no other standing, no head's post."""
    people = kota.pegawai
    away = (people["tenaga"] == JenisTenaga.TIDAK_HADIR) & np.isin(people["kedudukan"], ON_DUTY) & (people["tugas_belajar"] != 1)
    mine = (people["sel_i"] >= 0) & np.isin(people["status"], WHOLE) & ~np.isin(people["tugas_tambahan"], HEADS)
    stays = ~(people["tmt_pensiun"] <= people["cuti_besar_sampai"] + np.timedelta64(1, "D"))
    return np.asarray(away & mine & stays, dtype=np.bool_)


def months_later(day: np.datetime64, months: int) -> np.datetime64:
    """The same day of a later month, its last day where it is shorter."""
    month = day.astype("datetime64[M]")
    later = month + np.timedelta64(months, "M")
    end = (later + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return min(later.astype("datetime64[D]") + (day - month.astype("datetime64[D]")), end)
