"""Is the time norm of a task far above that of other units that do the same?"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Kebutuhan
from services.scoring.need.suspicion.flag import Flag
from services.scoring.need.suspicion.peers import centre_and_spread, stands_out
from services.scoring.need.suspicion.series import Series
from shared.vocabulary import JenisKecurigaan

PEERS_MIN = 4
"""Fewer units say little about what is usual."""


def norms_above_peers(tasks: Series, need: Kebutuhan) -> list[Flag]:
    own = tasks.last_norm()
    logs = np.log(np.where(own > 0, own, np.nan))
    peers = np.unique(np.column_stack([tasks.rumpun, tasks.unor]), axis=0)[:, 0]
    many = np.bincount(peers, minlength=int(tasks.rumpun.max()) + 1)[tasks.rumpun] >= PEERS_MIN
    centre, spread = centre_and_spread(np.where(many, logs, np.nan), tasks.rumpun, PEERS_MIN)
    found = []
    for row in np.flatnonzero(stands_out(logs, centre, spread) & many):
        usual, cell = float(np.exp(centre[row])), int(tasks.sel[row])
        excess = need.nilai[cell] * tasks.bagian[row] * (1 - usual / own[row])
        found.append(
            Flag(
                JenisKecurigaan.NORMA_DI_ATAS_SEJAWAT, int(tasks.unor[row]), (cell,),
                {"norma_milimenit": round(own[row] * 1000), "norma_sejawat_milimenit": round(usual * 1000),
                 "unit_sejawat": int((peers == tasks.rumpun[row]).sum())},
                str(tasks.tugas[row]), {cell: float(np.nan_to_num(excess))},
            )
        )  # fmt: skip
    return found
