"""Who acts: a person with the roles of today, over which units, and when the second factor was last shown.

Roles come from grants in registry, never from a token. PEGAWAI is nobody's grant: whoever is on the records holds it, over himself alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.vocabulary import Peran

FRESH = timedelta(minutes=5)
"""How long after the second factor a person may approve or sign."""
SKEW = timedelta(seconds=30)
"""Clocks of two processes may differ by so much."""


@dataclass(frozen=True)
class Wewenang:
    """One role over one unit with all under it; `unor_id` None = the whole agency. `plh_untuk`: the user its holder stands in for."""

    peran: Peran
    unor_id: uuid.UUID | None = None
    dasar: str = ""
    plh_untuk: uuid.UUID | None = None

    def reaches(self, jalur: Collection[uuid.UUID]) -> bool:
        """`jalur`: the unit asked about and every unit above it; empty = the agency itself."""
        return self.unor_id is None or self.unor_id in jalur


@dataclass(frozen=True)
class Siapa:
    """`pegawai_id` None: not on the records (a mayor). `diperkuat_pada` None: the second factor was not shown in this session."""

    pengguna_id: uuid.UUID
    instansi_id: uuid.UUID
    pegawai_id: uuid.UUID | None
    wewenang: tuple[Wewenang, ...]
    diperkuat_pada: datetime | None = None

    @property
    def aktor(self) -> str:
        """As events and audit name this person."""
        return f"pengguna:{self.pengguna_id}"

    def peran(self) -> frozenset[Peran]:
        """Every role held anywhere."""
        return frozenset({one.peran for one in self.wewenang} | ({Peran.PEGAWAI} if self.pegawai_id else set()))

    def holds(self, peran: Peran, jalur: Collection[uuid.UUID] = ()) -> bool:
        """Is this role held over the unit of this path (or over the whole agency)? PEGAWAI is over oneself: `is_self`."""
        return any(one.peran == peran and one.reaches(jalur) for one in self.wewenang)

    def is_self(self, pegawai_id: uuid.UUID | None) -> bool:
        return pegawai_id is not None and pegawai_id == self.pegawai_id

    def units(self, peran: Collection[Peran]) -> frozenset[uuid.UUID] | None:
        """The units (each with all under it) over which one of these roles is held; None = the whole agency."""
        held = [one.unor_id for one in self.wewenang if one.peran in peran]
        return None if None in held else frozenset(unit for unit in held if unit is not None)

    def fresh(self, at: datetime, within: timedelta = FRESH) -> bool:
        """Was the second factor shown lately enough to approve or sign?"""
        return self.diperkuat_pada is not None and -SKEW <= at - self.diperkuat_pada <= within
