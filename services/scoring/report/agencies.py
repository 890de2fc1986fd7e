"""Balance of each agency (OPD), before and after, with its people by status: the rows of the recap the desk knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.spread import spread


def agency_rows(kota: Kota, need: Kebutuhan, after: Int, hands_after: Float) -> list[dict[str, Any]]:
    """Sorted by key; cells of no agency are left out. Cells are gathered per agency once, so many agencies cost no more."""
    order = np.argsort(kota.sel.opd_i, kind="stable")
    agencies, start = np.unique(kota.sel.opd_i[order], return_index=True)
    people = _by_status(kota)
    rows = [
        {
            "opd": kota.unor["kunci"][agency], "opd_nama": kota.unor["nama"][agency], "jenis": kota.unor["jenis"][agency],
            "status": dict(sorted(people[agency].items())),
            "sebelum": spread(_part(need, cells), kota.orang[cells], kota.tenaga[cells], kota.sel.unor_i[cells]),
            "sesudah": spread(_part(need, cells), after[cells], hands_after[cells], kota.sel.unor_i[cells]),
        }
        for agency, cells in zip(agencies.tolist(), np.split(order, start)[1:], strict=True) if agency >= 0
    ]  # fmt: skip
    return sorted(rows, key=lambda row: str(row["opd"]))


def _part(need: Kebutuhan, cells: Int) -> Kebutuhan:
    return replace(
        need, sumber=need.sumber[cells], metode=need.metode[cells], nilai=need.nilai[cells], bulat=need.bulat[cells],
        bawah=need.bawah[cells], atas=need.atas[cells], jam_minggu=need.jam_minggu[cells], catatan=[],
    )  # fmt: skip


def _by_status(kota: Kota) -> dict[int, Counter[str]]:
    """Everybody with a cell, heads and people on leave included."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    cell = kota.pegawai["sel_i"]
    placed = cell >= 0
    for agency, status in zip(kota.sel.opd_i[cell[placed]].tolist(), kota.pegawai["status"][placed].tolist(), strict=True):
        found[agency][status or "TIDAK_DIKETAHUI"] += 1
    return found
