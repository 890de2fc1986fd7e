"""How much does the history of a family weigh beside the cold start? w = n / (n + kappa); kappa is chosen on the year before the test.

Of a small grid the kappa is taken whose blended score foretold that year clearly best. Else, or without enough rows, it is 200.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import MIKRO, Float
from services.scoring.training.freeze import freeze
from services.scoring.training.gate import Year, losses, one_line
from services.scoring.training.score import learned_score

KAPPA_DEFAULT = 200
KAPPAS = (KAPPA_DEFAULT, 50, 100, 400, 800, 1_600)
"""The default first: of equals the first one is taken."""


def weight_mikro(n: int, kappa: int) -> int:
    return round(n * MIKRO / (n + kappa))


def blend(cold: Float, learned: Float, n: int, kappa: int) -> Float:
    share = n / (n + kappa)
    return np.asarray((1 - share) * cold + share * learned, dtype=np.float64)


def choose_kappa(validated: Year) -> int:
    """The best of the year, unless the default is within one standard error of it: noise chooses nothing."""
    past, unseen = validated.lalu, validated.uji
    if not validated.enough:
        return KAPPA_DEFAULT
    entry = freeze(past.model(), past.X)
    before, after = learned_score(entry, past.X), learned_score(entry, unseen.X)

    def each(kappa: int) -> Float:
        mixed = [blend(rows.dingin, told, len(past), kappa) for rows, told in ((past, before), (unseen, after))]
        return losses(unseen.baik, one_line(mixed[0], past.baik, mixed[1]))

    told = {kappa: each(kappa) for kappa in KAPPAS}
    best = min(KAPPAS, key=lambda kappa: float(told[kappa].mean()))
    gain = told[KAPPA_DEFAULT] - told[best]
    return best if gain.mean() > gain.std() / np.sqrt(len(gain)) else KAPPA_DEFAULT
