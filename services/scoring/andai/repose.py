"""The problem of the round with something changed: only cells that changed are asked about again.

A change of people or seats moves the steps of a few cells; candidates of all other cells stay what they were, for exact pruning looks
at the two cells of a pair alone. So the answer is that of a whole new analysis, at the price of a few cells. The limits of the round
(shares of people that may leave or come) stay as they were set.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.andai.change import Change
from services.scoring.andai.ways import asked_again, chosen, codes_of, fit_of
from services.scoring.facts import Bool, Kebutuhan, Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.planning.certainty import sure_bounds
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.planning.problem import Problem
from services.scoring.posing.budgeted import problem_of
from services.scoring.posing.composition_floors import CompositionHeld, keep_composition
from services.scoring.posing.contradictions import Conflict, contradictions
from services.scoring.posing.pins import Pins
from services.scoring.posing.pose import Posed
from services.scoring.posing.regrouping import pins_left
from shared.vocabulary import JenisAndai as J


@dataclass(frozen=True)
class Reposed:
    """`wajib`: arcs of the problem that are decided; `pertentangan`: why some of them cannot even be asked for; `komposisi`: what floors
    held back of the candidates."""

    problem: Problem
    wajib: list[int]
    pins: Pins
    pertentangan: list[Conflict]
    kebijakan: dict[str, Any]
    komposisi: CompositionHeld | None


def repose(posed: Posed, changes: list[Change], moves: dict[int, tuple[int, int]]) -> Reposed:
    """`moves`: number of a recommendation → (person, cell)."""
    kota, need = _city(posed, changes)
    cells = posed.cells
    if kota is not posed.kota or need is not posed.kebutuhan:
        cells = build_cells(
            kota, need, sure_bounds(kota, need, guards(kota, need), posed.aturan, posed.kebijakan), posed.kebijakan["penalti"]
        )
    policy = _policy(posed, changes, moves)
    pins = pins_left(posed.sebelum, posed.penataan, policy)
    forced = pins.pasangan
    asked = _differs(posed.cells, cells)
    asked[forced.sel_i] = asked[posed.kota.pegawai["sel_i"][forced.pegawai_i]] = True
    found = asked_again(posed, kota, need, cells, pins, asked) if asked.any() else posed.terbuka
    found = chosen(found, pins.allowed(found.pasangan, len(kota.sel)) & ~_ruled_out(posed, found.pasangan, changes))
    found, floors = keep_composition(posed.kota, found, cells, policy, pins, lambda whole: _limited(whole, changes))
    pairs = found.pasangan
    problem = _limited(problem_of(posed.kota, found, cells, posed.aturan, posed.kebijakan), changes)
    against: list[Conflict] = []
    if pins.wajib:
        fit = fit_of(posed, kota, forced, found)
        against = contradictions(kota, need, pins, posed.lingkup, posed.aturan, policy, fit, posed.penataan)
        lost = ~np.isin(codes_of(posed, forced), codes_of(posed, pairs))
        against = against or [((pins.wajib[at],), "LARANG") for at in np.flatnonzero(lost).tolist()]
    arcs = [] if against else np.searchsorted(codes_of(posed, pairs), codes_of(posed, forced)).tolist()
    return Reposed(problem, arcs, pins, against, policy, floors)


def _city(posed: Posed, changes: list[Change]) -> tuple[Kota, Kebutuhan]:
    """People and seats as the changes would have them; the very same objects where none speaks of them."""
    kota, need = posed.kota, posed.kebutuhan
    people = np.zeros(len(kota.sel), dtype=np.int64)
    seats = people.copy()
    for change in changes:
        people[change.sel] += {J.TAMBAH_PEGAWAI: 1, J.KURANG_PEGAWAI: -1}.get(change.jenis, 0)
        seats[change.sel] += {J.TAMBAH_FORMASI: 1, J.KURANG_FORMASI: -1}.get(change.jenis, 0)
    if people.any():
        kota = replace(kota, orang=kota.orang + people, orang_asn=kota.orang_asn + people, tenaga=kota.tenaga + people)
    if seats.any():
        held = kota.sel.ditetapkan
        kota = replace(kota, sel=replace(kota.sel, ditetapkan=np.where(held >= 0, np.maximum(held + seats, 0), held)))
        value = np.maximum(need.nilai + seats, 0.0)
        low, high = (np.maximum(end + seats, 0.0) for end in (need.bawah, need.atas))  # as wide an interval, around the new need
        whole = np.where(need.bulat >= 0, np.maximum(need.bulat + seats, 0), need.bulat)
        need = replace(need, nilai=value, bawah=low, atas=high, bulat=whole)
    return kota, need


def _differs(before: Cells, after: Cells) -> Bool:
    """Cells whose steps, need or bounds are not what they were."""
    changed = (before.n0 != after.n0) | (before.lb != after.lb) | (before.ub != after.ub)
    return np.asarray(changed | (before.d != after.d) | (before.besar != after.besar), dtype=np.bool_)


def _policy(posed: Posed, changes: list[Change], moves: dict[int, tuple[int, int]]) -> dict[str, Any]:
    """The policy of the round with the asked moves as pins, so that whatever blocks them is told like any pin."""
    keys, cells = posed.kota.pegawai["kunci"], posed.kota.sel.kunci
    pins = list(posed.kebijakan["pin"])
    for change in changes:
        if change.jenis is J.PAKSA_PERPINDAHAN:
            pins.append({"pegawai": str(keys[change.orang]), "sel": str(cells[change.sel]), "jenis": "WAJIB"})
        elif change.jenis is J.LARANG_PERPINDAHAN:
            person, cell = moves[change.no]
            pins.append({"pegawai": str(keys[person]), "sel": str(cells[cell]), "jenis": "LARANG"})
    return {**posed.kebijakan, "pin": pins}


def _ruled_out(posed: Posed, pairs: Pasangan, changes: list[Change]) -> Bool:
    """Pairs of people who stay, and pairs that touch a unit nobody leaves or comes to."""
    people = [c.orang for c in changes if c.jenis is J.LARANG_PEGAWAI]
    units = [c.unor for c in changes if c.jenis is J.LARANG_UNIT]
    of = posed.kota.sel.unor_i
    source, target = of[posed.kota.pegawai["sel_i"][pairs.pegawai_i]], of[pairs.sel_i]
    return np.asarray(np.isin(pairs.pegawai_i, people) | np.isin(source, units) | np.isin(target, units), dtype=np.bool_)


def _limited(problem: Problem, changes: list[Change]) -> Problem:
    """The limits of the round as the changes set them; nobody can make more moves than there are people with somewhere to go."""
    told: dict[str, Any] = {"keluar_unit": problem.keluar_unit.copy(), "keluar_opd": problem.keluar_opd.copy()}
    for change in changes:
        if change.jenis is J.BATAS_PINDAH:
            told["k"] = min(change.batas, len(problem.pegawai))
        elif change.jenis is J.BATAS_KELUAR_UNIT:
            told["keluar_unit"][change.unor] = change.batas
        elif change.jenis is J.BATAS_KELUAR_OPD:
            told["keluar_opd"][change.unor] = change.batas
    return replace(problem, **told)
