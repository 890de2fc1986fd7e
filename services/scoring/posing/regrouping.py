"""School regrouping: where everybody of a unit that closes goes, what was waived for it, and who has no seat yet and why.

Tenure, the limits on leaving and the floors of the closing unit do not hold people in a unit that is gone; nor does a refusal, nor
the post of its head, which ends with it. Every other rule is asked as of anybody. Nobody is dropped: who gets no seat is told with
the first thing that stood in the way. A pin about somebody here is kept by the seating itself: who is decided about chooses first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from services.scoring.distance import between_units
from services.scoring.eligibility.assess import screen_pairs, screen_people, why_not
from services.scoring.eligibility.screening import MOVABLE_KINDS, MOVABLE_STATUS
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.fit.blend import score
from services.scoring.need.guards import guards
from services.scoring.planning.bounds import bounds
from services.scoring.planning.costs import MoveCosts, move_costs
from services.scoring.planning.displaced import Seats, place_displaced
from services.scoring.planning.penalty import Cells, build_cells
from services.scoring.posing.pins import Pins, read_pins
from services.scoring.posing.seated import after
from services.scoring.scope import cells_in_scope, closing_units
from shared.vocabulary import Mapel

WAIVED = ("MUT-01", "TCH-10", "CON-01", "ROT-04")
HEADS = ("KEPALA_SEKOLAH", "KEPALA_PUSKESMAS")
ROLES = ("KEPALA", "GURU_KELAS", "LAIN")
"""In the order they choose."""


@dataclass(frozen=True)
class Regrouping:
    """`kota`: the city once they are seated. `pegawai`: rows of everybody concerned; per person role, chosen pair (-1 = none), why not.
    `ruang`: per cell how many could come before anybody did."""

    kota: Kota
    pegawai: Int
    peran: Int
    pasangan: Pasangan
    pilihan: Int
    biaya: MoveCosts
    fit: Int
    sebab: list[str]
    aturan: list[list[str]]
    ruang: Int

    def seated(self) -> Pasangan:
        """Who got a seat, and which."""
        made = self.pilihan[self.pilihan >= 0]
        return Pasangan(self.pasangan.pegawai_i[made], self.pasangan.sel_i[made])

    def held(self) -> Bool:
        """Per person of the city: seated or not, the ordinary plan leaves them alone."""
        found = np.zeros(len(self.kota.pegawai["sel_i"]), dtype=np.bool_)
        found[self.pegawai] = True
        return found


def regroup(
    kota: Kota, need: Kebutuhan, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any]
) -> Regrouping | None:
    """None where nothing closes that anybody sits in."""
    unit = kota.pegawai["unor_i"]
    people = np.flatnonzero((unit >= 0) & closing_units(kota)[unit])
    seat = kota.pegawai["sel_i"][people]
    people = people[(seat < 0) | cells_in_scope(kota, policy)[seat]]
    if not len(people):
        return None
    lawful = without_waived(rules)
    may = may_be_moved(kota, people)
    asked = np.zeros(len(unit), dtype=np.bool_)
    asked[people[may]] = True
    may &= screen_people(kota, asked, lawful, policy).boleh[people]
    cells = build_cells(kota, need, bounds(kota, need, guards(kota, need), rules), policy["penalti"])
    pins = read_pins(kota, policy)
    stages = _stages(kota, people[may], cells, need, lawful, policy, model, pins)
    pairs, fit = stages[-1][1], score(kota, stages[-1][1], model, policy).jumlah
    own = score(kota, Pasangan(pairs.pegawai_i, kota.pegawai["sel_i"][pairs.pegawai_i]), model, policy).jumlah
    costs = move_costs(kota, pairs, np.maximum(own - fit, 0), policy)
    role = _roles(kota, people)
    at = np.searchsorted(people, pairs.pegawai_i)
    turn = np.where(np.isin(people, pins.pasangan.pegawai_i), -1, role)
    chosen = place_displaced(_seats(kota, pairs, turn, at, costs, cells))
    why = [_why(row, bool(may[at]), int(chosen[at]), stages, kota) for at, row in enumerate(people.tolist())]
    barred = [
        why_not(kota, row, lawful, policy) if reason == "ATURAN" else [] for row, reason in zip(people.tolist(), why, strict=True)
    ]
    seated = Pasangan(pairs.pegawai_i[chosen[chosen >= 0]], pairs.sel_i[chosen[chosen >= 0]])
    return Regrouping(after(kota, seated, policy), people, role, pairs, chosen, costs, fit, why, barred, np.diff(cells.al_at))


def _seats(kota: Kota, pairs: Pasangan, turn: Int, at: Int, costs: MoveCosts, cells: Cells) -> Seats:
    """Costs finer than any number of people, so that where they are alike a person goes with the pupils: to the heir."""
    fine = len(turn) + 1
    dear = costs.jumlah * fine + ~to_heir(kota, pairs)
    return Seats(len(turn), turn, at, pairs.sel_i, dear, cells.al * fine, cells.al_at)


def to_heir(kota: Kota, pairs: Pasangan) -> Bool:
    """Per pair: is the target in a unit that takes over the person's own?"""
    own, there = kota.pegawai["unor_i"][pairs.pegawai_i], kota.sel.unor_i[pairs.sel_i]
    units, of_pair = np.unique(own, return_inverse=True)
    heirs = [np.isin(kota.unor["kunci"], str(kota.unor["penerus"][unit]).split("|")) for unit in units.tolist()]
    return np.array(heirs, dtype=np.bool_).reshape(len(units), len(kota.unor["kunci"]))[of_pair, there]


def pins_left(before: Kota, regrouped: Regrouping | None, policy: dict[str, Any]) -> Pins:
    """Pins are read on the city as the snapshot has it; a decided move that the seating has made is done with."""
    pins = read_pins(before, policy)
    return pins if regrouped is None else pins.without(regrouped.seated(), len(before.sel))


def without_waived(rules: dict[str, Any]) -> dict[str, Any]:
    """The rules that hold for people whose unit closes."""
    return {**rules, "aturan": {name: rule for name, rule in rules["aturan"].items() if name not in WAIVED}}


def may_be_moved(kota: Kota, people: Int) -> Bool:
    """Pelaksana and JF of the ASN, heads among them; others need an act of their own."""
    person, post = kota.pegawai, kota.pegawai["jabatan_i"][people]
    kind = np.where(post >= 0, kota.jabatan["jenis"][post], "")
    return (person["sel_i"][people] >= 0) & np.isin(kind, MOVABLE_KINDS) & np.isin(person["status"][people], MOVABLE_STATUS)


def _roles(kota: Kota, people: Int) -> Int:
    """Positions in ROLES. A teacher of a primary school whose subject nobody told stands among the class teachers."""
    cell = kota.pegawai["sel_i"][people]
    taught, primary = kota.sel.mapel[cell], kota.unor["jenis"][kota.sel.unor_i[cell]] == "SD"
    classes = (cell >= 0) & (kota.sel.keluarga[cell] == "GURU") & ((taught == Mapel.KELAS) | (primary & (taught == "")))
    role = np.where(classes, 1, 2)
    role[np.isin(kota.pegawai["tugas_tambahan"][people], HEADS)] = 0
    return role


Stages = list[tuple[str, Pasangan]]
"""What stands in the way of somebody who is in no pair of this stage, though of the one before."""


def _stages(
    kota: Kota, people: Int, cells: Cells, need: Kebutuhan, rules: dict[str, Any], policy: dict[str, Any], model: dict[str, Any],
    pins: Pins,
) -> Stages:  # fmt: skip
    """Pairs as they get fewer; each stage is named for what it took away. Seats ruled out by a pin go last: it is the reason of those alone
    who would have had one."""
    standing = ~closing_units(kota)[kota.sel.unor_i] & cells_in_scope(kota, policy)
    seat = kota.pegawai["sel_i"]
    group = np.unique(kota.sel.kelompok.astype(str), return_inverse=True)[1]
    reach = {g: np.flatnonzero(standing & (group == g)) for g in np.unique(group[seat[people]]).tolist()}
    found = [reach[g] for g in group[seat[people]].tolist()]
    pairs = Pasangan(np.repeat(people, [len(f) for f in found]), np.concatenate([*found, people[:0]]))
    stages, room = [("TIDAK_ADA_SEL_SEKELOMPOK", pairs)], cells.al_at[1:] > cells.al_at[:-1]
    kept: tuple[tuple[str, Callable[[Pasangan], Bool]], ...] = (
        ("PIN", lambda p: pins.decided(p, len(kota.sel))),
        ("TIDAK_ADA_KEKURANGAN", lambda p: room[p.sel_i]),
        ("JARAK", lambda p: _near(kota, p, policy)),
        ("ATURAN_KURSI", lambda p: screen_pairs(kota, p, rules, policy, need).boleh),
        ("KECOCOKAN", lambda p: score(kota, p, model, policy).jumlah >= policy["fit_minimum_mikro"]),
        ("PIN", lambda p: pins.allowed(p, len(kota.sel))),
    )
    for name, keeps in kept:
        pairs = _only(pairs, keeps(pairs))
        stages.append((name, pairs))
    return stages


def _near(kota: Kota, pairs: Pasangan, policy: dict[str, Any]) -> Bool:
    here, there = kota.pegawai["unor_i"][pairs.pegawai_i], kota.sel.unor_i[pairs.sel_i]
    limit = policy["jarak_maks_m"]
    near = np.ones(len(pairs), dtype=np.bool_) if limit is None else ~(between_units(kota.unor, here, there) > limit)
    if policy["dalam_kecamatan"]:
        region = kota.unor["kode_kecamatan"]
        near &= (region[there] == region[here]) & (region[here] != "")
    return np.asarray(near, dtype=np.bool_)


def _why(person: int, may: bool, chosen: int, stages: Stages, kota: Kota) -> str:
    """'' for who has a seat."""
    if chosen >= 0:
        return ""
    if not may:
        if kota.pegawai["sel_i"][person] < 0:
            return "TIDAK_TERPETAKAN"
        return "ATURAN" if may_be_moved(kota, np.array([person]))[0] else "BUKAN_PELAKSANA_ATAU_JF_ASN"
    return next((name for name, pairs in stages if not (pairs.pegawai_i == person).any()), "KURSI_TERISI")


def _only(pairs: Pasangan, chosen: Bool) -> Pasangan:
    return replace(pairs, pegawai_i=pairs.pegawai_i[chosen], sel_i=pairs.sel_i[chosen])
