"""A whole file on its way in: its tables in the order in which they must enter, and their rows while they are asked for."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from services.registry.domain.impor.lembar import BarisMasukan, Tabel


@dataclass
class Isi:
    """Read once. `peringatan` and `dilewati` are whole when the last row was read."""

    tabel: list[Tabel]
    sumber: Iterator[BarisMasukan] = field(default_factory=lambda: iter(()))
    """The rows that are left. Whoever makes them tells this object on the way what there is to warn of."""
    peringatan: list[str] = field(default_factory=list)
    perkiraan: int = 0
    """How many rows there will be at most; the headings and notes among them are known only when they are read."""
    dilewati: int = 0
    """Rows with too little in them to be data (notes, signatures): not read, counted and told."""
    asal: str | None = None
    """The source a file speaks for by its own form; None when any may have made it."""
    tutup: Callable[[], object] = lambda: None
    """Gives back what reading holds (a process); harmless when repeated."""

    def potongan(self, ukuran: int) -> Generator[list[BarisMasukan]]:
        """All rows, in parts of one kind and at most this size."""
        try:
            for _, rows in itertools.groupby(self.sumber, key=lambda row: row.jenis):
                while part := list(itertools.islice(rows, ukuran)):
                    yield part
        finally:
            self.tutup()

    @property
    def baris(self) -> list[BarisMasukan]:
        """All rows at once: for a small file."""
        return [row for part in self.potongan(1000) for row in part]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.tutup()
