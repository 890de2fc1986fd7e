"""Does a unit's point lie in its own kecamatan? One that does not is worth less than the middle of its ward.

Public school points are often typed wrong: two digits exchanged put a school into another town. Such a point is replaced by the centroid
of the kelurahan, or of the kecamatan, and marked as an estimate; a region whose outline is not carried leaves every point as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Point = tuple[int, int]
"""Latitude and longitude in millionths of a degree."""


@dataclass(frozen=True)
class Wilayah:
    """Outlines by kecamatan (a ring per part) and middles by kecamatan and kelurahan."""

    batas: Mapping[str, Sequence[Sequence[Point]]]
    pusat: Mapping[str, Point]


@dataclass(frozen=True)
class Titik:
    """The point to use; `diganti` when the given one lay elsewhere."""

    titik: Point | None
    perkiraan: bool | None
    diganti: bool = False


def di_wilayahnya(titik: Point, kode: str | None, wilayah: Wilayah) -> bool | None:
    """None where the outline of the kecamatan is not known, or the code is none."""
    rings = wilayah.batas.get((kode or "")[:8])
    return None if rings is None else any(_inside(titik, ring) for ring in rings)


def pakai(titik: Point | None, perkiraan: bool | None, kode: str | None, wilayah: Wilayah) -> Titik:
    """The given point, or the middle of its region when it lies outside its kecamatan. Missing stays missing, an estimate an estimate."""
    if titik is None or perkiraan or di_wilayahnya(titik, kode, wilayah) is not False:
        return Titik(titik, perkiraan)
    middle = wilayah.pusat.get(kode or "") or wilayah.pusat.get((kode or "")[:8])
    return Titik(titik, perkiraan) if middle is None else Titik(middle, perkiraan=True, diganti=True)


def _inside(point: Point, ring: Sequence[Point]) -> bool:
    """Even-odd rule; integers, so a point gives the same answer everywhere."""
    lat, lon = point
    inside = False
    for (lat1, lon1), (lat2, lon2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (lat1 > lat) != (lat2 > lat):
            side = (lon2 - lon1) * (lat - lat1) - (lon - lon1) * (lat2 - lat1)
            inside ^= (side > 0) == (lat2 > lat1)
    return inside
