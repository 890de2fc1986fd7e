"""What is wrong with which row: every bad row is known, the first thousand defects are told with their place and their mending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from services.scoring.facts import Bool, Int
from shared.contracts.v1.abk import TOLD_MAX
from shared.errors import Masalah

Where = Callable[[int, str], str]
"""The place of a row's field as its sender knows it: a JSON Pointer, or a line of the file."""


@dataclass
class Defects:
    rows: int
    where: Where
    told: list[Masalah] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.bad: Bool = np.zeros(self.rows, dtype=np.bool_)

    def add(self, at: Bool, name: str, kode: str, pesan: str, saran: str) -> None:
        """These rows cannot be computed, for this reason."""
        places: Int = np.flatnonzero(at)
        self.bad[places] = True
        self.note(places, name, kode, pesan, saran)

    def note(self, places: Int, name: str, kode: str, pesan: str, saran: str) -> None:
        """Worth telling; the rows are computed all the same."""
        self.count += len(places)
        for row in places[: max(0, TOLD_MAX - len(self.told))].tolist():
            self.told.append(Masalah(kode, pesan, self.where(row, name), saran))
