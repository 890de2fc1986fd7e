"""After the signature: who must do what by when, ticked with proof by its owner; what is open holds the case, what fell is undone."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.docs.examples_after import AFTER
from tests.cases import REASON, Case, draft
from tests.people import People, people
from tests.stack import Stack

TEMPLATE = {
    "nama": "Kartu pegawai diperbarui", "penerima": "UNIT", "pemilik": "MEJA", "acuan": "SK", "hari": -30, "bukti": ["NOMOR"],
    "wajib": False, "dasar": "SE Kepala BKPSDM 3/2026", "nomor": "SE 3/2026", "tanggal": "2026-02-01", "sejak": "2026-02-01",
}  # fmt: skip


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def signed(city: People) -> Case:
    """With one item of the city's own, due before the decree was signed, so that something is late."""
    city.hukum.put("/v1/templat-periksa/KARTU", json=TEMPLATE)
    return draft(city, "P003", "SD2").until("SK_DITANDATANGANI")


def list_of(case: Case) -> dict[str, dict[str, Any]]:
    found = case.city.meja.get(f"/v1/usulan-mutasi/{case.id}/daftar-periksa")
    assert set(found) == set(AFTER["getDaftarPeriksa"])
    assert set(found["items"][0]) == set(AFTER["getDaftarPeriksa"]["items"][0])
    return {one["kode"]: one for one in found["items"]}


def put(by: Any, case: Case, item: dict[str, Any], **said: Any) -> Any:
    path = f"/v1/usulan-mutasi/{case.id}/daftar-periksa/{item['kode']}"
    return by.http.put(path, json=said, headers={"If-Match": f'"v{item["versi"]}"'})


def test_the_decree_brings_the_list_with_owners_and_due_days(signed: Case) -> None:
    items = list_of(signed)

    assert {"SIASN_JABATAN", "BKAD_GAJI", "DAPODIK_TARIK", "SERAH_TERIMA", "KARTU"} <= set(items)
    assert "PPPK_ADENDUM" not in items
    assert items["BKAD_GAJI"]["tenggat"] == "2026-12-10"  # decree of 25 November, in force on 1 January
    assert (items["DAPODIK_TARIK"]["pemilik_teks"], items["DAPODIK_TARIK"]["tenggat"]) == ("kepala unit tujuan", "2027-01-31")
    assert items["KARTU"]["dasar"] == "SE 3/2026"


def test_late_items_are_listed_with_their_owner_for_whoever_sees_the_case(city: People, signed: Case) -> None:
    late = city.meja.get("/v1/daftar-periksa", terlambat="true")["items"]

    assert [(one["kode"], one["usulan_id"]) for one in late] == [("KARTU", signed.id)]
    assert set(late[0]) == set(AFTER["listDaftarPeriksa"]["items"][0])
    assert late[0]["terlambat_hari"] > 0
    assert city.kepala_unit.get("/v1/daftar-periksa", terlambat="true")["items"] == late
    assert [one["kode"] for one in city.meja.get("/v1/daftar-periksa", pemilik="UNIT_ASAL")["items"]] == [
        "SERAH_TERIMA",
        "DAPODIK_KELUAR",
    ]
    first = city.meja.get("/v1/daftar-periksa", limit=1)
    second = city.meja.get("/v1/daftar-periksa", limit=1, cursor=first["berikutnya"])
    assert first["items"][0]["kode"] != second["items"][0]["kode"]


def test_an_item_wants_its_owner_its_proof_and_the_version_that_was_read(city: People, signed: Case, a_problem: Any) -> None:
    item = list_of(signed)["DAPODIK_TARIK"]

    a_problem(put(city.kepala_unit, signed, item, status="SELESAI", tanggal="2026-11-28"), 403)  # of the other school
    a_problem(put(city.auditor, signed, item, status="SELESAI", tanggal="2026-11-28"), 403)
    problem = a_problem(put(city.kepala_unit2, signed, item, status="SELESAI"), 409)
    assert (problem["kode"], [part["pointer"] for part in problem["errors"]]) == ("bukti_kurang", ["/tanggal"])
    a_problem(put(city.kepala_unit2, signed, item, status="TIDAK_BERLAKU", catatan="tidak perlu"), 403)
    done = put(city.kepala_unit2, signed, item, status="SELESAI", tanggal="2026-11-28")
    assert done.status_code == 200, done.text
    assert set(done.json()) == set(AFTER["putButirPeriksa"])
    assert done.headers["ETag"] == f'"v{item["versi"] + 1}"'
    a_problem(put(city.kepala_unit2, signed, item, status="SELESAI", tanggal="2026-11-29"), 412)


def test_the_case_waits_for_the_list_and_names_what_is_open_and_whose(city: People, signed: Case, a_problem: Any) -> None:
    signed.read()
    signed.until("SINKRON_SIASN").tick_all("ABSENSI", "SERAH_TERIMA", "KARTU")

    problem = a_problem(signed.try_(city.meja, "SELESAIKAN"), 409)
    assert {part["kode"] for part in problem["errors"]} == {"butir_belum_selesai"}
    told = " ".join(part["pesan"] for part in problem["errors"])
    assert "Lokasi absensi dipindahkan belum selesai; pemiliknya kepala unit tujuan" in told
    assert "Serah terima" in told
    assert "Kartu" not in told  # nothing that must be done
    items = list_of(signed)
    a_problem(put(city.meja, signed, items["ABSENSI"], status="TIDAK_BERLAKU"), 409)
    assert put(city.meja, signed, items["ABSENSI"], status="TIDAK_BERLAKU", catatan="Absensi manual.").status_code == 200
    signed.tick(items["SERAH_TERIMA"], city.kepala_unit)
    assert city.kepala_unit2.http.get(f"/v1/usulan-mutasi/{signed.id}/daftar-periksa/SERAH_TERIMA/berkas").content.startswith(
        b"%PDF"
    )
    assert signed.go(city.meja, "SELESAIKAN").status == "SELESAI"


def test_a_decree_that_falls_voids_what_is_open_and_asks_to_undo_what_was_done(city: People) -> None:
    case = draft(city, "P004", "SD2").until("SK_DITANDATANGANI")
    case.tick(list_of(case)["BKAD_GAJI"])

    case.go(city.ppk, "CABUT", **REASON)
    items = list_of(case)
    assert (items["BKAD_GAJI"]["status"], items["SIASN_JABATAN"]["status"]) == ("SELESAI", "GUGUR")
    assert [one for one, item in items.items() if item["status"] == "TERBUKA"] == ["URUNG_BKAD_GAJI"]
    case.tick(items["URUNG_BKAD_GAJI"])


def test_the_template_is_the_law_officers_and_says_where_it_comes_from(city: People, a_problem: Any) -> None:
    told = {one["kode"]: one for one in city.meja.get("/v1/templat-periksa")["items"]}
    assert set(told["KARTU"]) == set(AFTER["listTemplatPeriksa"]["items"][0])
    assert (told["KARTU"]["sumber"], told["BKAD_GAJI"]["sumber"], told["BKAD_GAJI"]["keyakinan"]) == ("KOTA", "BAWAAN", "MEMORY")
    a_problem(city.meja.http.put("/v1/templat-periksa/KARTU", json=TEMPLATE), 403)
    a_problem(city.hukum.http.put("/v1/templat-periksa/KARTU", json={**TEMPLATE, "acuan": "TUTUP_GAJI"}), 422)
    said = city.hukum.put("/v1/templat-periksa/KARTU", json=TEMPLATE)
    assert set(said) == set(AFTER["putTemplatPeriksa"])
