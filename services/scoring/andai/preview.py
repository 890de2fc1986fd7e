"""The price of one change read off the plan as it stands: one shortest path, in milliseconds.

What takes moves away, and one move or one leaver more or fewer, is exact. A forced move is charged at most this much, for a plan made
around it may refill the seat better; several steps of a limit at least this much, for each step costs more than the last. A person more
or fewer is exact where it opens no new candidates, else a bound: with more to choose from the plan can but be better.
Nothing is read of a limit that a decided move of the round uses: whether that move can still be made is no question of price.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from services.scoring.andai.change import Change
from services.scoring.andai.held import Held
from services.scoring.andai.readable import readable
from services.scoring.planning import prices
from services.scoring.planning.penalty import Cells
from services.scoring.planning.single_changes import Values
from shared.vocabulary import JenisAndai as J
from shared.vocabulary import Kepastian


@dataclass(frozen=True)
class Preview:
    perubahan: int
    kepastian: Kepastian


def preview(held: Held, changes: list[Change]) -> Preview | None:
    """None for several changes at once, and for what one path cannot tell."""
    values = held.values if held.berharga else None
    if values is None or len(changes) != 1 or held.dasar.nilai is None:
        return None
    one = changes[0]
    if one.jenis in (J.LARANG_PERPINDAHAN, J.LARANG_PEGAWAI):
        return _forbidden(held, values, one)
    if one.jenis in (J.TAMBAH_PEGAWAI, J.KURANG_PEGAWAI):
        return _person(held, values, one)
    if one.jenis is J.PAKSA_PERPINDAHAN:
        return _forced(values, one)
    if one.jenis is J.BATAS_PINDAH:
        now = held.posed.problem.k
        if one.batas < len(held.posed.pins.wajib):
            return None
        used = now - int(values.held.flow[0])  # arc 0 carries the moves not made
        return _steps(Limit(now, used, one.batas), prices.one_more_move(values.held), lambda: prices.one_move_fewer(values.held))
    if one.jenis in (J.BATAS_KELUAR_UNIT, J.BATAS_KELUAR_OPD):
        return _limit(held, values, one)
    return None


def _forbidden(held: Held, values: Values, one: Change) -> Preview | None:
    """A move the office has decided is no choice of the plan, and no path tells what comes without it."""
    row, cell = held.nomor[one.no] if one.jenis is J.LARANG_PERPINDAHAN else (one.orang, -1)
    people = np.flatnonzero(values.problem.pegawai == row)
    if not len(people):
        return None if row in held.dasar.pindah else Preview(0, Kepastian.TEPAT)
    if one.jenis is J.LARANG_PEGAWAI:
        return Preview(values.without_person(int(people[0])), Kepastian.TEPAT)
    arc = np.flatnonzero((values.problem.busur_orang == people[0]) & (values.problem.busur_sel == cell))
    return Preview(values.without_move(int(arc[0])), Kepastian.TEPAT)


def _person(held: Held, values: Values, one: Change) -> Preview | None:
    change = +1 if one.jenis is J.TAMBAH_PEGAWAI else -1
    if not readable(held.posed, change)[one.sel]:
        return None
    found = values.one_more(one.sel) if change > 0 else values.one_fewer(one.sel)
    return None if found is None else Preview(found, how_sure(values.problem.cells, one.sel, change))


def how_sure(cells: Cells, cell: int, change: int) -> Kepastian:
    """Of a person more or fewer: exact where the cell is short of people, or has too many, already, for no new candidate arises."""
    at = cells.al_at if change > 0 else cells.rho_at
    return Kepastian.TEPAT if at[cell + 1] > at[cell] else Kepastian.PALING_BANYAK


def _forced(values: Values, one: Change) -> Preview | None:
    """Where the pair is a candidate already; another one has no price yet."""
    people = np.flatnonzero(values.problem.pegawai == one.orang)
    if not len(people):
        return None
    arc = np.flatnonzero((values.problem.busur_orang == people[0]) & (values.problem.busur_sel == one.sel))
    if not len(arc):
        return None
    loss = values.losses(int(people[0]))[int(arc[0])]
    return Preview(int(loss), Kepastian.PALING_BANYAK) if np.isfinite(loss) else None


def _limit(held: Held, values: Values, one: Change) -> Preview | None:
    pinned, sel = held.posed.kota.pegawai["sel_i"][held.posed.pins.pasangan.pegawai_i], held.posed.kota.sel
    place = sel.unor_i if one.jenis is J.BATAS_KELUAR_UNIT else sel.opd_i
    if np.isin(one.unor, place[pinned]):
        return None
    network = values.held.network
    name = "batas_keluar_unit" if one.jenis is J.BATAS_KELUAR_UNIT else "batas_keluar_opd"
    at = np.flatnonzero(network.tempat[name] == one.unor)
    if not len(at):
        return Preview(0, Kepastian.TEPAT)  # nobody there could leave anyway
    arc = network.batas[name].start + int(at[0])
    now = int(getattr(held.posed.problem, name.removeprefix("batas_"))[one.unor])
    used = now - int(network.capacity[arc] - values.held.flow[arc])
    return _steps(
        Limit(now, used, one.batas), prices.one_more_on(values.held, arc), lambda: prices.one_fewer_on(values.held, arc)
    )


@dataclass(frozen=True)
class Limit:
    """`dipakai`: what the plan uses of it."""

    kini: int
    dipakai: int
    baru: int


def _steps(limit: Limit, more: int, fewer: Callable[[], int]) -> Preview | None:
    """By the price of the first step; the value is convex in a limit: each further one helps less or hurts more. None where the limit
    has slack and would cut into what is used: the first step is free then and says nothing of the others."""
    steps = limit.baru - limit.kini
    if steps == 0 or (steps < 0 and limit.baru >= limit.dipakai):
        return Preview(0, Kepastian.TEPAT)
    if steps < 0 and limit.dipakai < limit.kini:
        return None
    first = more if steps > 0 else fewer()
    sure = abs(steps) == 1 or (steps > 0 and first == 0)
    return Preview(abs(steps) * first, Kepastian.TEPAT if sure else Kepastian.PALING_SEDIKIT)
