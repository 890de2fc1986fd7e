"""Were needs fitted backwards from wanted numbers? Within one agency, too many of them end just below a whole.

Of needs that were reckoned forwards one in ten has a fraction of 0.9 or more. How many of an agency's do is a binomial count; what
chance would bring less than once in a thousand agencies is flagged, each need with it.
"""

from __future__ import annotations

import numpy as np
from scipy.stats import binom

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.suspicion.flag import Flag
from services.scoring.need.suspicion.series import Series
from shared.vocabulary import JenisKecurigaan, SumberKebutuhan

JUST_BELOW, CHANCE = 0.9, 0.1
ALPHA = 1e-3
LEAST = 3
"""Three of three is chance once in a thousand exactly, which is not less; so an agency of three needs cannot be judged."""


def fitted_to_whole(kota: Kota, need: Kebutuhan, tasks: Series, lower: Float) -> list[Flag]:
    """Tried on the office's own reckoning and on the ladder's need; `lower`: each need without the trust in its last decimals."""
    stated = np.full(len(kota.sel), np.nan)
    whole = np.bincount(tasks.sel, weights=np.nan_to_num(tasks.setahun), minlength=len(stated))
    broken = np.bincount(tasks.sel, weights=np.isnan(tasks.setahun), minlength=len(stated))
    has = np.bincount(tasks.sel, minlength=len(stated)) > 0
    stated[has & (broken == 0)] = whole[has & (broken == 0)]
    laddered = np.where(need.sumber == SumberKebutuhan.ABK.value, need.nilai, np.nan)
    found: dict[int, Flag] = {}
    for value in (stated, laddered):
        for cell, counts in _too_many(kota.sel.opd_i, value).items():
            excess = max(0.0, float(np.nan_to_num(laddered[cell] - lower[cell])))
            found.setdefault(
                cell,
                Flag(
                    JenisKecurigaan.KEBUTUHAN_DIPASKAN, int(kota.sel.unor_i[cell]), (cell,),
                    {"kebutuhan_mikro_fte": round(float(value[cell]) * 1e6), "pas_di_opd": counts[0], "dinilai_di_opd": counts[1]},
                    pengaruh={cell: excess},
                ),
            )  # fmt: skip
    return [found[cell] for cell in sorted(found)]


def _too_many(agency: Int, value: Float) -> dict[int, tuple[int, int]]:
    """Cells just below a whole in agencies that have too many of them: (how many, of how many)."""
    told = ~np.isnan(value) & (value > 0)
    just_below = told & (np.round(value % 1.0, 6) >= JUST_BELOW)
    one = np.unique(agency, return_inverse=True)[1]
    count, of = (np.bincount(one, weights=which).astype(np.int64) for which in (just_below, told))
    seldom = (count >= LEAST) & (binom.sf(count - 1, of, CHANCE) < ALPHA * (1 - 1e-9))
    return {int(cell): (int(count[one[cell]]), int(of[one[cell]])) for cell in np.flatnonzero(just_below & seldom[one])}
