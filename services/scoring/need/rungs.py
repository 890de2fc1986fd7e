"""Rung c of the need ladder: the established K, with an interval from the age of its decree and from its peers."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kebutuhan, Kota
from services.scoring.scope import closing_units
from shared.vocabulary import SumberKebutuhan

AGE_SHARE_PER_YEAR = 0.05
AGE_SHARE_MAX = 0.25
"""Interval of an established K: 5 % a year of the decree's age, at most 25 % (design)."""
PEERS_MIN = 8
PEERS_BETWEEN = (0.25, 0.75)
PEER_SHARE_MAX = 0.5
"""Peers are cells of the same position in units of the same kind. From eight on, the middle half of their K per head of the unit widens
the interval, by half of K at most (design)."""


def established(kota: Kota, need: Kebutuhan) -> None:
    known = kota.sel.ditetapkan >= 0
    need.sumber[known] = SumberKebutuhan.DITETAPKAN.value
    need.metode[known] = "K-DITETAPKAN"
    need.nilai[known] = kota.sel.ditetapkan[known]
    need.bulat[known] = kota.sel.ditetapkan[known]
    age = (kota.per - kota.sel.ditetapkan_tanggal).astype("timedelta64[D]").astype(np.float64) / 365.25
    age[np.isnat(kota.sel.ditetapkan_tanggal)] = AGE_SHARE_MAX / AGE_SHARE_PER_YEAR
    share = np.clip(age * AGE_SHARE_PER_YEAR, 0, AGE_SHARE_MAX)
    low, high = peers(kota, known)
    least, most = (need.nilai * (1 + sign * PEER_SHARE_MAX) for sign in (-1, 1))
    need.bawah[known] = np.fmin(need.nilai * (1 - share), np.maximum(low, least))[known]
    need.atas[known] = np.fmax(need.nilai * (1 + share), np.minimum(high, most))[known]


def closed(kota: Kota, need: Kebutuhan) -> None:
    """A unit that closes or is merged by the day of the transfers needs nobody from then on, whatever was said of it before."""
    gone = closing_units(kota)[kota.sel.unor_i] if len(kota.sel) else np.zeros(0, dtype=np.bool_)
    need.nilai[gone] = need.bawah[gone] = need.atas[gone] = 0.0
    need.bulat[gone] = 0
    need.jam_minggu[gone] = np.nan
    need.metode[gone], need.sumber[gone] = "UNIT-DITUTUP", SumberKebutuhan.DITETAPKAN.value
    for cell in np.flatnonzero(gone).tolist():
        need.catatan[cell].append("UNIT_DITUTUP")


def peers(kota: Kota, known: Bool) -> tuple[Float, Float]:
    """What a cell would have by the middle half of its peers, K per head of the unit times its heads; NaN with too few of them."""
    sel = kota.sel
    heads = (
        np.bincount(sel.unor_i, weights=kota.orang, minlength=len(kota.unor["kunci"]))[sel.unor_i] if len(sel) else np.zeros(0)
    )
    low, high = np.full(len(sel), np.nan), np.full(len(sel), np.nan)
    rows = np.flatnonzero(known & (heads > 0) & (sel.ditetapkan > 0))
    kind = kota.unor["jenis"][sel.unor_i]
    for group in _groups(rows, [f"{sel.keluarga[c]}|{sel.mapel[c]}|{kind[c]}" for c in rows.tolist()]):
        if len(group) >= PEERS_MIN:
            least, most = np.quantile(sel.ditetapkan[group] / heads[group], PEERS_BETWEEN)
            low[group], high[group] = least * heads[group], most * heads[group]
    return low, high


def _groups(rows: Int, names: list[str]) -> list[Int]:
    if not len(rows):
        return []
    code = np.unique(np.array(names), return_inverse=True)[1]
    order = np.argsort(code, kind="stable")
    return np.split(rows[order], np.flatnonzero(np.diff(code[order])) + 1)
