"""Rows for other systems: what they would refuse is said before they are sent, holds the case, and is passed over with a reason alone."""

from __future__ import annotations

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples_after import AFTER
from tests.cases import Case, draft
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def serving(city: People) -> Case:
    return draft(city, "P003", "SD2").until("MELAKSANAKAN_TUGAS")


def test_what_siasn_would_refuse_holds_the_case_until_it_is_mended_or_answered_for(
    city: People, serving: Case, stack: Stack, a_problem: Any
) -> None:
    problem = a_problem(serving.try_(city.meja, "SINKRONKAN"), 409)
    assert {part["kode"] for part in problem["errors"]} == {"ekspor_akan_ditolak"}
    assert "SIASN akan menolak pnsId" in problem["detail"]
    assert a_problem(serving.try_(city.meja, "SINKRONKAN", ekspor_dicek=True), 409)["kode"] == "alasan_wajib"
    asked = {"usulan_id": serving.id, "instansi_siasn": "I1"}
    before = city.meja.get("/v1/ekspor/SIASN", **asked)
    assert {one["kode"] for one in before["items"][0]["masalah"]} >= {"pns_id_tidak_ada", "unor_siasn_tidak_ada"}
    for name in ("pegawai", "unor"):
        sql(stack.city, f"UPDATE {name} SET sumber = 'siasn' WHERE instansi_id = $1", city.instansi_id)
    sql(stack.city, "UPDATE jabatan_versi SET kode_siasn = 'JF1' WHERE jabatan_id IN (SELECT id FROM jabatan WHERE instansi_id = $1)",
        city.instansi_id)  # fmt: skip
    after = city.meja.get("/v1/ekspor/SIASN", **asked)
    assert (after["siap"], after["items"][0]["masalah"]) == (1, [])
    assert after["items"][0]["isi"]["nomorSk"] == "800/9"
    assert serving.go(city.meja, "SINKRONKAN").status == "SINKRON_SIASN"


def test_rows_bear_whole_numbers_so_they_are_for_few_and_the_reading_is_on_record(
    city: People, serving: Case, stack: Stack, a_problem: Any
) -> None:
    count = "SELECT count(*) FROM audit_baca WHERE instansi_id = $1"
    before = sql(stack.city, count, city.instansi_id)

    found = city.meja.get("/v1/ekspor/BKAD", usulan_id=serving.id)
    assert set(found) == set(AFTER["getEkspor"])
    assert set(found["items"][0]) == set(AFTER["getEkspor"]["items"][0])
    assert set(found["items"][0]["isi"]) == set(AFTER["getEkspor"]["items"][0]["isi"])
    assert len(found["items"][0]["isi"]["nip"]) == 18
    assert sql(stack.city, count, city.instansi_id) == before + 1
    for person in (city.kepala_unit2, city.ppk, city.pegawai):
        a_problem(person.http.get("/v1/ekspor/BKAD", params={"usulan_id": serving.id}), 403)
    a_problem(city.meja.http.get("/v1/ekspor/BKAD"), 422)
    a_problem(city.meja.http.get("/v1/ekspor/ABSENSI", params={"usulan_id": serving.id}), 422)


def test_the_files_say_the_same_and_csv_holds_only_what_will_be_taken(city: People, serving: Case) -> None:
    book = city.meja.http.get("/v1/ekspor/DAPODIK/berkas.xlsx", params={"usulan_id": serving.id})
    read = CalamineWorkbook.from_filelike(io.BytesIO(book.content))
    assert read.sheet_names == ["DAPODIK", "Akan ditolak"]
    rows, faults = (read.get_sheet_by_name(name).to_python() for name in read.sheet_names)
    assert rows[1][1] == city.meja.get("/v1/ekspor/DAPODIK", usulan_id=serving.id)["items"][0]["isi"]["nip"]
    assert "NPSN" in faults[1][2]
    empty = city.meja.http.get("/v1/ekspor/DAPODIK/berkas.csv", params={"usulan_id": serving.id})
    assert empty.content.decode("utf-8-sig").strip() == ""
    full = city.meja.http.get("/v1/ekspor/SIASN/berkas.csv", params={"usulan_id": serving.id, "instansi_siasn": "I1"})
    assert full.content.decode("utf-8-sig").splitlines()[0].startswith("id,pnsId,nipBaru,unorId")


def test_the_receivers_answer_is_typed_back(city: People, serving: Case, a_problem: Any) -> None:
    path = f"/v1/usulan-mutasi/{serving.id}/ekspor"
    said = {"status": "DITOLAK", "tanggal": "2026-11-28", "keterangan": "unor tidak aktif"}
    city.meja.put(f"{path}/SIASN", json=said)
    kept = city.meja.put(f"{path}/SIASN", json={**said, "status": "DITERIMA", "id_luar": "X1", "keterangan": None})
    assert set(kept) == set(AFTER["putJawabanEkspor"])
    found = city.kepala_unit2.get(path)
    assert set(found) == set(AFTER["listJawabanEkspor"])
    assert [(one["penerima"], one["status"], one["id_luar"]) for one in found["items"]] == [("SIASN", "DITERIMA", "X1")]
    a_problem(city.kepala_unit2.http.put(f"{path}/SIASN", json=said), 403)
