"""What was found about a city stays in memory until something changes: pages of findings need not be worked out again.

The key holds the number of the agency's newest event, and every writing transaction numbers its events, so what is kept is never stale.
Only ids, codes and counts are kept; a finding never holds a value of a person.
"""

from __future__ import annotations

import uuid
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date

from services.registry.domain.kualitas.kota import Id, UnitRow
from services.registry.domain.kualitas.nilai import Hasil

CITIES = 3
FINDINGS = 300_000
"""A result with more findings is worked out anew each time."""
Key = tuple[uuid.UUID, date, int]


@dataclass(frozen=True)
class Ingatan:
    """What was found, and what is needed to tell it: names of units and the agency above each."""

    hasil: Hasil
    unit: dict[Id, UnitRow]
    opd: dict[Id, Id]
    orang: int


@dataclass
class Memory:
    _held: OrderedDict[Key, Ingatan] = field(default_factory=OrderedDict)

    def get(self, key: Key) -> Ingatan | None:
        if key in self._held:
            self._held.move_to_end(key)
        return self._held.get(key)

    def keep(self, key: Key, found: Ingatan) -> None:
        if sum(len(hits) for hits in found.hasil.temuan.values()) > FINDINGS:
            return
        for old in [other for other in self._held if other[:2] == key[:2]]:
            del self._held[old]
        self._held[key] = found
        while len(self._held) > CITIES:
            self._held.popitem(last=False)
