"""Which cells does the round look at? A transfer starts and ends inside the scope: no round reaches into somebody else's office.

And which units no longer stand when it takes effect (school regrouping, bubar or gabung).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Bool, Kota


def cells_in_scope(kota: Kota, kebijakan: dict[str, Any]) -> Bool:
    """Cells of the named agencies, families and kecamatan; an empty list means all."""
    scope, sel = kebijakan["ruang_lingkup"], kota.sel
    chosen = np.ones(len(sel), dtype=np.bool_)
    for name, column in (
        ("opd", kota.unor["kunci"][sel.opd_i]), ("keluarga", sel.keluarga), ("kecamatan", kota.unor["kode_kecamatan"][sel.unor_i]),
    ):  # fmt: skip
        if scope.get(name):
            chosen &= np.isin(column, scope[name])
    return chosen


def closing_units(kota: Kota) -> Bool:
    """Per unit: closed or merged into another by the day the transfers take effect, so that nothing is left to do there."""
    return np.asarray(kota.unor["tutup"] <= kota.tmt_rencana, dtype=np.bool_)  # NaT compares false: never
