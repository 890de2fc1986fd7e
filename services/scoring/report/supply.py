"""People by the kind of hands they are (JenisTenaga), or by status. Everybody with a seat is told, those away too."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from services.scoring.facts import Int, Kota, Text
from shared.vocabulary import JenisTenaga, StatusPegawai


def by_kind(kota: Kota, group: Int, groups: int) -> list[dict[str, int]]:
    """People of each group 0 … groups-1 of cells by kind; kinds nobody is of are left out."""
    return _count(kota, kota.pegawai["tenaga"], JenisTenaga, group, groups)


def by_status(kota: Kota, group: Int, groups: int) -> list[dict[str, int]]:
    status = kota.pegawai["status"].copy()
    status[status == ""] = StatusPegawai.TIDAK_DIKETAHUI.value
    return _count(kota, status, StatusPegawai, group, groups)


def _count(kota: Kota, words: Text, known: type[StrEnum], group: Int, groups: int) -> list[dict[str, int]]:
    names = [word.value for word in known]
    at = {name: column for column, name in enumerate(names)}
    cell = kota.pegawai["sel_i"]
    placed = np.flatnonzero(cell >= 0)
    column = np.array([at[word] for word in words[placed]], dtype=np.int64)
    flat = group[cell[placed]] * len(names) + column
    table = np.bincount(flat, minlength=groups * len(names)).reshape(groups, len(names))
    return [{name: count for name, count in zip(names, row, strict=True) if count} for row in table.tolist()]
