"""Columns of the evidence as codes: who is alike gets one code, which seats are alike one, and each combination its value once.

People and seats differ in few ways: a dozen levels of education, some subjects, the homes of two dozen kecamatan. `evidence` is the plain
reading of the same columns, pair by pair; a test holds both equal to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from services.scoring.distance import metres
from services.scoring.facts import Float, Int, Pasangan
from services.scoring.fit.evidence import KINDS, OWN, Records

TABLE_MAX = 4_000_000
"""Homes x units up to which every road is measured beforehand (32 MB); beyond it, each pair's own road is."""
SPARSE = 4
"""So many times more codes than rows there may be for naming them all to be quicker than sorting them."""


@dataclass(frozen=True)
class Column:
    """`nilai` of each combination of codes (codes of people x codes of cells), code per person, code per cell."""

    nilai: Float
    orang: Int
    sel: Int


@dataclass(frozen=True)
class Road:
    """From home to seat, measured for each pair: latitude and longitude per person, and per cell."""

    rumah: tuple[Float, Float]
    tempat: tuple[Float, Float]

    def km(self, people: Int, cells: Int) -> Float:
        return metres(*(axis[people] for axis in self.rumah), *(axis[cells] for axis in self.tempat)) / 1000


@dataclass(frozen=True)
class Shown:
    """Every column under its name in COLUMNS, made when it is asked for, for the people and cells that occur in some pairs alone.

    `orang`, `sel`: rows of those; `pegawai_n`, `sel_n`: how many there are at all. `sendiri`: what the person alone says, per person.
    """

    kolom: dict[str, Callable[[], Column | Road]]
    orang: Int
    sel: Int
    pegawai_n: int
    sel_n: int
    sendiri: dict[str, Float]


def shown(known: Records, pairs: Pasangan) -> Shown:
    every = (len(known.orang), len(known.kota.sel))
    people, cells = (_seen(at, count) for at, count in zip((pairs.pegawai_i, pairs.sel_i), every, strict=True))
    posts = known.kota.sel.jabatan_i
    post = posts[cells]  # a cell without a post reads the entry after the last
    own = dict(zip(OWN, known.orang[people].T, strict=True))
    able, asked = known.orang_mampu[people], known.jabatan_minta[post]

    def person(values: Float) -> Column:
        each, codes = different(values)
        return Column(each[:, None], codes, np.zeros(len(cells), dtype=np.int64))

    def seat(values: Float) -> Column:
        each, codes = different(values)
        return Column(each[None, :], np.zeros(len(people), dtype=np.int64), codes)

    def pair(values: Float, held: Int, wanted: Int) -> Column:
        return Column(values, held[people], wanted[cells])

    return Shown({
        "sertifikat_cocok": partial(pair, known.sertifikat, known.sertifikat_orang, known.sertifikat_sel),
        **{name: partial(person, values) for name, values in own.items()},
        "pendidikan_min": partial(seat, known.pendidikan_min[post]),
        "bidang_cocok": partial(pair, known.bidang, known.bidang_orang, known.bidang_jabatan[posts]),
        "km_rumah": partial(_road, known, people, cells),
        **{name: partial(person, able[:, at]) for at, name in enumerate(KINDS)},
        **{f"{name}_min": partial(seat, asked[:, at]) for at, name in enumerate(KINDS)},
        "pangkat": partial(person, able[:, 3]),
        "pangkat_lazim": partial(_usual_rank, asked[:, 3], known.lazim_orang[people]),
        "keahlian": partial(pair, known.keahlian, known.keahlian_orang, known.keahlian_sel),
    }, people, cells, *every, own)  # fmt: skip


def different(values: Float) -> tuple[Float, Int]:
    """(different values, which of them each is); what is not known is one of them."""
    each, codes = np.unique(values, return_inverse=True)
    return each, codes.astype(np.int64)


def together(codes: Sequence[Int]) -> tuple[Int, Int]:
    """(where each different combination of codes stands first, which of them each row is)."""
    joined = codes[0]
    for other in codes[1:]:
        joined = joined * (int(other.max(initial=0)) + 1) + other
    most = int(joined.max(initial=0)) + 1
    if most > SPARSE * len(joined):
        _, first, which = np.unique(joined, return_index=True, return_inverse=True)
        return first, which.astype(np.int64)
    named = np.zeros(most, dtype=np.bool_)
    named[joined] = True
    which = (np.cumsum(named) - 1)[joined]
    return _first(which), which


def _first(which: Int) -> Int:
    """Where each number from 0 on stands first."""
    first = np.empty(int(which.max(initial=-1)) + 1, dtype=np.int64)
    first[which[::-1]] = np.arange(len(which))[::-1]  # of several the last one written stays
    return first


def _road(known: Records, people: Int, cells: Int) -> Column | Road:
    unor, there = known.kota.unor, known.kota.sel.unor_i
    home, homes = _places(*(axis[people] for axis in known.rumah))
    unit, units = together([there[cells]])
    if len(home) * len(unit) > TABLE_MAX:
        return Road(known.rumah, (unor["lintang"][there], unor["bujur"][there]))
    here, at = [axis[people[home], None] for axis in known.rumah], there[cells[unit]]
    return Column(metres(here[0], here[1], unor["lintang"][at], unor["bujur"][at]) / 1000, homes, units)


def _places(latitude: Float, longitude: Float) -> tuple[Int, Int]:
    """(where each different place stands first, which of them each is); one that is not known is a place."""
    which = different(latitude)[1]
    first = _first(which)
    if np.array_equal(longitude[first][which], longitude, equal_nan=True):  # nobody shares a latitude with somebody elsewhere
        return first, which
    return together([which, different(longitude)[1]])


def _usual_rank(usual: Float, own: Float) -> Column:
    """Who keeps a lower jenjang of the family is held to that one."""
    (ranks, of_seat), (held, of_person) = different(usual), different(own)
    return Column(np.where(np.isnan(ranks), np.nan, np.fmin(ranks, held[:, None])), of_person, of_seat)


def _seen(at: Int, count: int) -> Int:
    here = np.zeros(count, dtype=np.bool_)
    here[at] = True
    return np.flatnonzero(here)
