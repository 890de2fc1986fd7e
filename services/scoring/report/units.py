"""Balance of every unit in one line: people by kind, need, load and band, with all hands and with ASN only, and after the plan."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Kota
from services.scoring.need.spread import spread_by
from services.scoring.report.levels import Change
from services.scoring.report.supply import by_kind


def unit_rows(kota: Kota, change: Change) -> list[dict[str, Any]]:
    """Units that have people or seats, in the order of their keys."""
    units, group = np.unique(kota.sel.unor_i, return_inverse=True)
    now, then = change.before, change.after
    before = spread_by(group, len(units), change.need, now.orang, now.tenaga)
    asn = spread_by(group, len(units), change.need, now.orang_asn, now.orang_asn.astype(np.float64))
    after = spread_by(group, len(units), change.need, then.orang, then.tenaga)
    people = by_kind(kota, group, len(units))
    return [
        {
            **whereabouts(kota, unit), "bezetting": people[g], "orang": before[g]["orang"], "orang_asn": asn[g]["orang"],
            **{name: before[g][name] for name in SHARED}, "tenaga_asn_mikro_fte": asn[g]["tenaga_mikro_fte"],
            "beban_asn_mikro": asn[g]["beban_mikro"], "pita_asn": asn[g]["pita"], "kurang_orang_asn": asn[g]["kurang_orang"],
            "lebih_orang_asn": asn[g]["lebih_orang"], "orang_sesudah": after[g]["orang"], "beban_sesudah_mikro": after[g]["beban_mikro"],
            "pita_sesudah": after[g]["pita"],
        }
        for g, unit in enumerate(units.tolist())
    ]  # fmt: skip


SHARED = (
    "kebutuhan_mikro_fte", "tenaga_mikro_fte", "beban_mikro", "pita", "kurang_orang", "lebih_orang", "sel_dinilai",
    "sel_tidak_diketahui", "sel_tanpa_pegawai",
)  # fmt: skip
"""Told of a unit as of any other set of cells."""


def whereabouts(kota: Kota, unit: int) -> dict[str, Any]:
    """Which unit, of what kind, of which agency, where."""
    unor = kota.unor
    agency = int(unor["opd_i"][unit])
    return {
        "unor": unor["kunci"][unit], "unor_nama": unor["nama"][unit], "jenis": unor["jenis"][unit], "opd": unor["kunci"][agency],
        "opd_nama": unor["nama"][agency], "kecamatan": unor["kode_kecamatan"][unit] or None,
    }  # fmt: skip
