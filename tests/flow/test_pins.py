"""A move the office has decided, from the round's policy to the recommendation; and one that cannot be, with what blocks it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from services.gateway.api.asked_rounds import ROUNDS
from tests.flow.six_units import a_teacher, six_units
from tests.stack import SCOPES, Api, Stack

NOBODY = "01a1c5e0-7c00-7000-8000-00000000000f"
FREE = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None}


@pytest.fixture(scope="module")
def desk(stack: Stack) -> tuple[Api, str, str]:
    """(api, id of a teacher of Tiga, the cell of Dua). Satu has 8 teachers for 6, Dua 4 for 6, Tiga 6 for 6."""
    api = stack.agency()
    api.bring_city(six_units())
    person = api.post("/v1/pegawai/cari", json={"nip": a_teacher(13, "SD3")["nip"]})["id"]
    round_id = api.make_round(kebijakan=FREE)
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, person, api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]["ke"]["sel"]


def planned(api: Api, *pins: dict[str, Any], **policy: Any) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """(round, recommendations, plan) with these pins."""
    round_id = api.make_round(kebijakan={**FREE, **policy, "pin": list(pins)})
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    result = api.http.get(f"/v1/analisis/{analysis['id']}/hasil").json()
    return api.get(f"/v1/putaran/{round_id}"), api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"], result["rencana"]


def test_a_decided_move_is_recommended_and_its_seat_is_filled(desk: tuple[Api, str, str]) -> None:
    api, person, cell = desk
    kept, moves, plan = planned(api, {"pegawai_id": person, "sel": cell, "jenis": "WAJIB"})

    assert kept["kebijakan"]["pin"] == [{"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}]  # as it was sent
    (listed,) = [row for row in api.get("/v1/putaran")["items"] if row["id"] == kept["id"]]
    assert listed == kept
    assert "pin" in {entry["tujuan"] for entry in api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"]}
    assert [move["wajib"] for move in moves if move["pegawai_id"] == person] == [True]
    assert plan["status"] == "OPTIMAL"
    assert plan["wajib"] == 1
    assert {move["ke"]["unor_nama"] for move in moves} == {"SDN Dua", "SDN Tiga"}  # somebody of Satu takes the place left


def test_what_cannot_be_decided_together_is_named(desk: tuple[Api, str, str]) -> None:
    api, person, cell = desk
    one = {"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}
    kept, moves, plan = planned(api, one, {**one, "jenis": "LARANG"})

    assert (plan["status"], moves) == ("TIDAK_LAYAK", [])
    assert [row["batas"] for row in plan["penghalang"]] == [["LARANG"]]
    assert "Pin nomor 1" in plan["penghalang"][0]["pesan"]
    told = api.get(f"/v1/putaran/{kept['id']}/keseimbangan")["rencana"]["penghalang"][0]
    assert told["pin"] == [{"pegawai_id": person, "nama": "Contoh 013", "no": 1, "sel": cell}]
    assert told["batas"] == ["LARANG"]


def test_a_person_of_another_agency_does_not_exist(desk: tuple[Api, str, str], stack: Stack) -> None:
    _, person, cell = desk
    body = {"kebijakan": {"pin": [{"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}]}}
    other = stack.agency()

    answer = other.http.post("/v1/putaran", json={**ROUND, **body})
    nobody = other.http.post("/v1/putaran", json=json.loads(json.dumps({**ROUND, **body}).replace(person, NOBODY)))
    assert (answer.status_code, answer.json()["errors"]) == (422, nobody.json()["errors"])
    assert answer.json()["errors"][0]["pointer"] == "/kebijakan/pin/0/pegawai_id"


def test_whoever_may_not_see_people_reads_a_round_without_them(stack: Stack) -> None:
    api = stack.agency(",".join(scope for scope in SCOPES.split(",") if scope != "orang:baca"))
    api.bring_city(six_units())
    person = api.post("/v1/pegawai/cari", json={"nip": a_teacher(13, "SD3")["nip"]})["id"]
    one = {"pegawai_id": person, "sel": "uji:SD2|GURU|KELAS", "jenis": "LARANG"}
    made = api.post("/v1/putaran", 201, json={**ROUND, "kebijakan": {"pin": [one]}})
    assert made["kebijakan"]["pin"] == [one]
    assert api.get(f"/v1/putaran/{made['id']}")["kebijakan"]["pin"] == [{**one, "pegawai_id": None}]


@pytest.mark.parametrize(
    ("pins", "pointers"),
    [
        ([{"sel": "a", "jenis": "WAJIB"}], ["/kebijakan/pin/0/pegawai_id"]),
        (["bukan objek"], ["/kebijakan/pin/0"]),
        ([{"pegawai": "a", "sel": "a", "jenis": "WAJIB"}], ["/kebijakan/pin/0/pegawai_id", "/kebijakan/pin/0/pegawai"]),
        ([{"pegawai_id": NOBODY, "sel": "a", "jenis": "MUNGKIN"}], ["/kebijakan/pin/0/jenis"]),
        ([{"pegawai_id": "x", "sel": "a", "jenis": "WAJIB"}, {"pegawai_id": NOBODY, "sel": "a", "jenis": "WAJIB"}],
         ["/kebijakan/pin/0/pegawai_id", "/kebijakan/pin/1/pegawai_id"]),
        ([{"pegawai_id": NOBODY, "sel": 3, "jenis": "WAJIB"}], ["/kebijakan/pin/0/sel"]),
    ],
)  # fmt: skip
def test_a_pin_that_cannot_be_read_is_told_where_and_in_the_words_it_was_sent(
    desk: tuple[Api, str, str], pins: list[Any], pointers: list[str]
) -> None:
    answer = desk[0].http.post("/v1/putaran", json={**ROUND, "kebijakan": {"pin": pins}})

    assert answer.status_code == 422
    assert [part["pointer"] for part in answer.json()["errors"]] == pointers
    assert "{pegawai, sel, jenis}" not in answer.text
    assert all(part["saran"] for part in answer.json()["errors"])


def test_an_analysis_of_an_unknown_seat_says_how_to_find_one(desk: tuple[Api, str, str]) -> None:
    api, person, _ = desk
    round_id = api.make_round(kebijakan={"pin": [{"pegawai_id": person, "sel": "tidak|ada|", "jenis": "WAJIB"}]})
    told = api.analyse(round_id)["galat"]

    assert "Pin nomor 1" in told
    assert "/v1/pegawai/cari" in told
    assert "kunci pegawai" not in told


def test_the_examples_of_the_documentation_are_accepted(desk: tuple[Api, str, str]) -> None:
    api, person, cell = desk
    for example in ROUNDS.values():
        body = json.loads(json.dumps(example["value"]))
        for pin in body["kebijakan"].get("pin", []):
            pin |= {"pegawai_id": person, "sel": cell}
        assert api.post("/v1/putaran", 201, json=body)["status"] == "SIMULASI"


ROUND = {
    "nama": "Uji pin", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
    "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 5,
}  # fmt: skip
