"""Moves the office has already decided (WAJIB) or ruled out (LARANG), read from the policy.

What turns a decided move down is asked elsewhere (posing.contradictions).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from services.scoring.facts import Bool, Kota, Pasangan
from shared.errors import Masalah, MasukanTidakSah

EVERYWHERE = "*"
"""Instead of a cell: the person is not moved at all."""


@dataclass(frozen=True)
class Pins:
    """`wajib`: row of the policy's list per decided move, in the order of `pasangan`. `terpenuhi`: (row, person, cell) of decided moves
    that were made before the plan."""

    wajib: list[int]
    pasangan: Pasangan
    larang: Pasangan
    terpenuhi: tuple[tuple[int, int, int], ...] = ()

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
        done = np.isin(codes, made.pegawai_i * cells + made.sel_i)
        left, kept = np.flatnonzero(~done), np.flatnonzero(done)
        pairs = Pasangan(self.pasangan.pegawai_i[left], self.pasangan.sel_i[left])
        people, seats = self.pasangan.pegawai_i[kept].tolist(), self.pasangan.sel_i[kept].tolist()
        held = tuple(zip([self.wajib[at] for at in kept.tolist()], people, seats, strict=True))
        return Pins([self.wajib[at] for at in left.tolist()], pairs, self.larang, held)


def read_pins(kota: Kota, policy: dict[str, Any]) -> Pins:
    """Raises MasukanTidakSah for a person or cell that the snapshot does not hold, and for a move to where the person is."""
    rows: list[tuple[str, int, int]] = []
    numbers: list[int] = []  # of the policy's list, per row
    wrong = []
    people = {str(key): row for row, key in enumerate(kota.pegawai["kunci"])}
    cells = {str(key): row for row, key in enumerate(kota.sel.kunci)}
    for number, pin in enumerate(policy["pin"]):
        person, cell = people.get(pin["pegawai"], -1), cells.get(pin["sel"], -1)
        if person >= 0 and (pin["jenis"], pin["sel"]) == ("LARANG", EVERYWHERE):
            rows += [("LARANG", person, one) for one in range(len(kota.sel.kunci))]
            numbers += [number] * len(kota.sel.kunci)
            continue
        if person < 0 or cell < 0:
            what = "pegawai" if person < 0 else "sel"
            wrong.append(Masalah("pin_tidak_dikenal", f"{what} tidak ada pada snapshot ini.", f"/kebijakan/pin/{number}/{what}"))
        elif int(kota.pegawai["sel_i"][person]) in (cell, -1):
            wrong.append(
                Masalah("pin_tidak_pindah", "Pegawai sudah di sel itu, atau belum terpetakan.", f"/kebijakan/pin/{number}")
            )
        rows.append((pin["jenis"], person, cell))
        numbers.append(number)
    if wrong:
        raise MasukanTidakSah(
            f"Pin nomor {int(wrong[0].kolom.split('/')[3]) + 1} tidak dapat dibaca: {wrong[0].pesan}",
            saran="Cari id pegawai dengan POST /v1/pegawai/cari dan sel dengan GET /v1/pegawai/{id}/posisi, lalu buat putaran lagi.",
            pesan_en="Unknown pin.", masalah=wrong,
        )  # fmt: skip
    forced = sorted((p, c, n) for (kind, p, c), n in zip(rows, numbers, strict=True) if kind == "WAJIB")
    unique = [one for at, one in enumerate(forced) if at == 0 or one[:2] != forced[at - 1][:2]]  # said twice is said once
    return Pins([n for _, _, n in unique], _pairs([one[:2] for one in unique]), _pairs([r[1:] for r in rows if r[0] == "LARANG"]))


def _pairs(rows: list[tuple[int, int]]) -> Pasangan:
    table = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return Pasangan(table[:, 0], table[:, 1])
