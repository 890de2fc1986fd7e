"""Why a decided move cannot even be asked for: what turns it down, told together with it, because one of the two has to go.

A decided move obeys the same law, reach and fit as a proposed one. One about somebody whose unit closes is kept by the seating of
displaced people, under their own rules; where it could not be, the reason is theirs too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import PERSON_RULES, ask, blocks
from services.scoring.eligibility.rules import PAIR_RULES
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.planning.limits.reach import other_kecamatan, too_far
from services.scoring.posing.pins import Pins
from services.scoring.posing.regrouping import Regrouping, may_be_moved, without_waived
from services.scoring.questions import Questions
from services.scoring.scope import cells_in_scope, closing_units

Conflict = tuple[tuple[int, ...], str]
"""(numbers of the decided moves, what they contradict: a check, a policy name or a rule; '' = one another)."""
SEAT_TAKEN = "batas_atas_sel"
SEATED_BEFORE = "TERDAMPAK"
"""The person was seated before the plan, for the unit closes; a move of the plan cannot undo that."""


def contradictions(
    kota: Kota, need: Kebutuhan, pins: Pins, scope: Bool, rules: dict[str, Any], policy: dict[str, Any], fit: Int,
    regrouped: Regrouping | None,
) -> list[Conflict]:  # fmt: skip
    """Every reason for which a decided move cannot even be asked for; `fit` per decided move."""
    if not pins.wajib:
        return []
    found: list[Conflict] = list(_one_another(pins, len(kota.sel)))
    displaced = np.isin(pins.pasangan.pegawai_i, [] if regrouped is None else regrouped.pegawai)
    own = kota.pegawai["sel_i"][pins.pasangan.pegawai_i]
    ordinary = {
        "RUANG_LINGKUP": ~scope[pins.pasangan.pegawai_i] | ~cells_in_scope(kota, policy)[pins.pasangan.sel_i],
        "KEBUTUHAN_TIDAK_DIKETAHUI": (need.bulat[own] < 0) | (need.bulat[pins.pasangan.sel_i] < 0),
        **_of_anybody(kota, need, pins.pasangan, rules, policy, fit),
    }
    found += [((pins.wajib[at],), name) for name, no in ordinary.items() for at in np.flatnonzero(no & ~displaced).tolist()]
    if regrouped is not None and displaced.any():
        found += _of_displaced(kota, need, pins, np.flatnonzero(displaced), rules, policy, fit, regrouped)
    return sorted(found)


def _of_anybody(
    kota: Kota, need: Kebutuhan, moves: Pasangan, rules: dict[str, Any], policy: dict[str, Any], fit: Int
) -> dict[str, Bool]:
    """Check, policy name or rule → per move whether it says no."""
    person, cell, sel = moves.pegawai_i, moves.sel_i, kota.sel
    own = kota.pegawai["sel_i"][person]
    here, there = sel.unor_i[own], sel.unor_i[cell]
    checks = {
        "UNIT_BERBEDA": here == there,
        "SATU_KELOMPOK": sel.kelompok[own] != sel.kelompok[cell],
        "jarak_maks_m": too_far(kota, here, there, policy["jarak_maks_m"]),
        "dalam_kecamatan": other_kecamatan(kota, here, there, policy["dalam_kecamatan"]),
        "fit_minimum_mikro": fit < policy["fit_minimum_mikro"],
    }
    for names, seat in ((PERSON_RULES, own), (PAIR_RULES, cell)):
        q = Questions(kota, person, seat, policy, need, rules)
        checks |= {name: blocks(ask(name, q)[0], rules["aturan"][name]) for name in names if name in rules["aturan"]}
    return checks


def _of_displaced(
    kota: Kota, need: Kebutuhan, pins: Pins, rows: Int, rules: dict[str, Any], policy: dict[str, Any], fit: Int, found: Regrouping
) -> list[Conflict]:
    """What kept the seating from giving the decided seat. Whoever sits elsewhere by now was seated before such a move was asked for."""
    moves = Pasangan(pins.pasangan.pegawai_i[rows], pins.pasangan.sel_i[rows])
    cell, seated = moves.sel_i, found.seated()
    checks = {
        "BUKAN_PELAKSANA_ATAU_JF_ASN": ~may_be_moved(kota, moves.pegawai_i),
        "RUANG_LINGKUP": ~cells_in_scope(kota, policy)[cell],
        "UNIT_DITUTUP": closing_units(kota)[kota.sel.unor_i[cell]],
        "KEBUTUHAN_TIDAK_DIKETAHUI": need.bulat[cell] < 0,
        SEAT_TAKEN: (need.bulat[cell] >= 0) & (found.ruang[cell] == 0),
        **_of_anybody(kota, need, moves, without_waived(rules), policy, fit[rows]),
    }
    told: list[Conflict] = []
    for at, row in enumerate(rows.tolist()):
        number = pins.wajib[row]
        names = [name for name, no in checks.items() if no[at]]
        if np.isin(moves.pegawai_i[at], seated.pegawai_i):
            told.append(((number,), SEATED_BEFORE))
        elif names:
            told += [((number,), name) for name in names]
        elif not _told_two_places(pins, row):  # the seat was free and lawful: others who were decided about have it
            others = seated.pegawai_i[seated.sel_i == cell[at]]
            told.append((tuple(sorted([number, *_numbers(pins.terpenuhi, others, int(cell[at]))])), SEAT_TAKEN))
    return told


def _numbers(made: tuple[tuple[int, int, int], ...], people: Int, cell: int) -> list[int]:
    return [number for number, person, seat in made if seat == cell and person in people]


def _told_two_places(pins: Pins, row: int) -> bool:
    return bool((pins.pasangan.pegawai_i == pins.pasangan.pegawai_i[row]).sum() > 1)


def _one_another(pins: Pins, cells: int) -> Iterator[Conflict]:
    """The same person to two cells; a move both decided and ruled out."""
    people = pins.pasangan.pegawai_i
    for at in np.flatnonzero(people[1:] == people[:-1]).tolist():
        yield (pins.wajib[at], pins.wajib[at + 1]), ""
    for at in np.flatnonzero(~pins.allowed(pins.pasangan, cells)).tolist():
        yield (pins.wajib[at],), "LARANG"
