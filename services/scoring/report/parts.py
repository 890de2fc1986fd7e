"""What is a shortage made of? People in the wrong place (curable by moving) and people who are not there, at four scopes.

City: anybody may go anywhere inside the exchange group. Agency and kecamatan: only inside it. Family: in the city, summed over its
exchange groups. `kurang` = `distribusi` + `jumlah`, exactly, in people and in FTE.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Int, Kebutuhan, Kota
from services.scoring.need.shortage import decompose, over_mikro, over_persons, short_mikro, short_persons
from services.scoring.report.levels import kecamatan_names

Labels = tuple[str, Int, Int | None, list[tuple[str | None, str | None]]]
"""(scope, scope of each cell, label to tell it under where that is another, (key, name) of each label)."""


def part_rows(kota: Kota, need: Kebutuhan) -> list[dict[str, Any]]:
    """Penguraian, city first, each scope in the order of its keys; a shortage of nothing is told too."""
    asn = kota.orang_asn.astype(np.float64)
    amounts = {
        "orang": (short_persons(need, kota.tenaga), over_persons(need, kota.orang)),
        "mikro_fte": (short_mikro(need, kota.tenaga), over_mikro(need, kota.orang, kota.tenaga)),
        "orang_asn": (short_persons(need, asn), over_persons(need, kota.orang_asn)),
        "mikro_fte_asn": (short_mikro(need, asn), over_mikro(need, kota.orang_asn, asn)),
    }
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    rows = []
    for scope, inside, label, names in _scopes(kota):
        parts = {unit: decompose(short, over, group, inside, len(names), label) for unit, (short, over) in amounts.items()}
        for at, (key, name) in enumerate(names):
            told = {
                f"{word}_{unit}": int(getattr(part, word)[at])
                for unit, part in parts.items() for word in ("kurang", "lebih", "distribusi", "jumlah")
            }  # fmt: skip
            rows.append({"lingkup": scope, "kunci": key, "nama": name, **told})
    return rows


def _scopes(kota: Kota) -> list[Labels]:
    everywhere = np.zeros(len(kota.sel), dtype=np.int64)
    agencies, agency = np.unique(kota.sel.opd_i, return_inverse=True)
    codes, place = np.unique(kota.unor["kode_kecamatan"][kota.sel.unor_i].astype(str), return_inverse=True)
    families, family = np.unique(kota.sel.keluarga.astype(str), return_inverse=True)
    names, unor = kecamatan_names(kota), kota.unor
    return [
        ("KOTA", everywhere, None, [(None, None)]),
        ("OPD", agency, None, [(str(unor["kunci"][a]), str(unor["nama"][a])) for a in agencies.tolist()]),
        ("KECAMATAN", place, None, [(code or None, names.get(code)) for code in codes.tolist()]),
        ("KELUARGA", everywhere, family, [(name, None) for name in families.tolist()]),
    ]
