"""Rows by batch, as a SIMPEG sends them: one answer per row, bad rows beside good ones, repeating changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stack import Api, Stack

UNITS = [
    {"id_sumber": "KOTA", "nama": "Kota", "jenis": "INSTANSI"},
    {"id_sumber": "SD1", "nama": "SDN Satu", "jenis": "SD", "induk": "KOTA"},
]
POSITION = {"id_sumber": "GK", "nama": "Guru Ahli Pertama", "jenis": "JF", "keluarga": "GURU", "jenjang": "AHLI_PERTAMA"}


@pytest.fixture
def api(stack: Stack) -> Api:
    made = stack.agency()
    assert send(made, "UNOR", UNITS)["ringkasan"]["dibuat"] == 2
    assert send(made, "JABATAN", [POSITION])["ringkasan"]["dibuat"] == 1
    return made


def send(api: Api, kind: str, rows: list[Any], **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = api.post(f"/v1/batch/{kind}", 207, json={"sumber": "uji", "baris": rows}, **more)
    return answer


def person(number: int, **changed: Any) -> dict[str, Any]:
    return {"id_sumber": f"P{number}", "nip": f"198501012010011{number}", "nama": f"Contoh {number}", "status": "PNS", "unor": "SD1",
            "jabatan": "GK", "mapel": "KELAS", "golongan": "III/c", "tmt_jabatan": "2015-01-01", **changed}  # fmt: skip


BAD = {
    # what is wrong: (what is changed, the column told, whether the row still enters)
    "a day that is not": ({"tmt_jabatan": "31-02-2026"}, "tmt_jabatan", True),
    "NIP as a number": ({"nip": 198501012010011950}, "nip", True),
    "NIP in scientific notation": ({"nip": "1.98501E+17"}, "nip", True),
    "an unknown column": ({"warna": "biru"}, "warna", True),
    "an unknown unit": ({"unor": "TIDAK-ADA"}, "unor", True),
    "no unit": ({"unor": None}, "unor", False),
    "a number beyond all": ({"tahun_lulus": 10**30}, "tahun_lulus", True),
    "a text beyond all": ({"jabatan": "x" * 100_000}, "jabatan", False),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_value_is_told_by_its_column_and_the_rows_beside_it_enter(api: Api, what: str) -> None:
    changed, column, enters = BAD[what]
    answer = send(api, "PEGAWAI", [person(901), person(902, **changed), person(903)])
    assert [row["indeks"] for row in answer["hasil"]] == [0, 1, 2]
    good, bad, last = answer["hasil"]
    assert (good["status"], last["status"], good["masalah"]) == ("dibuat", "dibuat", [])
    assert column in {defect["kolom"] for defect in bad["masalah"]}
    assert all(defect["kode"] and defect["pesan"] and defect["saran"] for defect in bad["masalah"])
    assert (bad["status"] != "gagal") == enters
    assert sum(answer["ringkasan"].values()) == 3
    assert "198501" not in str(answer), "a NIP is repeated"


def test_a_row_that_is_no_row_is_refused_where_it_stands(api: Api, a_problem: Any) -> None:
    answer = api.http.post("/v1/batch/UNOR", json={"sumber": "uji", "baris": [UNITS[0], "SD1", 5]})
    assert [part["pointer"] for part in a_problem(answer, 422)["errors"]] == ["/baris/1", "/baris/2"]


def test_501_rows_are_too_many_and_500_are_not(api: Api, a_problem: Any) -> None:
    rows = [{"id_sumber": f"U{number}", "nama": f"Unit {number}"} for number in range(501)]
    refused = a_problem(api.http.post("/v1/batch/UNOR", json={"sumber": "uji", "baris": rows}), 422)
    assert (refused["errors"][0]["pointer"], refused["errors"][0]["saran"][:18]) == ("/baris", "Paling banyak 500;")
    assert send(api, "UNOR", rows[:500])["ringkasan"]["dibuat"] == 500


def test_an_unknown_field_beside_the_rows_is_told(api: Api, a_problem: Any) -> None:
    answer = api.http.post("/v1/batch/UNOR", json={"sumber": "uji", "baris": [], "mode": "hapus"})
    assert a_problem(answer, 422)["errors"][0] | {"pesan": "", "saran": ""} == {
        "pointer": "/mode", "kode": "kolom_tidak_dikenal", "pesan": "", "saran": ""}  # fmt: skip


def test_repeating_a_batch_changes_nothing_and_gives_the_same_ids(api: Api) -> None:
    rows = [person(number) for number in range(901, 906)]
    first = send(api, "PEGAWAI", rows)
    events = api.get("/v1/peristiwa", limit=500)["berikutnya"]
    again = send(api, "PEGAWAI", rows)
    assert again["ringkasan"] == {"dibuat": 0, "diperbarui": 0, "tidak_berubah": 5, "gagal": 0}
    assert [row["id"] for row in again["hasil"]] == [row["id"] for row in first["hasil"]]
    assert api.get("/v1/peristiwa", sejak=events, limit=500)["items"] == []


def test_one_changed_value_changes_one_row(api: Api) -> None:
    rows = [person(901), person(902)]
    send(api, "PEGAWAI", rows)
    answer = send(api, "PEGAWAI", [rows[0], {**rows[1], "golongan": "III/d"}])
    assert [row["status"] for row in answer["hasil"]] == ["tidak_berubah", "diperbarui"]
    assert {row["id_sumber"]: row["golongan"] for row in api.get("/v1/pegawai")["items"]} == {"P901": "III/c", "P902": "III/d"}


def test_all_or_nothing_keeps_nothing_when_one_row_fails(api: Api) -> None:
    rows = [person(901), person(902, unor=None)]
    answer = send(api, "PEGAWAI", rows, params={"atomik": "true"})
    assert (answer["diterapkan"], answer["ringkasan"]["gagal"]) == (False, 1)
    assert api.get("/v1/pegawai")["items"] == []
    assert send(api, "PEGAWAI", rows)["diterapkan"] is True
    assert len(api.get("/v1/pegawai")["items"]) == 1


def test_a_person_sent_is_found_by_number_and_by_no_other(api: Api, a_problem: Any) -> None:
    made = send(api, "PEGAWAI", [person(901)])["hasil"][0]["id"]
    assert api.post("/v1/pegawai/cari", json={"nip": "19850101 201001 1 901"})["id"] == made
    a_problem(api.http.post("/v1/pegawai/cari", json={"nip": "198501012010011902"}), 404)


def test_the_same_idempotency_key_asks_for_one_analysis(api: Api) -> None:
    round_id = api.make_round()
    headers = {"Idempotency-Key": "satu"}
    first, second = (api.post(f"/v1/putaran/{round_id}/analisis", 202, headers=headers) for _ in range(2))
    assert first["id"] == second["id"]
    api.until_done(f"/v1/analisis/{first['id']}")
    assert api.post(f"/v1/putaran/{round_id}/analisis", 202, headers=headers)["id"] == first["id"]
    assert api.post(f"/v1/putaran/{round_id}/analisis", 202, headers={"Idempotency-Key": "dua"})["id"] != first["id"]
