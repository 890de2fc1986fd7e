"""A seat and everybody who could take it, in the order the city has decreed; a public draw only among those no criterion tells apart.

The order is policy (`urutan_setara`), so it is part of the hash of the analysis. Own wish, consent, the shorter road (in whole
kilometres, since a home is known by its kecamatan), fewer changes of unit on record, longer at the unit that gives. The plan's own
choice stands among them; an official picks anybody of the list and writes down why.
"""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Kota
from services.scoring.need.hours import FULL_LOAD
from services.scoring.planning.costs import MoveCosts
from services.scoring.planning.problem import Problem
from services.scoring.planning.seats import Equal
from shared.contracts.v1.kebijakan import BAWAAN

DRAW = "UNDIAN"
STANCES = {"SETUJU": 0, "MENOLAK": 2}
LATE = np.datetime64("9999-12-31")
"""Whoever's first day at the unit nobody knows comes after those whose is known."""


def seat(
    kota: Kota, problem: Problem, costs: MoveCosts, arc: int, others: list[Equal], policy: dict[str, Any], seed: str
) -> dict[str, Any]:
    """Kursi of the chosen arc."""
    decreed: list[str] = (policy if "urutan_setara" in policy else BAWAAN)["urutan_setara"]
    standing = [Equal(int(problem.busur_orang[arc]), arc, 0), *others]
    marks = [
        [*(_mark(kota, problem, costs, one.busur, name) for name in decreed), _ticket(problem, one.busur, seed)]
        for one in standing
    ]
    order = sorted(range(len(standing)), key=lambda at: (marks[at], str(problem.kunci_orang[standing[at].orang])))
    teacher = kota.sel.keluarga[problem.busur_sel[arc]] == "GURU"
    rows = []
    for number, at in enumerate(order, start=1):
        one, after = standing[at], marks[order[number]] if number < len(order) else None
        rows.append({
            "pegawai": str(problem.kunci_orang[one.orang]), "dari": str(problem.kunci_sel[problem.asal[one.orang]]), "urutan": number,
            "diusulkan": at == 0, **_posts(one.selisih, bool(teacher)),
            "penentu": None if after is None else _decides(marks[at], after, decreed),
        })  # fmt: skip
    return {
        **{f"batas_{name}": value for name, value in _posts(problem.setara, bool(teacher)).items()}, "urutan_ditetapkan": decreed,
        "calon": rows, "undian": _minutes(rows, [marks[at][-1] for at in order], seed),
    }  # fmt: skip


def _posts(mikro: int, teacher: bool) -> dict[str, int | None]:
    """As parts of one missing person, and for teachers as lesson hours a week."""
    return {"selisih_mikro_fte": mikro, "selisih_mili_jp": round(mikro * FULL_LOAD * 1_000 / MIKRO) if teacher else None}


def _mark(kota: Kota, problem: Problem, costs: MoveCosts, arc: int, name: str) -> int:
    """Less comes first."""
    person = int(problem.pegawai[problem.busur_orang[arc]])
    if name == "MINAT":
        wished = str(kota.pegawai["kecamatan_minat"][person]).split("|")
        region = str(kota.unor["kode_kecamatan"][kota.sel.unor_i[problem.busur_sel[arc]]])
        return 0 if region and region in wished else 1
    if name == "SETUJU":
        return STANCES.get(str(kota.pegawai["persetujuan"][person]), 1)
    if name == "JALAN":
        return int(costs.tambahan_m[arc]) // 1_000
    if name == "PINDAH":
        return max(int(kota.pegawai["pindah_tercatat"][person]), 0)
    since = kota.pegawai["tmt_unit"][person]
    return int((LATE if np.isnat(since) else since).astype("datetime64[D]").astype(np.int64))


def _ticket(problem: Problem, arc: int, seed: str) -> int:
    """Only the seed and the two keys decide: first eight bytes of SHA-256 of seed|person|cell."""
    key = f"{seed}|{problem.kunci_orang[problem.busur_orang[arc]]}|{problem.kunci_sel[problem.busur_sel[arc]]}"
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8])


def _decides(mine: list[int], next_: list[int], decreed: list[str]) -> str:
    """The first criterion that puts the one before the other."""
    return next(name for name, a, b in zip([*decreed, DRAW], mine, next_, strict=True) if a != b or name == DRAW)


def _minutes(rows: list[dict[str, Any]], tickets: list[int], seed: str) -> dict[str, Any] | None:
    """What the minutes of the draw need, where a draw decided between any two."""
    drawn = [at for at, row in enumerate(rows) if row["penentu"] == DRAW]
    if not drawn:
        return None
    among = sorted({*drawn, *(at + 1 for at in drawn)})
    return {"benih": seed, "tiket": [{"pegawai": rows[at]["pegawai"], "tiket": f"{tickets[at]:016x}"} for at in among]}
