"""Own requests: numbered, never without an answer, told what is missing, made a case with their papers; reasons are sealed."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest

from services.gateway.docs.examples_usulan import USULAN
from tests import dates
from tests.cases import BEBAS, Case
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack

REASON = "Suami bertugas di kecamatan itu dan anak masih kecil."
PAPERS = [
    {"jenis": kind, "tanggal": "2026-11-01"}
    for kind in ("PERMOHONAN", "PERSETUJUAN_ASAL", "PERNYATAAN_HUKDIS", "SK_TERAKHIR", "PENILAIAN_KINERJA")
]


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def key() -> dict[str, str]:
    return {"Idempotency-Key": uuid.uuid4().hex}


def register(city: People, code: str, unit: str, **more: Any) -> dict[str, Any]:
    body = {
        "pegawai_id": str(city.pegawai_id[code]),
        "diterima": "2026-11-20",
        "alasan": REASON,
        "tujuan_unor_id": str(city.unor_id[unit]),
    }
    made: dict[str, Any] = city.meja.post("/v1/permohonan", 201, json={**body, **more}, headers=key())
    return made


def change(city: People, row: dict[str, Any], **body: Any) -> Any:
    return city.meja.http.patch(f"/v1/permohonan/{row['id']}", json=body, headers={"If-Match": f'"v{row["versi"]}"'})


def test_a_request_is_numbered_and_says_what_is_missing_and_who_has_it(city: People, stack: Stack) -> None:
    row = register(city, "P002", "SD2")

    assert set(row) == set(USULAN["createPermohonan"])
    assert row["jawaban"] == "BERKAS_KURANG"
    assert {one["jenis"] for one in row["kurang"]} == {paper["jenis"] for paper in PAPERS}
    assert next(one for one in row["kurang"] if one["jenis"] == "PERSETUJUAN_ASAL")["pemilik"] == "OPD asal"
    assert row["agenda"] == "1/2026"
    assert register(city, "P003", "SD2")["agenda"] == "2/2026"
    sealed = "SELECT position('Suami'::bytea in sandi) FROM permohonan WHERE id = $1::text::uuid"
    assert sql(stack.city, sealed, row["id"]) == 0
    assert REASON not in str(city.meja.get(f"/v1/permohonan/{row['id']}"))


def test_the_standing_answer_follows_the_records_until_the_desk_says_otherwise(city: People, a_problem: Any) -> None:
    to_the_short = register(city, "P004", "SD2", surat=PAPERS)
    to_the_full = register(city, "P005", "SD3", surat=PAPERS)
    from_the_short = register(city, "P009", "SD1", surat=PAPERS)

    assert to_the_short["jawaban"] == "DITERIMA"
    assert to_the_full["jawaban"] == "MENUNGGU_LOWONGAN"
    assert from_the_short["jawaban"] in ("MENUNGGU_LOWONGAN", "MENUNGGU_PENGGANTI")
    refused = change(city, to_the_full, jawaban="TIDAK_DAPAT").json()
    assert (refused["status"], refused["jawaban"]) == ("DITOLAK", "TIDAK_DAPAT")
    a_problem(change(city, refused, jawaban="DITERIMA"), 409)
    a_problem(change(city, to_the_short | {"versi": 9}, jawaban="DITERIMA"), 412)


def test_age_and_the_day_an_answer_is_due_are_counted_in_working_days(city: People) -> None:
    long_ago = (dates.today() - timedelta(days=40)).isoformat()
    row = register(city, "P006", "SD2", diterima=long_ago)

    assert row["umur_hari"] in (40, 41)
    assert row["lewat_batas"] is (True if row["batas_jawab"] else None), "without the year's holidays nobody can be sure"
    assert row["batas_jawab_paling_cepat"] > long_ago


def test_a_request_becomes_a_case_on_the_persons_own_initiative_with_its_papers(city: People) -> None:
    row = register(city, "P007", "SD2", surat=PAPERS)
    made = city.meja.post(f"/v1/permohonan/{row['id']}/usulan", 201, json={"tmt_rencana": "2027-01-01", "kepentingan": BEBAS})
    case = Case(city, made["id"], made)

    assert (case.read()["prakarsa"], case.row["permohonan_id"]) == ("SENDIRI", row["id"])
    assert {one["jenis"] for one in case.row["lampiran"]} == {paper["jenis"] for paper in PAPERS}
    told = city.meja.get(f"/v1/permohonan/{row['id']}")
    assert (told["jawaban"], [one["usulan_id"] for one in told["usulan"]]) == ("DIPROSES", [case.id])
    case.until("VERIFIKASI_BKPSDM")


def test_a_person_asks_sees_and_takes_back_his_own_and_nobody_elses(city: People, a_problem: Any) -> None:
    body = {"diterima": "2026-11-20", "alasan": REASON, "tujuan_unor_id": str(city.unor_id["SD2"])}
    mine = city.pegawai.post("/v1/saya/permohonan", 201, json=body, headers=key())
    other = register(city, "P008", "SD2")

    assert [one["id"] for one in city.pegawai.get("/v1/saya/permohonan")["items"]] == [mine["id"]]
    match = {"If-Match": f'"v{mine["versi"]}"'}
    answered = city.pegawai.http.patch(f"/v1/saya/permohonan/{mine['id']}", json={"jawaban": "DITERIMA"}, headers=match)
    a_problem(answered, 403)
    a_problem(city.pegawai.http.patch(f"/v1/saya/permohonan/{other['id']}", json={"tarik": True}, headers=match), 404)
    assert (
        city.pegawai.http.patch(f"/v1/saya/permohonan/{mine['id']}", json={"tarik": True}, headers=match).json()["status"]
        == "DITARIK"
    )


def test_the_one_who_has_waited_longest_comes_first(city: People) -> None:
    first = city.meja.get("/v1/permohonan", limit=2, status="DIAJUKAN")
    second = city.meja.get("/v1/permohonan", limit=2, status="DIAJUKAN", cursor=first["berikutnya"])

    numbers = [one["nomor"] for one in (*first["items"], *second["items"])]
    assert numbers == sorted(numbers)
    assert set(first["items"][0]) == set(USULAN["listPermohonan"]["items"][0])
