"""Where the worth of a person more or fewer can be read off the plan as it stands: everywhere but where the head count itself moves a
limit of the cell, or decides whether its gap may be acted upon. There the plan has to be made anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from services.scoring.facts import Bool
from services.scoring.planning.certainty import within_error
from services.scoring.posing.pose import Posed


def acts_on_every_gap(posed: Posed) -> bool:
    """Else candidates hang on how sure a gap is, and every head count opens and closes some."""
    return not posed.kebijakan["kepastian_min_mikro"]


def readable(posed: Posed, change: int) -> Bool:
    """Per cell, `change` = +1 or -1: no floor of a profession moves with the head count, and the cell is held for the error of its need
    after the change just as before it (planning.certainty)."""
    kota, grup = posed.kota, posed.problem.cells.grup
    after = within_error(replace(kota, tenaga=kota.tenaga + change), posed.kebutuhan, posed.kebijakan)
    same = after == within_error(kota, posed.kebutuhan, posed.kebijakan)
    free = np.ones(len(kota.sel), dtype=np.bool_) if grup is None else grup < 0
    return np.asarray(same & free & acts_on_every_gap(posed), dtype=np.bool_)
