"""After the signature, over HTTP by those whose turn it is: delivered, objected to, decided, corrected; each answer as documented."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from tests.cases import Case, draft
from tests.gateway.test_documented_answers import compare
from tests.people import People, Person, people
from tests.stack import Stack

PROOF = {"berkas": ("tanda-terima.pdf", b"%PDF tanda terima", "application/pdf")}
WORDS = b"%PDF-1.7 Anak saya masih menyusu."
LETTER = {"berkas": ("keberatan.pdf", WORDS, "application/pdf")}
ON = {"cara": "LANGSUNG", "tanggal": "2026-11-27", "penerima": "YANG_BERSANGKUTAN"}


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def delivered(city: People) -> Case:
    case = draft(city, "P001", "SD2").until("SK_DITANDATANGANI")
    match = {"If-Match": f'"v{case.row["versi"]}"'}
    path, before = f"/v1/usulan-mutasi/{case.id}/penyampaian", {**ON, "tanggal": "2026-11-24"}
    early = city.meja.http.post(path, data=before, files=PROOF, headers=match)
    assert (early.status_code, early.json()["kode"]) == (422, "masukan_tidak_sah"), "not before the decree itself"
    answer = city.meja.http.post(path, data=ON, files=PROOF, headers=match)
    assert answer.status_code == 201, answer.text
    compare(answer.json(), ANSWERS["deliverSkUsulan"])
    case.read()
    return case


def act(by: Person, path: str, expect: int = 200, versi: int | None = None, **body: Any) -> Any:
    headers = {"If-Match": f'"v{versi}"'} if versi is not None else {"Idempotency-Key": uuid.uuid4().hex}
    return by.post(path, expect, json=body, headers=headers)


def test_delivery_opens_the_time_to_object_in_both_readings(city: People, delivered: Case) -> None:
    told = city.meja.get(f"/v1/usulan-mutasi/{delivered.id}/pelaksanaan")

    assert delivered.status == "DISAMPAIKAN"
    assert [(one["cara"], one["penerima"]) for one in told["penyampaian"]] == [("LANGSUNG", "YANG_BERSANGKUTAN")]
    assert [(one["hari_kerja"], one["mengikat"]) for one in told["keberatan"]["bacaan"]] == [(14, True), (21, False)]
    assert told["keberatan"]["mengikat"]["keyakinan"] == "CONFLICT", "the law is not settled, and that is said"
    assert told["penempatan"] == [], "the effective date is still to come"
    mine = city.pegawai.get(f"/v1/saya/usulan/{delivered.id}/pelaksanaan")
    compare(mine, ANSWERS["getPelaksanaanSaya"])
    city.pegawai2.get(f"/v1/saya/usulan/{delivered.id}/pelaksanaan", 404)


def test_an_objection_goes_to_the_right_office_is_read_by_few_and_annuls_the_decree_when_upheld(
    city: People, delivered: Case
) -> None:
    path = f"/v1/saya/usulan/{delivered.id}/keberatan"
    act(city.pegawai2, path, 403, alasan="Bukan perkara saya.")
    filed = act(city.pegawai, path, 201, alasan="Jarak ke unit baru 40 km.", ditujukan_kepada="Kepala Dinas")
    compare(filed, ANSWERS["createKeberatanSaya"])
    assert (filed["status"], filed["terlambat"], filed["seharusnya_kepada"]) == ("DITERIMA", False, "Wali Kota selaku PPK")
    assert filed["diteruskan_pada"] is not None, "written to the wrong office: sent on, and the person is told"
    act(city.meja, f"/v1/usulan-mutasi/{delivered.id}/keberatan", 409, alasan="Sekali lagi.", diterima="2026-11-28")

    one = f"/v1/keberatan/{filed['id']}"
    compare(city.meja.get("/v1/keberatan"), ANSWERS["listKeberatan"])
    compare(city.pegawai.get("/v1/saya/keberatan"), ANSWERS["listKeberatanSaya"])
    compare(city.ppk.get(one), ANSWERS["getKeberatan"])
    assert city.ppk.get(one)["alasan"] == "Jarak ke unit baru 40 km."
    assert city.kepala_unit.get("/v1/keberatan")["items"] == [], "a head of unit reads nobody's"
    city.kepala_unit.get(one, 404)
    city.tpk1.get(one, 404)

    filed = a_letter_is_attached(city, filed["id"], filed["versi"])

    plan = city.ppk.get(f"{one}/akibat")
    compare(plan, ANSWERS["getAkibatKeberatan"])
    said = {
        "putusan": "DIKABULKAN",
        "nomor": "800/77",
        "tanggal": "2026-11-30",
        "pertimbangan": "Masih kurang guru.",
        "hash": plan["hash"],
    }
    act(city.sekda, f"{one}/putusan", 403, filed["versi"], **said)
    act(city.ppk, f"{one}/putusan", 409, filed["versi"], **{**said, "hash": "lain"})
    done = act(city.ppk, f"{one}/putusan", 200, filed["versi"], **said)
    compare(done, ANSWERS["decideKeberatan"])
    assert (done["status"], done["putusan"], done["akibat"]["ikut_batal"]) == ("DIPUTUS", "DIKABULKAN", [])
    assert delivered.read()["status"] == "DIBATALKAN"
    assert city.ppk.get(one)["pertimbangan"] == "Masih kurang guru."
    assert [step["langkah"] for step in done["langkah_berikut"]] == ["ISI_KURSI"], "nobody else took the seat"
    late = city.pegawai.http.put(
        f"/v1/saya/keberatan/{filed['id']}/berkas", files=LETTER, headers={"If-Match": f'"v{done["versi"]}"'}
    )
    assert late.status_code == 409


def a_letter_is_attached(city: People, which: str, versi: int) -> dict[str, Any]:
    """By the person; read by who may read the objection, and by nobody else."""
    own, theirs = f"/v1/saya/keberatan/{which}/berkas", f"/v1/keberatan/{which}/berkas"
    match = {"If-Match": f'"v{versi}"'}
    assert city.ppk.http.get(theirs).status_code == 404, "nothing there yet"
    page = {"berkas": ("surat.html", b"<html>", "text/html")}
    refused = city.pegawai.http.put(own, files=page, headers=match)
    assert (refused.status_code, "PDF" in refused.json()["saran"]) == (422, True)
    assert city.pegawai.http.put(own, files=LETTER, headers={"If-Match": '"v77"'}).status_code == 412
    assert city.pegawai2.http.put(own, files=LETTER, headers=match).status_code == 404
    assert city.ppk.http.put(theirs, files=LETTER, headers=match).status_code == 403, "who decides records no letters"

    done = city.pegawai.http.put(own, files=LETTER, headers=match)
    assert done.status_code == 200, done.text
    compare(done.json(), ANSWERS["putBerkasKeberatanSaya"])
    assert done.json()["berkas_hash"] == hashlib.sha256(WORDS).hexdigest()
    for by, path in ((city.pegawai, own), (city.ppk, theirs), (city.auditor, theirs)):
        read = by.http.get(path)
        assert (read.content, read.headers["content-type"]) == (WORDS, "application/pdf")
    assert [by.http.get(theirs).status_code for by in (city.kepala_unit, city.tpk1)] == [404, 404]
    (shown,) = [one for one in city.meja.get("/v1/keberatan")["items"] if one["id"] == which]
    assert (shown["ada_berkas"], shown["berkas_hash"]) == (True, None)
    return dict(done.json())


def test_a_decree_is_corrected_by_who_may_sign_it_and_not_where_the_decision_says_what_it_says(city: People) -> None:
    case = draft(city, "P003", "SD2").until("SK_DITANDATANGANI")
    path, said = f"/v1/usulan-mutasi/{case.id}/ralat", {"nomor": "800/31", "tanggal": "2026-11-30", "sebab": "Salah ketik."}
    name = [{"bidang": "NAMA"}]
    refused = act(city.sekda, path, 409, case.row["versi"], **said, perbaikan=name)
    assert [one["kode"] for one in refused["errors"]] == ["bukan_pejabat_penetap"]
    wrong = act(city.ppk, path, 409, case.row["versi"], **said, perbaikan=[{"bidang": "UNIT", "nilai": str(city.unor_id["SD1"])}])
    assert wrong["kode"] in ("bukan_salah_tulis", "penjaga_menahan")
    done = act(city.ppk, path, 201, case.row["versi"], **said, perbaikan=name)
    compare(done, ANSWERS["correctSkUsulan"])
    assert [(one["bidang"], one["nomor"]) for one in done["ralat"]] == [
        ([{"bidang": "NAMA", "lama": None, "baru": None}], "800/31")
    ]
