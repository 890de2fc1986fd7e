"""Which of a town's pairs are fit enough, and what does each move cost? The parts of the product's cost, from the town's columns."""

from __future__ import annotations

import numpy as np

from benchmarks.planner.town import Town
from services.scoring.distance import metres
from services.scoring.facts import MIKRO, Bool, Float, Int, Pasangan
from services.scoring.planning.candidates import generate
from services.scoring.planning.neighbours import within
from services.scoring.planning.problem import Problem, build_problem

BLOCK = 1 << 20
EVERY = 1 << 40


def ask(town: Town) -> Problem:
    """The round's problem over the pairs worth asking about (T3)."""
    return problem_of(
        town, generate(town.kota, town.cells, np.ones(len(town.mutu), dtype=np.bool_), town.kebijakan, at_most=EVERY)
    )


def problem_of(town: Town, pairs: Pasangan) -> Problem:
    """Only pairs whose fit is enough, with their costs. In blocks: a million people have many pairs."""
    kept, costs = list[Bool](), list[Int]()
    for start in range(0, len(pairs), BLOCK):
        block = slice(start, start + BLOCK)
        good, cost = move_costs(town, pairs.pegawai_i[block], pairs.sel_i[block])
        kept.append(good)
        costs.append(cost[good])
    good, cost = np.concatenate([np.zeros(0, np.bool_), *kept]), np.concatenate([np.zeros(0, np.int64), *costs])
    return build_problem(town.kota, Pasangan(pairs.pegawai_i[good], pairs.sel_i[good]), cost, town.cells, town.kebijakan)


def move_costs(town: Town, person: Int, cell: Int) -> tuple[Bool, Int]:
    """(fit enough, cost in mikro) per pair."""
    kota, weights = town.kota, town.kebijakan["bobot"]
    own, quality = town.jenis[kota.pegawai["sel_i"][person]], town.mutu[person]
    fit = fit_of(np.abs(town.jenis[cell] - own), quality)
    loss = np.maximum(fit_of(np.zeros(len(own), np.int64), quality) - fit, 0)
    lat, lon = (axis[person] for axis in town.rumah)
    here, there = kota.pegawai["unor_i"][person], kota.sel.unor_i[cell]
    new, old = (metres(lat, lon, kota.unor["lintang"][at], kota.unor["bujur"][at]) for at in (there, here))
    years = (kota.tmt_rencana.astype("datetime64[M]") - kota.pegawai["tmt_unit"][person]).astype(np.int64) / 12
    cost = weights["pindah_mikro"] + np.rint(
        weights["fit_mikro"] * loss + weights["km_mikro"] * np.maximum(new - old, 0) / 1000
        + weights["masa_kerja_mikro"] * np.exp(-(years - 2) / 3)
    ).astype(np.int64)  # fmt: skip
    return fit * MIKRO >= town.kebijakan["fit_minimum_mikro"], cost


def fit_of(apart: Int, quality: Float) -> Float:
    """Same type 0.75 and more, the next one around the least that is enough, anything else too little."""
    return np.where(apart == 0, 0.75 + 0.25 * quality, np.where(apart == 1, 0.5 + 0.25 * quality, 0.3))


def every_pair(town: Town) -> Pasangan:
    """All pairs within reach, worth it or not: what exact pruning is measured against."""
    kota = town.kota
    groups = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    found = []
    for name in range(int(groups.max()) + 1):
        cells = np.flatnonzero(groups == name)
        found += list(within(kota, cells[kota.orang[cells] > 0], cells, town.kebijakan["jarak_maks_m"]))
    source, target = (np.concatenate(side) for side in zip(*found, strict=True))
    apart = kota.sel.unor_i[source] != kota.sel.unor_i[target]
    source, target = source[apart], target[apart]
    order = np.lexsort((target, source))
    source, target = source[order], target[order]
    seat = kota.pegawai["sel_i"]
    first, count = np.searchsorted(source, seat), np.bincount(source, minlength=len(kota.sel))[seat]
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    return Pasangan(np.repeat(np.arange(len(seat)), count), target[np.repeat(first, count) + step])
