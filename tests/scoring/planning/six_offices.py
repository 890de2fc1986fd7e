"""Six offices along a road, small enough to plan by hand: the worked city of docs/planner.md, and what the engine says of it.

Every clerk does the same work. Those who came in 2026 may not be moved by the agency yet (two years in one place, MUT-01).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np

from services.scoring.planning.certificate import certify
from services.scoring.planning.flow import among_equals, solve
from services.scoring.planning.frontier import Frontier, frontier
from services.scoring.planning.network import build_network
from services.scoring.planning.plan import Plan
from services.scoring.planning.residual import residual
from services.scoring.planning.single_changes import Values
from services.scoring.posing.pose import Posed, decide, pose
from services.scoring.stopwatch import Stopwatch
from shared.law import CATALOGUE, rule_set
from shared.models.profile import default_model
from tests.scoring.cities import DECISION, SETTLED, Rows, Tables, a_city, a_policy, posts, seats

OFFICES = {"A": (0, 4), "B": (1, 5), "C": (5, 5), "D": (6, 4), "E": (8, 2), "F": (10, 2)}
"""Kilometres along the road, and established need."""
LONG_THERE = {"A": ("Ani", "Adi"), "B": ("Bella", "Bima", "Bayu"), "C": ("Citra",), "D": ("Dewi", "Doni", "Dian"), "E": ("Endah",),
              "F": ("Fitri", "Fajar")}  # fmt: skip
NEWCOMERS = {"A": 4, "C": 5, "F": 1}
WISHES = {"Adi": "12.71.09"}
"""A kecamatan none of the offices stands in."""
DESK, SEED = 3, "kota enam"
POLICY: dict[str, Any] = {
    "kapasitas_meja": DESK,
    "bobot": {"pindah_mikro": 100_000, "fit_mikro": 500_000, "km_mikro": 10_000, "masa_kerja_mikro": 0, "minat_mikro": 50_000},
    "penalti": {"kurang_linear_mikro": 500_000, "kurang_kuadrat_mikro": 500_000, "lebih_kuadrat_mikro": 300_000},
}
MICRODEGREES_A_KM = 1e6 / 111.194_926_6


def tables() -> Tables:
    where = {"bujur_e6": 98_670_000, "kode_kecamatan": "12.71.01"}
    places: Rows = [{"kunci": "kota", "jenis": "INSTANSI"}, {"kunci": "dinas", "induk": "kota", "opd": "dinas", "jenis": "OPD"}]
    for name, (km, _) in OFFICES.items():
        north = 3_590_000 + round(km * MICRODEGREES_A_KM)
        places.append(
            {
                "kunci": name,
                "induk": "dinas",
                "opd": "dinas",
                "jenis": "BIDANG",
                "nama": f"Kantor {name}",
                "lintang_e6": north,
                **where,
            }
        )
    return {
        "unor": places, "jabatan": posts(), "formasi": seats({name: need for name, (_, need) in OFFICES.items()}), "pegawai": people(),
    }  # fmt: skip


def people() -> Rows:
    clerk = {"jabatan": "staf", **SETTLED, "kecamatan_rumah": None}
    settled = [
        {"kunci": name, "unor": office, **clerk, "kecamatan_minat": WISHES.get(name)}
        for office, names in LONG_THERE.items()
        for name in names
    ]
    new = [
        {"kunci": f"baru-{office}{n}", "unor": office, **clerk, "tmt_unit": date(2026, 2, 1)} for office, count in NEWCOMERS.items()
        for n in range(1, count + 1)
    ]  # fmt: skip
    return settled + new


@dataclass(frozen=True)
class Answered:
    posed: Posed
    plan: Plan
    kurva: Frontier
    nilai: Values

    def office(self, cell: int) -> str:
        return str(self.posed.kota.unor["kunci"][self.posed.kota.sel.unor_i[cell]])

    def person(self, arc: int) -> str:
        problem = self.posed.problem
        return str(problem.kunci_orang[problem.busur_orang[arc]])

    def target(self, arc: int) -> str:
        return self.office(int(self.posed.problem.busur_sel[arc]))


@cache
def answered(desk: int = DESK) -> Answered:
    policy = a_policy(**{**POLICY, "kapasitas_meja": desk})
    posed = pose(a_city(tables()), rule_set(CATALOGUE, DECISION), policy, default_model(), Stopwatch())
    plan = decide(posed, SEED)[0]
    values = frontier(posed.problem, SEED, 10)
    return Answered(posed, plan, values, _values(posed, plan, policy["penalti"]))


def _values(posed: Posed, plan: Plan, weights: dict[str, int]) -> Values:
    """Asked of the very plan that was told, also where others are as good."""
    network = build_network(posed.problem)
    flow = solve(network)
    flow = among_equals(
        network, flow, certify(network, flow).potential, lambda arcs: (~np.isin(arcs, plan.busur)).astype(np.int64)
    )
    assert np.flatnonzero(flow[network.gerak]).tolist() == plan.busur
    return Values(posed.problem, residual(network, flow, certify(network, flow).potential), weights)
