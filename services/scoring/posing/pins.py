"""Moves the office has already decided (WAJIB) or ruled out (LARANG), read from the policy and asked what everybody else is asked.

A decided move obeys the same law, reach and fit as a proposed one; whatever turns it down is told together with it, because one of the
two has to go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.eligibility.assess import PERSON_RULES, ask, blocks
from services.scoring.eligibility.rules import PAIR_RULES
from services.scoring.facts import Bool, Int, Kebutuhan, Kota, Pasangan
from services.scoring.planning.limits.reach import other_kecamatan, too_far
from services.scoring.questions import Questions
from services.scoring.scope import cells_in_scope
from shared.errors import Masalah, MasukanTidakSah

Conflict = tuple[tuple[int, ...], str]
"""(numbers of the decided moves, what they contradict: a check, a policy name or a rule; '' = one another)."""


@dataclass(frozen=True)
class Pins:
    """`wajib`: row of the policy's list per decided move, in the order of `pasangan`."""

    wajib: list[int]
    pasangan: Pasangan
    larang: Pasangan

    def allowed(self, pairs: Pasangan, cells: int) -> Bool:
        """Which pairs nobody has ruled out, one per person where the person's move is decided."""
        code, out = pairs.pegawai_i * cells + pairs.sel_i, self.larang.pegawai_i * cells + self.larang.sel_i
        return np.asarray(~np.isin(code, out), dtype=np.bool_)

    def decided(self, pairs: Pasangan, cells: int) -> Bool:
        """Which pairs are of somebody nothing was decided about, or are the very one that was; none of who was told two places."""
        own, at, times = np.unique(self.pasangan.pegawai_i, return_index=True, return_counts=True)
        to = np.full(int(max(pairs.pegawai_i.max(initial=-1), own.max(initial=-1))) + 1, -1, dtype=np.int64)
        to[own] = np.where(times == 1, self.pasangan.sel_i[at], cells)
        wanted = to[pairs.pegawai_i]
        return np.asarray((wanted < 0) | (wanted == pairs.sel_i), dtype=np.bool_)

    def without(self, made: Pasangan, cells: int) -> Pins:
        """What is left to decide once these moves are made."""
        codes = self.pasangan.pegawai_i * cells + self.pasangan.sel_i
        left = np.flatnonzero(~np.isin(codes, made.pegawai_i * cells + made.sel_i))
        pairs = Pasangan(self.pasangan.pegawai_i[left], self.pasangan.sel_i[left])
        return Pins([self.wajib[at] for at in left.tolist()], pairs, self.larang)


def read_pins(kota: Kota, policy: dict[str, Any]) -> Pins:
    """Raises MasukanTidakSah for a person or cell that the snapshot does not hold, and for a move to where the person is."""
    rows, wrong = [], []
    people = {str(key): row for row, key in enumerate(kota.pegawai["kunci"])}
    cells = {str(key): row for row, key in enumerate(kota.sel.kunci)}
    for number, pin in enumerate(policy["pin"]):
        person, cell = people.get(pin["pegawai"], -1), cells.get(pin["sel"], -1)
        if person < 0 or cell < 0:
            what = "pegawai" if person < 0 else "sel"
            wrong.append(Masalah("pin_tidak_dikenal", f"{what} tidak ada pada snapshot ini.", f"/kebijakan/pin/{number}/{what}"))
        elif int(kota.pegawai["sel_i"][person]) in (cell, -1):
            wrong.append(
                Masalah("pin_tidak_pindah", "Pegawai sudah di sel itu, atau belum terpetakan.", f"/kebijakan/pin/{number}")
            )
        rows.append((pin["jenis"], person, cell))
    if wrong:
        raise MasukanTidakSah(
            f"Pin nomor {int(wrong[0].kolom.split('/')[3]) + 1} tidak dapat dibaca: {wrong[0].pesan}",
            saran="Cari id pegawai dengan POST /v1/pegawai/cari dan sel dengan GET /v1/pegawai/{id}/posisi, lalu buat putaran lagi.",
            pesan_en="Unknown pin.", masalah=wrong,
        )  # fmt: skip
    forced = sorted(((p, c, n) for n, (kind, p, c) in enumerate(rows) if kind == "WAJIB"))
    unique = [one for at, one in enumerate(forced) if at == 0 or one[:2] != forced[at - 1][:2]]  # said twice is said once
    return Pins([n for _, _, n in unique], _pairs([one[:2] for one in unique]), _pairs([r[1:] for r in rows if r[0] == "LARANG"]))


def conflicts(
    kota: Kota, need: Kebutuhan, pins: Pins, scope: Bool, rules: dict[str, Any], policy: dict[str, Any], fit: Int
) -> list[Conflict]:
    """Every reason for which a decided move cannot even be asked for; `fit` per decided move."""
    if not pins.wajib:
        return []
    found: list[Conflict] = list(_one_another(pins, len(kota.sel)))
    person, cell = pins.pasangan.pegawai_i, pins.pasangan.sel_i
    own, sel = kota.pegawai["sel_i"][person], kota.sel
    here, there = sel.unor_i[own], sel.unor_i[cell]
    checks = {
        "RUANG_LINGKUP": ~scope[person] | ~cells_in_scope(kota, policy)[cell],
        "KEBUTUHAN_TIDAK_DIKETAHUI": (need.bulat[own] < 0) | (need.bulat[cell] < 0),
        "UNIT_BERBEDA": here == there,
        "SATU_KELOMPOK": sel.kelompok[own] != sel.kelompok[cell],
        "jarak_maks_m": too_far(kota, here, there, policy["jarak_maks_m"]),
        "dalam_kecamatan": other_kecamatan(kota, here, there, policy["dalam_kecamatan"]),
        "fit_minimum_mikro": fit < policy["fit_minimum_mikro"],
    }
    for names, seat in ((PERSON_RULES, own), (PAIR_RULES, cell)):
        q = Questions(kota, person, seat, policy, need, rules)
        checks |= {name: blocks(ask(name, q)[0], rules["aturan"][name]) for name in names if name in rules["aturan"]}
    found += [((pins.wajib[at],), name) for name, no in checks.items() for at in np.flatnonzero(no).tolist()]
    return sorted(found)


def _one_another(pins: Pins, cells: int) -> Iterator[Conflict]:
    """The same person to two cells; a move both decided and ruled out."""
    people = pins.pasangan.pegawai_i
    for at in np.flatnonzero(people[1:] == people[:-1]).tolist():
        yield (pins.wajib[at], pins.wajib[at + 1]), ""
    for at in np.flatnonzero(~pins.allowed(pins.pasangan, cells)).tolist():
        yield (pins.wajib[at],), "LARANG"


def _pairs(rows: list[tuple[int, int]]) -> Pasangan:
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return Pasangan(table[:, 0], table[:, 1])
