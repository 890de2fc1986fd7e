"""Are there more class groups than the pupils, or last year, explain? Both needs are told: with the groups and without the excess.

A group holds at most 28 pupils at an SD, 32 at an SMP. What pupils explain is counted grade by grade, since grades are not
mixed (an SD of 60 pupils rightly has six groups), and grades are not alike: one of 29 pupils rightly has two.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np
from scipy.stats import norm

from services.scoring.facts import Kebutuhan, Kota, Tabel
from services.scoring.need.schools import schools
from services.scoring.need.suspicion.flag import Flag
from shared.vocabulary import JenisKecurigaan, SumberKebutuhan

PUPILS_MAX = {"SD": 28, "SMP": 32}
"""Permendikbudristek 47/2023 (recalled, not read)."""
GRADES = {"SD": range(1, 7), "SMP": range(7, 10)}
COHORT_SPREAD = 0.12
"""Standard deviation of a grade's pupils over their mean (design)."""
EXCESS_MIN = 1.25
"""A quarter more than expected is the least that is worth a question."""
RISE_MIN, GROUPS_MIN = 1.15, 2
"""Against last year: at least two groups and 15 per cent more than the pupils' own growth brings."""


@dataclass(frozen=True)
class _School:
    row: int
    rombel: int
    siswa: int
    wajar: int
    kode: JenisKecurigaan
    angka: dict[str, int]


def class_groups(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any]) -> list[Flag]:
    odd = [*_against_pupils(kota), *_against_last_year(kota)]
    found = []
    for code in (JenisKecurigaan.ROMBEL_MELEBIHI_SISWA, JenisKecurigaan.ROMBEL_NAIK_TANPA_SISWA):
        mine = [school for school in odd if school.kode == code]
        if not mine:
            continue
        less = _need_with(kota, need, kebijakan, mine)
        normed = (need.sumber == SumberKebutuhan.NORMA) & (kota.sel.keluarga == "GURU")
        excess = np.where(normed & (less.bulat >= 0), np.nan_to_num(need.nilai - less.nilai), 0.0)
        for school in mine:
            unit = int(kota.sekolah["unor_i"][school.row])
            cells = np.flatnonzero((kota.sel.unor_i == unit) & normed)
            effect = {int(c): float(excess[c]) for c in cells if excess[c] > 0}
            found.append(Flag(code, unit, tuple(int(c) for c in cells), school.angka, pengaruh=effect))
    return found


def explained(pupils: int, kind: str) -> float:
    """Groups one would expect: a grade needs a further one whenever its pupils exceed what the groups before can hold."""
    grade = pupils / len(GRADES[kind])
    held = PUPILS_MAX[kind] * np.arange(1, int(2 * grade) // PUPILS_MAX[kind] + 2)
    return len(GRADES[kind]) * float(1 + norm.sf((held - grade) / (COHORT_SPREAD * grade)).sum())


def _against_pupils(kota: Kota) -> list[_School]:
    found = []
    for row, kind, groups, pupils in _told(kota, kota.sekolah):
        if pupils == 0 or groups <= EXCESS_MIN * explained(pupils, kind):
            continue
        enough = ceil(explained(pupils, kind) - 1e-9)
        if groups > enough:
            figures = {"rombel": groups, "siswa": pupils, "siswa_maks_per_rombel": PUPILS_MAX[kind], "rombel_wajar": enough,
                       "rombel_paling_sedikit": -(-pupils // PUPILS_MAX[kind])}  # fmt: skip
            found.append(_School(row, groups, pupils, enough, JenisKecurigaan.ROMBEL_MELEBIHI_SISWA, figures))
    return found


def _against_last_year(kota: Kota) -> list[_School]:
    past = {int(kota.sekolah_lalu["unor_i"][row]): (groups, pupils) for row, _, groups, pupils in _told(kota, kota.sekolah_lalu)}
    found = []
    for row, kind, groups, pupils in _told(kota, kota.sekolah):
        before, pupils_before = past.get(int(kota.sekolah["unor_i"][row]), (0, 0))
        if before <= 0 or pupils_before <= 0:
            continue
        # as many as last year for as many pupils; groups that were too full may be divided
        usual = max(before, -(-before * pupils // pupils_before), -(-pupils // PUPILS_MAX[kind]))
        if groups - usual >= GROUPS_MIN and groups > RISE_MIN * usual:
            figures = {"rombel": groups, "siswa": pupils, "rombel_tahun_lalu": before, "siswa_tahun_lalu": pupils_before,
                       "rombel_wajar": usual}  # fmt: skip
            found.append(_School(row, groups, pupils, usual, JenisKecurigaan.ROMBEL_NAIK_TANPA_SISWA, figures))
    return found


def _told(kota: Kota, school: Tabel) -> list[tuple[int, str, int, int]]:
    """(row, kind, groups, pupils) of schools that tell both."""
    unit = school["unor_i"]
    rows = np.flatnonzero((unit >= 0) & (school["rombel"] > 0) & (school["siswa"] >= 0))
    kinds = kota.unor["jenis"][unit[rows]]
    return [
        (int(row), str(kind), int(school["rombel"][row]), int(school["siswa"][row]))
        for row, kind in zip(rows, kinds, strict=True) if kind in PUPILS_MAX
    ]  # fmt: skip


def _need_with(kota: Kota, need: Kebutuhan, kebijakan: dict[str, Any], odd: list[_School]) -> Kebutuhan:
    """The need if these schools had the groups that are explained: the same norm on other numbers."""
    table = {name: values.copy() for name, values in kota.sekolah.items()}
    for school in odd:
        kind = str(kota.unor["jenis"][table["unor_i"][school.row]])
        table["rombel"][school.row] = school.wajar
        base, more = divmod(school.wajar, len(GRADES[kind]))
        for at, grade in enumerate(GRADES[kind]):
            if table[f"rombel_{grade}"][school.row] >= 0:
                table[f"rombel_{grade}"][school.row] = base + (at < more)
    less = need.copy()
    schools(replace(kota, sekolah=table), less, kebijakan)
    return less
