"""Values that pass between the stages: the city as columns.

A table is a dict of equally long numpy arrays. Null is written so that arithmetic and comparison stay vectorised:
text '' · int -1 · date NaT · bool as int8 with -1 = not known. Every index (`*_i`) is a position in another table, -1 = none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Int = NDArray[np.int64]
Float = NDArray[np.float64]
Date = NDArray[np.datetime64]
Text = NDArray[np.object_]
Bool = NDArray[np.bool_]
Tabel = dict[str, NDArray[Any]]

MIKRO = 1_000_000


@dataclass(frozen=True)
class Sel:
    """Cells = unit x family x mapel: where people sit and where need is counted. Sorted by `kunci`."""

    kunci: Text  # 'unor|keluarga|mapel'
    unor_i: Int
    opd_i: Int
    keluarga: Text
    mapel: Text  # '' = not a teacher, or unknown
    kelompok: Text  # exchange group: 'keluarga|mapel|SD or SMP' for teachers, 'keluarga||' for others
    jabatan_i: Int  # a representative position of the cell (lowest kunci), for its requirements
    ditetapkan: Int  # established K in people, -1 unknown
    ditetapkan_tanggal: Date
    ditetapkan_draf: Bool
    ditetapkan_nomor: Text | None = None  # number of the latest decree, '' unknown
    ditetapkan_pemilik: Text | None = None  # who drafted or established it, '' unknown
    syarat: Text | None = None  # special requirements of its seats as written, joined by |; '' = none

    def __len__(self) -> int:
        return len(self.kunci)


@dataclass(frozen=True)
class Kota:
    """One snapshot, translated. Rows of every table are sorted by their stable key."""

    per: np.datetime64
    tanggal_keputusan: np.datetime64
    tmt_rencana: np.datetime64
    unor: Tabel  # snapshot columns + induk_i, opd_i
    jabatan: Tabel
    pegawai: Tabel  # snapshot columns + unor_i, jabatan_i, sel_i, dihitung, tenaga (JenisTenaga)
    sekolah: Tabel  # snapshot columns + unor_i (latest school year only)
    sekolah_lalu: Tabel  # the school year before, for schools where it is known
    volume: Tabel  # snapshot columns + sel_i
    sel: Sel
    orang: Int  # per cell: whole people on active duty, head excluded
    orang_asn: Int
    tenaga: Float  # per cell: FTE of all hands, weighted by status
    jam: Tabel = field(default_factory=dict)  # a school's own lesson hours by subject: snapshot columns + sel_i, utuh; {} = none
    masuk: Tabel = field(default_factory=dict)  # people on their way: snapshot columns + unor_i, sel_i; {} = none


@dataclass(frozen=True)
class Anak:
    """What one rung of the ladder said, whether or not a higher one answered: per cell, NaN and -1 where it said nothing."""

    metode: Text
    nilai: Float
    bulat: Int


@dataclass(frozen=True)
class Prakiraan:
    """How the volumes of tasks with equal regime, length and last month were foretold. Errors are MASE; None = nothing to check on."""

    rezim: str
    bulan: int  # months of history
    terakhir: np.datetime64
    deret: int
    metode: str  # MetodePrakiraan
    galat: dict[str, float]
    cakupan: float | None  # of single months
    cakupan_setahun: float | None
    rentang: str  # AsalRentang
    rekonsiliasi: str | None  # RekonsiliasiPrakiraan
    galat_rekonsiliasi: dict[str, float]


@dataclass(frozen=True)
class Kebutuhan:
    """Need per cell, in FTE; NaN = unknown, never zero. `bulat` = whole people, -1 unknown."""

    sumber: Text
    metode: Text
    nilai: Float
    bulat: Int
    bawah: Float
    atas: Float
    jam_minggu: Float  # teaching hours a week behind the need, NaN where hours are not the basis
    catatan: list[list[str]]
    anak: dict[str, Anak] = field(default_factory=dict)
    prakiraan: list[Prakiraan] = field(default_factory=list)

    def copy(self) -> Kebutuhan:
        """The same need in arrays of its own, to be changed; the rungs are shared, since nobody changes them."""
        return Kebutuhan(
            self.sumber.copy(), self.metode.copy(), self.nilai.copy(), self.bulat.copy(), self.bawah.copy(), self.atas.copy(),
            self.jam_minggu.copy(), [list(notes) for notes in self.catatan], dict(self.anak), list(self.prakiraan),
        )  # fmt: skip


@dataclass(frozen=True)
class Penjaga:
    """What a set of moves must leave: hours a week counted for the teachers of a cell (NaN = unknown or not by hours), and the
    least people of a health profession at its centre. `grup` of a cell is its row in `minimal`, -1 = no minimum is known."""

    jam: Float
    grup: Int
    minimal: Int


@dataclass(frozen=True)
class Pasangan:
    """Candidate moves, columnar: person p (row of Kota.pegawai) to target cell t. Sorted by (p, t)."""

    pegawai_i: Int
    sel_i: Int

    def __len__(self) -> int:
        return len(self.pegawai_i)
