"""What a set of transfers has to leave behind: hours that are counted for a teacher, and the least staff of a health centre.

Measured here, because both are figures of the work; judged by eligibility, obeyed by planning.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int, Kebutuhan, Kota, Penjaga
from services.scoring.need import duties
from services.scoring.need.floors import CITY_CENTRE
from services.scoring.scope import closing_units
from shared.vocabulary import JenisUnor


def guards(kota: Kota, need: Kebutuhan) -> Penjaga:
    """Per cell; a profession of one centre may sit in several cells, which share one minimum."""
    group, least = _centres(kota)
    return Penjaga(jam=need.jam_minggu + duties.by_cell(kota), grup=group, minimal=least)


def _centres(kota: Kota) -> tuple[Int, Int]:
    """(group of each cell, -1 where no minimum is known; least people of each group), by centre and profession."""
    sel = kota.sel
    group = np.full(len(sel), -1, dtype=np.int64)
    profession = np.where(sel.jabatan_i >= 0, kota.jabatan["profesi"][sel.jabatan_i], "")
    centre = kota.unor["jenis"][sel.unor_i] == JenisUnor.PUSKESMAS
    centre &= ~closing_units(kota)[sel.unor_i]
    at = np.flatnonzero(centre & np.isin(profession.astype(str), list(CITY_CENTRE)))
    if not len(at):
        return group, np.zeros(0, dtype=np.int64)
    names = sorted(CITY_CENTRE)
    code = sel.unor_i[at] * len(names) + np.searchsorted(names, profession[at].astype(str))
    found, group[at] = np.unique(code, return_inverse=True)
    return group, np.array([CITY_CENTRE[names[c % len(names)]] for c in found.tolist()], dtype=np.int64)
