"""One table by every method asked for: scores, ranks, agreement, how easily the first place moves, and whether orders turn round."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Float, Int
from services.scoring.fit.banding.agreement import ranks, tau
from services.scoring.fit.banding.matching import matching, weights_of
from services.scoring.fit.banding.methods import METODE, Jarak, Siap, products
from services.scoring.fit.banding.reversal import Pembalikan, reversals
from services.scoring.fit.banding.sensitivity import Perubahan, share_of_changes, smallest_change
from services.scoring.fit.banding.table import Tabel
from shared.vocabulary import MetodeBanding


@dataclass(frozen=True)
class Urutan:
    """What one method says of the table, with the weights it used as shares of one. `antara`: figures on the way, by name, one per row."""

    metode: MetodeBanding
    pangsa: Float
    skor: Float
    peringkat: Int
    antara: dict[str, Float]
    berganti: float
    perubahan: Perubahan | None
    pembalikan: Pembalikan


def compare(table: Tabel, methods: Sequence[MetodeBanding], above_costs: bool, seed: int) -> list[Urutan]:
    """In the order of `methods`. Raises MasukanTidakSah where a method cannot be computed on this table."""
    return [_ordered(method, table, above_costs, seed) for method in methods]


def agreement(found: Sequence[Urutan]) -> list[tuple[MetodeBanding, MetodeBanding, float | None]]:
    """Kendall's tau of each two."""
    return [(one.metode, other.metode, tau(one.peringkat, other.peringkat)) for one, other in itertools.combinations(found, 2)]


def _ordered(method: MetodeBanding, table: Tabel, above_costs: bool, seed: int) -> Urutan:
    prepare, weigh = _ways(method, above_costs)
    prepared, weights = prepare(table), weigh(table)
    scores = prepared.scores(weights)
    first, shares = int(np.argmin(ranks(scores))), weights / weights.sum()
    return Urutan(
        method, shares, scores, ranks(scores), _between(method, table, prepared, weights), share_of_changes(prepared, shares, first, seed),
        smallest_change(prepared, shares, first), reversals(table, lambda rest: prepare(rest).scores(weigh(rest))),
    )  # fmt: skip


def _ways(method: MetodeBanding, above_costs: bool) -> tuple[Callable[[Tabel], Siap], Callable[[Tabel], Float]]:
    """(what the method makes of a table, its weights)."""
    if method == MetodeBanding.PROFILE_MATCHING:
        return lambda table: matching(table, above_costs), weights_of
    return METODE[method], lambda table: table.bobot


def _between(method: MetodeBanding, table: Tabel, prepared: Siap, weights: Float) -> dict[str, Float]:
    if isinstance(prepared, Jarak):
        best, worst = prepared.distances(weights)
        return {"jarak_ideal": best, "jarak_lawan": worst}
    if method == MetodeBanding.WP:
        return {"s": products(table, weights)}
    if method == MetodeBanding.PROFILE_MATCHING and table.inti is not None:
        groups = {"inti": table.inti, "sekunder": ~table.inti}
        return {name: prepared.nilai[:, own].mean(axis=1) for name, own in groups.items() if own.any()}
    return {}
