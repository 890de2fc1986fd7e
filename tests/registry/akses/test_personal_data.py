"""Sealed values open for the scopes of their level, for people of one's own agency, and every such read is on record."""

from __future__ import annotations

import io
import json

import pytest
from python_calamine import CalamineWorkbook

from services.registry.domain.kepegawaian.klasifikasi import IDENTITAS, KEADAAN
from shared.vocabulary import TingkatData
from tests.flow.sql import sql
from tests.registry.akses.people import Marked
from tests.stack import SCOPES, Api, Stack

WHO = Marked(979)
HISTORY = {
    "PENDIDIKAN": {"tingkat": "S1", "bidang": "PGSD", "tahun_lulus": "2001", "nomor_ijazah": "IJZ-979"},
    "HUKDIS": {"tingkat": "RINGAN", "mulai": "2025-03-01", "nomor_sk": "SK-979"},
}
SECRET = {name for name, level in KEADAAN.items() if level == TingkatData.RAHASIA}


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency()


@pytest.fixture(scope="module")
def person(api: Api) -> str:
    made = WHO.bring(api)
    for kind, row in HISTORY.items():
        answer = api.post(f"/v1/batch/RIWAYAT_{kind}", 207, json={"sumber": "uji", "baris": [{"pegawai": WHO.nip, **row}]})
        assert answer["ringkasan"]["dibuat"] == 1, answer
    return made


def reads(stack: Stack, person: str) -> list[dict[str, object]]:
    query = (
        "SELECT json_agg(json_build_object('aktor', aktor, 'tujuan', tujuan, 'kolom', kolom) ORDER BY nomor) "
        "FROM audit_baca WHERE subjek @> $1::jsonb"
    )
    return json.loads(sql(stack.city, query, json.dumps([person])) or "[]")


def test_the_whole_nip_is_told_to_its_scope_and_the_read_is_on_record(stack: Stack, api: Api, person: str) -> None:
    before = len(reads(stack, person))
    told = api.get(f"/v1/pegawai/{person}/pribadi")

    assert (told["identitas"]["nip"], told["identitas"]["nama"]) == (WHO.nip, WHO.nama)
    assert told["identitas"]["tanggal_lahir"] == WHO.born.isoformat()
    assert set(told["identitas"]) == set(IDENTITAS)
    (entry,) = reads(stack, person)[before:]
    assert entry["aktor"] == f"klien:{api.client_id}"
    assert {"nip", "tanggal_lahir", "predikat"} <= set(entry["kolom"])
    assert not set(entry["kolom"]) & {"nama", *SECRET}


def test_secret_fields_need_a_scope_of_their_own(stack: Stack, api: Api, person: str) -> None:
    told = api.get(f"/v1/pegawai/{person}/pribadi")
    code = sql(
        stack.city, "SELECT i.kode FROM instansi i JOIN pegawai p ON p.instansi_id = i.id WHERE p.id = $1::text::uuid", person
    )
    wide = stack.agency(SCOPES + ",pegawai.rahasia:baca", code)
    all_of_it = wide.get(f"/v1/pegawai/{person}/pribadi")

    assert set(told["tidak_ditampilkan"]) == SECRET
    assert set(told["keadaan"]) == set(KEADAAN) - SECRET
    assert set(all_of_it["keadaan"]) == set(KEADAAN)
    assert all_of_it["tidak_ditampilkan"] == []
    assert set(reads(stack, person)[-1]["kolom"]) >= SECRET


@pytest.mark.parametrize("path", ["pribadi", "data-saya", "data-saya.xlsx"])
def test_without_its_scope_nothing_is_told_and_nothing_recorded(stack: Stack, api: Api, person: str, path: str) -> None:
    narrow = stack.agency("pegawai:baca,pegawai.rahasia:baca,orang:baca", "12.71-lain")
    before = len(reads(stack, person))

    assert narrow.http.get(f"/v1/pegawai/{person}/{path}").status_code == 403
    assert len(reads(stack, person)) == before


@pytest.mark.parametrize("path", ["pribadi", "data-saya", "data-saya.xlsx"])
def test_a_person_of_another_agency_does_not_exist(stack: Stack, api: Api, person: str, path: str) -> None:
    other = stack.agency()
    before = len(reads(stack, person))

    answer = other.http.get(f"/v1/pegawai/{person}/{path}")

    assert (answer.status_code, answer.json()["kode"]) == (404, "tidak_ditemukan")
    assert len(reads(stack, person)) == before


def test_a_persons_own_copy_holds_what_was_sent_every_change_and_every_reader(stack: Stack, api: Api, person: str) -> None:
    api.get(f"/v1/pegawai/{person}/pribadi")
    copy = api.get(f"/v1/pegawai/{person}/data-saya")

    (identity,) = copy["catatan"]["pegawai_identitas"]
    assert (identity["nip"], identity["nama"], identity["berlaku"]) == (WHO.nip, WHO.nama, [None, None])
    (post,) = [one for one in copy["catatan"]["penempatan"] if one["jenis"] == "DEFINITIF"]
    assert (post["unor_nama"], post["jabatan_nama"]) == ("SDN Satu", "Guru Ahli Pertama")
    assert copy["pegawai"]["id_sumber"] == "P979"
    assert copy["perubahan"][0]["jenis"] == "pegawai.dibuat"
    assert copy["dibaca_oleh"][-1]["tujuan"] == "pegawai.pribadi"
    assert copy["dibaca_oleh"][-1]["aktor_nama"].startswith("uji-")
    assert "digest" not in json.dumps(copy)
    assert reads(stack, person)[-1]["tujuan"] == "pegawai.data_saya"
    assert {"nip", "nomor_ijazah", "nomor_sk"} <= set(reads(stack, person)[-1]["kolom"])


def test_the_copy_opens_what_is_sealed_in_histories_too(api: Api, person: str) -> None:
    entries = {row["jenis"]: row for row in api.get(f"/v1/pegawai/{person}/data-saya")["catatan"]["riwayat"]}

    assert entries["HUKDIS"]["nomor_sk"] == "SK-979"
    assert (entries["PENDIDIKAN"]["nomor_ijazah"], entries["PENDIDIKAN"]["isi"]["bidang"]) == ("IJZ-979", "PGSD")


def test_the_copy_leaves_out_no_table_that_names_the_person(stack: Stack, api: Api, person: str) -> None:
    there = sql(stack.city, "SELECT array_agg(table_name::text) FROM information_schema.columns WHERE column_name = 'pegawai_id' "
                            "AND table_schema = 'public' AND table_name <> 'penghapusan'")  # fmt: skip
    copy = api.get(f"/v1/pegawai/{person}/data-saya")

    assert set(copy["catatan"]) == set(there)
    for table, rows in copy["catatan"].items():
        count = sql(stack.city, f"SELECT count(*) FROM {table} WHERE pegawai_id = $1::text::uuid", person)
        assert len(rows) == count, table


def test_the_workbook_says_the_same(api: Api, person: str) -> None:
    answer = api.http.get(f"/v1/pegawai/{person}/data-saya.xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    heading, row = book.get_sheet_by_name("pegawai_identitas").to_python()

    assert row[heading.index("nip")] == WHO.nip
    assert row[heading.index("nama")] == WHO.nama
    assert {"ringkasan", "penempatan", "perubahan", "dibaca_oleh"} <= set(book.sheet_names)
