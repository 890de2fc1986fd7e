"""Balance of the city, of each agency (OPD) and of each kecamatan, before and after the plan, with all hands and with ASN only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Float, Int, Kebutuhan, Kota
from services.scoring.need.spread import spread_by
from services.scoring.report.supply import by_kind, by_status


@dataclass(frozen=True)
class Hands:
    """Who is in each cell at one moment."""

    orang: Int
    tenaga: Float
    orang_asn: Int


@dataclass(frozen=True)
class Change:
    """The need and the people of every cell before the plan and after it."""

    need: Kebutuhan
    before: Hands
    after: Hands


def now_and_then(kota: Kota, need: Kebutuhan, left: Int, came: Int, then: Kota | None = None) -> Change:
    """`left` and `came`: the cells the plan's movers leave and go to. `then`: the city once people of closing units are seated."""
    then = kota if then is None else then
    cells = len(kota.sel)
    moved = np.bincount(came, minlength=cells) - np.bincount(left, minlength=cells)
    now = Hands(kota.orang, kota.tenaga, kota.orang_asn)
    return Change(need, now, Hands(then.orang + moved, then.tenaga + moved, then.orang_asn + moved))


def city(kota: Kota, change: Change) -> dict[str, Any]:
    """Keseimbangan."""
    return _measures(kota, change, np.zeros(len(kota.sel), dtype=np.int64), 1)[0]


def agency_rows(kota: Kota, change: Change) -> list[dict[str, Any]]:
    """Sorted by key; cells of no agency are left out."""
    agencies, group = np.unique(kota.sel.opd_i, return_inverse=True)
    people, status = by_kind(kota, group, len(agencies)), by_status(kota, group, len(agencies))
    measures = _measures(kota, change, group, len(agencies))
    rows = [
        {
            "opd": kota.unor["kunci"][agency], "opd_nama": kota.unor["nama"][agency], "jenis": kota.unor["jenis"][agency],
            "status": dict(sorted(status[at].items())), "bezetting": people[at], **measures[at],
        }
        for at, agency in enumerate(agencies.tolist()) if agency >= 0
    ]  # fmt: skip
    return sorted(rows, key=lambda row: str(row["opd"]))


def kecamatan_rows(kota: Kota, change: Change) -> list[dict[str, Any]]:
    """Sorted by code, units of no known kecamatan last under null, so that the rows add up to the city."""
    codes, group = np.unique(kota.unor["kode_kecamatan"][kota.sel.unor_i].astype(str), return_inverse=True)
    people, measures = by_kind(kota, group, len(codes)), _measures(kota, change, group, len(codes))
    names = kecamatan_names(kota)
    rows = [
        {"kecamatan": code or None, "kecamatan_nama": names.get(code), "bezetting": people[at], **measures[at]}
        for at, code in enumerate(codes.tolist())
    ]
    return sorted(rows, key=lambda row: (row["kecamatan"] is None, row["kecamatan"] or ""))


def kecamatan_names(kota: Kota) -> dict[str, str]:
    """Code to name, where the kecamatan's own office is known."""
    offices = np.flatnonzero((kota.unor["jenis"] == "KECAMATAN") & (kota.unor["kode_kecamatan"] != ""))
    return {str(kota.unor["kode_kecamatan"][row]): str(kota.unor["nama"][row]) for row in offices[::-1]}


def _measures(kota: Kota, change: Change, group: Int, groups: int) -> list[dict[str, Any]]:
    found = {}
    for when, hands in (("sebelum", change.before), ("sesudah", change.after)):
        asn = hands.orang_asn
        found[when] = spread_by(group, groups, change.need, hands.orang, hands.tenaga, kota.sel.unor_i)
        found[f"{when}_asn"] = spread_by(group, groups, change.need, asn, asn.astype(np.float64), kota.sel.unor_i)
    return [{when: rows[g] for when, rows in found.items()} for g in range(groups)]
