"""Which known units may a foreign name mean? A proposal for a person, never a choice.

Kind and region are context: another kind is another unit, another kecamatan makes the likeness much weaker, and a name may tell its
kecamatan itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from services.registry.domain.kepegawaian.nama import key_of
from services.registry.domain.kualitas.nama_unit import Bentuk, bentuk
from services.registry.domain.kualitas.serupa import serupa
from shared.vocabulary import JenisUnor

CALON = 600
"""From this likeness (thousandths) on a unit is a candidate."""
JELAS = 80
"""A candidate this far above every other stands alone."""
Id = TypeVar("Id")


@dataclass(frozen=True)
class Unit(Generic[Id]):
    """A unit the registry knows."""

    id: Id
    nama: str
    jenis: JenisUnor | None
    kode_wilayah: str | None = None
    npsn: str | None = None


@dataclass(frozen=True)
class Dicari:
    """A name another source writes, with what else it says."""

    nama: str
    jenis: JenisUnor | None = None
    kode_wilayah: str | None = None
    npsn: str | None = None


@dataclass(frozen=True)
class Calon(Generic[Id]):
    id: Id
    skor_permil: int
    bukti: dict[str, object] = field(compare=False)


class Padanan(Generic[Id]):
    """The known units, arranged so that a name is compared only with those it may mean."""

    def __init__(self, units: Iterable[Unit[Id]]) -> None:
        self._known: list[tuple[Unit[Id], Bentuk]] = [(unit, bentuk(unit.nama, unit.jenis)) for unit in units]
        self._by_npsn: dict[str, list[Unit[Id]]] = defaultdict(list)
        self._by_number: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self._kecamatan: dict[str, str] = {}
        for at, (unit, form) in enumerate(self._known):
            if form.jenis == JenisUnor.KECAMATAN and unit.kode_wilayah:
                name = key_of(unit.nama).removeprefix("KECAMATAN ")
                self._kecamatan[name] = unit.kode_wilayah
            if unit.npsn:
                self._by_npsn[unit.npsn].append(unit)
            self._by_number[form.angka].append(at)

    def calon(self, dicari: Dicari, most: int = 5) -> list[Calon[Id]]:
        """Candidates, the likeliest first; none, one, or several when nobody can tell them apart by name, kind and region."""
        if dicari.npsn and dicari.npsn in self._by_npsn:
            return [Calon(unit.id, 1000, {"npsn": "sama"}) for unit in self._by_npsn[dicari.npsn]]
        wanted = bentuk(dicari.nama, dicari.jenis)
        place = dicari.kode_wilayah or (self._kecamatan.get(wanted.di) if wanted.di else None)
        found: list[Calon[Id]] = []
        for at in self._same_numbers(wanted):
            unit, form = self._known[at]
            if wanted.jenis and form.jenis and wanted.jenis != form.jenis:
                continue
            likeness = serupa(wanted, form)
            near = _region(place, unit.kode_wilayah)
            score = round(1000 * likeness * {None: 1.0, True: 1.0, False: 0.6}[near])
            if score >= CALON:
                region = {None: "tidak diketahui", True: "sama", False: "berbeda"}[near]
                found.append(Calon(unit.id, score, {"nama_permil": round(1000 * likeness), "wilayah": region}))
        found.sort(key=lambda one: -one.skor_permil)
        return _apart(found)[:most]

    def _same_numbers(self, form: Bentuk) -> Sequence[int]:
        """A number left out may still mean the unit; another number never does."""
        if form.angka:
            return (
                [*self._by_number.get(form.angka, ()), *self._by_number.get((), ())] if form.kata else self._by_number[form.angka]
            )
        return range(len(self._known))


def _apart(found: list[Calon[Id]]) -> list[Calon[Id]]:
    if len(found) > 1 and found[0].skor_permil - found[1].skor_permil >= JELAS:
        return found[:1]
    return found


def _region(one: str | None, two: str | None) -> bool | None:
    """Same kecamatan? None where a side does not say."""
    if not one or not two or not one[:2].isdigit() or not two[:2].isdigit():
        return None
    return one[:8] == two[:8]
