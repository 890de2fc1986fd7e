"""Candidates of a changed city: the old ones away from the cells that changed, new ones at them.

Law is asked again there; only pairs that were no candidates before are scored.
"""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np

from services.scoring.eligibility.assess import screen_pairs
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.fit.blend import score
from services.scoring.planning.costs import MoveCosts, move_costs
from services.scoring.planning.penalty import Cells
from services.scoring.posing.decided import pairs_around
from services.scoring.posing.pins import Pins
from services.scoring.posing.pose import Posed
from services.scoring.posing.possible import Judged


def asked_again(posed: Posed, kota: Kota, need: Kebutuhan, cells: Cells, pins: Pins, asked: Bool) -> Judged:
    """Candidates and their costs: the old ones away from the asked cells, new ones at them."""
    own, group = kota.pegawai["sel_i"], kota.sel.kelompok
    near = np.isin(group.astype(str), np.unique(group[asked].astype(str)))
    movable = posed.orang.boleh & (own >= 0) & near[own]
    around = pairs_around(kota, cells, movable, posed.kebijakan, pins)
    at = _touches(own, around, asked)
    fresh = _judged(posed, kota, need, Pasangan(around.pegawai_i[at], around.sel_i[at]))
    return _joined(chosen(posed.terbuka, ~_touches(own, posed.terbuka.pasangan, asked)), fresh)


def _judged(posed: Posed, kota: Kota, need: Kebutuhan, pairs: Pasangan) -> Judged:
    """The law is asked again, for it looks at head counts and need; fit and cost of a pair never change with them, so only new pairs
    are scored."""
    lawful = screen_pairs(kota, pairs, posed.aturan, posed.kebijakan, need).boleh
    pairs = Pasangan(pairs.pegawai_i[lawful], pairs.sel_i[lawful])
    codes, known = codes_of(posed, pairs), codes_of(posed, posed.terbuka.pasangan)
    new = ~np.isin(codes, known)
    held = chosen(posed.terbuka, np.searchsorted(known, codes[~new]))
    if not new.any():
        return held
    unknown = Pasangan(pairs.pegawai_i[new], pairs.sel_i[new])
    both = Pasangan(np.tile(unknown.pegawai_i, 2), np.concatenate([unknown.sel_i, kota.pegawai["sel_i"][unknown.pegawai_i]]))
    fit, now = np.split(score(kota, both, posed.model, posed.kebijakan).jumlah, 2)  # there, and where they are: asked in one go
    costs = move_costs(kota, unknown, np.maximum(now - fit, 0), posed.kebijakan)
    scored = Judged(unknown, fit, costs, posed.terbuka.pair)
    return _joined(held, chosen(scored, fit >= posed.kebijakan["fit_minimum_mikro"]))


def fit_of(posed: Posed, kota: Kota, forced: Pasangan, found: Judged) -> Int:
    """Fit of each decided move; scored only where one is no candidate."""
    codes, known = codes_of(posed, forced), codes_of(posed, found.pasangan)
    if np.isin(codes, known).all():
        return np.asarray(found.fit[np.searchsorted(known, codes)], dtype=np.int64)
    return score(kota, forced, posed.model, posed.kebijakan).jumlah


def chosen(found: Judged, at: Bool | Int) -> Judged:
    costs = MoveCosts(**{one.name: getattr(found.biaya, one.name)[at] for one in fields(MoveCosts)})
    return replace(
        found, pasangan=Pasangan(found.pasangan.pegawai_i[at], found.pasangan.sel_i[at]), fit=found.fit[at], biaya=costs
    )


def _joined(one: Judged, two: Judged) -> Judged:
    """Sorted by (person, cell); what the law said to those it turned down is nothing a plan needs."""
    pairs = Pasangan(
        np.concatenate([one.pasangan.pegawai_i, two.pasangan.pegawai_i]), np.concatenate([one.pasangan.sel_i, two.pasangan.sel_i])
    )
    costs = MoveCosts(
        **{f.name: np.concatenate([getattr(one.biaya, f.name), getattr(two.biaya, f.name)]) for f in fields(MoveCosts)}
    )
    both = Judged(pairs, np.concatenate([one.fit, two.fit]), costs, one.pair)
    return chosen(both, np.lexsort((pairs.sel_i, pairs.pegawai_i)))


def _touches(own: Int, pairs: Pasangan, asked: Bool) -> Bool:
    return np.asarray(asked[own[pairs.pegawai_i]] | asked[pairs.sel_i], dtype=np.bool_)


def codes_of(posed: Posed, pairs: Pasangan) -> Int:
    return np.asarray(pairs.pegawai_i * len(posed.kota.sel) + pairs.sel_i, dtype=np.int64)
