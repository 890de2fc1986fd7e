"""Rungs c and a of the need ladder: the established K, and the norm of a school. A higher rung overwrites what it can compute."""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kebutuhan, Kota
from services.scoring.need.estimators import GuruNeed
from services.scoring.need.norms import SUBJECT_NORMS, subject_need
from services.scoring.need.rounding import ROUNDINGS
from shared.vocabulary import SumberKebutuhan

AGE_SHARE_PER_YEAR = 0.05
AGE_SHARE_MAX = 0.25
"""Interval of an established K: 5 % a year of the decree's age, at most 25 % (design)."""
PUPILS_PER_ROMBEL = (15, 40)
"""Outside this a school's class groups are worth a second look (design)."""


def established(kota: Kota, need: Kebutuhan) -> None:
    """Rung c: the decreed K, with an interval from the decree's age."""
    known = kota.sel.ditetapkan >= 0
    need.sumber[known] = SumberKebutuhan.DITETAPKAN.value
    need.metode[known] = "K-DITETAPKAN"
    need.nilai[known] = kota.sel.ditetapkan[known]
    need.bulat[known] = kota.sel.ditetapkan[known]
    age = (kota.per - kota.sel.ditetapkan_tanggal).astype("timedelta64[D]").astype(np.float64) / 365.25
    age[np.isnat(kota.sel.ditetapkan_tanggal)] = AGE_SHARE_MAX / AGE_SHARE_PER_YEAR
    share = np.clip(age * AGE_SHARE_PER_YEAR, 0, AGE_SHARE_MAX)
    need.bawah[known] = (need.nilai * (1 - share))[known]
    need.atas[known] = (need.nilai * (1 + share))[known]


def schools(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> list[dict[str, Any]]:
    """Rung a: the declared norm per school, whole or by subject. Returns schools that do not run yet."""
    rombel, pupils, closed = _school_counts(kota)
    excluded = [
        {"unor": kota.unor["kunci"][u], "unor_nama": kota.unor["nama"][u], "sebab": "BELUM_BEROPERASI"}
        for u in np.flatnonzero(closed)
    ]
    sel = kota.sel
    groups, children = rombel[sel.unor_i], pupils[sel.unor_i]
    for kind in ("SD", "SMP"):
        mine = (sel.keluarga == "GURU") & (kota.unor["jenis"][sel.unor_i] == kind) & ~np.isnan(groups) & ~closed[sel.unor_i]
        whole = mine & (sel.mapel == "") & ~np.isnan(children)
        _whole_schools(kota, need, whole, kind, kebijakan["norma_sekolah"][kind], groups, children)
        norm = SUBJECT_NORMS.get(kebijakan["norma"][kind])
        if norm is None or norm.jenis_unit != kind:
            raise ValueError(
                f"norma {kebijakan['norma'][kind]} tidak dikenal untuk {kind}; yang dikenal: {', '.join(SUBJECT_NORMS)}"
            )
        for mapel in {m for m in sel.mapel[mine] if m}:
            at = mine & (sel.mapel == mapel)
            value, hours = subject_need(norm, mapel, groups, children)
            at &= ~np.isnan(value)
            _write(need, at, SumberKebutuhan.NORMA, value, ROUNDINGS[kebijakan["pembulatan"]](value))
            need.metode[at] = f"{norm.nama}/{kebijakan['pembulatan']}"
            need.jam_minggu[at] = hours[at]
            need.bawah[at], need.atas[at] = value[at], value[at]
        per_group = children / groups
        for c in np.flatnonzero(mine & ((per_group < PUPILS_PER_ROMBEL[0]) | (per_group > PUPILS_PER_ROMBEL[1]))):
            need.catatan[c].append("ROMBEL_JANGGAL")
    for c in np.flatnonzero(closed[sel.unor_i]):
        need.sumber[c], need.metode[c], need.bulat[c] = SumberKebutuhan.TIDAK_DIKETAHUI.value, "", -1
        need.nilai[c] = need.bawah[c] = need.atas[c] = np.nan
    return excluded


def _whole_schools(kota: Kota, need: Kebutuhan, at: Bool, kind: str, name: str, groups: Float, children: Float) -> None:
    if not at.any():
        GuruNeed(kind, name).fit(np.zeros((1, 2)))  # an unknown name is told even where no school needs it
        return
    rule = GuruNeed(kind, name).fit(np.zeros((1, 2)))
    value = np.full(len(at), np.nan)
    value[at] = rule.transform(np.column_stack([groups[at], children[at]]))[:, 0]
    headed = np.zeros(len(kota.unor["kunci"]), dtype=np.int64)
    heads = kota.pegawai["unor_i"][(kota.pegawai["tugas_tambahan"] == "KEPALA_SEKOLAH") & (kota.pegawai["unor_i"] >= 0)]
    headed[heads] = rule.kepala_  # a recorded head is not among the counted teachers, so the norm's head goes too
    value[at] -= headed[kota.sel.unor_i[at]]
    _write(need, at, SumberKebutuhan.NORMA, value, np.where(at, np.nan_to_num(value), -1).astype(np.int64))
    need.metode[at] = name
    need.bawah[at], need.atas[at] = value[at], value[at]


def _school_counts(kota: Kota) -> tuple[Float, Float, Bool]:
    """Per unit: class groups, pupils (NaN unknown), and whether the school does not run yet (nobody and nothing in it)."""
    units = len(kota.unor["kunci"])
    rombel, pupils = np.full(units, np.nan), np.full(units, np.nan)
    closed = np.zeros(units, dtype=np.bool_)
    school = kota.sekolah
    staffed = np.bincount(kota.pegawai["unor_i"][kota.pegawai["unor_i"] >= 0], minlength=units) > 0
    for row, unit in enumerate(school["unor_i"].tolist()):
        if unit < 0:
            continue
        r, s = int(school["rombel"][row]), int(school["siswa"][row])
        rombel[unit] = r if r > 0 else np.nan
        pupils[unit] = s if s >= 0 else np.nan
        closed[unit] = max(r, 0) + max(s, 0) + max(int(school["guru_tercatat"][row]), 0) == 0 and not staffed[unit]
    return rombel, pupils, closed


def _write(need: Kebutuhan, at: Bool, source: SumberKebutuhan, value: Float, whole: Int) -> None:
    need.sumber[at] = source.value
    need.nilai[at] = value[at]
    need.bulat[at] = whole[at]
