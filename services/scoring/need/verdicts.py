"""Per exchange group: can moving people cure it, or are there too few heads? Told with all hands and with full-time ASN only."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Kebutuhan, Kota
from services.scoring.need.shortage import over_persons, short_persons
from shared.vocabulary import Putusan


def verdicts(kota: Kota, need: Kebutuhan) -> list[dict[str, Any]]:
    found = []
    groups = kota.sel.kelompok.astype(str)
    region = kota.unor["kode_kecamatan"][kota.sel.unor_i].astype(str)
    short_of, over_of = short_persons(need, kota.tenaga), over_persons(need, kota.orang)
    short_asn, over_asn = short_persons(need, kota.orang_asn.astype(np.float64)), over_persons(need, kota.orang_asn)
    for group in np.unique(groups):
        at = (groups == group) & (need.bulat >= 0)
        if not at.any():
            continue
        family, mapel, kind = group.split("|")
        short, over = short_of[at], over_of[at]
        placed = region[at] != ""
        local = sum(
            min(int(short[here].sum()), int(over[here].sum()))
            for here in (region[at] == code for code in np.unique(region[at][placed]))
        )
        found.append({
            "keluarga": family, "mapel": mapel or None, "jenis_unit": kind, "orang": int(kota.orang[at].sum()),
            "kebutuhan_bulat": int(need.bulat[at].sum()), "selisih": int(over.sum() - short.sum()), "kurang": int(short.sum()),
            "lebih": int(over.sum()), "unit_kurang": int((short > 0).sum()), "unit_lebih": int((over > 0).sum()),
            "unit_pas": int(((short == 0) & (over == 0)).sum()), "pindah_maks_kota": min(int(short.sum()), int(over.sum())),
            "pindah_maks_kecamatan": local if placed.all() else None,
            "putusan": verdict(int(short.sum()), int(over.sum())).value,
            "kurang_asn": int(short_asn[at].sum()), "lebih_asn": int(over_asn[at].sum()),
            "putusan_asn": verdict(int(short_asn[at].sum()), int(over_asn[at].sum())).value,
        })  # fmt: skip
    return found


def verdict(short: int, over: int) -> Putusan:
    """DISTRIBUSI when moving can cure at least four fifths of the shortage, JUMLAH when at most one fifth."""
    if short == 0:
        return Putusan.SEIMBANG
    curable = min(short, over) / short
    if curable >= 0.8:
        return Putusan.DISTRIBUSI
    return Putusan.JUMLAH if curable <= 0.2 else Putusan.CAMPURAN
