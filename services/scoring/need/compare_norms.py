"""What would the other norms say of the same schools? Shown beside the declared one, never mixed with it."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Kota
from services.scoring.need.norms import SCHOOL_NORMS


def compare_norms(kota: Kota, kebijakan: dict[str, Any], excluded: set[str]) -> list[dict[str, Any]]:
    """The same schools under every whole-school norm, all recorded teachers counted (heads too, as the norms do)."""
    found = []
    teachers = (kota.sel.keluarga[kota.pegawai["sel_i"]] == "GURU") & (kota.pegawai["sel_i"] >= 0)
    full = np.isin(kota.pegawai["status"], ("PNS", "CPNS", "PPPK", "TIDAK_DIKETAHUI", ""))
    present = np.bincount(kota.pegawai["unor_i"][teachers & full], minlength=len(kota.unor["kunci"]))
    school = kota.sekolah
    for kind, norms in SCHOOL_NORMS.items():
        unit = school["unor_i"]
        of_kind = (unit >= 0) & (school["rombel"] > 0) & (school["siswa"] >= 0)
        of_kind &= (kota.unor["jenis"][unit] == kind) & ~np.isin(kota.unor["kunci"][unit], list(excluded))
        rows = np.flatnonzero(of_kind)
        if not len(rows):
            continue
        for norm in norms:
            need = norm.hitung(school["rombel"][rows].astype(float), school["siswa"][rows].astype(float))
            difference = present[unit[rows]] - need
            found.append({
                "norma": norm.nama, "jenis_unit": kind, "resmi": norm.nama == kebijakan["norma_sekolah"][kind], "unit": len(rows),
                "selisih": int(difference.sum()), "kurang": int(np.maximum(-difference, 0).sum()),
                "lebih": int(np.maximum(difference, 0).sum()), "unit_kurang": int((difference < 0).sum()),
                "unit_lebih": int((difference > 0).sum()), "unit_pas": int((difference == 0).sum()),
                "arti": norm.arti, "pembulatan": norm.pembulatan, "kepala": norm.kepala, "kurikulum": norm.kurikulum,
            })  # fmt: skip
    return found
