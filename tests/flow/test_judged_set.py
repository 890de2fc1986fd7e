"""A desk takes a case out of the recommendations or adds one of its own, and the law is asked about the whole again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flow.six_units import a_teacher, six_units
from tests.stack import Api, Stack


@pytest.fixture(scope="module")
def desk(stack: Stack) -> tuple[Api, str]:
    """Satu has 8 teachers for 6, Dua 4 for 6, Tiga 6 for 6: two moves from Satu to Dua are recommended."""
    api = stack.agency()
    api.bring_city(six_units())
    round_id = api.make_round(kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, round_id


def ask(desk: tuple[Api, str], **body: Any) -> dict[str, Any]:
    found: dict[str, Any] = desk[0].post(f"/v1/putaran/{desk[1]}/himpunan", json=body)
    return found


def from_tiga(desk: tuple[Api, str]) -> dict[str, str]:
    person = desk[0].post("/v1/pegawai/cari", json={"nip": a_teacher(13, "SD3")["nip"]})["id"]
    return {"pegawai_id": person, "sel": ask(desk)["items"][0]["ke"]["sel"]}


def refused(row: dict[str, Any]) -> list[str]:
    return [answer["aturan"] for answer in row["penghalang"]]


def test_the_recommendations_as_they_are_break_nothing(desk: tuple[Api, str]) -> None:
    whole = ask(desk)

    assert (whole["sah"], [row["no"] for row in whole["items"]]) == (True, [1, 2])
    assert [row["berubah"] for row in whole["items"]] == [[], []]
    assert {(c["unor_nama"], c["orang_sebelum"], c["orang_sesudah"]) for c in whole["sel"]} == {
        ("SDN Satu", 8, 6),
        ("SDN Dua", 4, 6),
    }


def test_one_more_than_there_is_room_for_makes_every_arrival_there_unlawful_and_says_what_changed(desk: tuple[Api, str]) -> None:
    crowded = ask(desk, tambah=[from_tiga(desk)])

    assert not crowded["sah"]
    assert [refused(row) for row in crowded["items"]] == [["MUT-04"], ["MUT-04"], ["MUT-04", "TCH-02"]]
    assert [[c["aturan"] for c in row["berubah"]] for row in crowded["items"]] == [["MUT-04"], ["MUT-04"], []]
    assert crowded["items"][2]["no"] is None


def test_with_one_taken_out_there_is_room_but_the_giver_would_be_short(desk: tuple[Api, str]) -> None:
    found = ask(desk, tanpa=[1], tambah=[from_tiga(desk)])

    assert [(row["no"], refused(row)) for row in found["items"]] == [(2, []), (None, ["TCH-02"])]


def test_an_empty_set_is_lawful_and_a_number_or_seat_that_is_not_there_is_told(desk: tuple[Api, str]) -> None:
    assert ask(desk, tanpa=[1, 2]) | {"analisis_id": ""} == {"analisis_id": "", "sah": True, "items": [], "sel": []}
    address = f"/v1/putaran/{desk[1]}/himpunan"
    for body, word in (
        ({"tanpa": [9]}, "nomor 9"),
        ({"tambah": [{**from_tiga(desk), "sel": "tidak ada"}]}, "Formasi tujuan ke-3"),
    ):
        answer = desk[0].http.post(address, json=body)
        assert answer.status_code == 422
        assert word in answer.json()["detail"]
