"""A school is merged: everybody of it gets a case or is named with what to do, the set is lawful, and each gets a letter that says why."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan
from tests.cases import BEBAS, Case
from tests.flow.sql import sql
from tests.flow.test_regrouping import merged_city
from tests.gateway.papers.material import KOP
from tests.gateway.test_documented_answers import compare
from tests.people import People, people, with_officials
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    """Dua is merged into Tiga before the effective date."""
    made = people(stack, with_officials(merged_city()))
    merger = {"unor": "SD2", "penerus": "SD3", "jenis": "GABUNG", "tanggal": date(2026, 12, 31), "dasar": "Perwal 40/2026"}
    assert made.api.bring(JenisMasukan.PENERUS, [merger])["status"] == "SELESAI"
    made.meja.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    yield made
    made.close()


@pytest.fixture(scope="module")
def taken(stack: Stack, city: People) -> dict[str, Any]:
    """What the desk is told when it takes the seats of the analysis up, twice under one key."""
    round_id = city.api.make_round(tmt_rencana="2027-01-01", kebijakan={"batas_keluar_unit_mikro": None})
    assert city.api.analyse(round_id)["status"] == "SELESAI"
    body, key = {"nama": "Penggabungan SDN Dua", "kepentingan": BEBAS}, {"Idempotency-Key": uuid.uuid4().hex}
    path = f"/v1/putaran/{round_id}/usulan-terdampak"
    assert city.meja.http.post(path, json=body, headers=key).status_code == 409, "a simulation makes no case"
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid RETURNING id", round_id)
    first, again = (city.meja.post(path, 201, json=body, headers=key) for _ in range(2))
    assert first == again
    return dict(first)


def test_everybody_of_the_closed_school_has_a_seat_or_is_named_with_what_to_do(city: People, taken: dict[str, Any]) -> None:
    assert [(one["peran"], one["keluaran"], one["jam_penuh"]) for one in taken["dibuat"]] == [
        ("KEPALA", "KEMBALI_GURU", True), *[("GURU_KELAS", None, True)] * 4,
    ]  # fmt: skip
    assert [(one["sebab"], bool(one["saran"])) for one in taken["belum"]] == [("BUKAN_PELAKSANA_ATAU_JF_ASN", True)]
    named = {one["pegawai_id"] for one in taken["belum"]}
    seated = {the_case(city, one).row["pegawai_id"] for one in taken["dibuat"]}
    of_the_school = {str(city.pegawai_id[code]) for code in ("P009", "P010", "P011", "P012", "P040", "P041")}
    assert (seated | named, seated & named) == (of_the_school, set())


def test_the_head_goes_back_to_teaching_because_the_school_closes_and_for_nothing_else(
    city: People, taken: dict[str, Any]
) -> None:
    head = the_case(city, taken["dibuat"][0])
    assert (head.row["kelompok"], head.row["tujuan_unor_nama"]) == ("KEPALA_SEKOLAH", "SDN Tiga")
    assert head.row["riwayat"][0]["isi"]["terdampak"]["tutup"] == "2026-12-31"
    assert head.row["riwayat"][0]["isi"]["terdampak"]["dikesampingkan"] == ["ROT-04"]
    head.until("VERIFIKASI_BKPSDM")  # there is room: the seats of the merged school are its heir's
    judged = head.check()
    assert judged["sah"], [one["melanggar"] for one in judged["items"]]
    mine = next(one for one in judged["items"] if one["usulan_id"] == head.id)
    answers = {one["aturan"]: one["jawaban"] for one in mine["aturan"]}
    assert {answers[rule] for rule in ("ROT-04", "TCH-02", "BAL-02")} == {"TIDAK_BERLAKU"}, "the task ends; the school is gone"
    there = {cell["unor_nama"]: (cell["orang_sebelum"], cell["orang_sesudah"]) for cell in judged["sel"]}
    assert there == {"SDN Dua": (4, 0), "SDN Tiga": (6, 11)}, "the head was none of the four and is one of the eleven"


def test_each_of_them_gets_a_letter_that_says_when_the_school_closes_and_where_to_go(city: People, taken: dict[str, Any]) -> None:
    told = [letter(city, one["usulan_id"]) for one in taken["dibuat"][:2]]
    for text in told:
        assert "SDN Dua tutup pada 31 Desember 2026; semua pegawainya mendapat tempat lain." in text
        assert "SDN Tiga" in text
    ended = "Tugas tambahan Anda sebagai kepala berakhir karena unitnya tutup, bukan karena penilaian atas diri Anda."
    assert [ended in text for text in told] == [True, False]


def test_the_list_of_heads_says_what_becomes_of_each_and_who_follows(city: People, taken: dict[str, Any]) -> None:
    putaran = the_case(city, taken["dibuat"][0]).row["putaran_id"]
    told = city.meja.get(f"/v1/putaran/{putaran}/kepala-sekolah")
    compare(told, ANSWERS["listKepalaSekolah"])
    (head,) = told["items"]
    assert (head["nama"], head["unor_nama"], head["tutup"]) == ("Contoh 040", "SDN Dua", "2026-12-31")
    assert (head["keluaran"], head["sebab"], head["usulan"]["tujuan_unor_nama"]) == ("KEMBALI_GURU", "SEKOLAH_TUTUP", "SDN Tiga")
    assert "sejak" in head["perlu_dicek"], "nobody recorded since when, so no term is guessed"
    assert head["perlu_pengganti"] is False, "a school that closes needs no head"


def the_case(city: People, made: dict[str, Any]) -> Case:
    return Case(city, made["usulan_id"], city.meja.get(f"/v1/usulan-mutasi/{made['usulan_id']}"))


def letter(city: People, usulan_id: str) -> str:
    typed = {"tanggapan_batas": "15 Desember 2026", "tanggapan_hari": "10 (sepuluh)"}
    body = {"jenis": "PEMBERITAHUAN", "usulan_id": usulan_id, "isian": typed}
    made = city.meja.post("/v1/naskah", 201, json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    return words_of(city.meja.http.get(f"/v1/naskah/{made['id']}/berkas/docx").content)


def words_of(document: bytes) -> str:
    """The text of a Word file, paragraph by paragraph."""
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(document)) as inside:
        assert "word/document.xml" in inside.namelist()
    read = Document(io.BytesIO(document))
    cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    return "\n".join([*[one.text for one in read.paragraphs], *cells])
