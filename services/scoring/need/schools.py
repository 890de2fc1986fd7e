"""Rung a of the need ladder: the declared norm of a school, whole or by subject; its own lesson hours before any table.

Religion lessons are counted from the pupils who attend them where a school's split is known, else as one pooled figure, flagged.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.facts import Bool, Float, Int, Kebutuhan, Kota
from services.scoring.need import religion, school_hours
from services.scoring.need.estimators import GuruNeed
from services.scoring.need.hours import FULL_LOAD, PUPILS_PER_BK_MOST
from services.scoring.need.norms import SUBJECT_NORMS, SubjectNorm, subject_need
from services.scoring.need.rounding import ROUNDINGS
from services.scoring.need.school_counts import Counts, count
from shared.vocabulary import MAPEL_AGAMA, Mapel, SumberKebutuhan

KINDS = ("SD", "SMP")
PUPILS_PER_ROMBEL = (15, 40)
"""Outside this a school's class groups are worth a second look (design)."""


def schools(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> list[dict[str, Any]]:
    """Returns schools that do not run yet. Raises ValueError on an unknown norm."""
    counts = count(kota)
    excluded = [
        {"unor": kota.unor["kunci"][u], "unor_nama": kota.unor["nama"][u], "sebab": "BELUM_BEROPERASI"}
        for u in np.flatnonzero(counts.tutup)
    ]
    sel = kota.sel
    groups, children, closed = counts.rombel[sel.unor_i], counts.siswa[sel.unor_i], counts.tutup[sel.unor_i]
    own = school_hours.own_hours(kota, need)
    for kind in KINDS:
        mine = (sel.keluarga == "GURU") & (kota.unor["jenis"][sel.unor_i] == kind) & ~np.isnan(groups) & ~closed
        whole = mine & (sel.mapel == "") & ~np.isnan(children)
        _whole_schools(kota, need, whole, kind, kebijakan["norma_sekolah"][kind], groups, children)
        norm = SUBJECT_NORMS.get(kebijakan["norma"][kind])
        if norm is None or norm.jenis_unit != kind:
            raise ValueError(
                f"norma {kebijakan['norma'][kind]} tidak dikenal untuk {kind}; yang dikenal: {', '.join(SUBJECT_NORMS)}"
            )
        for mapel in sorted({m for m in sel.mapel[mine] if m}):
            _subject(kota, need, mine & (sel.mapel == mapel), norm, mapel, counts, kebijakan["pembulatan"])
        _own(need, mine & ~np.isnan(own.jam), norm, own, kebijakan["pembulatan"])
        per_group = children / groups
        for c in np.flatnonzero(mine & ((per_group < PUPILS_PER_ROMBEL[0]) | (per_group > PUPILS_PER_ROMBEL[1]))):
            need.catatan[c].append("ROMBEL_JANGGAL")
        for c in np.flatnonzero(mine & (sel.mapel == Mapel.AGAMA)):
            need.catatan[c].append("AGAMA_TERGABUNG")
    for c in np.flatnonzero(closed):
        need.sumber[c], need.metode[c], need.bulat[c] = SumberKebutuhan.TIDAK_DIKETAHUI.value, "", -1
        need.nilai[c] = need.bawah[c] = need.atas[c] = need.jam_minggu[c] = np.nan
    return excluded


def _subject(kota: Kota, need: Kebutuhan, at: Bool, norm: SubjectNorm, mapel: str, counts: Counts, rounding: str) -> None:
    unit = kota.sel.unor_i
    groups, children = counts.rombel[unit], counts.siswa[unit]
    if mapel in MAPEL_AGAMA:
        value, hours = religion.need_of_pupils(norm, counts.agama[unit, MAPEL_AGAMA.index(mapel)], groups)
        name = religion.name(norm, rounding)
    else:
        value, hours = subject_need(norm, mapel, groups, children, counts.per_tingkat[unit])
        name = f"{norm.nama}/{rounding}"
    at = at & ~np.isnan(value)
    _write(need, at, value, ROUNDINGS[rounding](value))
    need.metode[at] = name
    need.jam_minggu[at] = hours[at]
    need.bawah[at], need.atas[at] = value[at], value[at]
    if mapel == Mapel.BK:  # up to 225 pupils may be carried where there are no more counsellors
        need.bawah[at] = (children / PUPILS_PER_BK_MOST)[at]


def _own(need: Kebutuhan, at: Bool, norm: SubjectNorm, own: school_hours.Own, rounding: str) -> None:
    value = own.jam / FULL_LOAD
    _write(need, at, value, ROUNDINGS[rounding](value))
    need.jam_minggu[at] = own.jam[at]
    need.bawah[at], need.atas[at] = value[at], value[at]
    for cell in np.flatnonzero(at):
        need.metode[cell] = f"{norm.nama}+{own.nama[cell]}/{rounding}"


def _whole_schools(kota: Kota, need: Kebutuhan, at: Bool, kind: str, name: str, groups: Float, children: Float) -> None:
    rule = GuruNeed(kind, name).fit(np.zeros((1, 2)))  # an unknown name is told even where no school needs it
    if not at.any():
        return
    value = np.full(len(at), np.nan)
    value[at] = rule.transform(np.column_stack([groups[at], children[at]]))[:, 0]
    headed = np.zeros(len(kota.unor["kunci"]), dtype=np.int64)
    heads = kota.pegawai["unor_i"][(kota.pegawai["tugas_tambahan"] == "KEPALA_SEKOLAH") & (kota.pegawai["unor_i"] >= 0)]
    headed[heads] = rule.kepala_  # a recorded head is not among the counted teachers, so the norm's head goes too
    value[at] -= headed[kota.sel.unor_i[at]]
    _write(need, at, value, np.where(at, np.nan_to_num(value), -1).astype(np.int64))
    need.metode[at] = name
    need.bawah[at], need.atas[at] = value[at], value[at]


def _write(need: Kebutuhan, at: Bool, value: Float, whole: Int) -> None:
    need.sumber[at] = SumberKebutuhan.NORMA.value
    need.nilai[at] = value[at]
    need.bulat[at] = whole[at]
