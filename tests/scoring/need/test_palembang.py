"""Real schools, 249 primary and 62 junior, under every norm: the published totals, figure by figure.

Counts of a city's public schools of late 2025 (tests/flow/data), carried over without a name. The expected figures were computed apart
from this software, from the same counts and the norms as written.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from services.scoring.facts import Kota
from services.scoring.need.hours import K13_SMP
from services.scoring.need.ladder import measure_need
from services.scoring.need.lawful import school_interval
from services.scoring.need.norms import SCHOOL_NORMS
from services.scoring.need.side_by_side import turned_signs, under_every_norm, unit_rows
from services.scoring.need.verdicts import verdicts
from tests.scoring.cities import POINT, Tables, a_city, a_policy, posts

COUNTS = Path(__file__).parents[2] / "flow" / "data" / "palembang_2025.csv"
FOUR_NORMS = {
    # (kind, norm): balance, share of schools short and over in per mille, short, over, most moves in the city, inside a kecamatan
    ("SD", "A-JP24"): (-636, 819, 88, 669, 33, 33, 33), ("SD", "B-MINIMAL"): (412, 205, 643, 101, 513, 101, 88),
    ("SD", "C-GURU-KELAS"): (1159, 24, 956, 8, 1167, 8, 8), ("SD", "D-PTR20"): (-550, 590, 321, 750, 200, 200, 161),
    ("SMP", "A-JP24"): (-19, 532, 387, 90, 71, 71, 38), ("SMP", "B-MINIMAL"): (383, 32, 952, 3, 386, 3, 3),
    ("SMP", "C-GURU-MAPEL"): (445, 16, 968, 1, 446, 1, 1), ("SMP", "D-PTR20"): (236, 177, 710, 25, 261, 25, 17),
}  # fmt: skip
OTHER_NORMS = {
    # the same schools by other curricula, roundings and by subject: balance, short, over
    ("SMP", "K13-38JP-HALF-UP"): (39, 61, 100), ("SMP", "K13-MAPEL-HALF-UP"): (-24, 96, 72), ("SMP", "K13-MAPEL-CEIL"): (-245, 265, 20),
    ("SMP", "P13-39JP-CEIL"): (-80, 128, 48), ("SMP", "P13-39JP-HALF-UP"): (-35, 103, 68), ("SMP", "P13-MAPEL-CEIL"): (-315, None, None),
    ("SMP", "P13-MAPEL-HALF-UP"): (-89, None, None), ("SMP", "P13-29JP-INTRA-CEIL"): (602, 1, 603),
    ("SD", "A-JP24-HALF-UP"): (-516, None, None),
}  # fmt: skip


def rows() -> list[dict[str, str]]:
    with COUNTS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def city() -> Kota:
    places: list[dict[str, Any]] = [{"kunci": "dinas", "opd": "dinas", "jenis": "OPD", **POINT}]
    school, people = [], []
    for n, fact in enumerate(rows()):
        key = f"{fact['jenjang']}-{n:03d}"
        places.append(
            {
                "kunci": key,
                "induk": "dinas",
                "opd": "dinas",
                "jenis": fact["jenjang"],
                "nama": key,
                "kode_kecamatan": fact["kecamatan"],
            }
        )
        school.append({"unor": key, "tahun_ajaran": "2025/2026", **{name: int(fact[name]) for name in ("siswa", "rombel")},
                       "guru_tercatat": int(fact["guru"])})  # fmt: skip
        people += [{"kunci": f"{key}#{m:03d}", "anonim": True, "unor": key, "jabatan": "guru"} for m in range(int(fact["guru"]))]
    return a_city(Tables(unor=places, jabatan=posts(), sekolah=school, pegawai=people))


def norm_of(kind: str, name: str) -> dict[str, str]:
    return {"SD": "A-JP24", "SMP": "A-JP24", kind: name}


@pytest.mark.parametrize(("kind", "norm"), FOUR_NORMS)
def test_the_four_norms_on_both_levels(kind: str, norm: str) -> None:
    need, excluded = measure_need(city(), a_policy(norma_sekolah=norm_of(kind, norm)))
    found = next(row for row in verdicts(city(), need) if row["jenis_unit"] == kind)
    schools = found["unit_kurang"] + found["unit_lebih"] + found["unit_pas"]
    share = tuple(round(1_000 * found[name] / schools) for name in ("unit_kurang", "unit_lebih"))
    told = (found["selisih"], *share, *(found[n] for n in ("kurang", "lebih", "pindah_maks_kota", "pindah_maks_kecamatan")))

    assert told == FOUR_NORMS[kind, norm]
    assert (schools, len(excluded)) == ({"SD": 249, "SMP": 62}[kind], 1)  # one primary school does not run yet


@pytest.mark.parametrize(("kind", "norm"), OTHER_NORMS)
def test_curriculum_rounding_and_subjects_turn_the_sign(kind: str, norm: str) -> None:
    balance, short, over = OTHER_NORMS[kind, norm]
    gap = next(schools for schools in under_every_norm(city(), not_running()) if schools.jenis_unit == kind).selisih[norm].nilai

    assert gap.sum() == balance
    if short is not None:
        assert (np.maximum(-gap, 0).sum(), np.maximum(gap, 0).sum()) == (short, over)


def not_running() -> set[str]:
    return {str(row["unor"]) for row in measure_need(city(), a_policy())[1]}


def test_the_school_that_does_not_run_would_have_changed_the_total() -> None:
    """Counted with its head alone it is one teacher short."""
    none = np.zeros(1)
    norm = next(norm for norm in SCHOOL_NORMS["SD"] if norm.nama == "A-JP24")

    assert FOUR_NORMS["SD", "A-JP24"][0] - int(norm.hitung(none, none)[0]) == -637


def test_by_the_24_to_40_hours_of_the_law_alone_few_schools_are_balanced() -> None:
    """Bounds of every subject added up: a warning, since neither subjects nor duties of the teachers are in these counts."""
    facts = [fact for fact in rows() if fact["jenjang"] == "SMP"]
    groups, pupils, there = (np.array([int(fact[name]) for fact in facts]) for name in ("rombel", "siswa", "guru"))
    low, high = school_interval(K13_SMP, groups, pupils)

    assert (np.maximum(low - there, 0).sum(), np.maximum(there - high, 0).sum()) == (3, 304)
    assert ((low <= there) & (there <= high)).sum() == 7


def test_schools_whose_sign_another_norm_turns_are_counted_and_named() -> None:
    official, left_out = {"SD": "A-JP24", "SMP": "A-JP24"}, not_running()
    told = {(row["jenis_unit"], row["norma"]): row for row in turned_signs(city(), official, left_out)}
    schools = {row["unor"]: row for row in unit_rows(city(), left_out)}

    assert len(schools) == 249 + 62
    for (kind, norm), row in told.items():
        turned = {
            key for key, school in schools.items()
            if school["jenis_unit"] == kind and np.sign(school["selisih"][norm]) != np.sign(school["selisih"]["A-JP24"])
        }  # fmt: skip
        assert (set(row["unor"]), row["berganti_tanda"]) == (turned, len(turned))
        assert row["unor"] == sorted(row["unor"])
    assert told["SMP", "K13-38JP-HALF-UP"]["berganti_tanda"] > 0


def test_results_of_different_norms_are_never_put_together() -> None:
    primary, junior = under_every_norm(city(), not_running())
    gap = junior.selisih

    assert (gap["A-JP24"] + gap["A-JP24"]).nilai.sum() == 2 * -19
    for other in (gap["B-MINIMAL"], primary.selisih["A-JP24"]):
        with pytest.raises(ValueError, match="never put together"):
            gap["A-JP24"] - other
