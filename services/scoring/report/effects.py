"""People and hours of one cell: now, and after a whole plan."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kebutuhan, Kota


def effect(kota: Kota, need: Kebutuhan, cell: int, leaving: int, coming: int) -> dict[str, Any]:
    """KeadaanSel without the two counts of the plan themselves."""
    now = int(kota.orang[cell])
    after = now - leaving + coming
    hours, value = float(need.jam_minggu[cell]), float(need.nilai[cell])
    return {
        "orang_sebelum": now, "orang_sesudah": after, "kebutuhan_bulat": int(need.bulat[cell]),
        "tenaga_lain_mikro_fte": round((float(kota.tenaga[cell]) - now) * MIKRO),
        "kebutuhan_mikro_fte": None if np.isnan(value) else round(value * MIKRO), "metode": need.metode[cell],
        "jam_minggu": None if np.isnan(hours) else round(hours),
        "jam_per_orang_sebelum_mikro": _each(hours, now), "jam_per_orang_sesudah_mikro": _each(hours, after),
    }  # fmt: skip


def _each(hours: float, people: int) -> int | None:
    return None if np.isnan(hours) or people == 0 else round(hours * MIKRO / people)
