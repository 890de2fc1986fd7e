"""Units where overload lasts, and people more than five years in one post, counted and listed (as pseudonyms) by unit."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota
from services.scoring.need.fatigue import Overload, lasting_overload, long_service
from services.scoring.report.units import whereabouts


def fatigue_rows(kota: Kota, kebijakan: dict[str, Any]) -> list[dict[str, Any]]:
    """Kejenuhan of units with either, in the order of their keys."""
    overload = {found.unit: found for found in lasting_overload(kota, kebijakan)}
    service = long_service(kota)
    unit = kota.pegawai["unor_i"]
    people: dict[int, list[str]] = defaultdict(list)
    for row in np.flatnonzero(service.lama).tolist():  # people are sorted by pseudonym
        people[int(unit[row])].append(str(kota.pegawai["kunci"][row]))
    present, unclear = (
        np.bincount(unit[chosen], minlength=len(kota.unor["kunci"])) for chosen in (service.di_tempat, service.tidak_diketahui)
    )
    return [
        {
            **whereabouts(kota, place), "beban_lebih": _told(overload.get(place)), "orang": int(present[place]),
            "orang_lebih_5_tahun": len(people.get(place, [])), "orang_tidak_diketahui": int(unclear[place]),
            "pegawai": people.get(place, []),
        }
        for place in sorted({*overload, *people})
    ]  # fmt: skip


def _told(found: Overload | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "bulan": found.bulan, "dari": str(found.dari), "sampai": str(found.sampai), "tertinggi_mikro": round(found.tertinggi * MIKRO),
        "terakhir_mikro": round(found.terakhir * MIKRO),
    }  # fmt: skip
