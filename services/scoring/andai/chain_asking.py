"""What a search for chains asks of the round: law, fit and cost of pairs nobody was asked about, and the limits a set must keep."""

from __future__ import annotations

import numpy as np

from services.scoring.facts import Int, Pasangan
from services.scoring.planning.chains.moves import Moves, Row, rows_of
from services.scoring.planning.chains.question import Ask
from services.scoring.planning.limits.budget import budgets
from services.scoring.planning.problem import Problem
from services.scoring.posing.budgeted import pay_may_fall
from services.scoring.posing.composition_floors import has_quality
from services.scoring.posing.pose import Posed
from services.scoring.posing.possible import judge_pairs


def movers(posed: Posed) -> Int:
    """Rows of the people who may be moved and about whom nothing was decided."""
    free = posed.orang.boleh & (posed.kota.pegawai["sel_i"] >= 0)
    free[posed.pins.pasangan.pegawai_i] = False
    return np.flatnonzero(free).astype(np.int64)


def movers_per_cell(posed: Posed) -> Int:
    seat = posed.kota.pegawai["sel_i"][movers(posed)]
    return np.bincount(seat, minlength=len(posed.kota.sel)).astype(np.int64) * posed.cells.known


def desk_room(posed: Posed) -> int:
    """Moves the desk can make beside the decided ones; a desk without a limit moves whoever may be moved."""
    wanted, free = posed.kebijakan["kapasitas_meja"], len(movers(posed))
    return free if wanted is None else max(0, min(int(wanted) - len(posed.pins.wajib), free))


def chain_rows(posed: Posed, problem: Problem) -> list[Row]:
    """The limits of the round, and per composition floor how many of those who have the quality may still leave a unit."""
    rows, floors = rows_of(problem), posed.komposisi
    if floors is None:
        return rows
    gone = posed.pins.pasangan.pegawai_i
    for at, name in enumerate(floors.lantai):
        has = has_quality(posed.kota, name)
        decided = np.bincount(posed.kota.pegawai["unor_i"][gone[has[gone]]], minlength=len(posed.kota.unor["kunci"]))
        rows.append(Row(name, np.maximum(0, floors.boleh_keluar[:, at] - decided), "KELUAR", problem.unit_sel, punya=has))
    return rows


def asking(posed: Posed) -> Ask:
    """Asks everybody of the cells left at once; what a pin rules out is not asked."""
    people, kota, policy = movers(posed), posed.kota, posed.kebijakan
    seat = kota.pegawai["sel_i"]
    order = people[np.argsort(seat[people], kind="stable")]
    first = np.searchsorted(seat[order], np.arange(len(kota.sel) + 1))

    def ask(source: Int, target: Int) -> Moves:
        count = np.diff(first)[source]
        within = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        pairs = Pasangan(order[np.repeat(first[source], count) + within], np.repeat(target, count))
        fine = posed.pins.allowed(pairs, len(kota.sel))
        pairs = Pasangan(pairs.pegawai_i[fine], pairs.sel_i[fine])
        found = judge_pairs(kota, posed.kebutuhan, pairs, posed.aturan, policy, posed.model)
        falls = pay_may_fall(kota, found.pasangan, posed.aturan, policy)
        limits = budgets(found.biaya.tambahan_m, falls, policy["anggaran_km_m"], policy["batas_penghasilan_berisiko"])
        used = np.column_stack([one.berat for one in limits]) if limits else np.zeros((len(found.fit), 0), dtype=np.int64)
        who = found.pasangan.pegawai_i
        return Moves(who, seat[who], found.pasangan.sel_i, found.biaya.jumlah, used)

    return ask
