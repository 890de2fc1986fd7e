"""Where somebody may have served before: units of the same kind, what is taught there, and how far each is from a home."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt
from random import Random
from typing import Any

from shared.vocabulary import JenisUnor

Row = dict[str, Any]
EARTH_M = 6_371_000
ALIKE = {JenisUnor.RSUD: JenisUnor.PUSKESMAS}
"""Kinds between which people of one profession move."""


class Surroundings:
    def __init__(self, units: Iterable[Row], staff: Iterable[Row]) -> None:
        self._unit = {unit["id_sumber"]: unit for unit in units}
        self._centre = {unit["kode_wilayah"]: unit for unit in self._unit.values() if unit["jenis"] == JenisUnor.KECAMATAN}
        self._alike: dict[str, list[str]] = {}
        for code, unit in self._unit.items():
            self._alike.setdefault(_kind(unit), []).append(code)
        taught: dict[str, set[str]] = {}
        for person in staff:
            taught.setdefault(_kind(self._unit[person["unor"]]), set()).add(person["mapel"])
        self._taught = {kind: sorted(subjects) for kind, subjects in taught.items()}

    def elsewhere(self, rng: Random, unit: str, other_than: str) -> str:
        """A unit of the kind of `unit`, neither of the two."""
        return rng.choice([code for code in self._alike[_kind(self._unit[unit])] if code not in (unit, other_than)])

    def taught(self, unit: str) -> list[str]:
        return self._taught[_kind(self._unit[unit])]

    def road_m(self, home: str, unit: str) -> int | None:
        """Metres as the crow flies from the middle of the home kecamatan; None = one of the two places is not known."""
        centre, there = self._centre.get(home), self._unit[unit]
        if centre is None or there["lintang"] is None:
            return None
        lat1, lon1, lat2, lon2 = (radians(at[axis]) for at in (centre, there) for axis in ("lintang", "bujur"))
        h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
        return round(2 * EARTH_M * asin(sqrt(h)))


def _kind(unit: Row) -> str:
    return str(ALIKE.get(unit["jenis"], unit["jenis"]))
