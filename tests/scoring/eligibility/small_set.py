"""One move of a set between two cells, from an example of the catalogue: what else happens in the set stands beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from small_city import a_city, a_need

from services.scoring.eligibility.set_rules import Himpunan
from services.scoring.facts import Penjaga
from shared.law import Contoh

METRES_A_DEGREE = 111_195


def example_set(example: Contoh) -> Himpunan:
    ends = (dict(example.asal), dict(example.sel))

    def each(name: str, default: Any) -> list[Any]:
        return [end.get(name, default) for end in ends]

    kota = a_city(
        [dict(example.orang)], dict(example.jabatan), dict(example.tujuan), {**ends[1], "mapel": ends[1].get("mapel", "")}
    )
    people = np.array(each("orang", 0))
    cells = replace(kota.sel, ditetapkan=np.array(each("ditetapkan", -1)), ditetapkan_draf=np.array(each("draf", False)))
    kota = replace(kota, sel=cells, orang=people, tenaga=people.astype(float), unor=_apart(kota.unor, ends[1].get("jarak_m")))
    need = np.array(each("kebutuhan", np.nan), dtype=float)
    known = replace(a_need(), nilai=need, bulat=np.where(np.isnan(need), -1, np.nan_to_num(need)).astype(np.int64))
    minimal = each("minimal", -1)
    groups = np.array([0 if minimal[0] >= 0 else -1, -1])
    guards = Penjaga(
        np.array(each("jam", np.nan), dtype=float), groups, np.array(minimal[:1] if minimal[0] >= 0 else [], dtype=np.int64)
    )
    change = np.array(each("datang", 0)) - np.array(each("pergi", 0)) + np.array([-1, 1])
    zero, one = np.array([0]), np.array([1])
    return Himpunan(kota, known, guards, zero, zero, one, people + change, kota.tenaga + change)


def _apart(unor: dict[str, Any], metres: int | None) -> dict[str, Any]:
    """The two units on one meridian; without a distance nobody knows where they lie."""
    count = len(unor["kunci"])
    north = np.zeros(count)
    north[1] = (metres or 0) / METRES_A_DEGREE
    nowhere = np.full(count, np.nan)
    return {
        **unor,
        **({"lintang": nowhere, "bujur": nowhere} if metres is None else {"lintang": north, "bujur": np.zeros(count)}),
    }
