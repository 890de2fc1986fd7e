"""Outlines and middles of the regions the registry carries, read once: Medan's kelurahan, by kecamatan."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from services.registry.domain.kualitas.titik import Wilayah
from services.registry.storage.referensi.load import load

OUTLINES = Path(__file__).with_name("data") / "batas_kelurahan.csv"
_PER_DEGREE_E4 = 100  # ten-thousandths of a degree to millionths


@cache
def regions() -> Wilayah:
    """Immutable, so that all requests may share it."""
    rings: dict[str, list[tuple[tuple[int, int], ...]]] = defaultdict(list)
    with OUTLINES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            points = [point.split(":") for point in row["titik"].split()]
            ring = tuple((int(lat) * _PER_DEGREE_E4, int(lon) * _PER_DEGREE_E4) for lat, lon in points)
            rings[row["kode"][:8]].append(ring)
    middles = {
        one.kode: (round(float(lat) * 1_000_000), round(float(lon) * 1_000_000))
        for one in load()["wilayah"].butir
        if (lat := one.isi.get("lintang")) and (lon := one.isi.get("bujur"))
    }
    return Wilayah({code: tuple(held) for code, held in rings.items()}, middles)
