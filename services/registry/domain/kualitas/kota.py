"""A city's records of one day as quality looks at them: people, units, seats, schools."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from services.registry.domain.kualitas.orang import Orang
from services.registry.domain.kualitas.titik import Wilayah
from shared.vocabulary import JenisUnor

AGENCIES = (JenisUnor.OPD, JenisUnor.KECAMATAN, JenisUnor.RSUD)
Id = uuid.UUID


@dataclass(frozen=True, slots=True)
class UnitRow:
    id: Id
    nama: str
    jenis: str
    induk_id: Id | None = None
    kode_wilayah: str | None = None
    titik: tuple[int, int] | None = None
    titik_perkiraan: bool | None = None
    npsn: str | None = None
    tutup: date | None = None
    aktif: bool | None = None


def closed_on(unit: UnitRow, per: date) -> bool:
    return unit.aktif is False or (unit.tutup is not None and unit.tutup <= per)


@dataclass(frozen=True, slots=True)
class FormasiRow:
    id: Id
    unor_id: Id
    ada_kebutuhan: bool
    """Established, computed, or computable from volumes or from the school's counts."""
    hitung_mikro_fte: int | None = None
    """Need as the workload sheet computes it, before anybody rounds."""


@dataclass(frozen=True, slots=True)
class SekolahRow:
    unor_id: Id
    tahun_ajaran: str
    siswa: int | None
    rombel: int | None
    per_tingkat: tuple[int, ...] = ()


@dataclass(frozen=True)
class Kota:
    per: date
    orang: Sequence[Orang] = ()
    unit: Mapping[Id, UnitRow] = field(default_factory=dict)
    formasi: Sequence[FormasiRow] = ()
    sekolah: Sequence[SekolahRow] = ()
    wilayah: Wilayah = field(default_factory=lambda: Wilayah({}, {}))

    def opd(self, unor_id: Id | None) -> Id | None:
        """The agency above a unit; the topmost unit where none is marked so. None for a unit nobody knows."""
        return None if unor_id is None else self._opd.get(unor_id)

    @cached_property
    def opd_orang(self) -> list[Id | None]:
        """The agency of each person, in their order."""
        return [self.opd(one.unor_id) for one in self.orang]

    @cached_property
    def _opd(self) -> dict[Id, Id]:
        found: dict[Id, Id] = {}
        for unit in self.unit.values():
            at, seen = unit, {unit.id}
            while at.jenis not in AGENCIES and at.induk_id is not None and at.induk_id not in seen:
                above = self.unit.get(at.induk_id)
                if above is None or above.jenis == JenisUnor.INSTANSI:
                    break  # the city itself is nobody's agency
                at = above
                seen.add(at.id)
            found[unit.id] = at.id
        return found
