"""Who flips when the rules change: everybody in scope and every pair the planner would ask about, under both sets of rules.

Nothing is planned: a person is free to be proposed when no rule of his own turns him down, and has a seat when besides no rule about
the pair does. Rules about a set of moves have no answer before there is a set, so they only decide which pairs are asked about.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from services.scoring.eligibility.assess import PERSON_RULES, Screening, ask, blocks, in_scope, screen_pairs, screen_people
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.need.guards import guards
from services.scoring.planning.candidates import generate
from services.scoring.planning.certainty import sure_bounds
from services.scoring.planning.penalty import build_cells
from services.scoring.questions import NAMES, Questions
from shared.contracts.v1.pratinjau import Pratinjau

Rules = dict[str, Any]
COLUMNS = tuple(name.lower() for name in NAMES)


def flips(kota: Kota, need: Kebutuhan, before: Rules, after: Rules, policy: dict[str, Any]) -> Pratinjau:
    """Flips are sorted by pseudonym; counts per rule by rule."""
    scope, sets = in_scope(kota, policy), (before, after)
    was, becomes = (screen_people(kota, scope, rules, policy) for rules in sets)
    pairs = _asked_about(kota, need, sets, was.boleh | becomes.boleh, policy)
    pair_was, pair_becomes = (screen_pairs(kota, pairs, rules, policy) for rules in sets)
    seat_was, seat_becomes = (
        own.boleh[pairs.pegawai_i] & pair.boleh for own, pair in ((was, pair_was), (becomes, pair_becomes))
    )  # fmt: skip
    changed = np.flatnonzero(was.boleh != becomes.boleh)
    seats = [np.bincount(pairs.pegawai_i[open_], minlength=len(scope)) for open_ in (seat_was, seat_becomes)]
    because = _because(kota, changed, sets, policy)
    return {
        "aturan": [*_counts("PEGAWAI", was, becomes, sets), *_counts("PASANGAN", pair_was, pair_becomes, sets)],
        "pegawai": {"dinilai": int(scope.sum()), **_turned(was.boleh, becomes.boleh)},
        "pasangan": {"dinilai": len(pairs), **_turned(seat_was, seat_becomes)},
        "punya_tujuan": _turned(seats[0] > 0, seats[1] > 0),
        "berubah": [
            {
                "pegawai": str(kota.pegawai["kunci"][row]), "boleh": bool(becomes.boleh[row]), "karena": because[at],
                "tujuan_sebelum": int(seats[0][row]), "tujuan_sesudah": int(seats[1][row]),
            }
            for at, row in enumerate(changed.tolist())
        ],
    }  # fmt: skip


def _asked_about(kota: Kota, need: Kebutuhan, sets: tuple[Rules, Rules], movable: Bool, policy: dict[str, Any]) -> Pasangan:
    """Every pair that an analysis under either set would ask about."""
    kept, wide = guards(kota, need), len(kota.sel)
    codes = []
    for rules in sets:
        cells = build_cells(kota, need, sure_bounds(kota, need, kept, rules, policy), policy["penalti"])
        found = generate(kota, cells, movable, policy)
        codes.append(found.pegawai_i * wide + found.sel_i)
    both = np.union1d(*codes)
    return Pasangan(both // wide, both % wide)


def _because(kota: Kota, people: Int, sets: tuple[Rules, Rules], policy: dict[str, Any]) -> list[list[str]]:
    """Per person the rules that turn down under one set only."""
    told: list[list[str]] = [[] for _ in people]
    asked = [Questions(kota, people, kota.pegawai["sel_i"][people], policy, None, rules) for rules in sets]
    for name in sorted(PERSON_RULES):
        was, becomes = (_turned_down(name, q) for q in asked)
        for at in np.flatnonzero(was != becomes).tolist():
            told[at].append(name)
    return told


def _turned_down(name: str, q: Questions) -> Bool:
    definition = q.aturan["aturan"].get(name)
    return np.zeros(len(q.orang), dtype=np.bool_) if definition is None else blocks(ask(name, q)[0], definition)


def _counts(unit: str, was: Screening, becomes: Screening, sets: tuple[Rules, Rules]) -> list[dict[str, Any]]:
    """Answers of every rule that either set asks."""
    nothing = (0,) * len(COLUMNS)
    rows = []
    for name in sorted({*was.jawaban, *becomes.jawaban}):
        kinds = [rules["aturan"][name]["jenis"] if name in rules["aturan"] else None for rules in sets]
        counts = [dict(zip(COLUMNS, s.jawaban.get(name, nothing), strict=True)) for s in (was, becomes)]
        rows.append({
            "aturan": name, "satuan": unit, "jenis_sebelum": kinds[0], "jenis_sesudah": kinds[1],
            "sebelum": counts[0], "sesudah": counts[1],
        })  # fmt: skip
    return rows


def _turned(was: Bool, becomes: Bool) -> dict[str, int]:
    return {
        "boleh_sebelum": int(was.sum()), "boleh_sesudah": int(becomes.sum()), "menjadi_boleh": int((becomes & ~was).sum()),
        "menjadi_tidak": int((was & ~becomes).sum()),
    }  # fmt: skip
