"""Composition of each unit beside all units of its kind, and of each kind."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Int, Kota
from services.scoring.need.composition import MEASURES, by_kind, composition
from services.scoring.report.units import whereabouts


def composition_rows(kota: Kota) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """(KomposisiUnit in the order of the units' keys, KomposisiJenis in the order of the kinds)."""
    found = composition(kota)
    kinds, kind = np.unique(kota.unor["jenis"][found.unit].astype(str), return_inverse=True)
    pooled = by_kind(found, kind, len(kinds))
    units = [
        {
            **whereabouts(kota, unit), "orang": int(found.orang[at]),
            "ukuran": [
                {**_measure(name, found.ya[at, m], found.diketahui[at, m], found.dari[at, m]),
                 "selisih_mikro": _gap(found.ya[at, m], found.diketahui[at, m], pooled.ya[kind[at], m], pooled.diketahui[kind[at], m])}
                for m, name in enumerate(MEASURES)
            ],
        }
        for at, unit in enumerate(found.unit.tolist())
    ]  # fmt: skip
    of_kinds = [
        {
            "jenis": name, "unit": int((kind == k).sum()), "orang": int(pooled.orang[k]),
            "ukuran": [_measure(measure, pooled.ya[k, m], pooled.diketahui[k, m], pooled.dari[k, m]) for m, measure in enumerate(MEASURES)],
        }
        for k, name in enumerate(kinds.tolist())
    ]  # fmt: skip
    return units, of_kinds


def _measure(name: str, yes: Int, known: Int, of: Int) -> dict[str, Any]:
    share = _share(int(yes), int(known))
    return {"ukuran": name, "ya": int(yes), "diketahui": int(known), "dari": int(of), "bagian_mikro": share}


def _gap(yes: Int, known: Int, all_yes: Int, all_known: Int) -> int | None:
    own, usual = _share(int(yes), int(known)), _share(int(all_yes), int(all_known))
    return None if own is None or usual is None else own - usual


def _share(yes: int, known: int) -> int | None:
    return round(yes * MIKRO / known) if known else None
