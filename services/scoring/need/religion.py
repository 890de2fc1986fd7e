"""Teachers of a religion subject, from the pupils who attend it: a certified subject, nothing about anybody's belief.

Pupils are taught in groups no larger than a class group may be, in no more groups than the school has class groups; each group takes
the hours of the curriculum. Where pupils are there is at least one teacher, where there are none there is none.
"""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Float
from services.scoring.need.hours import FULL_LOAD, GROUP_MOST
from services.scoring.need.norms import SubjectNorm


def need_of_pupils(norm: SubjectNorm, pupils: Float, groups: Float) -> tuple[Float, Float]:
    """(need in FTE, hours a week) per school; NaN where its pupils are not known."""
    each = norm.tabel.jam["AGAMA"]
    taught = np.minimum(np.ceil(pupils / GROUP_MOST[norm.jenis_unit]), groups)
    hours = taught * (sum(each) / len(each))
    return hours / FULL_LOAD, hours


def name(norm: SubjectNorm, rounding: str) -> str:
    """With the parameters that turn it: most pupils of a group, hours of a group."""
    each = norm.tabel.jam["AGAMA"]
    return f"{norm.nama}+AGAMA-{GROUP_MOST[norm.jenis_unit]}-SISWA-{sum(each) / len(each):g}-JP/{rounding}"
