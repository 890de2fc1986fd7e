"""Matches of units across sources: proposed by the machine, settled by a person, used by the next import, never asked again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stack import Api, Stack

UNITS = [
    {"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "OPD"},
    {"id_sumber": "A1", "nama": "SD Negeri 060843", "jenis": "SD", "induk": "DISDIK", "npsn": "10200843"},
    {"id_sumber": "A2", "nama": "SD Negeri 060834", "jenis": "SD", "induk": "DISDIK"},
    {"id_sumber": "B1", "nama": "Kelurahan Pulo Brayan Bengkel", "jenis": "KELURAHAN"},
    {"id_sumber": "B2", "nama": "Kelurahan Pulo Brayan Bengkel Baru", "jenis": "KELURAHAN"},
    {"id_sumber": "C1", "nama": "Kelurahan Sei Mati", "jenis": "KELURAHAN", "kode_wilayah": "12.71.13.1002"},
    {"id_sumber": "C2", "nama": "Kelurahan Sei Mati", "jenis": "KELURAHAN", "kode_wilayah": "12.71.15.1005"},
]  # fmt: skip
SIGNS = [
    {"jenis": "ID", "nilai": "S-1", "nama": "UPT SDN 60843 Kota Medan"},
    {"jenis": "ID", "nilai": "S-2", "nama": "KELURAHAN SEI MATI"},
    {"jenis": "ID", "nilai": "S-3", "nama": "Dinas Kebudayaan"},
    {"jenis": "NPSN", "nilai": "10200843", "nama": "SD apa saja"},
]  # fmt: skip


@pytest.fixture
def city(stack: Stack) -> Api:
    api = stack.agency()
    assert api.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": UNITS})["ringkasan"]["dibuat"] == len(UNITS)
    return api


def propose(api: Api, signs: list[dict[str, Any]] = SIGNS, sumber: str = "siasn") -> dict[str, int]:
    counts: dict[str, int] = api.post("/v1/unor/padanan/usulkan", 200, json={"sumber": sumber, "daftar": signs})
    return counts


def listed(api: Api, **asked: Any) -> dict[str, list[dict[str, Any]]]:
    seen: dict[str, list[dict[str, Any]]] = {}
    cursor = ""
    while True:
        page = api.get("/v1/unor/padanan", limit=2, **({"cursor": cursor} if cursor else {}), **asked)
        seen |= {item["nilai"]: item["calon"] or [{"id": item["id_bila_nihil"], "unor_nama": None}] for item in page["items"]}
        cursor = page["berikutnya"]
        if not cursor:
            return seen


def settle(api: Api, alias: str, verdict: str, expect: int = 200, **more: Any) -> dict[str, Any]:
    answer = api.http.put(f"/v1/unor/padanan/{alias}", json={"keputusan": verdict, **more})
    assert answer.status_code == expect, answer.text
    found: dict[str, Any] = answer.json()
    return found


def units(api: Api) -> dict[str, str]:
    return {row["id_sumber"]: row["id"] for row in api.get("/v1/unor", limit=100)["items"]}


def test_none_one_and_several_candidates_are_listed_apart_and_asking_again_changes_nothing(city: Api) -> None:
    assert propose(city) == {"dikonfirmasi": 0, "nihil": 1, "satu": 2, "banyak": 1, "berubah": 4}
    assert propose(city) == {"dikonfirmasi": 0, "nihil": 1, "satu": 2, "banyak": 1, "berubah": 0}

    assert set(listed(city)) == {"S-1", "S-2", "S-3", "10200843"}
    assert set(listed(city, calon="nihil")) == {"S-3"}
    assert set(listed(city, calon="satu")) == {"S-1", "10200843"}
    [several] = listed(city, calon="banyak").values()
    assert [one["skor_permil"] for one in several] == [1000, 1000]
    assert listed(city, sumber="dapodik") == {}


def test_a_confirmed_code_is_understood_by_imports_of_that_source_and_of_no_other(city: Api) -> None:
    propose(city)
    made = settle(city, listed(city)["S-1"][0]["id"], "KONFIRMASI")
    row = {"id_sumber": "U9", "nama": "Perpustakaan", "induk": "S-1"}

    mine = city.post("/v1/batch/UNOR", 207, json={"sumber": "siasn", "baris": [row]})
    other = city.post("/v1/batch/UNOR", 207, json={"sumber": "lain", "baris": [row]})

    assert (made["status"], made["unor_id"]) == ("DIKONFIRMASI", units(city)["A1"])
    assert made["diputuskan_oleh"].endswith(city.client_id)
    assert [m["kode"] for m in mine["hasil"][0]["masalah"]] == []
    assert [m["kode"] for m in other["hasil"][0]["masalah"]] == ["induk_tak_dikenal"]
    assert propose(city)["dikonfirmasi"] == 1


def test_a_confirmed_name_decides_where_two_units_bear_it(city: Api) -> None:
    name = {"jenis": "NAMA", "nilai": "Kelurahan Sei Mati", "nama": "Kelurahan Sei Mati", "kode_wilayah": "12.71.15"}
    row = {"id_sumber": "U9", "nama": "Seksi Umum", "induk": "Kelurahan Sei Mati"}
    before = city.post("/v1/batch/UNOR", 207, json={"sumber": "siasn", "baris": [row]})
    propose(city, [name])
    settle(city, listed(city)["Kelurahan Sei Mati"][0]["id"], "KONFIRMASI")

    after = city.post("/v1/batch/UNOR", 207, json={"sumber": "siasn", "baris": [row]})

    assert [m["kode"] for m in before["hasil"][0]["masalah"]] == ["induk_tak_dikenal"]
    assert after["hasil"][0]["masalah"] == []
    parents = {row["id_sumber"]: row["induk_id"] for row in city.get("/v1/unor", limit=100)["items"]}
    assert parents["U9"] == units(city)["C2"]


def test_a_refused_pair_is_never_proposed_again_but_others_are(city: Api) -> None:
    propose(city)
    first, second = listed(city)["S-2"]

    settle(city, first["id"], "TOLAK")
    assert propose(city)["berubah"] == 0
    left = [one for one in listed(city)["S-2"] if one["status"] == "DIUSULKAN"]
    assert [one["unor_id"] for one in left] == [second["unor_id"]]
    settle(city, left[0]["id"], "TOLAK")
    propose(city)

    assert [one for one in listed(city)["S-2"] if one.get("status") == "DIUSULKAN"] == []


def test_saying_the_same_again_changes_nothing_and_the_contrary_of_what_is_gone_is_a_conflict(city: Api) -> None:
    propose(city)
    alias = listed(city)["S-1"][0]["id"]
    made = settle(city, alias, "KONFIRMASI")

    assert settle(city, alias, "KONFIRMASI")["id"] == made["id"]
    assert settle(city, alias, "TOLAK", 409)["saran"]
    assert settle(city, made["id"], "TOLAK")["status"] == "DITOLAK"


def test_a_person_may_name_the_unit_the_machine_did_not_find(city: Api) -> None:
    propose(city)
    nobody = listed(city, calon="nihil")["S-3"][0]["id"]

    settle(city, nobody, "KONFIRMASI", 422)
    made = settle(city, nobody, "KONFIRMASI", unor_id=units(city)["DISDIK"])

    assert (made["status"], made["skor_permil"], made["bukti"]["ditunjuk"]) == ("DIKONFIRMASI", None, "orang")
    assert listed(city, calon="nihil") == {}


def test_another_agency_neither_sees_nor_settles_and_scopes_are_asked(city: Api, stack: Stack) -> None:
    propose(city)
    alias = listed(city)["S-1"][0]["id"]
    other = stack.agency()

    assert listed(other) == {}
    settle(other, alias, "KONFIRMASI", 404)
    settle(city, alias, "KONFIRMASI", 404, unor_id="01990000-0000-7000-8000-000000000000")
    reader = stack.agency("unor:baca")
    assert reader.http.post("/v1/unor/padanan/usulkan", json={"sumber": "x", "daftar": []}).status_code == 403


def test_each_proposal_and_verdict_is_an_event(city: Api) -> None:
    started = city.get("/v1/peristiwa")["berikutnya"]
    propose(city, SIGNS[:1])
    settle(city, listed(city)["S-1"][0]["id"], "KONFIRMASI")

    kinds = [event["jenis"] for event in city.get("/v1/peristiwa", sejak=started)["items"]]

    assert kinds == ["padanan.diusulkan", "padanan.dikonfirmasi"]
