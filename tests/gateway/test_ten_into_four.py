"""Ten schools become four, from the records to the decree: all are seated or named, heads first; each gets a letter and a line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan, JenisNaskah
from tests.cases import BEBAS, BEFORE_DECISION, REASON, Case
from tests.flow.sql import sql
from tests.gateway.papers.material import KOP
from tests.gateway.ten_schools import MERGED, mergers, ten_schools
from tests.gateway.test_board_session import SEATS, a_board, a_key, prepared
from tests.gateway.test_regrouping_cases import letter, the_case, words_of
from tests.people import People, people, with_officials
from tests.stack import Stack

NUMBER = {"nomor": "821.2/7/2026", "tanggal": "2026-12-01", "klasifikasi": "800.1.3.1"}


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    made = people(stack, with_officials(ten_schools()))
    assert made.api.bring(JenisMasukan.PENERUS, mergers())["status"] == "SELESAI"
    made.meja.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    made.hukum.put("/v1/tpk", json=a_board(made))
    yield made
    made.close()


@pytest.fixture(scope="module")
def taken(stack: Stack, city: People) -> dict[str, Any]:
    round_id = city.api.make_round(tmt_rencana="2027-01-01", kebijakan={"batas_keluar_unit_mikro": None})
    assert city.api.analyse(round_id)["status"] == "SELESAI"
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid RETURNING id", round_id)
    body = {"nama": "Sepuluh sekolah menjadi empat", "kepentingan": BEBAS}
    made = city.meja.post(f"/v1/putaran/{round_id}/usulan-terdampak", 201, json=body, headers=a_key())
    return {**made, "putaran_id": round_id}


@pytest.fixture(scope="module")
def cases(city: People, taken: dict[str, Any]) -> list[Case]:
    return [the_case(city, one) for one in taken["dibuat"]]


def test_everybody_is_seated_at_the_heir_as_far_as_there_is_room_and_who_retires_is_named(
    city: People, taken: dict[str, Any], cases: list[Case]
) -> None:
    names = {code: f"SDN {code[2:]}" for code in MERGED}
    went = [(case.row["asal_unor_nama"], case.row["tujuan_unor_nama"]) for case in cases]
    heirs = {names[code]: f"SDN {heir[2:]}" for code, heir in MERGED.items()}

    assert [one["peran"] for one in taken["dibuat"]] == ["KEPALA"] * 5 + ["GURU_KELAS"] * 6
    assert Counter(came for _, came in went) == {"SDN 1": 3, "SDN 2": 3, "SDN 3": 3, "SDN 4": 2}
    elsewhere = [(left, came) for left, came in went if came != heirs[left]]
    assert elsewhere == [("SDN 22", "SDN 3")], "SDN 2 has room for three of the four, and heads choose first"
    assert [one["jam_penuh"] for one in taken["dibuat"]] == [True] * 11
    assert [(one["peran"], one["keluaran"], one["saran"]) for one in taken["belum"]] == [
        ("KEPALA", "PENSIUN", "Tidak perlu kursi; urus pensiunnya.")
    ]


def test_every_head_of_the_ten_has_an_outcome(city: People, taken: dict[str, Any]) -> None:
    told = city.meja.get(f"/v1/putaran/{taken['putaran_id']}/kepala-sekolah", limit=50)["items"]
    found = {one["unor_nama"]: (one["keluaran"], one["sebab"]) for one in told}

    stays, back = ("TETAP", "MASIH_BERTUGAS"), ("KEMBALI_GURU", "SEKOLAH_TUTUP")
    assert found == {
        **{f"SDN {number}": stays for number in range(1, 5)}, **{f"SDN {code[2:]}": back for code in MERGED},
        "SDN 12": ("PENSIUN", "BATAS_USIA_PENSIUN"),
    }  # fmt: skip
    assert not any(one["perlu_pengganti"] for one in told), "a school that closes needs no head, the others keep theirs"


def test_the_whole_set_is_submitted_and_lawful_as_one(city: People, cases: list[Case]) -> None:
    for case in cases:
        case.until("DIBERITAHUKAN")
    judged = cases[0].check()
    assert (judged["sah"], len(judged["items"])) == (True, 11), [one["melanggar"] for one in judged["items"]]
    after = {cell["unor_nama"]: (cell["orang_sesudah"], cell["kebutuhan_bulat"]) for cell in judged["sel"]}
    full = {"SDN 1": (9, 10), "SDN 2": (10, 10), "SDN 3": (8, 8), "SDN 4": (8, 8)}
    assert after == full | {f"SDN {code[2:]}": (0, 0) for code in MERGED}, "heads back in class are counted, at the heir alone"
    for case in cases:
        case.read()
        case.go(city.meja, "NILAI")


@pytest.mark.long
def test_each_gets_a_letter_the_board_hears_all_and_one_decree_names_them(city: People, cases: list[Case]) -> None:
    told = [letter(city, case.id) for case in cases]
    assert all(
        f"{case.row['asal_unor_nama']} tutup pada 31 Desember 2026" in text for case, text in zip(cases, told, strict=True)
    )
    assert sum("Tugas tambahan Anda sebagai kepala berakhir" in text for text in told) == 5

    considered(city, cases)
    for case in cases:
        case.read()
        case.until("SK_DISIAPKAN")
    decree = signed_decree(city, cases)
    assert [name for name in (*{case.row["asal_unor_nama"] for case in cases}, NUMBER["nomor"]) if name not in decree] == []
    assert {case.read()["status"] for case in cases} == {"SK_DITANDATANGANI"}


def considered(city: People, cases: list[Case]) -> None:
    """By the board, in one session, and decided as it said."""
    session = prepared(city, *cases)
    session.attend(*(name for name, _ in SEATS))
    assert session.do("POST", "/transisi", {"aksi": "BUKA"})["ditahan"] == []
    session.row = session.say(**{case.id: {"hasil": "SETUJU"} for case in cases}).json()
    assert session.do("POST", "/transisi", {"aksi": "TUTUP"})["ditahan"] == []
    for case in cases:
        case.read()
        for kind, number, day in BEFORE_DECISION[:3]:
            case.paper(kind, nomor=number, tanggal=day, **case.named())
    body = {**REASON, "kepentingan": BEBAS}
    first = city.ppk.post(f"/v1/sidang/{session.id}/putusan", 200, json=body)
    soft = {one["usulan_id"]: sorted({part["pointer"].rpartition("/")[2] for part in one["masalah"]}) for one in first["ditahan"]}
    if soft:
        done = city.ppk.post(f"/v1/sidang/{session.id}/putusan", 200, json={**body, "simpangan": soft})
        assert done["ditahan"] == []


def signed_decree(city: People, cases: list[Case]) -> str:
    """One number for all of them."""
    signatory = {"jabatan": "WALI KOTA UJI", "nama": "Contoh Lubis"}
    body = {"jenis": "KOLEKTIF", "usulan_id": [case.id for case in cases], "penanda": signatory}
    decree = city.meja.post("/v1/sk", 201, json=body, headers=a_key())
    made = city.meja.post("/v1/naskah", 201, json={"jenis": JenisNaskah.SK_KOLEKTIF, "sk_id": decree["id"]}, headers=a_key())
    city.meja.put(f"/v1/naskah/{made['id']}/nomor", json=NUMBER, headers={"If-Match": f'"v{made["versi"]}"'})
    for case in cases:
        case.read()
        case.go(city.ppk, "TANDA_TANGANI")
    return words_of(city.meja.http.get(f"/v1/naskah/{made['id']}/berkas/docx").content)
