"""What a search for chains is given and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from services.scoring.facts import Int
from services.scoring.planning.chains.bound import Prices, Unasked
from services.scoring.planning.chains.moves import Moves, Row
from services.scoring.planning.penalty import Cells
from shared.vocabulary import AlasanRantai as Why

Ask = Callable[[Int, Int], Moves]
"""Cells left and cells gone to → the lawful and fit moves between them, of everybody who may be moved."""


@dataclass(frozen=True)
class Asked:
    """What is to be closed. `mulai`: the plan of (S), of `moves`; `batas`: what is proved already; `harga`: prices to begin with;
    `kelompok`: exchange group of each cell; `orang`: people of the city."""

    cells: Cells
    rows: list[Row]
    moves: Moves
    unasked: Unasked
    mulai: Moves
    batas: int
    harga: Prices
    kelompok: Int
    orang: int


@dataclass(frozen=True)
class Closed:
    """`nilai`, `batas`: changes of the objective. `tersisa`: what was not tried, by reason, and how much of it."""

    pindah: Moves
    nilai: int
    batas: int
    putaran: int
    kolom: int
    ditanya: int
    sah: int
    tersisa: dict[Why, int]
