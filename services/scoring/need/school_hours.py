"""A school's own lesson hours stand before any table: need of a subject = its hours / 24.

A list stands for its school only when it names nearly all class groups; half a list would invent a surplus. In a primary school the
class teacher teaches most subjects, so its list tells only of religion and sport.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Kebutuhan, Kota, Text
from shared.vocabulary import MAPEL_AGAMA, Mapel

PRIMARY = (Mapel.AGAMA.value, *MAPEL_AGAMA, Mapel.PJOK.value)
NOT_BY_HOURS = (Mapel.BK.value, Mapel.KELAS.value)
PARTLY = "JAM_TIDAK_UTUH"


@dataclass(frozen=True)
class Own:
    """Per cell: hours a week, NaN where the table answers, and the name of the list."""

    jam: Float
    nama: Text


def own_hours(kota: Kota, need: Kebutuhan) -> Own:
    cells = len(kota.sel)
    own = Own(np.full(cells, np.nan), np.full(cells, "", dtype=object))
    if not kota.jam:
        return own
    cell, kind = kota.jam["sel_i"], kota.unor["jenis"][kota.jam["unor_i"]]
    counted = (cell >= 0) & (kota.jam["unor_i"] >= 0) & (kota.jam["jam_per_minggu"] > 0)
    counted &= np.where(kind == "SD", np.isin(kota.jam["mapel"], PRIMARY), ~np.isin(kota.jam["mapel"], NOT_BY_HOURS))
    for row in np.flatnonzero(counted & ~kota.jam["utuh"]).tolist():
        need.catatan[cell[row]].append(PARTLY)
    for row in np.flatnonzero(counted & kota.jam["utuh"]).tolist():
        at = int(cell[row])
        own.jam[at] = np.nan_to_num(own.jam[at]) + int(kota.jam["jam_per_minggu"][row])  # religion lessons may be pooled
        own.nama[at] = _name(kota, row)
    return own


def _name(kota: Kota, row: int) -> str:
    """JAM-DAPODIK-2026/2027-1: whose list, of which year and semester."""
    semester = int(kota.jam["semester"][row])
    source = str(kota.jam["sumber"][row]).upper()
    return f"JAM-{source}-{kota.jam['tahun_ajaran'][row]}" + (f"-{semester}" if semester > 0 else "")
