"""Did volumes or norms rise in the half year before the need was established, to fall again or to stay in the decree?"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.suspicion.flag import Flag
from services.scoring.need.suspicion.peers import centre_and_spread, stands_out
from services.scoring.need.suspicion.series import YEAR, Series
from shared.vocabulary import JenisKecurigaan

MONTHS = 6
AFTER_MIN = 3
NORM_RISE = 1.1
PEERS_MIN, SPREAD_MIN = 8, 0.03


def before_the_decree(kota: Kota, need: Kebutuhan, tasks: Series) -> list[Flag]:
    day = kota.sel.ditetapkan_tanggal[tasks.sel]
    decreed = np.where(np.isnat(day), -(10**6), day.astype("datetime64[M]").astype(np.int64) - tasks.awal)
    return [*_volumes(tasks, need, decreed), *_norms(tasks, need, decreed)]


def _volumes(tasks: Series, need: Kebutuhan, decreed: Int) -> list[Flag]:
    before, year_ago = _mean(tasks.volume, decreed - MONTHS), _mean(tasks.volume, decreed - MONTHS - YEAR)
    after, after_ago = _mean(tasks.volume, decreed, AFTER_MIN), _mean(tasks.volume, decreed - YEAR)
    rise, later = np.log(before / year_ago), np.log(after / after_ago)
    centre, spread = centre_and_spread(rise, tasks.rumpun, PEERS_MIN)
    out = stands_out(rise, centre, spread, SPREAD_MIN)
    out &= ~(later - centre > (rise - centre) / 2)  # what stayed was growth; a decree too young to tell counts as a rise
    found = []
    for row in np.flatnonzero(out):
        usual, cell = float(year_ago[row] * np.exp(centre[row])), int(tasks.sel[row])
        columns = np.arange(decreed[row] - MONTHS, decreed[row])
        recent = columns[(columns > tasks.akhir[row] - YEAR) & (columns <= tasks.akhir[row])]
        year = tasks.window(0)[row].sum()
        still = np.nan_to_num(tasks.volume[row, recent].sum() / year) if year else 0.0
        found.append(
            Flag(
                JenisKecurigaan.VOLUME_NAIK_SEBELUM_PENETAPAN, int(tasks.unor[row]), (cell,),
                {"volume_sebelum": round(before[row]), "volume_wajar": round(usual),
                 "volume_sesudah": -1 if np.isnan(after[row]) else round(after[row])},
                str(tasks.tugas[row]),
                {cell: float(np.nan_to_num(need.nilai[cell] * tasks.bagian[row] * still * (1 - usual / before[row])))},
            )
        )  # fmt: skip
    return found


def _norms(tasks: Series, need: Kebutuhan, decreed: Int) -> list[Flag]:
    """The norm of the last month before the decree against the one a year before, or the first that is known since."""
    columns = decreed[:, None] + np.arange(-YEAR - 1, 0)
    inside = (columns >= 0) & (columns < tasks.norma.shape[1])
    year = np.where(inside, np.take_along_axis(tasks.norma, np.clip(columns, 0, tasks.norma.shape[1] - 1), axis=1), np.nan)
    known, rows = ~np.isnan(year), np.arange(len(tasks))
    first, last = year[rows, known.argmax(axis=1)], year[rows, YEAR - known[:, ::-1].argmax(axis=1)]
    found = []
    now = tasks.last_norm()
    for row in np.flatnonzero((first > 0) & (last >= NORM_RISE * first)).tolist():
        cell = int(tasks.sel[row])
        excess = need.nilai[cell] * tasks.bagian[row] * max(0.0, 1 - first[row] / now[row])
        found.append(
            Flag(
                JenisKecurigaan.NORMA_NAIK_SEBELUM_PENETAPAN, int(tasks.unor[row]), (cell,),
                {"norma_milimenit": round(last[row] * 1000), "norma_sebelumnya_milimenit": round(first[row] * 1000)},
                str(tasks.tugas[row]), {cell: float(np.nan_to_num(excess))},
            )
        )  # fmt: skip
    return found


def _mean(volume: Float, first: Int, least: int = MONTHS) -> Float:
    """Mean of the half year from column `first`; NaN where fewer than `least` months are known or nothing was done."""
    columns = first[:, None] + np.arange(MONTHS)
    inside = (columns >= 0) & (columns < volume.shape[1])
    months = np.where(inside, np.take_along_axis(volume, np.clip(columns, 0, volume.shape[1] - 1), axis=1), np.nan)
    known = (~np.isnan(months)).sum(axis=1)
    mean = np.nansum(months, axis=1) / np.maximum(known, 1)
    return np.where((known >= least) & (mean > 0), mean, np.nan)
