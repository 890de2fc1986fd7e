"""Do the volumes of a task look counted? A jump nobody's history explains, the same figure every month, round figures only."""

from __future__ import annotations

import numpy as np
from scipy.stats import binom

from services.scoring.facts import Float, Kebutuhan
from services.scoring.need.suspicion.flag import Flag
from services.scoring.need.suspicion.peers import centre_and_spread, stands_out
from services.scoring.need.suspicion.series import YEAR, Series
from shared.vocabulary import JenisKecurigaan

PEERS_MIN = 8
SPREAD_MIN = 0.03
"""No task's yearly volume is steadier than 3 per cent, however few the peers."""
SAME_MIN, SAME_FROM = 9, 10
"""Nine of twelve months with one and the same figure of at least ten: nobody counts like that."""
ROUND_FROM, ROUND_CHANCE, ROUND_ALPHA = 50, 0.1, 1e-6
"""Of figures of fifty and more one in ten ends in a nought by chance."""


def jumps(tasks: Series, need: Kebutuhan) -> list[Flag]:
    """The last twelve months against the best of the years before, grown as the task's peers grew."""
    years = [tasks.window(back).mean(axis=1) for back in (0, YEAR, 2 * YEAR)]
    last, before, earlier = (np.log(np.where(year > 0, year, np.nan)) for year in years)
    growth, spread = centre_and_spread(last - before, tasks.rumpun, PEERS_MIN)
    expected = np.fmax(before + growth, earlier + 2 * growth)
    found = []
    for row in np.flatnonzero(stands_out(last, expected, spread, SPREAD_MIN)):
        cell, usual = int(tasks.sel[row]), float(np.exp(expected[row]))
        excess = need.nilai[cell] * tasks.bagian[row] * (1 - usual / years[0][row])
        found.append(
            Flag(
                JenisKecurigaan.VOLUME_DI_ATAS_PRAKIRAAN, int(tasks.unor[row]), (cell,),
                {"volume_setahun": round(years[0][row] * YEAR), "volume_prakiraan": round(usual * YEAR),
                 "volume_tahun_lalu": round(years[1][row] * YEAR)},
                str(tasks.tugas[row]), {cell: float(np.nan_to_num(excess))},
            )
        )  # fmt: skip
    return found


def not_counted(tasks: Series, need: Kebutuhan, lower: Float) -> list[Flag]:
    """`lower`: what the need of each cell would be without trusting such figures."""
    year, long = tasks.window(0), tasks.window(0, 2 * YEAR)
    alike = (year[:, :, None] == year[:, None, :]).sum(axis=2) * (year >= SAME_FROM)  # NaN is like nothing
    same = alike.max(axis=1)
    months = (~np.isnan(long)).sum(axis=1)
    round_ = (long % 10 == 0).sum(axis=1)
    large = (long >= ROUND_FROM).sum(axis=1) * 2 >= months
    made_round = (months >= YEAR) & large & (binom.sf(round_ - 1, months, ROUND_CHANCE) < ROUND_ALPHA)
    found = []
    for row in np.flatnonzero((same >= SAME_MIN) | made_round).tolist():
        if same[row] >= SAME_MIN:
            figures = {"volume": int(year[row, np.argmax(alike[row])]), "bulan_sama": int(same[row])}
            found.append(_uncounted(JenisKecurigaan.VOLUME_SERAGAM, tasks, row, need, lower, figures))
        else:
            figures = {"bulan_bulat": int(round_[row]), "bulan": int(months[row])}
            found.append(_uncounted(JenisKecurigaan.VOLUME_BULAT, tasks, row, need, lower, figures))
    return found


def _uncounted(code: JenisKecurigaan, tasks: Series, row: int, need: Kebutuhan, lower: Float, figures: dict[str, int]) -> Flag:
    cell = int(tasks.sel[row])
    excess = max(0.0, float(np.nan_to_num(need.nilai[cell] - lower[cell]))) * (tasks.bagian[row] > 0)
    return Flag(code, int(tasks.unor[row]), (cell,), figures, str(tasks.tugas[row]), {cell: float(excess)})
