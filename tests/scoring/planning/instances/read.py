"""Readers of the two text formats that public flow and assignment instances come in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Flow:
    """One row per arc; `supply` one number per node."""

    tail: np.ndarray
    head: np.ndarray
    lower: np.ndarray
    capacity: np.ndarray
    cost: np.ndarray
    supply: np.ndarray


def dimacs(text: str) -> Flow:
    """DIMACS `.min`: `p min NODES ARCS`, `n ID SUPPLY`, `a FROM TO LOW CAPACITY COST`; ids from 1, comments `c`."""
    arcs: list[list[int]] = []
    supply = np.zeros(0, dtype=np.int64)
    said = -1
    for line in text.splitlines():
        kind, *rest = line.split() or ["c"]
        if kind == "p":
            assert rest[0] == "min", line
            supply, said = np.zeros(int(rest[1]), dtype=np.int64), int(rest[2])
        elif kind == "n":
            supply[int(rest[0]) - 1] = int(rest[1])
        elif kind == "a":
            arcs.append([int(value) for value in rest])
        else:
            assert kind == "c", line
    assert len(arcs) == said
    tail, head, lower, capacity, cost = np.array(arcs, dtype=np.int64).reshape(-1, 5).T
    return Flow(tail - 1, head - 1, lower, capacity, cost, supply)


def orlib(text: str) -> np.ndarray:
    """OR-Library assignment: the number of rows, then the costs row by row, broken into lines anywhere."""
    size, *costs = (int(value) for value in text.split())
    return np.array(costs, dtype=np.int64).reshape(size, size)


def stored(name: str) -> str:
    return (HERE / name).read_text()
