"""What a set of transfers does to the people and the hands of each cell: who was never counted takes nobody along.

A head is counted apart, by the weight of heads; at the new place the head is one of the teachers.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float, Int, Kota, Pasangan
from shared.vocabulary import JenisTenaga


def people_and_hands(kota: Kota, moves: Pasangan, policy: dict[str, Any]) -> tuple[Int, Float]:
    """Change per cell: whole people on duty, and hands in FTE by the printed weights of the policy."""
    who, where, cells = moves.pegawai_i, moves.sel_i, len(kota.sel)
    person, weight = kota.pegawai, policy["bobot_status_mikro"]
    left, counted = person["sel_i"][who], person["dihitung"][who] == 1
    share = np.array([weight.get(status or "TIDAK_DIKETAHUI", 0) for status in person["status"][who]], dtype=np.float64) / MIKRO
    head = policy["bobot_kepala_mikro"] / MIKRO
    own = np.where(counted, share, np.where(person["tenaga"][who] == JenisTenaga.KEPALA, head, 0.0))
    people = np.bincount(where, minlength=cells) - np.bincount(left[counted], minlength=cells)
    hands = np.bincount(where, weights=share, minlength=cells) - np.bincount(left, weights=own, minlength=cells)
    return people.astype(np.int64), hands.astype(np.float64)
