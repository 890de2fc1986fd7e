"""What a test asks of a result: who moves where, what a cell's row says, and the pins it was made with."""

from __future__ import annotations

from typing import Any


def moved(result: dict[str, Any]) -> set[tuple[str, str]]:
    """Each recommended person with the cell to go to."""
    return {(move["pegawai"], move["ke"]["sel"]) for move in result["usulan"]}


def row_of(result: dict[str, Any], cell: str) -> dict[str, Any]:
    return next(row for row in result["kebutuhan"] if row["sel"] == cell)


def pin(person: str, cell: str, kind: str = "WAJIB") -> dict[str, str]:
    return {"pegawai": person, "sel": cell, "jenis": kind}
