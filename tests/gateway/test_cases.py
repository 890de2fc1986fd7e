"""Cases over HTTP, as the officials of a city meet them: steps, refusals that say what to do next, versions, who sees whose."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from services.gateway.docs.examples_usulan import USULAN
from tests.cases import BEBAS, REASON, TMT, Case, draft
from tests.people import People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture
def case(city: People) -> Any:
    made = draft(city, "P002", "SD2")
    yield made
    made.read()
    if "TARIK" in [one["aksi"] for one in made.row["aksi"]]:
        made.go(city.meja, "TARIK", **REASON)


def codes(problem: dict[str, Any]) -> list[str]:
    return [part["kode"] for part in problem["errors"]]


def test_a_case_begins_as_a_draft_from_the_post_held_to_the_unit_named(case: Case) -> None:
    row = case.row

    assert (row["status"], row["versi"], row["alur"], row["kelompok"]) == ("DRAF", 1, "DALAM", "GURU")
    assert (row["asal_unor_nama"], row["tujuan_unor_nama"], row["tujuan_mapel"]) == ("SDN Satu", "SDN Dua", "KELAS")
    assert (row["asal_sel"], row["tujuan_sel"]) == ("uji:SD1|GURU|KELAS", "uji:SD2|GURU|KELAS")
    assert row["asal_opd_nama"] == row["tujuan_opd_nama"] == "Dinas Pendidikan"


def test_the_answers_have_the_fields_of_their_examples(city: People, case: Case) -> None:
    case.paper("ANJAB_ABK", nomor="A/1", tanggal="2026-09-01", file=b"%PDF")
    assert set(case.row) == set(USULAN["putDokumenUsulan"])
    case.go(city.meja, "AJUKAN")
    whole, listed = case.read(), city.meja.get("/v1/usulan-mutasi")

    assert set(case.row) == set(whole) == set(USULAN["getUsulanMutasi"])
    assert set(listed) == set(USULAN["listUsulanMutasi"])
    assert set(listed["items"][0]) == set(USULAN["listUsulanMutasi"]["items"][0]) == {*USULAN["moveUsulanMutasi"], "sebab_basi"}
    for part in ("riwayat", "lampiran", "kepentingan", "aksi"):
        assert set(whole[part][0]) == set(USULAN["getUsulanMutasi"][part][0]), part
    assert set(whole["kursi_ditinggalkan"]) == set(USULAN["getUsulanMutasi"]["kursi_ditinggalkan"])


def test_an_act_that_is_not_possible_names_those_that_are_and_for_whom(city: People, case: Case, a_problem: Any) -> None:
    problem = a_problem(case.try_(city.ppk, "SETUJUI", **REASON), 409)

    assert problem["kode"] == "transisi_tidak_sah"
    assert {part["pesan"] for part in problem["errors"]} == {"AJUKAN → DIAJUKAN", "TARIK → DITARIK"}
    assert all("Oleh" in part["saran"] for part in problem["errors"])


def test_an_act_of_another_role_is_refused_with_the_role_it_wants(city: People, case: Case, a_problem: Any) -> None:
    case.go(city.meja, "AJUKAN")

    assert "KEPALA_OPD" in a_problem(case.try_(city.sekretaris_tpk, "VERIFIKASI_OPD"), 403)["detail"]
    a_problem(case.try_(city.auditor, "VERIFIKASI_OPD"), 403)


def test_a_change_names_the_version_it_was_made_from(city: People, case: Case, a_problem: Any) -> None:
    path = f"/v1/usulan-mutasi/{case.id}/transisi"
    a_problem(city.meja.http.post(path, json={"aksi": "AJUKAN", "kepentingan": BEBAS}), 428)
    case.go(city.meja, "AJUKAN")
    stale = case.try_(city.kepala_opd, "VERIFIKASI_OPD", versi=1)

    assert a_problem(stale, 412)["kode"] == "versi_lain"
    assert stale.headers["etag"] == f'"v{case.row["versi"]}"'
    assert case.try_(city.kepala_opd, "VERIFIKASI_OPD", versi=2).status_code == 200


def test_the_same_request_made_twice_makes_one_case(city: People, a_problem: Any) -> None:
    body = {
        "pegawai_id": str(city.pegawai_id["P003"]),
        "jenis": "A",
        "tmt_rencana": TMT,
        "tujuan_unor_id": str(city.unor_id["SD2"]),
    }
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first, second = (city.meja.post("/v1/usulan-mutasi", 201, json=body, headers=key) for _ in range(2))

    assert first["id"] == second["id"]
    a_problem(city.meja.http.post("/v1/usulan-mutasi", json={**body, "tmt_rencana": "2027-02-01"}, headers=key), 422)
    a_problem(city.meja.http.post("/v1/usulan-mutasi", json=body), 422)
    Case(city, first["id"], first).go(city.meja, "TARIK", **REASON)


def test_a_person_has_one_open_case(city: People, case: Case, a_problem: Any) -> None:
    body = {
        "pegawai_id": str(city.pegawai_id["P002"]),
        "jenis": "A",
        "tmt_rencana": TMT,
        "tujuan_unor_id": str(city.unor_id["SD3"]),
    }
    again = city.meja.http.post("/v1/usulan-mutasi", json=body, headers={"Idempotency-Key": uuid.uuid4().hex})

    assert case.row["agenda"] in a_problem(again, 409)["detail"]


def test_whoever_acts_declares_ties_first_and_a_tie_bars(city: People, case: Case, a_problem: Any) -> None:
    silent = {"headers": {"If-Match": '"v1"'}}
    path = f"/v1/usulan-mutasi/{case.id}/transisi"
    assert codes(a_problem(city.meja2.http.post(path, json={"aksi": "AJUKAN"}, **silent), 409)) == [
        "kepentingan_belum_dinyatakan"
    ]
    kin = {**BEBAS, "derajat_keluarga": 2}
    assert codes(a_problem(case.try_(city.meja2, "AJUKAN", kepentingan=kin), 409)) == ["berkepentingan"]
    case.go(city.meja2, "AJUKAN", kepentingan={**BEBAS, "derajat_keluarga": 3})


def test_nobody_decides_about_himself(city: People, a_problem: Any) -> None:
    own = draft(city, "O03", "SETDA")  # the head of the OPD
    own.go(city.meja, "AJUKAN")

    assert codes(a_problem(own.try_(city.kepala_opd, "VERIFIKASI_OPD"), 409)) == ["usulan_sendiri"]
    own.go(city.meja, "TARIK", **REASON)


def test_whoever_drafted_does_not_review_unless_the_small_office_is_on_record(city: People, case: Case, a_problem: Any) -> None:
    case.paper("ANJAB_ABK", nomor="A/1", tanggal="2026-09-01").go(city.meja, "AJUKAN").go(city.kepala_opd, "VERIFIKASI_OPD")
    assert codes(a_problem(case.try_(city.meja, "VERIFIKASI_BKPSDM"), 409)) == ["pelaku_sama"]
    assert a_problem(case.try_(city.meja, "VERIFIKASI_BKPSDM", pemisahan=True), 409)["kode"] == "alasan_wajib"

    case.go(city.meja, "VERIFIKASI_BKPSDM", pemisahan=True, alasan_kode="KANTOR_KECIL", catatan="Petugas lain sedang cuti.")
    assert [(one["jenis"], one["alasan_kode"]) for one in case.read()["penyimpangan"]] == [("PEMISAHAN_TUGAS", "KANTOR_KECIL")]


def test_a_missing_paper_is_named_before_the_desk_says_the_file_is_complete(city: People, case: Case, a_problem: Any) -> None:
    case.paper("ANJAB_ABK", ada=False).go(city.meja, "AJUKAN").go(city.kepala_opd, "VERIFIKASI_OPD")

    problem = a_problem(case.try_(city.meja2, "VERIFIKASI_BKPSDM"), 409)
    assert codes(problem) == ["aturan_tidak_terpenuhi"]
    assert "anjab" in problem["detail"]


def test_a_reason_is_wanted_where_somebody_decides_against(city: People, case: Case, a_problem: Any) -> None:
    assert a_problem(case.try_(city.meja, "TARIK"), 409)["kode"] == "alasan_wajib"


def test_everybody_sees_the_cases_that_are_his_to_see_and_no_others(city: People, case: Case, a_problem: Any) -> None:
    assert city.pegawai.get("/v1/saya/usulan")["items"] == []
    a_problem(city.pegawai.http.get(f"/v1/saya/usulan/{case.id}"), 404)
    a_problem(city.pegawai.http.get("/v1/usulan-mutasi"), 403)
    own = draft(city, "P001", "SD3")
    assert [one["id"] for one in city.pegawai.get("/v1/saya/usulan")["items"]] == [own.id]
    assert city.meja.get("/v1/saya/usulan")["items"] == [], "an office counts for nothing at the door of one's own data"
    for name, sees in (
        ("kepala_unit", True),
        ("kepala_unit2", True),
        ("kepala_opd", True),
        ("auditor", True),
    ):
        assert (case.id in {one["id"] for one in city.officials[name].get("/v1/usulan-mutasi")["items"]}) is sees, name
    a_problem(city.kepala_unit2.http.get(f"/v1/usulan-mutasi/{own.id}"), 404)
    own.go(city.meja, "TARIK", **REASON)


def test_a_case_of_another_city_does_not_exist(stack: Stack, case: Case, a_problem: Any) -> None:
    other = people(stack)
    a_problem(other.meja.http.get(f"/v1/usulan-mutasi/{case.id}"), 404)
    a_problem(case.try_(other.meja, "AJUKAN"), 404)
    other.close()


def test_lists_filter_and_page(city: People) -> None:
    made = [draft(city, f"P{number:03d}", "SD3") for number in (4, 5, 6)]
    first = city.meja.get("/v1/usulan-mutasi", limit=2, status="DRAF", unor_tujuan_id=str(city.unor_id["SD3"]))
    second = city.meja.get(
        "/v1/usulan-mutasi", limit=2, cursor=first["berikutnya"], status="DRAF", unor_tujuan_id=str(city.unor_id["SD3"])
    )

    assert [one["id"] for one in (*first["items"], *second["items"])] == [one.id for one in reversed(made)]
    assert second["berikutnya"] is None
    for one in made:
        one.go(city.meja, "TARIK", **REASON)
    assert city.meja.get("/v1/usulan-mutasi", status="DRAF", unor_tujuan_id=str(city.unor_id["SD3"]))["items"] == []


def test_a_withdrawn_case_moves_no_more_and_binds_nobody(city: People, a_problem: Any) -> None:
    gone = draft(city, "P007", "SD2").go(city.meja, "TARIK", **REASON)
    a_problem(gone.try_(city.meja, "AJUKAN"), 409)
    draft(city, "P007", "SD2").go(city.meja, "TARIK", **REASON)


def test_an_internal_assignment_goes_its_short_way_inside_the_opd(city: People, a_problem: Any) -> None:
    made = draft(city, "P002", "SD3", jenis="A0", sampai="2027-06-30")
    made.go(city.kepala_opd, "TETAPKAN", **REASON)
    assert made.status == "DITETAPKAN_OPD"
    other = draft(city, "P002", "SD2")  # the assignment binds neither the person nor the post
    other.go(city.meja, "TARIK", **REASON)
    assert made.go(city.kepala_opd, "SELESAIKAN").status == "SELESAI"
    body = {
        "pegawai_id": str(city.pegawai_id["P002"]),
        "jenis": "A0",
        "tmt_rencana": TMT,
        "tujuan_unor_id": str(city.unor_id["SETDA"]),
        "sampai": "2027-06-30",
    }
    a_problem(city.meja.http.post("/v1/usulan-mutasi", json=body, headers={"Idempotency-Key": "a0"}), 422)


def test_a_person_withdraws_what_the_person_asked_for_and_nothing_else(city: People, a_problem: Any) -> None:
    def take_back(case: Case) -> Any:
        body = {"aksi": "TARIK", "alasan_kode": "PERMINTAAN_PEGAWAI", "catatan": "Tidak jadi."}
        match = {"If-Match": f'"v{case.row["versi"]}"'}
        return city.pegawai.http.post(f"/v1/saya/usulan/{case.id}/transisi", json=body, headers=match)

    imposed = draft(city, "P001", "SD3")
    assert codes(a_problem(take_back(imposed), 409)) == ["bukan_permohonan_sendiri"]
    imposed.go(city.meja, "TARIK", **REASON)
    assert take_back(draft(city, "P001", "SD3", prakarsa="SENDIRI")).json()["status"] == "DITARIK"
