"""A set of tables that travels as one bundle: snapshots are one such contract, training files another; how they travel is shared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from shared.contracts.v1.snapshot import VERSI, TabelSnapshot, tabel


@dataclass(frozen=True)
class Kontrak:
    """`versi` = what is written now; `tabel(versi)` = the tables as they stood in a version, in contract order."""

    versi: int
    tabel: Callable[[int], tuple[TabelSnapshot, ...]]

    @property
    def kini(self) -> tuple[TabelSnapshot, ...]:
        return self.tabel(self.versi)


SNAPSHOT = Kontrak(VERSI, tabel)
