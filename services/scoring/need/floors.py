"""Below how many people can a cell not do its work? The floor that a projection is held against; 0 = no work known.

A subject: the fewest teachers its hours can be shared among (40 each); class teachers: one a class group; counsellors: 225 pupils each;
a health centre: the least of the profession; anything else that has work or people: one.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int, Kebutuhan, Kota
from services.scoring.need.load import MOST_HOURS
from services.scoring.need.puskesmas import minimum_staff
from shared.vocabulary import JenisUnor, Mapel

CITY_CENTRE = minimum_staff("PERKOTAAN", rawat_inap=False)
"""Snapshots do not tell whether a centre has beds: the smaller minimum, which nobody can call too strict."""


def floors(kota: Kota, need: Kebutuhan) -> Int:
    """Whole people per cell."""
    sel = kota.sel
    least = np.where(need.bulat >= 0, np.minimum(need.bulat, 1), np.minimum(kota.orang, 1)).astype(np.int64)
    taught = np.nan_to_num(need.jam_minggu) > 0
    least[taught] = np.ceil(np.rint(need.jam_minggu[taught]) / MOST_HOURS).astype(np.int64)
    counsel, classes = sel.mapel == Mapel.BK, (sel.mapel == Mapel.KELAS) & (need.bulat >= 0)
    least[counsel] = np.maximum(np.ceil(np.nan_to_num(need.bawah[counsel])), least[counsel]).astype(np.int64)
    least[classes] = need.bulat[classes]
    profession = np.where(sel.jabatan_i >= 0, kota.jabatan["profesi"][sel.jabatan_i], "")
    centre = kota.unor["jenis"][sel.unor_i] == JenisUnor.PUSKESMAS
    for name, people in CITY_CENTRE.items():
        least[centre & (profession == name)] = people
    return least
