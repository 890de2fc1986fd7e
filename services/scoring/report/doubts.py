"""Reasons to look again at a stated need, with figures and what the need would lose: the greatest effect first."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota
from services.scoring.need.suspicion.find import Suspicion
from services.scoring.report.units import whereabouts


def doubt_rows(kota: Kota, suspicion: Suspicion) -> list[dict[str, Any]]:
    """Kecurigaan."""
    rows = []
    for flag in suspicion.tanda:
        cells = np.array(flag.sel, dtype=np.int64)
        stated = suspicion.semula.nilai[cells]
        effect = round(sum(flag.pengaruh.values()) * MIKRO)
        known = bool((~np.isnan(stated)).any())
        need = round(float(np.nansum(stated)) * MIKRO)
        rows.append({
            **whereabouts(kota, flag.unor_i), "kode": flag.kode.value, "sel": [str(kota.sel.kunci[cell]) for cell in flag.sel],
            "keluarga": str(kota.sel.keluarga[cells[0]]) if len(cells) else None, "tugas": flag.tugas or None, "angka": flag.angka,
            "kebutuhan_mikro_fte": need if known else None, "kebutuhan_pembanding_mikro_fte": need - effect if known else None,
            "pengaruh_mikro_fte": effect,
        })  # fmt: skip
    return rows
