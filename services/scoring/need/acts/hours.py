"""Hours of a subject that teachers of a neighbouring school could take over, up to the hours a policy lets them have (24 to 40).

A cell's spare hours are those its hands have left after their own lessons and duties; a cell's missing hours those its own hands would
teach beyond 24 each. Class teachers and counsellors do not share hours, and religion lessons nobody told apart are not one subject.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Kebutuhan, Kota
from services.scoring.need import duties
from services.scoring.need.acts.act import Act
from services.scoring.need.acts.reach import ways
from services.scoring.need.acts.transport import shares
from services.scoring.need.hours import FULL_LOAD
from shared.vocabulary import JenisTindakan, Mapel

NOT_SHARED = ("", Mapel.KELAS.value, Mapel.BK.value, Mapel.AGAMA.value)


def share_hours(kota: Kota, need: Kebutuhan, spoken_for: Int, wanted: Int, rules: dict[str, int]) -> list[Act]:
    """`spoken_for` (of each cell's hands, by other acts) and `wanted`: millionths of a person per cell."""
    by_hours = shared_subjects(kota, need)
    own = -(-spoken_for * FULL_LOAD // MIKRO)
    spare = np.where(by_hours, np.maximum(spare_hours(kota, need, rules["jam_maks"]) - own, 0), 0)
    missing = np.where(by_hours, (wanted + 1) * FULL_LOAD // MIKRO, 0)  # a third of a person is written a hair too small
    least = rules["jam_min"]
    givers, takers = np.flatnonzero(spare >= least), np.flatnonzero(missing >= least)
    found = ways(kota, givers, takers, rules["jarak_berbagi_m"])
    flow = shares(spare[givers], missing[takers], found.giver, found.taker, found.cost, least)
    return [
        Act(
            JenisTindakan.BERBAGI_JAM, int(givers[found.giver[at]]), int(takers[found.taker[at]]),
            int(flow[at]) * MIKRO // FULL_LOAD, jam=int(flow[at]), jarak_m=int(found.jarak_m[at]),
        )
        for at in np.flatnonzero(flow).tolist()
    ]  # fmt: skip


def shared_subjects(kota: Kota, need: Kebutuhan) -> Bool:
    """Cells whose work is lessons of one subject."""
    taught = (kota.sel.keluarga == "GURU") & ~np.isin(kota.sel.mapel, NOT_SHARED)
    return np.asarray(taught & (np.nan_to_num(need.jam_minggu) > 0), dtype=np.bool_)


def spare_hours(kota: Kota, need: Kebutuhan, most: int) -> Int:
    """Whole hours a week between what is taught or counted and `most` for each full-time person."""
    left = most * kota.tenaga - np.nan_to_num(need.jam_minggu) - duties.by_cell(kota)
    return np.where(kota.orang > 0, np.maximum(np.floor(left + 1e-6), 0), 0).astype(np.int64)
