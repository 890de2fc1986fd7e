"""What an act costs in units one can picture: days of waiting, road and lesson time a week, money only at a rate somebody stated.

Hours at a second school are given in as few days as a school day holds lessons; each such day is one way there and back.
"""

from __future__ import annotations

import numpy as np

from services.scoring.need.acts.act import Act
from shared.vocabulary import JenisTindakan

LESSONS_A_DAY = 8
"""Most lesson hours of one teacher on one day (design): 40 hours on five days."""
LESSON_MINUTES = 40
"""Of a junior secondary school; a primary lesson has 35, which makes the same road look a little longer there."""


def cost(act: Act, effect: np.datetime64, rules: dict[str, int]) -> dict[str, int | None]:
    """BiayaTindakan."""
    waiting = None if np.isnat(act.mulai) else max(0, int((act.mulai - effect).astype(np.int64)))
    road = _road(act)
    minutes_mili = None if road is None or not rules["kecepatan_m_per_jam"] else road * 60_000 // rules["kecepatan_m_per_jam"]
    return {
        "hari_tunggu": waiting, "perjalanan_m_minggu": road,
        "perjalanan_jp_mili_minggu": None if minutes_mili is None else minutes_mili // LESSON_MINUTES,
        "rupiah_minggu": road * rules["rupiah_per_km"] // 1000 if road is not None and rules["rupiah_per_km"] else None,
    }  # fmt: skip


def _road(act: Act) -> int | None:
    """Metres a week; None where the act has no road of its own or nobody knows the way."""
    if act.jenis != JenisTindakan.BERBAGI_JAM or act.jarak_m < 0:
        return None
    return 2 * act.jarak_m * -(-act.jam // LESSONS_A_DAY)
