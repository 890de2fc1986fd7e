"""One recommended transfer with everything that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import conditions, group_of
from services.scoring.facts import Kebutuhan, Kota, Pasangan, Penjaga
from services.scoring.fit.abilities import only_stated
from services.scoring.fit.blend import Skor, score
from services.scoring.planning.costs import PARTS, MoveCosts
from services.scoring.planning.pins import first_steps
from services.scoring.planning.plan import Plan
from services.scoring.planning.problem import Problem
from services.scoring.report.effects import effect
from services.scoring.report.places import place
from services.scoring.report.seat_order import seat
from services.scoring.report.set_judged import judge


@dataclass(frozen=True)
class Story:
    """What a move's explanation is written from."""

    kota: Kota
    kebutuhan: Kebutuhan
    penjaga: Penjaga
    problem: Problem
    plan: Plan
    biaya: MoveCosts
    aturan: dict[str, Any]
    kebijakan: dict[str, Any]
    model: dict[str, Any]
    wajib: frozenset[int] = frozenset()  # arcs that were decided beforehand
    benih: str = ""  # of the public draw


def moves(story: Story) -> list[dict[str, Any]]:
    """Usulan, most relief first; numbered from 1."""
    problem, chosen = story.problem, story.plan.busur
    if not chosen:
        return []
    pairs = Pasangan(problem.pegawai[problem.busur_orang[chosen]], problem.busur_sel[chosen])
    answers = judge(story.kota, story.kebutuhan, story.penjaga, pairs, story.aturan, story.kebijakan)
    fit, stated = score(story.kota, pairs, story.model, story.kebijakan), only_stated(story.kota, pairs)
    told = [_move(story, arc, answers[row], _scored(fit, row, bool(stated[row]))) for row, arc in enumerate(chosen)]
    told.sort(key=lambda move: (move["biaya_mikro"]["jumlah"], move["pegawai"]))
    return [{"no": number, **move} for number, move in enumerate(told, start=1)]


def in_order(story: Story, told: list[dict[str, Any]]) -> Pasangan:
    """The moves of the plan in the order of `told`."""
    problem, arcs = story.problem, story.plan.busur
    people = problem.pegawai[problem.busur_orang[arcs]]
    at = dict(zip(story.kota.pegawai["kunci"][people], arcs, strict=True))
    order = np.array([at[move["pegawai"]] for move in told], dtype=np.int64)
    return Pasangan(problem.pegawai[problem.busur_orang[order]], problem.busur_sel[order])


def _move(story: Story, arc: int, answers: list[dict[str, Any]], scored: dict[str, Any]) -> dict[str, Any]:
    problem, kota = story.problem, story.kota
    person = int(problem.pegawai[problem.busur_orang[arc]])
    source, target = int(problem.asal[problem.busur_orang[arc]]), int(problem.busur_sel[arc])
    needed = conditions(answers, story.aturan)
    cost = {name: int(story.biaya.bagian[arc][i]) for i, name in enumerate(PARTS)}
    cost["asal"], cost["tujuan"] = first_steps(problem.cells, source, target, story.kebijakan["penalti"])
    distance = int(story.biaya.jarak_m[arc])
    mates = story.plan.setara.get(arc, [])
    seat_ = None if arc in story.wajib else seat(kota, problem, story.biaya, arc, mates, story.kebijakan, story.benih)
    equal = [row["pegawai"] for row in seat_["calon"] if not row["diusulkan"]] if seat_ else []
    return {
        "pegawai": kota.pegawai["kunci"][person], "status": kota.pegawai["status"][person] or "TIDAK_DIKETAHUI",
        "dari": place(kota, source), "ke": place(kota, target), "kelompok": group_of(needed),
        "dampak": {"asal": _effect(story, source, -1), "tujuan": _effect(story, target, +1)},
        "biaya_mikro": {**cost, "jumlah": sum(cost.values())}, **scored,
        "jarak_m": distance if distance >= 0 else None, "jarak_perkiraan": _roughly_placed(kota, source, target),
        "aturan": answers, "syarat": needed, "nilai_mikro": story.plan.nilai_pindah.get(arc), "alternatif": _alternative(story, arc),
        "wajib": arc in story.wajib, "setara": equal, "kursi": seat_,
    }  # fmt: skip


def _scored(fit: Skor, row: int, stated: bool) -> dict[str, Any]:
    """The score, its parts, and whether a person must judge it."""
    return {"fit_mikro": int(fit.jumlah[row]), "fit_bagian": fit.parts(row, stated), "perlu_telaah": bool(fit.telaah[row])}


def _roughly_placed(kota: Kota, *cells: int) -> bool:
    """One of the units is known only by the centre of its kelurahan or kecamatan: a distance is then a band, not a number."""
    return any(kota.unor["titik_perkiraan"][kota.sel.unor_i[cell]] == 1 for cell in cells)


def _effect(story: Story, cell: int, change: int) -> dict[str, Any]:
    """People and hours at one end: now, and after the whole plan."""
    problem = story.problem
    leaving = int((problem.asal[problem.busur_orang[story.plan.busur]] == cell).sum())
    coming = int((problem.busur_sel[story.plan.busur] == cell).sum())
    return {**effect(story.kota, story.kebutuhan, cell, leaving, coming), "perubahan": change}


def _alternative(story: Story, arc: int) -> dict[str, Any] | None:
    other = story.plan.alternatif.get(arc)
    if other is None:
        return None
    mine, theirs = story.biaya.bagian[arc], story.biaya.bagian[other.busur]
    dearer = [(int(theirs[i] - mine[i]), name) for i, name in enumerate(PARTS) if theirs[i] > mine[i]]
    cells, weights = story.problem.cells, story.kebijakan["penalti"]
    there, here = (int(story.problem.busur_sel[at]) for at in (other.busur, arc))
    worse = first_steps(cells, there, there, weights)[1] - first_steps(cells, here, here, weights)[1]
    if worse > 0:
        dearer.append((worse, "tujuan_kurang_membutuhkan"))
    return {
        "ke": place(story.kota, int(story.problem.busur_sel[other.busur])), "selisih_mikro": other.rugi_mikro,
        "sebab": max(dearer)[1] if dearer else "batas_rencana",
    }  # fmt: skip
