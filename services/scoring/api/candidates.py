"""Who may be asked for one seat: everybody of its exchange group whom no rule about the person holds back."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import in_scope, screen_people
from services.scoring.facts import Kota, Pasangan


def cell_of(kota: Kota, key: str) -> int:
    """Raises ValueError for a cell this snapshot does not have."""
    found = np.flatnonzero(kota.sel.kunci == key)
    if not len(found):
        raise ValueError("sel tidak dikenal pada snapshot ini")
    return int(found[0])


def candidates(kota: Kota, cell: int, job: dict[str, Any]) -> Pasangan:
    allowed = screen_people(kota, in_scope(kota, job["kebijakan"]), job["aturan"], job["kebijakan"]).boleh
    own = kota.pegawai["sel_i"]
    people = np.flatnonzero(allowed & (kota.sel.kelompok[own] == kota.sel.kelompok[cell]) & (own != cell))
    return Pasangan(people, np.full(len(people), cell))
