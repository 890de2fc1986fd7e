"""The city after some people were seated elsewhere: they count at the new place, as hands and as people, heads as teachers again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Kota, Pasangan
from services.scoring.moved import people_and_hands


def after(kota: Kota, moves: Pasangan, policy: dict[str, Any]) -> Kota:
    """A head was counted apart; seated, the head is one of the people of the new cell."""
    person = {name: values.copy() for name, values in kota.pegawai.items() if name in CHANGED}
    who, where = moves.pegawai_i, moves.sel_i
    left, counted = person["sel_i"][who], person["dihitung"][who] == 1
    cells = len(kota.sel)
    of_asn = np.isin(kota.pegawai["status"][who], ("PNS", "CPNS", "PPPK"))
    asn = np.bincount(where[of_asn], minlength=cells) - np.bincount(left[counted & of_asn], minlength=cells)
    people, hands = people_and_hands(kota, moves, policy)
    person["sel_i"][who], person["unor_i"][who] = where, kota.sel.unor_i[where]
    person["unor"][who], person["dihitung"][who], person["tugas_tambahan"][who] = (
        kota.unor["kunci"][kota.sel.unor_i[where]],
        1,
        "",
    )
    person["tenaga"][who] = np.where(kota.pegawai["status"][who] == "", "TIDAK_DIKETAHUI", kota.pegawai["status"][who])
    return replace(
        kota,
        pegawai={**kota.pegawai, **person},
        orang=kota.orang + people,
        orang_asn=kota.orang_asn + asn,
        tenaga=kota.tenaga + hands,
    )


CHANGED = ("sel_i", "unor_i", "unor", "dihitung", "tugas_tambahan", "tenaga")
"""Columns of a person that a seat changes."""
