"""Tasks a unit can shift among its own people: from a post with spare hands to one of the same class and of no higher demands.

Only among executive posts (pelaksana): a functional post has a profession of its own. Whether a certain person can do the task is for
the head of the unit to say; here the posts are compared.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Bool, Int, Kota
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.transport import shares
from shared.vocabulary import URUTAN_PENDIDIKAN, JenisJabatan, JenisTindakan


def shift(kota: Kota, spare: Int, wanted: Int, least: int) -> list[Act]:
    """`spare`, `wanted`: millionths of a person per cell; less than `least` is not worth an order."""
    clerk = _clerks(kota)
    givers, takers = np.flatnonzero(clerk & (spare >= least)), np.flatnonzero(clerk & (wanted >= least))
    of_unit: dict[int, list[int]] = {}
    for t, unit in enumerate(kota.sel.unor_i[takers].tolist()):
        of_unit.setdefault(unit, []).append(t)
    ways = [
        (g, t)
        for g, unit in enumerate(kota.sel.unor_i[givers].tolist())
        for t in of_unit.get(unit, ())
        if _compatible(kota, int(givers[g]), int(takers[t]))
    ]
    if not ways:
        return []
    giver, taker = (np.array(side, dtype=np.int64) for side in zip(*ways, strict=True))
    flow = shares(spare[givers], wanted[takers], giver, taker, np.zeros(len(giver), dtype=np.int64), least)
    return [
        Act(JenisTindakan.GESER_TUGAS, int(givers[giver[at]]), int(takers[taker[at]]), int(flow[at]))
        for at in np.flatnonzero(flow).tolist()
    ]


def _clerks(kota: Kota) -> Bool:
    held = kota.sel.jabatan_i
    kind = np.where(held >= 0, kota.jabatan["jenis"][held], "")
    return np.asarray(
        (kind == JenisJabatan.PELAKSANA) & (np.where(held >= 0, kota.jabatan["kelas"][held], -1) >= 0), dtype=np.bool_
    )


def _compatible(kota: Kota, giver: int, taker: int) -> bool:
    """Same class; whoever holds the giving post has the education the other asks for, in a field it accepts."""
    posts, one, two = kota.jabatan, kota.sel.jabatan_i[giver], kota.sel.jabatan_i[taker]
    asked, had = (URUTAN_PENDIDIKAN.get(posts["pendidikan_min"][at], -1) for at in (two, one))
    fields, own = posts["bidang_pendidikan"][two], posts["bidang_pendidikan"][one]
    return bool(posts["kelas"][one] == posts["kelas"][two] and had >= asked and (not fields or fields == own))
