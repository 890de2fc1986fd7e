"""One reason to look again, and what the need would lose if the place were like its peers or like its own past."""

from __future__ import annotations

from dataclasses import dataclass, field

from shared.vocabulary import JenisKecurigaan


@dataclass(frozen=True)
class Flag:
    kode: JenisKecurigaan
    unor_i: int
    sel: tuple[int, ...]
    angka: dict[str, int]
    """Figures of the reason, integers with the unit in the name."""
    tugas: str = ""
    pengaruh: dict[int, float] = field(default_factory=dict)
    """FTE by which the need of each cell rests on what is flagged; a cell without an entry would not change."""
