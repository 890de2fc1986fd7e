"""Cells in words of the record."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota
from services.scoring.need.bands import band, load
from services.scoring.report import provenance
from services.scoring.report.levels import Change
from services.scoring.report.supply import by_kind


def place(kota: Kota, cell: int) -> dict[str, Any]:
    sel, unor = kota.sel, kota.unor
    unit, agency = int(sel.unor_i[cell]), int(sel.opd_i[cell])
    return {
        "sel": sel.kunci[cell], "unor": unor["kunci"][unit], "unor_nama": unor["nama"][unit],
        "opd": unor["kunci"][agency] if agency >= 0 else unor["kunci"][unit],
        "opd_nama": unor["nama"][agency] if agency >= 0 else unor["nama"][unit],
        "kecamatan": unor["kode_kecamatan"][unit] or None, "keluarga": sel.keluarga[cell], "mapel": sel.mapel[cell] or None,
    }  # fmt: skip


def micro(value: float) -> int | None:
    return None if np.isnan(value) else round(value * MIKRO)


def need_rows(kota: Kota, change: Change) -> list[dict[str, Any]]:
    """KebutuhanSel per cell, in the order of their keys."""
    sel, agencies, need, hands = kota.sel, kota.unor["nama"], change.need, change.before.tenaga
    people = by_kind(kota, np.arange(len(sel)), len(sel))
    before, after, ratio = band(need.nilai, hands), band(need.nilai, change.after.tenaga), load(need.nilai, hands)
    decrees, others = provenance.decrees(kota), provenance.other_rungs(need)
    return [
        {
            "sel": sel.kunci[c], "unor": kota.unor["kunci"][sel.unor_i[c]], "unor_nama": kota.unor["nama"][sel.unor_i[c]],
            "opd_nama": agencies[sel.opd_i[c]] if sel.opd_i[c] >= 0 else None, "keluarga": sel.keluarga[c], "mapel": sel.mapel[c] or None,
            "sumber": need.sumber[c], "metode": need.metode[c], "kebutuhan_mikro_fte": micro(need.nilai[c]),
            "kebutuhan_bulat": int(need.bulat[c]) if need.bulat[c] >= 0 else None, "bawah_mikro_fte": micro(need.bawah[c]),
            "atas_mikro_fte": micro(need.atas[c]), "ditetapkan": int(sel.ditetapkan[c]) if sel.ditetapkan[c] >= 0 else None,
            "orang": int(kota.orang[c]), "orang_asn": int(kota.orang_asn[c]), "bezetting": people[c],
            "tenaga_mikro_fte": round(float(hands[c]) * MIKRO), "beban_mikro": micro(ratio[c]), "pita": before[c], "pita_sesudah": after[c],
            "orang_sesudah": int(change.after.orang[c]), "catatan": sorted(set(need.catatan[c])),
            "penetapan": decrees[c], "anak_tangga": others[c],
        }
        for c in range(len(sel))
    ]  # fmt: skip
