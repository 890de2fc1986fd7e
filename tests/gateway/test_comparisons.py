"""Ranking methods over the wire: tables sent, right and wrong, and the candidates of a real seat."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.api.asked_comparisons import TABLES
from services.gateway.docs.examples import ANSWERS
from shared.models.profile import default_model
from shared.vocabulary import MetodeBanding
from tests.gateway.conftest import Busy
from tests.stack import Api, Stack

METHODS = [one.value for one in MetodeBanding]


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency("rekomendasi:baca")


def table(values: list[list[float]], **more: Any) -> dict[str, Any]:
    names = [{"nama": f"C{j}"} for j in range(len(values[0]))]
    return {"kriteria": names, "alternatif": [{"nama": f"A{i}", "nilai": row} for i, row in enumerate(values)], **more}


@pytest.mark.parametrize("name", TABLES)
def test_the_documented_tables_are_answered(api: Api, name: str) -> None:
    answer = api.post("/v1/cocok/banding", json=TABLES[name]["value"])

    assert set(answer) == set(ANSWERS["compareAlternatives"])
    shown = ANSWERS["compareAlternatives"]["metode"][0]
    assert all(set(one) == set(shown) for one in answer["metode"])
    assert (answer["ahp"] is not None) == (name == "ahp")
    assert "profile matching" in answer["keterangan"][0]


def test_a_promotion_case_as_its_textbook_has_it(api: Api) -> None:
    """SAW .824719 .862295 .780000 .907126: the last of the table comes first."""
    weights = (0.35, 0.2, 0.2, 0.1, 0.15)
    asked = table([[85, 6, 8, 3, 7], [78, 8, 7, 4, 6], [92, 4, 9, 2, 9], [80, 10, 8, 3, 6]], metode=["SAW"])
    asked["kriteria"] = [{"nama": f"C{j}", "bobot": w, "jenis": "BIAYA" if j == 4 else "UNTUNG"} for j, w in enumerate(weights)]

    (saw,) = api.post("/v1/cocok/banding", json=asked)["metode"]

    assert [row["skor_mikro"] for row in saw["urutan"]] == [824_719, 862_295, 780_000, 907_126]
    assert [row["peringkat"] for row in saw["urutan"]] == [3, 2, 4, 1]
    assert saw["memutuskan"] is False


def test_many_rows_are_compared_in_a_child_and_the_seed_gives_the_same_answer_again(api: Api) -> None:
    asked = table([[1 + (i * 7) % 97, 1 + (i * 31) % 89, 5] for i in range(201)], benih=7)
    first, again = (api.post("/v1/cocok/banding", json=asked) for _ in range(2))

    assert first == again
    assert [one["metode"] for one in first["metode"]] == METHODS[1:]


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        (table([[1, 0], [2, 0]]), "/kriteria/1/nama"), (table([[1, 2], [2]]), "/alternatif/1/nilai"),
        (table([[1, 2], [2, 1]], ahp=[[1, 3], [3, 1]]), "/ahp/0/1"), (table([[1, 2], [2, 1]], ahp=[[1]]), "/ahp"),
        (table([[1, 2], [2, 1]], metode=["PROFILE_MATCHING"]), "/kriteria/0/target"),
        ({**table([[1], [2]]), "kriteria": [{"nama": "C0", "bobot": 0}]}, "/kriteria"),
        ({**table([[1, 1], [2, 1]]), "kriteria": [{"nama": "C0", "bobot": 1}, {"nama": "C1"}]}, "/kriteria/1/bobot"),
        (table([[0, 2], [2, 1]], metode=["WP"]), "/alternatif/0/nilai/0"),
    ],
)  # fmt: skip
def test_nonsense_is_refused_and_where_it_is_is_told(api: Api, a_problem: Any, asked: dict[str, Any], pointer: str) -> None:
    told = a_problem(api.http.post("/v1/cocok/banding", json=asked), 422)

    assert told["kode"] == "masukan_tidak_sah"
    assert pointer in {one["pointer"] for one in told["errors"]}
    assert all(one["saran"] for one in told["errors"])


@pytest.mark.parametrize(
    "body",
    [
        '{"kriteria": [{"nama": "a"}], "alternatif": [{"nama": "A", "nilai": [1]}]}',
        '{"kriteria": [{"nama": "a"}], "alternatif": [{"nama": "A", "nilai": [NaN]}, {"nama": "B", "nilai": [1]}]}',
        '{"kriteria": [{"nama": "a"}], "alternatif": [{"nama": "A", "nilai": [-1]}, {"nama": "B", "nilai": [1]}]}',
    ],
)
def test_what_is_no_table_at_all_is_refused(api: Api, a_problem: Any, body: str) -> None:
    a_problem(api.http.post("/v1/cocok/banding", content=body, headers={"Content-Type": "application/json"}), 422)


def test_more_than_two_thousand_rows_are_refused(api: Api, a_problem: Any) -> None:
    a_problem(api.http.post("/v1/cocok/banding", json=table([[1, 2]] * 2_001)), 422)


def test_the_candidates_of_a_seat_by_every_method(busy: Busy) -> None:
    asked = {"putaran_id": busy.ids["putaran_id"], "sel": busy.sel}
    answer = busy.api.get("/v1/formasi/kandidat/banding", **asked)
    listed = busy.api.get("/v1/formasi/kandidat", **asked)["items"]
    fits = {row["pegawai_id"]: row["fit_mikro"] for row in listed if not row["penghalang"]}
    factors = default_model()["keluarga"]["GURU"]

    assert set(answer) == set(ANSWERS["compareKandidat"])
    assert {row["pegawai_id"]: row["fit_mikro"] for row in answer["calon"]} == fits
    assert [one["metode"] for one in answer["metode"]] == METHODS
    assert {one["nama"] for one in answer["kriteria"]} == {*factors["inti"], *factors["sekunder"]}
    matched = answer["metode"][0]
    assert matched["memutuskan"]
    for row, person in zip(matched["urutan"], answer["calon"], strict=True):
        assert row["alternatif"] == str(person["no"])
        assert row["skor_mikro"] / 5 == pytest.approx(person["fit_mikro"], abs=5)
    assert all(len(one["urutan"]) == answer["jumlah"] for one in answer["metode"])


def test_a_seat_without_two_candidates_is_told_so(busy: Busy, a_problem: Any) -> None:
    asked = {"putaran_id": busy.ids["putaran_id"], "sel": "tidak|ada|"}
    a_problem(busy.api.http.get("/v1/formasi/kandidat/banding", params=asked), 422)
