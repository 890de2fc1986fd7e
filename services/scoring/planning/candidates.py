"""Who could go where, before law and fit are asked: same exchange group, within distance, and possibly worth it.

Exact pruning (T3): a pair whose first leaving step + first arriving step + cheapest possible move cost more than nothing is in
no optimal plan of (S), so dropping it loses nothing. Pairs of cells are found first, group by group, and become pairs of people
and cells only when few are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from services.scoring.facts import MIKRO, Bool, Int, Kota, Pasangan
from services.scoring.planning.chains.links import Ways
from services.scoring.planning.limits.reach import other_kecamatan, too_far
from services.scoring.planning.neighbours import within
from services.scoring.planning.penalty import Cells
from services.scoring.scope import cells_in_scope
from shared.errors import TOO_MANY, MasukanTidakSah

PAIRS_MAX = 10_000_000
"""A little over three times what 200,000 employees have; beyond, law and fit alone would want more memory than a small server has."""


def generate(
    kota: Kota, cells: Cells, movable: Bool, kebijakan: dict[str, Any], at_most: int = PAIRS_MAX
) -> Pasangan:  # fmt: skip
    """All pairs worth asking about, sorted by (person, cell). `movable`: per row of Kota.pegawai.

    Raises MasukanTidakSah, before they are made, when there are more than one machine is meant to weigh.
    """
    acted = acted_upon(cells, kebijakan)
    gives = (cells.rho_at[1:] > cells.rho_at[:-1]) & acted
    takes = (cells.al_at[1:] > cells.al_at[:-1]) & acted & cells_in_scope(kota, kebijakan)
    seat = kota.pegawai["sel_i"]
    movers = np.flatnonzero(movable)
    movers = movers[gives[seat[movers]]]
    source, target = cell_pairs(kota, np.unique(seat[movers]), np.flatnonzero(takes), cells, kebijakan)
    return _people(movers, seat[movers], source, target, at_most)


def acted_upon(cells: Cells, kebijakan: dict[str, Any]) -> Bool:
    """Cells whose gap is large enough for the policy to move anybody for it."""
    return np.asarray(
        cells.known & (np.abs(cells.n0 - cells.d) * MIKRO >= kebijakan["kepastian_min_mikro"] * cells.besar), dtype=np.bool_
    )


def chain_ways(kota: Kota, cells: Cells, movable: Bool, kebijakan: dict[str, Any]) -> Ways:
    """Every pair within reach, worth a move or not: what the bound on chains is held against (planning.chains.gap)."""
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    takes = cells.known & cells_in_scope(kota, kebijakan)
    movers = np.bincount(kota.pegawai["sel_i"][np.flatnonzero(movable)], minlength=len(kota.sel)) * cells.known

    def pairs(members: Int) -> Iterator[tuple[Int, Int]]:
        for one, two in within(kota, members[movers[members] > 0], members[takes[members]], kebijakan["jarak_maks_m"]):
            apart = _near(kota, one, two, {**kebijakan, "jarak_maks_m": None})  # a metre beyond the limit does not hurt a bound
            yield one[apart], two[apart]

    groups = [members for _, members in sorted(_split(np.flatnonzero(cells.known), group).items())]
    return Ways(groups, pairs, movers.astype(np.int64), int(kebijakan["bobot"]["pindah_mikro"]))


def cell_pairs(kota: Kota, givers: Int, takers: Int, cells: Cells, kebijakan: dict[str, Any]) -> tuple[Int, Int]:
    """(giving cell, receiving cell) that may be worth a move, sorted."""
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    leave, arrive = cells.first_rho(), cells.first_al()
    cheapest = int(kebijakan["bobot"]["pindah_mikro"])
    receivers, found = _split(takers, group), list[tuple[Int, Int]]()
    for name, members in _split(givers, group).items():
        for one, two in within(kota, members, receivers.get(name, takers[:0]), kebijakan["jarak_maks_m"]):
            worth = leave[one] + arrive[two] + cheapest <= 0
            source, target = one[worth], two[worth]
            near = _near(kota, source, target, kebijakan)
            found.append((source[near], target[near]))
    if not found:
        return givers[:0], takers[:0]
    source, target = (np.concatenate(side) for side in zip(*found, strict=True))
    order = np.lexsort((target, source))
    return source[order], target[order]


def _people(movers: Int, seat: Int, source: Int, target: Int, at_most: int) -> Pasangan:
    """Everybody of a giving cell with each of its receivers; already in order, for people and receivers are."""
    first, end = np.searchsorted(source, seat, "left"), np.searchsorted(source, seat, "right")
    count = end - first
    if (pairs := int(count.sum())) > at_most:
        raise MasukanTidakSah(
            f"Ada {pairs:_} kemungkinan perpindahan; paling banyak {at_most:_} ditimbang sekali jalan.".replace("_", "."),
            saran="Persempit ruang lingkup putaran (opd, keluarga atau kecamatan), perkecil jarak_maks_m, atau naikkan "
            "kepastian_min_mikro.",
            pesan_en=f"There are {pairs:,} possible moves; at most {at_most:,} are weighed at once.",
            kode=TOO_MANY,
        )
    within_person = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return Pasangan(np.repeat(movers, count), target[np.repeat(first, count) + within_person])


def _split(rows: Int, label: Int) -> dict[int, Int]:
    """Rows by their label, labels ascending, rows in order."""
    order = rows[np.argsort(label[rows], kind="stable")]
    names, first = np.unique(label[order], return_index=True)
    return dict(zip(names.tolist(), np.split(order, first[1:]), strict=True)) if len(names) else {}


def _near(kota: Kota, source: Int, target: Int, kebijakan: dict[str, Any]) -> Bool:
    here, there = kota.sel.unor_i[source], kota.sel.unor_i[target]
    far = too_far(kota, here, there, kebijakan["jarak_maks_m"])
    kept = (here != there) & ~far & ~other_kecamatan(kota, here, there, kebijakan["dalam_kecamatan"])
    return np.asarray(kept, dtype=np.bool_)
