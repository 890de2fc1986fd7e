"""People who act: who they are, what they may do now, and that only people are let in at their doors."""

from __future__ import annotations

import uuid
from typing import Any

import httpx
import pytest

from services.gateway.docs.examples_people import PEOPLE
from shared.vocabulary import Peran
from tests.people import OFFICIALS, People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.mark.parametrize("name", OFFICIALS)
def test_everybody_is_told_who_he_is_and_what_he_holds(city: People, name: str) -> None:
    role, unit, code = OFFICIALS[name]
    me = city.officials[name].get("/v1/saya")
    held = city.officials[name].get("/v1/saya/izin")["peran"]

    assert me["id"] == str(city.officials[name].pengguna_id)
    assert me["pegawai_id"] == (str(city.pegawai_id[code]) if code else None)
    assert (me["nip_tersamar"] is None) == (code is None)
    granted = [(one["peran"], one["unor_id"]) for one in held if one["lingkup"] != "DIRI"]
    assert granted == ([(role.value, str(city.unor_id[unit]) if unit else None)] if role else [])
    assert any(one["peran"] == Peran.PEGAWAI and one["lingkup"] == "DIRI" for one in held) == (code is not None)


def test_who_reads_himself_is_given_no_whole_number(city: People) -> None:
    me = city.sekda.get("/v1/saya")

    assert me["nama"] == "Pejabat O09"
    assert sum(letter.isdigit() for letter in me["nip_tersamar"]) == 4


def test_permissions_say_how_far_they_reach(city: People) -> None:
    def of(name: str) -> dict[str, Any]:
        return {one["izin"]: one for one in city.officials[name].get("/v1/saya/izin")["izin"]}

    assert of("sekda")["SETUJUI"]["lingkup"] == "INSTANSI"
    assert of("sekda")["SETUJUI"]["sekarang"] is True, "the demo's door counts as a fresh second factor"
    assert of("kepala_unit")["LIHAT_USULAN"] == {
        **of("kepala_unit")["LIHAT_USULAN"], "lingkup": "UNIT", "unor_id": [str(city.unor_id["SD1"])], "hanya_baca": True,
    }  # fmt: skip
    assert set(of("pegawai")) == {"LIHAT_DIRI", "LIHAT_USULAN", "LIHAT_PEGAWAI"}
    assert {one["lingkup"] for one in of("pegawai").values()} == {"DIRI"}
    assert all(one["hanya_baca"] or one["lingkup"] == "DIRI" for one in of("auditor").values())


def test_a_client_is_no_person(city: People, a_problem: Any) -> None:
    a_problem(city.api.http.get("/v1/saya"), 403)
    a_problem(city.api.http.get("/v1/saya/izin"), 403)


def test_an_employee_sees_himself_alone(city: People, a_problem: Any) -> None:
    for path in ("/v1/pegawai", "/v1/putaran", "/v1/unor", f"/v1/pegawai/{city.pegawai_id['P002']}", "/v1/peristiwa"):
        a_problem(city.pegawai.http.get(path), 403)


def test_an_employee_takes_his_own_copy_and_the_reading_is_in_the_next(city: People, a_problem: Any) -> None:
    copy = city.pegawai.get("/v1/saya/data")
    assert copy["pegawai_id"] == str(city.pegawai_id["P001"])
    assert copy["catatan"]["pengguna"][0]["aktif"] is True
    again = city.pegawai.get("/v1/saya/data")
    assert [one["aktor"] for one in again["dibaca_oleh"]] == [city.pegawai.aktor]
    a_problem(city.ppk.http.get("/v1/saya/data"), 404)
    a_problem(city.pegawai.http.get(f"/v1/pegawai/{city.pegawai_id['P002']}/data-saya"), 403)


def test_a_head_sees_the_people_of_the_own_unit_and_no_other(city: People, a_problem: Any) -> None:
    def seen(name: str, **asked: Any) -> set[str]:
        return {one["id_sumber"] for one in city.officials[name].get("/v1/saya/pegawai", limit=500, **asked)["items"]}

    school = {f"P{number:03d}" for number in range(1, 9)}
    assert seen("kepala_unit") == school == seen("kepala_unit", unor_id=str(city.unor_id["SD1"]))
    assert school < seen("kepala_opd")
    assert seen("kepala_opd", unor_id=str(city.unor_id["SD1"])) == school
    for unit in ("SD2", "DISDIK", "KOTA"):
        a_problem(city.kepala_unit.http.get("/v1/saya/pegawai", params={"unor_id": str(city.unor_id[unit])}), 403)
    a_problem(city.pegawai.http.get("/v1/saya/pegawai", params={"unor_id": str(city.unor_id["SD1"])}), 403)
    a_problem(city.kepala_unit.http.get("/v1/saya/pegawai", params={"unor_id": str(uuid.uuid4())}), 404)
    assert a_problem(city.sekda.http.get("/v1/saya/pegawai"), 422)["saran"]


def test_the_demo_door_knows_its_officials_and_nobody_else(stack: Stack, city: People, a_problem: Any) -> None:
    a_problem(httpx.post(f"{stack.url}/oauth2/demo", data={"pengguna_id": str(uuid.uuid4())}), 404)
    a_problem(httpx.post(f"{stack.url}/oauth2/demo", data={"pengguna_id": "198001012010011901"}), 422)
    page = httpx.get(f"{stack.url}/oauth2/demo", params={"limit": 500}).json()
    assert str(city.ppk.pengguna_id) in {one["id"] for one in page["items"]}
    token = httpx.post(
        f"{stack.url}/oauth2/demo", data={"pengguna_id": str(city.ppk.pengguna_id), "scope": "saya akses:hapus"}
    ).json()
    assert (token["scope"], token["peran"]) == ("saya", ["PPK"])


def test_what_the_documentation_shows_is_what_is_answered(stack: Stack, city: People) -> None:
    door = httpx.get(f"{stack.url}/oauth2/demo", params={"limit": 500}).json()
    with_a_role = next(one for one in door["items"] if one["peran"])
    asked = {"getSaya": city.sekda.get("/v1/saya"), "getIzinSaya": city.sekda.get("/v1/saya/izin"), "listPenggunaDemo": door}
    asked |= {"getDataSendiri": city.pegawai.get("/v1/saya/data"), "listPegawaiUnit": city.kepala_unit.get("/v1/saya/pegawai")}
    asked |= {"listPengguna": city.auditor.get("/v1/pengguna"), "listPeran": city.auditor.get("/v1/peran")}

    for name, answer in asked.items():
        assert set(answer) == set(PEOPLE[name]), name
    assert set(with_a_role) == set(PEOPLE["listPenggunaDemo"]["items"][0])
    assert set(with_a_role["peran"][0]) == set(PEOPLE["listPenggunaDemo"]["items"][0]["peran"][0])
    for part in ("peran", "izin"):
        assert set(asked["getIzinSaya"][part][0]) == set(PEOPLE["getIzinSaya"][part][0])
