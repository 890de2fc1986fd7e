"""Users and roles over HTTP: granted by administrators, dated, ended at once, never for oneself; seen by auditors."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from shared.vocabulary import Peran
from tests import dates
from tests.people import People, people
from tests.stack import Stack

TODAY = dates.today()


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def grant(city: People, expect: int = 201, **changed: Any) -> dict[str, Any]:
    body = {
        "pengguna_id": str(city.pegawai2.pengguna_id), "peran": "ANGGOTA_TPK", "dasar": "SK Uji 7", "mulai": TODAY.isoformat(), **changed,
    }  # fmt: skip
    told: dict[str, Any] = city.administrator.post("/v1/peran", expect, json=body)
    return told


def held(city: People, name: str) -> set[str]:
    return {one["peran"] for one in city.officials[name].get("/v1/saya/izin")["peran"]}


def test_a_role_counts_from_its_first_day_and_ends_at_once(city: People) -> None:
    made = grant(city, peran="PETUGAS_HUKUM")
    assert "PETUGAS_HUKUM" in held(city, "pegawai2")

    told = city.administrator.post(
        f"/v1/peran/{made['peran_id']}/akhiri", json={"dasar": "SK Uji 8", "sampai": (TODAY - timedelta(days=1)).isoformat()}
    )
    assert "PETUGAS_HUKUM" not in held(city, "pegawai2"), "also for whoever still has a token of that role"
    assert told["peran_id"] == made["peran_id"]


def test_a_role_of_tomorrow_is_none_today(city: People) -> None:
    made = grant(city, peran="SEKRETARIS_TPK", mulai=(TODAY + timedelta(days=2)).isoformat())

    assert "SEKRETARIS_TPK" not in held(city, "pegawai2")
    asked = {"pengguna_id": str(city.pegawai2.pengguna_id), "peran": "SEKRETARIS_TPK"}
    assert city.administrator.get("/v1/peran", **asked)["items"] == []
    assert [one["peran_id"] for one in city.auditor.get("/v1/peran", semua=True, **asked)["items"]] == [made["peran_id"]]


def test_the_same_role_twice_on_one_day_is_refused(city: People) -> None:
    grant(city, peran="AUDITOR", sampai=(TODAY + timedelta(days=5)).isoformat())

    assert "sudah dipegang" in grant(city, 409, peran="AUDITOR", mulai=(TODAY + timedelta(days=5)).isoformat())["detail"]
    grant(city, peran="AUDITOR", mulai=(TODAY + timedelta(days=6)).isoformat())


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"peran": "PEGAWAI"}, 422), ({"peran": "KEPALA_UNIT"}, 422), ({"peran": "RAJA"}, 422), ({"dasar": "  "}, 422),
        ({"sampai": "2020-01-01"}, 422), ({"unor_id": "01a1c5e0-7c00-7000-8000-000000000003", "peran": "KEPALA_UNIT"}, 404),
        ({"pengguna_id": "01a1c5e0-7c00-7000-8000-000000000003"}, 404),
    ],
)  # fmt: skip
def test_what_is_no_grant_is_refused(city: People, changed: dict[str, str], status: int) -> None:
    assert grant(city, status, **changed)["saran"]


def test_a_role_over_the_agency_has_no_unit(city: People) -> None:
    grant(city, 422, unor_id=str(city.unor_id["SD1"]))
    made = grant(city, peran="KEPALA_UNIT", unor_id=str(city.unor_id["SD3"]))
    assert made["unor_nama"] == "SDN Tiga"


def test_nobody_does_it_for_himself(city: People) -> None:
    me = str(city.administrator.pengguna_id)

    grant(city, 409, pengguna_id=me, peran="PPK")
    city.administrator.put(f"/v1/pengguna/{me}/keadaan", 409, json={"aktif": False})
    assert city.administrator.http.delete(f"/v1/pengguna/{me}/totp").status_code == 409


@pytest.mark.parametrize("name", ["meja", "sekda", "ppk", "auditor", "pegawai", "kepala_unit"])
def test_only_administrators_manage_users(city: People, name: str, a_problem: Any) -> None:
    body = {"pengguna_id": str(city.pegawai2.pengguna_id), "peran": "PPK", "dasar": "SK Uji", "mulai": TODAY.isoformat()}
    a_problem(city.officials[name].http.post("/v1/peran", json=body), 403)
    a_problem(city.officials[name].http.post("/v1/pengguna", json={"nama_tampil": "Orang Lain"}), 403)
    looks = city.officials[name].http.get("/v1/pengguna").status_code
    assert looks == (200 if name == "auditor" else 403)


def test_a_user_is_made_by_number_and_the_number_is_told_nobody(city: People) -> None:
    born = date(1980, 1, 1 + 3)
    nip = f"{born:%Y%m%d}2010011{900 + 3}"
    made = city.administrator.post("/v1/pengguna", 201, json={"nip": nip})

    assert made["pegawai_id"] == str(city.pegawai_id["P003"])
    assert nip not in str(made)
    assert city.administrator.post("/v1/pengguna", 409, json={"nip": nip})["saran"]
    assert nip not in str(city.administrator.post("/v1/pengguna", 404, json={"nip": nip[:-1] + "9"}))
    city.administrator.post("/v1/pengguna", 422, json={})


def test_whoever_is_taken_out_of_use_is_signed_out(city: People, a_problem: Any) -> None:
    user = city.tpk3.pengguna_id
    city.tpk3.get("/v1/saya")
    token = city.tpk3.http.auth._token  # type: ignore[union-attr]
    city.administrator.put(f"/v1/pengguna/{user}/keadaan", json={"aktif": False})

    headers = {"Authorization": f"Bearer {token}"}
    a_problem(city.api.http.get("/v1/saya", headers=headers), 401)
    assert not city.administrator.get(f"/v1/pengguna/{user}")["aktif"]
    assert city.administrator.put(f"/v1/pengguna/{user}/keadaan", json={"aktif": True})["aktif"]
    city.tpk3.get("/v1/saya")


def test_another_agencys_administrator_sees_and_moves_nothing_here(stack: Stack, city: People) -> None:
    other = people(stack)
    try:
        assert str(city.sekda.pengguna_id) not in str(other.administrator.get("/v1/pengguna", limit=500))
        other.administrator.get(f"/v1/pengguna/{city.sekda.pengguna_id}", 404)
        body = {"pengguna_id": str(city.sekda.pengguna_id), "peran": "PPK", "dasar": "SK Uji", "mulai": TODAY.isoformat()}
        other.administrator.post("/v1/peran", 404, json=body)
    finally:
        other.close()


def test_lists_go_by_pages(city: People) -> None:
    seen: list[str] = []
    cursor = ""
    while True:
        page = city.auditor.get("/v1/pengguna", limit=5, **({"cursor": cursor} if cursor else {}))
        seen += [one["id"] for one in page["items"]]
        cursor = page["berikutnya"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) >= len(city.officials)
    assert {one["peran"] for one in city.auditor.get("/v1/peran", limit=500)["items"]} >= {str(Peran.SEKDA), str(Peran.PPK)}


def test_grants_and_their_ends_are_events_of_the_user(city: People) -> None:
    made = grant(city, peran="SEKDA", mulai=TODAY.isoformat())
    found = city.auditor.get("/v1/peristiwa", limit=500, sejak="awal")
    kinds = [one for one in found["items"] if one["isi"].get("peran_id") == made["peran_id"]]

    assert [(one["jenis"], one["aktor"]) for one in kinds] == [("peran.diberikan", city.administrator.aktor)]
