"""Teachers under every norm and forecasts of histories, asked over the wire with counts alone."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from tests.gateway.test_workload import fits
from tests.stack import Api, Stack


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency("beban:hitung")


def smp(name: str = "SMPN 12", **told: Any) -> dict[str, Any]:
    return {"nama": name, "jenis_unit": "SMP", "rombel": 18, "siswa": 540, "guru": 30, **told}


def asked(api: Api, *schools: dict[str, Any], **more: Any) -> Any:
    return api.post("/v1/abk/guru", json={"sekolah": list(schools), **more})


def shareable(hours: int) -> bool:
    """By trying every number of teachers: does one leave each within 24 to 40 hours?"""
    return any(24 * n <= hours <= 40 * n for n in range(1, hours + 1))


def test_hours_without_a_whole_teacher_solution_name_the_nearest_school_to_share_with(api: Api) -> None:
    found = asked(
        api, smp(rombel=9, guru_mapel={"MATEMATIKA": 2}, lintang=3.60, bujur=98.67),
        smp("jauh", rombel=6, lintang=3.70, bujur=98.67), smp("dekat", rombel=6, lintang=3.61, bujur=98.67),
    )  # fmt: skip
    maths = next(row for row in found["sekolah"][0]["mapel"] if row["mapel"] == "MATEMATIKA")
    assert (maths["jam_minggu"], maths["putusan"], maths["paling_sedikit"], maths["paling_banyak"]) == (45, "BERBAGI", 2, 1)
    assert maths["berbagi_dengan"][0]["nama"] == "dekat"
    assert maths["berbagi_dengan"][0]["jarak_m"] == pytest.approx(1_112, abs=5)
    assert shareable(maths["berbagi_dengan"][0]["jam_bersama"])
    fits(found, ANSWERS["computeGuru"])
    fits(maths, ANSWERS["computeGuru"]["sekolah"][0]["mapel"][0])


def test_the_lawful_interval_and_its_verdict_agree_with_trying_every_number(api: Api) -> None:
    hours = list(range(1, 120, 7))
    schools = [smp(f"S{h}-{n}", jam_mapel={"IPA": h}, guru_mapel={"IPA": n}) for h, n in itertools.product(hours, range(6))]
    for row in asked(api, *schools)["sekolah"]:
        science = next(one for one in row["mapel"] if one["mapel"] == "IPA")
        h, n = science["jam_minggu"], science["guru"]
        lawful = [k for k in range(1, h + 1) if 24 * k <= h <= 40 * k]
        inside = (science["paling_sedikit"], science["paling_banyak"])
        assert list(range(inside[0], inside[1] + 1)) == lawful
        wanted = "BERBAGI" if not lawful else "KURANG" if n < lawful[0] else "LEBIH" if n > lawful[-1] else "BERIMBANG"
        assert science["putusan"] == wanted


def test_the_worked_example_of_a_school_of_eighteen_class_groups(api: Api) -> None:
    found = asked(api, smp(jam_mapel={"MATEMATIKA": 90, "BAHASA_INGGRIS": 72, "BAHASA_INDONESIA": 108}))
    rows = {row["mapel"]: row for row in found["sekolah"][0]["mapel"]}
    told = {
        name: (rows[name]["kebutuhan_mikro_fte"], rows[name]["kebutuhan_bulat"])
        for name in ("MATEMATIKA", "BAHASA_INGGRIS", "BAHASA_INDONESIA")
    }
    assert told == {"MATEMATIKA": (3_750_000, 4), "BAHASA_INGGRIS": (3_000_000, 3), "BAHASA_INDONESIA": (4_500_000, 5)}
    assert (rows["MATEMATIKA"]["paling_sedikit"], rows["MATEMATIKA"]["paling_banyak"]) == (3, 3)


def test_the_schools_of_a_city_have_the_published_totals_under_every_norm(api: Api) -> None:
    """Public schools of Palembang, 2025: figures without names (tests/flow/data/PROVENANCE.md)."""
    text = (Path(__file__).parents[1] / "flow/data/palembang_2025.csv").read_text()
    rows = list(csv.DictReader(text.splitlines()))
    schools = [{"nama": f"S{i}", "jenis_unit": row["jenjang"], "rombel": int(row["rombel"]), "siswa": int(row["siswa"]),
                "guru": int(row["guru"])}
               for i, row in enumerate(rows) if int(row["rombel"])]  # fmt: skip
    totals = {
        (row["jenis_unit"], row["norma"]): (row["selisih"], row["kurang"], row["lebih"]) for row in asked(api, *schools)["jumlah"]
    }
    assert totals["SMP", "A-JP24"] == (-19, 90, 71)
    assert totals["SMP", "K13-38JP-HALF-UP"] == (39, 61, 100)
    assert totals["SMP", "K13-MAPEL-HALF-UP"] == (-24, 96, 72)
    assert totals["SMP", "P13-29JP-INTRA-CEIL"] == (602, 1, 603)
    assert (totals["SD", "A-JP24"][0], totals["SD", "A-JP24-HALF-UP"][0]) == (-636, -516)


def test_an_unknown_norm_and_an_unknown_subject_are_named(api: Api, a_problem: Any) -> None:
    refused = a_problem(api.http.post("/v1/abk/guru", json={"sekolah": [smp()], "norma_resmi": {"SMP": "X"}}), 422)
    assert (refused["errors"][0]["pointer"], "A-JP24" in refused["errors"][0]["saran"]) == ("/norma_resmi/SMP", True)
    a_problem(api.http.post("/v1/abk/guru", json={"sekolah": [smp(guru_mapel={"SIHIR": 1})]}), 422)


def test_unknown_teachers_have_no_difference(api: Api) -> None:
    found = asked(api, smp(guru=None))
    assert {(row["selisih"], row["berganti_tanda"]) for row in found["sekolah"][0]["norma"]} == {(None, None)}
    assert {row["unit"] for row in found["jumlah"]} == {0}


def test_a_steady_history_goes_on_and_its_need_bears_an_interval(api: Api) -> None:
    series = [{"id": "a", "tugas": "t", "nilai": [100.0] * 36, "norma_menit": 30}, {"id": "b", "nilai": [10, None, 5]},
              {"id": "c", "nilai": [3, None]}, {"id": "d", "nilai": [1, -1]}]  # fmt: skip
    found = api.post("/v1/abk/prakiraan", json={"deret": series})
    steady, short, *none = found["deret"]
    assert steady["titik_mili"] == [100_000] * 12
    assert (steady["setahun_mili"], steady["kebutuhan_mikro_fte"]) == (1_200_000, 480_000)
    assert steady["kebutuhan_bawah_mikro_fte"] <= 480_000 <= steady["kebutuhan_atas_mikro_fte"]
    assert (short["titik_dipakai"], short["setahun_mili"]) == (1, 60_000)
    assert [row["metode"] for row in none] == [None, None]
    assert [one["pointer"] for one in found["kesalahan"]] == ["/deret/2/nilai", "/deret/3/nilai"]
    fits({**found, "kesalahan": []}, ANSWERS["computePrakiraan"])


@pytest.mark.parametrize(("period", "points"), [("TRIWULAN", 4), ("SEMESTER", 2), ("TAHUN", 1)])
def test_any_period_has_a_year_of_points(api: Api, period: str, points: int) -> None:
    found = api.post("/v1/abk/prakiraan", json={"periode": period, "deret": [{"id": "a", "nilai": [7, 8, 9]}]})
    assert len(found["deret"][0]["titik_mili"]) == points
