"""Cases from a plan and swaps: of a decreed round, as one set, inside the equals or with a reason, judged again when one leaves."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from services.gateway.docs.examples_usulan import USULAN
from tests.cases import BEBAS, REASON, TMT, Case, draft
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    """Satu has 8 teachers for 6, Dua 4 for 6, Tiga 6 for 6: two moves from Satu to Dua are recommended."""
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def round_id(city: People) -> str:
    made = city.api.make_round(kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    assert city.api.analyse(made)["status"] == "SELESAI"
    return made


def decree(stack: Stack, round_id: str) -> None:
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid RETURNING id", round_id)


def take(city: People, round_id: str, expect: int = 201, key: str = "", **body: Any) -> Any:
    sent = {"nama": "Gelombang 1", "kepentingan": BEBAS, **body}
    return city.meja.post(
        f"/v1/putaran/{round_id}/usulan", expect, json=sent, headers={"Idempotency-Key": key or uuid.uuid4().hex}
    )


def the_case(city: People, made: dict[str, Any]) -> Case:
    return Case(city, made["usulan_id"], city.meja.get(f"/v1/usulan-mutasi/{made['usulan_id']}"))


def drop(*cases: Case) -> None:
    for one in cases:
        one.read()
        one.go(one.city.meja, "TARIK", **REASON)


def test_a_simulation_makes_no_case(stack: Stack, city: People, round_id: str) -> None:
    assert "SIMULASI" in take(city, round_id, 409)["detail"]
    decree(stack, round_id)


def test_a_plan_becomes_one_set_of_cases_once(stack: Stack, city: People, round_id: str) -> None:
    decree(stack, round_id)
    first, again = (take(city, round_id, key="k1") for _ in range(2))

    assert first == again
    assert set(first) == set(USULAN["createUsulanPutaran"])
    assert [one["no"] for one in first["dibuat"]] == [1, 2]
    assert first["tidak_dibuat"] == []
    cases = [the_case(city, one) for one in first["dibuat"]]
    assert {one.row["himpunan_id"] for one in cases} == {first["himpunan_id"]}
    assert {(one.row["asal_unor_nama"], one.row["tujuan_unor_nama"], one.row["tmt_rencana"]) for one in cases} == {
        ("SDN Satu", "SDN Dua", TMT)
    }
    refused = take(city, round_id)["tidak_dibuat"]
    assert [one["no"] for one in refused] == [1, 2]
    assert all("sudah menjadi usulan" in one["pesan"] for one in refused)
    assert all(one.read()["penyimpangan"] == [] for one in cases)

    for one in cases:
        one.until("DIBERITAHUKAN")
    assert [row["sah"] for row in cases[0].check()["items"]] == [True, True]
    cases[0].go(city.meja, "NILAI")
    drop(cases[1])
    stale = cases[0].try_(city.sekretaris_tpk, "KIRIM_TPK")
    assert [part["kode"] for part in stale.json()["errors"]] == ["himpunan_berubah"], "one left, so it is another set"
    assert len(cases[0].check()["items"]) == 1
    cases[0].go(city.sekretaris_tpk, "KIRIM_TPK")
    drop(cases[0])


def test_picking_inside_the_equals_is_no_override_and_outside_them_wants_a_reason(
    stack: Stack, city: People, round_id: str
) -> None:
    decree(stack, round_id)
    seat = city.api.get(f"/v1/putaran/{round_id}/rekomendasi/1/kursi")["kursi"]
    equal = next(one for one in seat["calon"] if not one["diusulkan"])
    made = take(city, round_id, pilihan=[{"no": 1, "pegawai_id": equal["pegawai_id"]}])
    case = the_case(city, made["dibuat"][0])
    assert (case.row["pegawai_id"], case.row["penyimpangan"]) == (equal["pegawai_id"], [])
    case.go(city.meja, "AJUKAN")
    drop(case)

    stranger = str(city.pegawai_id["P013"])  # of SDN Tiga, which can spare nobody
    silent = take(city, round_id, pilihan=[{"no": 1, "pegawai_id": stranger}])
    assert ([one["pesan"] for one in silent["tidak_dibuat"]], silent["dibuat"]) == (
        ["Pegawai ini bukan salah satu calon setara untuk kursi itu."], [],
    )  # fmt: skip
    told = take(city, round_id, pilihan=[{"no": 1, "pegawai_id": stranger, **REASON}])
    case = the_case(city, told["dibuat"][0])
    assert [(one["jenis"], one["alasan_kode"], one["oleh"]) for one in case.row["penyimpangan"]] == [
        ("CALON_LAIN", REASON["alasan_kode"], city.meja.aktor)
    ]
    case.go(city.meja, "AJUKAN")
    drop(case)


def swap(city: People, *moves: tuple[str, str]) -> list[Case]:
    cases = [
        {"pegawai_id": str(city.pegawai_id[code]), "jenis": "A", "tmt_rencana": TMT, "tujuan_unor_id": str(city.unor_id[unit]),
         "kepentingan": BEBAS}
        for code, unit in moves
    ]  # fmt: skip
    made = city.meja.post(
        "/v1/himpunan", 201, json={"nama": "Tukar", "usulan": cases}, headers={"Idempotency-Key": uuid.uuid4().hex}
    )
    assert set(made) == set(USULAN["createHimpunan"])
    return [the_case(city, one) for one in made["usulan"]]


@pytest.mark.parametrize("moves", [(("P001", "SD3"), ("P013", "SD1")), (("P001", "SD3"), ("P013", "SD2"), ("P009", "SD1"))])
def test_people_who_change_places_need_no_vacancy_and_stand_or_fall_together(city: People, moves: Any, a_problem: Any) -> None:
    """SDN Tiga is full: nobody comes unless somebody leaves with the same set."""
    cases = swap(city, *moves)
    for one in cases:
        one.until("DIBERITAHUKAN")
    assert len(cases[0].check()["items"]) == len(moves)
    cases[0].read()
    left = cases[0].row["kursi_ditinggalkan"]
    assert left["kekurangan_sesudah"] == 0
    assert {row["usulan_id"] for row in left["pengganti"]} <= {one.id for one in cases}
    drop(cases[1])
    stranded = a_problem(cases[0].try_(city.meja, "NILAI"), 409)
    assert [part["kode"] for part in stranded["errors"]] == ["himpunan_berubah"]
    assert cases[0].check()["sah"] is False, "alone there is no seat at SDN Tiga"
    drop(cases[0], *cases[2:])


def test_a_replacement_is_a_case_that_leads_to_the_seat_left_behind(city: People, a_problem: Any) -> None:
    leaving, coming = swap(city, ("P001", "SD3"), ("P013", "SD1"))
    path = f"/v1/usulan-mutasi/{leaving.id}/pengganti"

    def name(other: str) -> Any:
        return city.meja.http.put(
            path, json={"pengganti_usulan_id": other}, headers={"If-Match": f'"v{leaving.read()["versi"]}"'}
        )

    a_problem(name(leaving.id), 422)
    assert name(coming.id).json()["pengganti_usulan_id"] == coming.id
    drop(leaving, coming)


def test_cases_made_apart_are_judged_together_once_one_is_named_to_take_the_seat_the_other_leaves(city: People) -> None:
    """SDN Satu has too many: nobody comes unless somebody goes, and SDN Tiga can spare nobody unless somebody comes."""
    leaving, coming = draft(city, "P014", "SD1"), draft(city, "P002", "SD3")
    assert [leaving.try_(city.meja, "AJUKAN").status_code, coming.try_(city.meja, "AJUKAN").status_code] == [409, 409]
    path, match = f"/v1/usulan-mutasi/{leaving.id}/pengganti", {"If-Match": f'"v{leaving.row["versi"]}"'}
    city.meja.put(path, json={"pengganti_usulan_id": coming.id}, headers=match)
    leaving.read()
    for one in (leaving, coming):
        one.until("DIBERITAHUKAN")
        judged = one.check()
        assert (judged["sah"], {row["usulan_id"] for row in judged["items"]}) == (True, {leaving.id, coming.id})
    drop(coming)
    assert leaving.check()["sah"] is False, "without a replacement it falls"
    drop(leaving)
