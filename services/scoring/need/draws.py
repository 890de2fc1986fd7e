"""Needs as they might be instead: draws from the intervals of the cells, under each reading of the effective working time.

The interval of a cell is its 10-90 % range, so a draw takes a standard normal z and goes |z|/1.2816 of the way to the end it points
to: the stated need stays the median and the ends stay the deciles, however lopsided the interval. Errors of one method go together:
of the variance of z a share is the method's, the same for all its cells, the rest the cell's own (COMMON, design). A need without an
interval (norms, exact counts) does not move. Work volumes over another effective time scale by the ratio of the two times.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.tasks import HEALTH
from shared.vocabulary import SumberKebutuhan

DECILE = 1.2815515655446004
COMMON = 0.3
OWN_TIME = "KEBIJAKAN"
TIMES: dict[str, int | None] = {OWN_TIME: None, "MENIT_72000": 72_000, "MENIT_75000": 75_000}
"""Effective minutes a year of every office: as the round's policy has them, by Perka BKN 19/2011, by PermenPANRB 1/2020."""


@dataclass(frozen=True)
class Draw:
    kebutuhan: Kebutuhan
    waktu: str
    z: Float
    """How far off the cell's need is, in its own deciles' terms; 0 where it has no interval."""


def draw_needs(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any], seed: str, count: int) -> Iterator[Draw]:
    """The regimes take turns. The same seed gives the same draws, whatever the order of rows."""
    method = np.unique(need.metode.astype(str), return_inverse=True)[1]
    names = list(TIMES)
    moves = (need.bulat >= 0) & (np.nan_to_num(need.atas) > np.nan_to_num(need.bawah))
    for number in range(count):
        rng = np.random.default_rng(int.from_bytes(hashlib.sha256(f"{seed}|ketahanan|{number}".encode()).digest()[:8]))
        shared = rng.standard_normal(int(method.max(initial=0)) + 1)[method]
        z = np.where(moves, np.sqrt(COMMON) * shared + np.sqrt(1 - COMMON) * rng.standard_normal(len(method)), 0.0)
        time = names[number % len(names)]
        yield Draw(as_if(kota, need, kebijakan, _at(need, z), TIMES[time]), time, z)


def as_if(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any], value: Float, minutes: int | None) -> Kebutuhan:
    """The need with these values instead, over another effective time, in whole people by the round's rounding."""
    if minutes is not None:
        health = np.isin(kota.unor["jenis"][kota.sel.unor_i], HEALTH)
        own = np.where(health, kebijakan["wke_menit"]["KESEHATAN"], kebijakan["wke_menit"]["OPD"])
        value = value * np.where(need.sumber == SumberKebutuhan.ABK.value, own / minutes, 1.0)
    changed = (need.bulat >= 0) & (value != need.nilai)
    whole: Int = need.bulat.copy()
    whole[changed] = ROUNDINGS[kebijakan["pembulatan"]](value[changed])
    return replace(need, nilai=np.where(changed, value, need.nilai), bulat=whole)


def _at(need: Kebutuhan, z: Float) -> Float:
    reach = np.where(z >= 0, need.atas - need.nilai, need.nilai - need.bawah)
    return np.asarray(np.where(z == 0, need.nilai, np.maximum(need.nilai + reach * z / DECILE, 0.0)), dtype=np.float64)
