"""A city that wants its schools to keep their certified teachers: who stays, what it costs, and nothing where it asks for nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.contracts.v1.kebijakan_cacat import defects
from tests.scoring.cities import Tables, analysis, posts, random_city, staff, units

HALF = {"BERSERTIFIKAT": 500_000}


def two_schools(certified: int) -> Tables:
    """Sd-1 has 8 class teachers for 6 groups and so many of them certified; sd-2 has 4 for 6. Who is certified is nearer to go."""
    here = staff("sd-1", 8, "guru", mapel="KELAS", sertifikat_mapel="KELAS", kecamatan_minat="12.71.01")
    for at, row in enumerate(here):
        row |= {"bersertifikat": at < certified, "sertifikat_mapel": "KELAS" if at < certified else None}
        row |= {"kecamatan_minat": "12.71.01" if at < certified else "12.71.09"}
    there = staff("sd-2", 4, "guru", mapel="KELAS", sertifikat_mapel="KELAS", bersertifikat=True)
    school = [{"unor": s, "tahun_ajaran": "2026/2027", "rombel": 6, "siswa": 168} for s in ("sd-1", "sd-2")]
    return {"unor": units("sd-1", "sd-2"), "jabatan": posts(), "pegawai": [*here, *there], "sekolah": school}


def certified_leavers(result: dict[str, Any], certified: int) -> int:
    return sum(int(move["pegawai"][-3:]) < certified for move in result["usulan"])


@pytest.mark.parametrize(("certified", "gone"), [(4, 0), (5, 1), (6, 2), (2, 0)])
def test_so_many_certified_teachers_leave_as_the_share_allows(certified: int, gone: int) -> None:
    tables = two_schools(certified)
    free, held = analysis(tables), analysis(tables, lantai_komposisi=HALF)
    told = held["lantai_komposisi"]

    assert certified_leavers(free, certified) == 2
    assert certified_leavers(held, certified) == gone
    assert len(held["usulan"]) == 2
    assert told["harga_mikro"] == held["rencana"]["nilai_mikro"] - free["rencana"]["nilai_mikro"]
    assert (told["pindah_dibatalkan"], told["orang_disaring"], told["perbaikan"] > 0) == (0, certified * (gone == 0), gone > 0)
    assert 0 <= told["celah_mikro"] <= told["harga_mikro"]
    (row,) = told["unit"]
    assert (row["unor"], row["sebelum_mikro"], row["keluar"]) == ("sd-1", certified * 125_000, gone)
    assert row["keluar"] <= row["boleh_keluar"] == max(0, certified - 4)
    assert row["sesudah_mikro"] == round((certified - gone) * 1_000_000 / 6)


def test_no_floor_changes_nothing_and_tells_nothing() -> None:
    tables = two_schools(4)
    free, none = analysis(tables), analysis(tables, lantai_komposisi={"BERSERTIFIKAT": 0})

    assert free["lantai_komposisi"] is None
    assert none["usulan"] == free["usulan"]
    assert (none["lantai_komposisi"]["harga_mikro"], none["lantai_komposisi"]["celah_mikro"]) == (0, 0)


def test_no_proof_is_claimed_for_a_plan_with_a_budget() -> None:
    """The proof was made for the plan without one; around a decided move it is made anew."""
    tables = two_schools(6)
    alone = analysis(tables, lantai_komposisi=HALF)
    (move, *_) = alone["usulan"]
    decided = {"pegawai": move["pegawai"], "sel": move["ke"]["sel"], "jenis": "WAJIB"}
    barred = {**decided, "jenis": "LARANG"}

    assert alone["lantai_komposisi"]["celah_mikro"] is not None
    assert analysis(tables, lantai_komposisi=HALF, pin=[barred])["lantai_komposisi"]["celah_mikro"] is not None
    around = analysis(tables, lantai_komposisi=HALF, pin=[decided])
    assert around["lantai_komposisi"]["celah_mikro"] == 0
    assert around["rencana"]["nilai_mikro"] == alone["rencana"]["nilai_mikro"]
    assert analysis(tables, lantai_komposisi=HALF, anggaran_km_m=500)["lantai_komposisi"]["celah_mikro"] is None


@settings(max_examples=10)
@given(seed=st.integers(0, 10**6), share=st.sampled_from([300_000, 700_000, 1_000_000]))
def test_no_unit_that_somebody_leaves_falls_below_its_floor_by_leaving(seed: int, share: int) -> None:
    tables = random_city(np.random.default_rng(seed))
    result = analysis(tables, lantai_komposisi={"BERSERTIFIKAT": share, "S1_KE_ATAS": share, "MASA_KERJA_10_19": share})
    told = result["lantai_komposisi"]

    assert all(row["keluar"] <= row["boleh_keluar"] for row in told["unit"])
    assert told["harga_mikro"] >= told["celah_mikro"] >= 0
    assert {row["unor"] for row in told["unit"]} <= {move["dari"]["unor"] for move in result["usulan"]}


def test_a_floor_is_a_share_of_a_measure_that_exists() -> None:
    assert defects({"lantai_komposisi": HALF}) == defects({"lantai_komposisi": None}) == []
    for wrong in ({"BERSERTIFIKAT": 1_000_001}, {"PPPK": 1}, {"BERSERTIFIKAT": -1}, {"BERSERTIFIKAT": "x"}):
        assert [path for path, _ in defects({"lantai_komposisi": wrong})] == [f"lantai_komposisi/{next(iter(wrong))}"]
    assert [path for path, _ in defects({"lantai_komposisi": 3})] == ["lantai_komposisi"]
