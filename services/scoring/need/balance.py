"""How evenly is the work spread, before and after? Words first (people short and over), Gini and CV last."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Float, Int, Kebutuhan, Kota
from services.scoring.need.norms import SCHOOL_NORMS
from shared.vocabulary import Pita, Putusan

COVERAGE_MAX = 3.0
CUTS = ((0.70, Pita.LEBIH), (0.90, Pita.RINGAN), (1.11, Pita.SEIMBANG), (1.31, Pita.BERAT))


def bands(need: Kebutuhan, hands: Float) -> list[str]:
    """Band of load d/n per cell; nobody there is a band of its own."""
    found = []
    for d, n in zip(need.nilai.tolist(), hands.tolist(), strict=True):
        if np.isnan(d):
            found.append(Pita.TIDAK_DIKETAHUI.value)
        elif n <= 0:
            found.append((Pita.TANPA_PEGAWAI if d > 0 else Pita.SEIMBANG).value)
        else:
            found.append(_band(round(d / n, 2)).value)
    return found


def _band(load: float) -> Pita:
    """Edges after rounding to two decimals: < 0.70, 0.70-0.89, 0.90-1.10, 1.11-1.30, above."""
    return next((band for below, band in CUTS if load < below), Pita.KELEBIHAN_BEBAN)


def spread(need: Kebutuhan, people: Int, hands: Float) -> dict[str, int]:
    """UkuranKeseimbangan over all cells of known need.

    Short persons are those missing after all hands (part-timers count by their share); over are whole people beyond the need,
    who alone can move.
    """
    known = need.bulat >= 0
    d, n = need.nilai[known], hands[known]
    coverage, weight = np.minimum(n / np.maximum(d, 0.25), COVERAGE_MAX), d
    return {
        "orang": int(people.sum()), "kebutuhan_mikro_fte": _micro(d.sum()), "kurang_mikro_fte": _micro(np.maximum(d - n, 0).sum()),
        "lebih_mikro_fte": _micro(np.maximum(n - d, 0).sum()), "kurang_orang": int(short_persons(need, hands)[known].sum()),
        "lebih_orang": int(over_persons(need, people)[known].sum()), "gini_mikro": _micro(_gini(coverage, weight)),
        "cv_mikro": _micro(_cv(coverage, weight)), "sel_tanpa_pegawai": int(((n <= 0) & (d > 0)).sum()),
        "sel_dinilai": int(known.sum()), "sel_tidak_diketahui": int((~known).sum()),
    }  # fmt: skip


def short_persons(need: Kebutuhan, hands: Float) -> Int:
    """Whole people missing per cell after all hands, rounded half up; 0 where the need is unknown."""
    missing = np.where(need.bulat >= 0, np.maximum(need.bulat - hands, 0.0), 0.0)
    return np.floor(missing + 0.5 + 1e-9).astype(np.int64)


def over_persons(need: Kebutuhan, people: Int) -> Int:
    """Whole people beyond the need per cell; 0 where the need is unknown."""
    return np.where(need.bulat >= 0, np.maximum(people - need.bulat, 0), 0).astype(np.int64)


def verdicts(kota: Kota, need: Kebutuhan) -> list[dict[str, Any]]:
    """Per exchange group: can moving people cure it, or are there too few heads? Told with all hands and with full-time ASN only."""
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
            })  # fmt: skip
    return found


def _gini(values: Float, weights: Float) -> float:
    total = weights.sum()
    if total <= 0 or (values * weights).sum() <= 0:
        return 0.0
    order = np.argsort(values, kind="stable")
    v, w = values[order], weights[order] / total
    cumulated = np.cumsum(w)
    mean = float((v * w).sum())
    return float((w * v * (2 * cumulated - w)).sum() / mean - 1.0)


def _cv(values: Float, weights: Float) -> float:
    total = weights.sum()
    if total <= 0:
        return 0.0
    mean = float((values * weights).sum() / total)
    return 0.0 if mean == 0 else float(np.sqrt(((values - mean) ** 2 * weights).sum() / total) / mean)


def _micro(value: float) -> int:
    return round(float(value) * MIKRO)
