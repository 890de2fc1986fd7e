"""A made-up region of any size as the planner sees it, drawn in numpy: the same law for twenty thousand people and for a million.

Nine kinds of units, forty families of posts of Zipf-like size with a few types each, a gradient from the centre to the remote, and
a mismatch of supply and need per family. Every 20,000 people are a region of their own: its agencies are its own, and the next one
is out of reach, so that the number of possible moves of one person depends on the neighbourhood and not on the size of the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator

from services.scoring.facts import Float, Int, Kebutuhan, Kota, Sel, Text
from services.scoring.planning.bounds import Bounds
from services.scoring.planning.penalty import Cells, build_cells
from shared.contracts.v1.kebijakan import with_defaults
from shared.contracts.v1.snapshot import TABEL

REGION = 20_000
KINDS, FAMILIES, TYPES = 9, 40, 7
UNITS_OF_PERSON, AGENCIES_OF_PERSON = 0.075, 0.003
KM = 1 / 111.2
APART_DEGREES = 1.0
"""Between the centres of two regions; a region reaches some 25 km."""


@dataclass(frozen=True)
class Town:
    kota: Kota
    cells: Cells
    """Cells with the costs of each step, as the pipeline makes them."""
    jenis: Int
    """Per cell the type inside its family; a person's own type is that of the seat."""
    mutu: Float
    """Per person, 0 to 1."""
    rumah: tuple[Float, Float]
    kebijakan: dict[str, Any]


def make_town(employees: int, seed: int, policy: dict[str, Any] | None = None) -> Town:
    """Exactly so many people; five per cent of them may move."""
    rng = np.random.default_rng([seed, employees])
    law = _law(np.random.default_rng(seed))
    regions = max(1, round(employees / REGION))
    shares = [employees * (r + 1) // regions - employees * r // regions for r in range(regions)]
    drawn = [_region(rng, law, share) for share in shares]
    units = np.cumsum([0, *(len(one["x"]) for one in drawn)])
    agencies = np.cumsum([0, *(one["agencies"] for one in drawn)])
    column = {name: np.concatenate([one[name] for one in drawn]) for name in ("family", "kind", "need", "people")}
    unit = np.concatenate([one["unit"] + units[r] for r, one in enumerate(drawn)])
    agency = np.concatenate([one["agency"] + agencies[r] for r, one in enumerate(drawn)])
    place = [
        (np.array(one["x"]) * KM + (r % 32) * APART_DEGREES, np.array(one["y"]) * KM + r // 32 * APART_DEGREES)
        for r, one in enumerate(drawn)
    ]
    lat, lon = np.concatenate([p[0] for p in place]) - 5.0, np.concatenate([p[1] for p in place]) + 98.0
    kebijakan = with_defaults({"kapasitas_meja": employees // 20, **(policy or {})})
    kota = _kota(rng, unit, column, (lat, lon), units[-1] + agency, agencies[-1])
    whole = np.maximum(1, np.floor(column["need"] + 0.5)).astype(np.int64)
    limits = Bounds(np.minimum(kota.orang, whole), np.maximum(kota.orang, whole), {})
    cells = build_cells(kota, _need(column["need"], whole), limits, kebijakan["penalti"])
    home = kota.pegawai["unor_i"]
    away = rng.normal(0, 3 * KM, (2, employees))
    return Town(
        kota, cells, column["kind"], rng.random(employees), (lat[home] + away[0], lon[home] + away[1]), kebijakan
    )  # fmt: skip


def _law(rng: Generator) -> dict[str, Any]:
    """What all regions share: which kind of unit keeps which families, and how scarce each family is."""
    size = 1.0 / np.arange(1, FAMILIES + 1) ** 0.9
    keeps = (rng.random((KINDS, FAMILIES)) < 0.15) * size * rng.lognormal(0, 0.4, (KINDS, FAMILIES)) + size * 0.0005
    return {
        "profile": keeps / keeps.sum(axis=1, keepdims=True), "size": rng.lognormal(2.2, 0.5, KINDS),
        "kinds": rng.dirichlet(np.full(KINDS, 3.0)), "supply": np.exp(rng.normal(0, 0.16, FAMILIES)),
        "types": np.cumsum(rng.dirichlet(np.full(TYPES, 0.35), FAMILIES), axis=1),
    }  # fmt: skip


def _region(rng: Generator, law: dict[str, Any], people: int) -> dict[str, Any]:
    """Cells of one region (unit, family, type, need, people), its units on a map in km, and its agencies."""
    units, agencies = max(4, round(people * UNITS_OF_PERSON)), max(2, round(people * AGENCIES_OF_PERSON))
    kind = rng.choice(KINDS, units, p=law["kinds"])
    away, angle = rng.gamma(1.6, 4.5, units), rng.random(units) * 2 * np.pi
    seats = rng.poisson(law["size"][kind] * rng.lognormal(0, 1.0, units)) + 1
    seats = np.maximum(1, np.rint(seats * (people / seats.sum()))).astype(np.int64)
    of = np.repeat(np.arange(units), seats)
    family = (rng.random(len(of))[:, None] > np.cumsum(law["profile"], axis=1)[kind[of]]).sum(axis=1).clip(max=FAMILIES - 1)
    sort = (rng.random(len(of))[:, None] > law["types"][family]).sum(axis=1).clip(max=TYPES - 1)
    cell, count = np.unique((of * FAMILIES + family) * TYPES + sort, return_counts=True)
    unit, family, sort = cell // (FAMILIES * TYPES), cell // TYPES % FAMILIES, cell % TYPES
    near = 1.18 - 0.025 * away[unit]
    wanted = count * rng.lognormal(0, 0.12, len(cell))
    mean = count * law["supply"][family] * near
    have = np.maximum(0, np.rint(mean + rng.normal(0, 0.4, len(cell)) * np.sqrt(count))).astype(np.int64)
    have = _exactly(rng, have, people)
    return {
        "x": away * np.cos(angle), "y": away * np.sin(angle), "agencies": agencies, "agency": rng.integers(0, agencies, units),
        "unit": unit, "family": family, "kind": sort, "need": np.maximum(0.3, wanted), "people": have,
    }  # fmt: skip


def _exactly(rng: Generator, have: Int, people: int) -> Int:
    """People taken away or added at random until the sum is right."""
    total = int(have.sum())
    if total >= people:
        gone = rng.choice(np.repeat(np.arange(len(have)), have), total - people, replace=False)
        return have - np.bincount(gone, minlength=len(have))
    return have + np.bincount(rng.integers(0, len(have), people - total), minlength=len(have))


def _kota(
    rng: Generator, unit: Int, column: dict[str, Any], place: tuple[Float, Float], agency: Int, agencies: int
) -> Kota:  # fmt: skip
    """The columns the planner reads; everything else of a city is empty."""
    units, cells, people = len(agency), len(unit), int(column["people"].sum())
    seat = np.repeat(np.arange(cells), column["people"])
    names = _keys("u", units + agencies)
    nowhere = np.full(agencies, np.nan)
    unor = _nothing_told("unor", units + agencies) | {
        "kunci": names, "lintang": np.append(place[0], nowhere), "bujur": np.append(place[1], nowhere),
        "opd_i": np.append(agency, np.arange(units, units + agencies)),
    }  # fmt: skip
    group = np.array([f"F{name:02d}||" for name in range(FAMILIES)], dtype=object)[column["family"]]
    day, nothing = np.datetime64("2027-01-01"), np.full(cells, -1)
    sel = Sel(
        _keys("c", cells), unit, agency[unit], group, np.full(cells, "", dtype=object), group, nothing, nothing,
        np.full(cells, np.datetime64("NaT")), np.zeros(cells, dtype=np.bool_),
    )  # fmt: skip
    months = rng.integers(6, 240, people).astype("timedelta64[M]")
    pegawai: dict[str, Any] = {
        "kunci": _keys("p", people), "sel_i": seat, "unor_i": unit[seat], "tmt_unit": day.astype("datetime64[M]") - months,
    }  # fmt: skip
    return Kota(day, day, day, unor, {}, pegawai, {}, {}, {}, sel, column["people"], column["people"], column["people"] * 1.0)


def _nothing_told(table: str, rows: int) -> dict[str, Any]:
    """Every column of a snapshot's table, null throughout."""
    null = {"text": ("", object), "int": (-1, np.int64), "bool": (-1, np.int8), "date": (np.datetime64("NaT"), "datetime64[D]")}
    columns = next(one for one in TABEL if one.nama == table).kolom
    return {column.nama: np.full(rows, null[column.tipe][0], dtype=null[column.tipe][1]) for column in columns}


def _need(value: Float, whole: Int) -> Kebutuhan:
    text: Text = np.full(len(value), "", dtype=object)
    return Kebutuhan(text, text, value, whole, value, value, np.full(len(value), np.nan), [])


def _keys(letter: str, count: int) -> Text:
    return np.array([f"{letter}{n:07d}" for n in range(count)], dtype=object)
