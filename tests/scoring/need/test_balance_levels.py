"""Every level of the balance against the same sums done one by one; a shortage is split exactly into its two parts."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from services.scoring.need.ladder import measure_need
from services.scoring.need.shortage import decompose
from services.scoring.need.spread import spread, spread_by
from services.scoring.report.levels import agency_rows, city, kecamatan_rows, now_and_then
from services.scoring.report.parts import part_rows
from services.scoring.report.units import unit_rows
from tests.scoring.cities import POINT, Tables, a_city, a_policy, posts, random_city, seats, staff, units
from tests.scoring.need.test_balance import a_need

needs = st.one_of(st.none(), st.integers(0, 40).map(lambda n: n / 4))
grouped = st.lists(st.tuples(needs, st.integers(0, 12), st.integers(-1, 3), st.integers(0, 4)), min_size=1, max_size=14)
NOBODY = np.zeros(0, dtype=np.int64)


@settings(max_examples=25)
@given(grouped)
def test_all_groups_at_once_are_each_group_alone(rows: list[tuple[float | None, int, int, int]]) -> None:
    need, people = a_need([d for d, *_ in rows]), np.array([n for _, n, _, _ in rows])
    group, unit = (np.array([row[at] for row in rows]) for at in (2, 3))
    unit = unit + 10 * group + 20  # a unit belongs to one group
    found = spread_by(group, 4, need, people, people.astype(float), unit)
    for g in range(4):
        mine = np.flatnonzero(group == g)
        alone = spread(a_need([rows[at][0] for at in mine]), people[mine], people[mine].astype(float), unit[mine])
        near = {name: pytest.approx(value, abs=2) for name, value in alone.items() if name in ("gini_mikro", "cv_mikro")}
        assert found[g] == alone | near


@settings(max_examples=25)
@given(grouped)
def test_the_share_of_people_in_overloaded_units_is_counted_unit_by_unit(rows: list[tuple[float | None, int, int, int]]) -> None:
    need, people = a_need([d for d, *_ in rows]), np.array([n for _, n, _, _ in rows])
    unit = np.array([row[3] for row in rows])
    tired = judged = 0
    for u in set(unit.tolist()):
        mine = [(d, n) for d, n, _, at in rows if at == u and d is not None]
        d, n = sum(d for d, _ in mine), sum(n for _, n in mine)
        judged += n
        tired += n if n and round(d / n, 2) > 1.30 else 0
    found = spread(need, people, people.astype(float), unit)

    assert (found["orang_beban_lebih"], found["orang_dinilai"]) == (tired, judged)
    assert found["orang_beban_lebih_mikro"] == (round(tired * 1_000_000 / judged) if judged else None)


@pytest.mark.parametrize(
    ("need", "people", "answer"),
    [
        ([], [], {"beban_mikro": None, "pita": "TIDAK_DIKETAHUI", "gini_mikro": 0, "cv_mikro": 0, "orang_beban_lebih_mikro": None}),
        ([None, None], [3, 0], {"beban_mikro": None, "pita": "TIDAK_DIKETAHUI", "orang": 3, "orang_dinilai": 0, "sel_tidak_diketahui": 2}),
        ([0.0], [0], {"beban_mikro": None, "pita": "SEIMBANG", "gini_mikro": 0, "cv_mikro": 0, "sel_tanpa_pegawai": 0}),
        ([0.0], [2], {"beban_mikro": 0, "pita": "LEBIH", "lebih_orang": 2}),
        ([2.0], [0], {"beban_mikro": None, "pita": "TANPA_PEGAWAI", "kurang_orang": 2, "sel_tanpa_pegawai": 1, "gini_mikro": 0}),
        ([2.0], [1], {"beban_mikro": 2_000_000, "pita": "KELEBIHAN_BEBAN", "gini_mikro": 0, "cv_mikro": 0, "orang_beban_lebih": 1}),
    ],
    ids=["no cell", "all unknown", "nothing to do, nobody there", "nothing to do", "nobody there", "one cell"],
)  # fmt: skip
def test_the_smallest_places(need: list[float | None], people: list[int], answer: dict[str, object]) -> None:
    found = spread(a_need(need), np.array(people, dtype=np.int64), np.array(people, dtype=float))

    assert {name: found[name] for name in answer} == answer


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 2), st.integers(0, 2)), min_size=1, max_size=8))
def test_what_moving_cures_is_what_a_transport_problem_can_ship(cells: list[tuple[int, int, int, int]]) -> None:
    """Most people that can go from cells that are over to cells that are short, inside group and scope: solved as a linear program."""
    cells = [(s, o if not s else 0, g, c) for s, o, g, c in cells]
    short, over, group, scope = (np.array(column) for column in zip(*cells, strict=True))
    parts = decompose(short, over, group, scope, 3)
    lanes = [
        (i, j) for i, j in product(range(len(cells)), repeat=2)
        if group[i] == group[j] and scope[i] == scope[j] and over[i] and short[j]
    ]  # fmt: skip
    shipped = 0.0
    if lanes:
        rows = [[float(lane[end] == cell) for lane in lanes] for end in (0, 1) for cell in range(len(cells))]
        shipped = -linprog([-1.0] * len(lanes), A_ub=rows, b_ub=[*over, *short]).fun

    assert parts.distribusi.sum() == pytest.approx(shipped)
    assert (parts.kurang.sum(), parts.lebih.sum()) == (short.sum(), over.sum())
    assert (parts.jumlah >= 0).all()


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_levels_add_up_and_a_narrower_scope_cures_no_more(seed: int) -> None:
    kota = a_city(random_city(np.random.default_rng(seed)))
    need = measure_need(kota, a_policy())[0]
    change = now_and_then(kota, need, NOBODY, NOBODY)
    whole = city(kota, change)
    for name in (
        "orang",
        "kebutuhan_mikro_fte",
        "kurang_mikro_fte",
        "kurang_orang",
        "lebih_orang",
        "sel_dinilai",
        "orang_beban_lebih",
    ):
        for rows in (agency_rows(kota, change), kecamatan_rows(kota, change)):
            assert sum(row["sebelum"][name] for row in rows) == pytest.approx(whole["sebelum"][name], abs=len(rows))
    assert sum(row["orang"] for row in unit_rows(kota, change)) == whole["sebelum"]["orang"] == kota.orang.sum()
    parts = part_rows(kota, need)
    assert [row["kurang_mikro_fte"] for row in parts if row["lingkup"] == "KOTA"] == [whole["sebelum"]["kurang_mikro_fte"]]
    scopes = {scope: [row for row in parts if row["lingkup"] == scope] for scope in ("KOTA", "OPD", "KECAMATAN", "KELUARGA")}
    for unit in ("orang", "mikro_fte", "orang_asn", "mikro_fte_asn"):
        for row in parts:
            assert row[f"kurang_{unit}"] == row[f"distribusi_{unit}"] + row[f"jumlah_{unit}"]
            assert 0 <= row[f"distribusi_{unit}"] <= row[f"lebih_{unit}"]
        for name in ("kurang", "lebih"):
            assert len({sum(row[f"{name}_{unit}"] for row in rows) for rows in scopes.values()}) == 1
        cured = {scope: sum(row[f"distribusi_{unit}"] for row in rows) for scope, rows in scopes.items()}
        assert max(cured["OPD"], cured["KECAMATAN"]) <= cured["KELUARGA"] == cured["KOTA"]


class TestHands:
    """Who counts how much: weights of the policy, and nobody who is away."""

    def tables(self) -> Tables:
        places = [*units("sd-1"), {"kunci": "pkm", "induk": "dinas", "opd": "dinas", "jenis": "PUSKESMAS", **POINT}]
        people = [
            *staff("sd-1", 2), *staff("sd-1", 1, status="PPPK", kunci="a"), *staff("sd-1", 2, "arsip", status="PPPK_PARUH_WAKTU"),
            *staff("sd-1", 1, "guru", tugas_tambahan="KEPALA_SEKOLAH"), *staff("pkm", 2, status="NON_ASN"),
            *staff("pkm", 1, "arsip", status="INSTANSI_LAIN"),
        ]  # fmt: skip
        return {"unor": places, "jabatan": posts(), "pegawai": people, "formasi": seats({"sd-1": 3, "pkm": 2})}

    def rows(self, tables: Tables, **policy: int) -> dict[str, dict[str, object]]:
        kota = a_city(tables, **policy)
        change = now_and_then(kota, measure_need(kota, a_policy())[0], NOBODY, NOBODY)
        return {row["unor"]: row for row in unit_rows(kota, change)}

    def test_everybody_is_told_by_kind(self) -> None:
        rows = self.rows(self.tables())

        assert rows["sd-1"]["bezetting"] == {"PNS": 2, "PPPK": 1, "PPPK_PARUH_WAKTU": 2, "KEPALA": 1}
        assert rows["pkm"]["bezetting"] == {"BLUD_KONTRAK": 2, "INSTANSI_LAIN": 1}

    @pytest.mark.parametrize(
        "away",
        [
            {"kedudukan": "CLTN"},
            {"tugas_belajar": True},
            {"cuti_besar_sampai": a_policy()["tmt_rencana"]},
            {"kedudukan": "TUGAS_BELAJAR"},
        ],
        ids=str,
    )
    def test_whoever_is_away_is_no_hand(self, away: dict[str, object]) -> None:
        if "cuti_besar_sampai" in away:
            away = {"cuti_besar_sampai": np.datetime64(a_policy()["tmt_rencana"]).item()}
        tables = self.tables()
        tables["pegawai"][0] = {**tables["pegawai"][0], **away}
        row = self.rows(tables)["sd-1"]

        assert row["bezetting"] == {"PNS": 1, "PPPK": 1, "PPPK_PARUH_WAKTU": 2, "KEPALA": 1, "TIDAK_HADIR": 1}
        assert (row["orang"], row["kurang_orang"]) == (2, 1)
        assert self.rows(tables, bobot_tidak_hadir_mikro=1_000_000)["sd-1"]["kurang_orang"] == 0

    def test_a_leave_that_ends_before_the_transfers_leaves_no_seat_to_fill(self) -> None:
        tables = self.tables()
        ends = (np.datetime64(a_policy()["tmt_rencana"]) - 1).item()
        tables["pegawai"][0] = {**tables["pegawai"][0], "cuti_besar_sampai": ends}

        assert self.rows(tables)["sd-1"]["orang"] == 3

    def test_the_weight_of_part_timers_changes_the_gap_and_never_the_heads(self) -> None:
        tables = self.tables()
        tables["formasi"] = seats({"sd-1": 2}, "arsip")
        gaps = [self.rows(tables, bobot_status_mikro={"PPPK_PARUH_WAKTU": w})["sd-1"] for w in (0, 500_000, 1_000_000)]

        assert [row["kurang_orang"] for row in gaps] == [2, 1, 0]
        assert [row["kurang_orang_asn"] for row in gaps] == [2, 2, 2]
        assert all(one["bezetting"] == two["bezetting"] for one, two in pairwise(gaps))
