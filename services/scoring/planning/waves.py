"""In which order are transfers carried out, so that no place ever falls below its floor on any day?

Who leaves a place at its floor waits until somebody has arrived there: moves go in layers, each as large as the floors allow, without
credit for arrivals of the same layer. Since a plan's floors give no such credit either, an ordinary plan is one layer; chains come
from people of closing units and from decided moves. Where everybody waits for somebody else there is a ring, and a ring is exchanged
on one day. A decided move that no order saves from breaking a floor goes last and is told.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from services.scoring.facts import Int, Text

BIASA, SERENTAK, DI_BAWAH_LANTAI = "BIASA", "SERENTAK", "DI_BAWAH_LANTAI"


@dataclass(frozen=True)
class Transfers:
    """Moves in the order in which they go first where not all can. `giliran`: 0 = people of closing units, before 1 of the same `kelompok`.
    `dihitung`: 1 = counted among the people of the cell left (a head is not)."""

    asal: Int
    tujuan: Int
    giliran: Int
    kelompok: Int
    dihitung: Int

    def __len__(self) -> int:
        return len(self.asal)


@dataclass(frozen=True)
class Floor:
    """`tempat` of each cell, -1 = none here; least people per place. Cells are places of their own; so is a profession at a centre."""

    tempat: Int
    paling_sedikit: Int

    def spare(self, people: Int) -> Int:
        held = self.tempat >= 0
        there = np.bincount(self.tempat[held], weights=people[held], minlength=len(self.paling_sedikit))
        return np.asarray(there.astype(np.int64) - self.paling_sedikit, dtype=np.int64)


@dataclass(frozen=True)
class Order:
    """Per move its layer, how it is carried out (BIASA, SERENTAK, DI_BAWAH_LANTAI), and its ring within the layer (-1 = none)."""

    lapis: Int
    cara: Text
    lingkaran: Int


def layers(moves: Transfers, people: Int, floors: list[Floor]) -> Order:
    """`people` per cell before anybody moves."""
    order = Order(np.full(len(moves), -1), np.full(len(moves), BIASA, dtype=object), np.full(len(moves), -1))
    now, waiting, layer = people.copy(), list(range(len(moves))), 0
    while waiting:
        allowed = _their_turn(moves, waiting)
        going = _free_to_go(moves, allowed, now, floors)
        if not going:
            ring = _ring(moves, allowed, now, floors)
            going = ring or allowed
            order.cara[going] = SERENTAK if ring else DI_BAWAH_LANTAI
            order.lingkaran[going] = 0 if ring else -1
        order.lapis[going] = layer
        np.subtract.at(now, moves.asal[going], moves.dihitung[going])
        np.add.at(now, moves.tujuan[going], 1)
        gone = set(going)
        waiting = [move for move in waiting if move not in gone]
        layer += 1
    return order


def _their_turn(moves: Transfers, waiting: list[int]) -> list[int]:
    """Nobody of a group moves while somebody displaced of it has still to be seated."""
    first = {int(moves.kelompok[m]) for m in waiting if moves.giliran[m] == 0}
    return [m for m in waiting if moves.giliran[m] == 0 or int(moves.kelompok[m]) not in first]


def _free_to_go(moves: Transfers, allowed: list[int], now: Int, floors: list[Floor]) -> list[int]:
    spare = [floor.spare(now) for floor in floors]
    going = []
    for move in allowed:
        left = [int(floor.tempat[moves.asal[move]]) for floor in floors]
        if all(at < 0 or room[at] >= moves.dihitung[move] for at, room in zip(left, spare, strict=True)):
            going.append(move)
            for at, room in zip(left, spare, strict=True):
                if at >= 0:
                    room[at] -= moves.dihitung[move]
    return going


def _ring(moves: Transfers, allowed: list[int], now: Int, floors: list[Floor]) -> list[int]:
    """Moves each of which goes where the next one leaves a full place; [] where nobody comes for one of them."""
    spare = [floor.spare(now) for floor in floors]

    def blocked_by(move: int) -> tuple[int, int]:
        places = [int(floor.tempat[moves.asal[move]]) for floor in floors]
        return next((f, at) for f, at in enumerate(places) if at >= 0 and spare[f][at] < moves.dihitung[move])

    coming: dict[tuple[int, int], int] = {}
    for move in reversed(allowed):
        for f, floor in enumerate(floors):
            coming[f, int(floor.tempat[moves.tujuan[move]])] = move
    for start in allowed:
        path, at = list[int](), start
        while at not in path:
            path.append(at)
            replacement = coming.get(blocked_by(at))
            if replacement is None:
                break
            at = replacement
        else:
            ring = path[path.index(at) :]
            if _keeps_floors(moves, ring, now, floors):
                return ring
    return allowed if _keeps_floors(moves, allowed, now, floors) else []


def _keeps_floors(moves: Transfers, ring: list[int], now: Int, floors: list[Floor]) -> bool:
    """No place that loses somebody is below its floor, nor lower than it was, once all of them have moved."""
    then = now.copy()
    np.subtract.at(then, moves.asal[ring], moves.dihitung[ring])
    np.add.at(then, moves.tujuan[ring], 1)
    return all(bool(((floor.spare(then) >= 0) | (floor.spare(then) >= floor.spare(now))).all()) for floor in floors)
