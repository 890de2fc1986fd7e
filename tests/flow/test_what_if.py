"""A desk asks what if, over real HTTP: the price, the moves that change, the second answer from the plan at hand, and its refusals."""

from __future__ import annotations

import time
import uuid
from typing import Any

import pytest

from services.gateway.docs.examples_what_if import ANSWER_KINDS
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, six_units
from tests.flow.sql import sql
from tests.stack import Api, Stack


@pytest.fixture(scope="module")
def desk(stack: Stack) -> tuple[Api, str]:
    """Satu has 8 teachers for 6, Dua 4 for 6, Tiga 6 for 6: two moves from Satu to Dua are recommended."""
    api = stack.agency()
    api.bring_city(six_units())
    round_id = api.make_round(kapasitas_meja=2, kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    done = api.analyse(round_id)
    assert done["status"] == "SELESAI"
    return api, done["id"]


def ask(desk: tuple[Api, str], *changes: dict[str, Any], **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = desk[0].post(f"/v1/analisis/{desk[1]}/andai", json={"ubah": list(changes), **more})
    return found


def of_dua(desk: tuple[Api, str]) -> dict[str, Any]:
    return next(row for row in desk[0].get(f"/v1/analisis/{desk[1]}/harga", limit=500)["items"] if row["unor_nama"] == "SDN Dua")


def test_a_recommendation_left_out_costs_what_it_said_and_another_may_take_the_seat(desk: tuple[Api, str]) -> None:
    api, run = desk
    first = api.get(f"/v1/putaran/{api.get(f'/v1/analisis/{run}')['putaran_id']}/rekomendasi")["items"][0]

    answer = ask(desk, {"jenis": "LARANG_PERPINDAHAN", "no": 1})

    assert (answer["status"], answer["kepastian"]) == ("OPTIMAL", "TEPAT")
    assert answer["perubahan_mikro"] == answer["pratinjau"]["perubahan_mikro"] == first["nilai_mikro"]
    assert [row["no"] for row in answer["hilang"]] == [1]
    assert answer["hilang"][0]["pegawai_id"] == first["pegawai_id"]
    assert answer["perubahan_mikro"] == 0  # an equally good colleague of Satu goes instead
    assert answer["kalimat"] == "Rencana sama baiknya. 1 perpindahan hilang, 1 muncul, 0 berganti tujuan."


def test_one_more_in_the_short_school_makes_a_move_needless(desk: tuple[Api, str]) -> None:
    """By hand: Dua (4 of 6) gets a fifth teacher from outside; one teacher less goes there, and Satu keeps seven."""
    dua = of_dua(desk)

    answer = ask(desk, {"jenis": "TAMBAH_PEGAWAI", "sel": dua["sel"]})

    assert (answer["jumlah_sebelum"], answer["jumlah_sesudah"]) == (2, 1)
    assert len(answer["hilang"]) == 1
    assert answer["perubahan_mikro"] == dua["satu_lagi_perubahan_mikro"]
    assert dua["satu_lagi_kepastian"] == "TEPAT"


def test_a_desk_of_one_move_and_the_preview_of_it(desk: tuple[Api, str]) -> None:
    whole = ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1})
    glance = ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1}, pratinjau_saja=True)

    assert (whole["jumlah_sesudah"], glance["status"], glance["muncul"]) == (1, "PRATINJAU", None)
    assert glance["perubahan_mikro"] == whole["perubahan_mikro"] > 0


def test_the_second_question_needs_no_new_plan(desk: tuple[Api, str]) -> None:
    ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1})
    started = time.perf_counter()
    for _ in range(5):
        ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1})

    assert (time.perf_counter() - started) / 5 < 1.0  # a child alone needs longer to start


def test_what_blocks_a_forced_move_is_told(desk: tuple[Api, str]) -> None:
    api, run = desk
    first = api.get(f"/v1/putaran/{api.get(f'/v1/analisis/{run}')['putaran_id']}/rekomendasi")["items"][0]
    both = [
        {"jenis": "LARANG_PEGAWAI", "pegawai_id": first["pegawai_id"]},
        {"jenis": "PAKSA_PERPINDAHAN", "pegawai_id": first["pegawai_id"], "sel": first["ke"]["sel"]},
    ]

    answer = ask(desk, *both)

    assert (answer["status"], answer["nilai_sesudah_mikro"]) == ("TIDAK_LAYAK", None)
    (told,) = answer["penghalang"]
    assert (told["ubah"], told["pin"]) == ([1, 2], [])  # both by their place in the question; the round has no pin
    assert told["pesan"].startswith("Perubahan ke-1, 2 tidak dapat dipenuhi bersama")
    assert "pin " not in told["pesan"].lower()
    assert "ubah" in told["saran"]


def test_somebody_unknown_is_told_by_the_change_that_names_them(desk: tuple[Api, str]) -> None:
    nobody = {"jenis": "LARANG_PEGAWAI", "pegawai_id": "01a1c5e0-7c00-7000-8000-00000000000f"}
    answer = desk[0].http.post(f"/v1/analisis/{desk[1]}/andai", json={"ubah": [{"jenis": "BATAS_PINDAH", "batas": 1}, nobody]})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/ubah/1/pegawai_id"


def test_somebody_who_came_after_the_analysis_is_told_by_the_clients_own_word(desk: tuple[Api, str]) -> None:
    api, run = desk
    api.bring(JenisMasukan.PEGAWAI, [a_teacher(55, "SD3")])
    later = api.post("/v1/pegawai/cari", json={"nip": a_teacher(55, "SD3")["nip"]})["id"]
    asked = {"ubah": [{"jenis": "LARANG_PEGAWAI", "pegawai_id": later}]}
    answer = api.http.post(f"/v1/analisis/{run}/andai", json=asked)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/ubah/0/pegawai_id"


def test_every_kind_of_answer_has_the_fields_of_its_example(desk: tuple[Api, str]) -> None:
    api, run = desk
    first = api.get(f"/v1/putaran/{api.get(f'/v1/analisis/{run}')['putaran_id']}/rekomendasi")["items"][0]
    forced = {"jenis": "PAKSA_PERPINDAHAN", "pegawai_id": first["pegawai_id"], "sel": first["ke"]["sel"]}
    answers = {
        "rencana": ask(desk, {"jenis": "LARANG_PERPINDAHAN", "no": 1}),
        "pratinjau": ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1}, pratinjau_saja=True),
        "tidak_layak": ask(desk, {"jenis": "BATAS_PINDAH", "batas": 0}, forced),
    }

    assert set(ANSWER_KINDS["askAndai"]) == set(answers)
    for name, answer in answers.items():
        example = ANSWER_KINDS["askAndai"][name]["value"]
        assert set(answer) == set(example)
        assert answer["status"] == example["status"]
        assert {key for key in answer if answer[key] is None} == {key for key in example if example[key] is None}
    blocked, shown = (
        rows["penghalang"][0] for rows in (answers["tidak_layak"], ANSWER_KINDS["askAndai"]["tidak_layak"]["value"])
    )
    assert blocked == shown


def test_refusals_say_where(desk: tuple[Api, str]) -> None:
    address = f"/v1/analisis/{desk[1]}/andai"
    for changes, word, pointer in (
        ([{"jenis": "LARANG_PERPINDAHAN", "no": 9}], "nomor 9", "/ubah/0/no"),
        ([{"jenis": "BATAS_PINDAH"}], "memakai batas", "/ubah/0"),
        ([{"jenis": "BATAS_PINDAH", "batas": 1}, {"jenis": "LARANG_UNIT", "unor": "tidak ada"}], "ke-2", "/ubah/1/unor"),
        ([{"jenis": "BATAS_PINDAH", "batas": 1}] * 21, "", "/ubah"),
    ):
        answer = desk[0].http.post(address, json={"ubah": changes})
        assert answer.status_code == 422, answer.text
        assert word in answer.json()["detail"]
        assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_plan_of_another_engine_is_refused_with_what_to_do(desk: tuple[Api, str], stack: Stack) -> None:
    """A plan made again by other code might have other numbers: it is not made. Whatever was held has another key."""
    api, _ = desk
    old = api.analyse(api.make_round(kapasitas_meja=1))["id"]
    aged = "UPDATE analisis SET enam_hash = jsonb_set(enam_hash, '{mesin}', '\"0.0.1\"'), kunci = repeat('0', 64) WHERE id = $1"
    sql(stack.city, aged, uuid.UUID(old))

    for answer in (
        api.http.post(f"/v1/analisis/{old}/andai", json={"ubah": [{"jenis": "BATAS_PINDAH", "batas": 1}]}),
        api.http.get(f"/v1/analisis/{old}/harga"),
    ):
        assert (answer.status_code, answer.json()["kode"]) == (409, "bentrok"), answer.text
        assert "0.0.1" in answer.json()["detail"]
        assert "/analisis" in answer.json()["saran"]
    assert ask(desk, {"jenis": "BATAS_PINDAH", "batas": 1})["status"] == "OPTIMAL"  # the others are as they were


def test_another_agency_sees_nothing_of_it(desk: tuple[Api, str], stack: Stack) -> None:
    other = stack.agency()
    assert (
        other.http.post(f"/v1/analisis/{desk[1]}/andai", json={"ubah": [{"jenis": "BATAS_PINDAH", "batas": 1}]}).status_code
        == 404
    )
    assert other.http.get(f"/v1/analisis/{desk[1]}/harga").status_code == 404


def test_the_price_list_pages_through_every_cell_once(desk: tuple[Api, str]) -> None:
    api, run = desk
    whole = api.get(f"/v1/analisis/{run}/harga", limit=500)
    rows, cursor = [], ""
    while cursor is not None:
        page = api.get(f"/v1/analisis/{run}/harga", limit=1, cursor=cursor)
        rows += page["items"]
        cursor = page["berikutnya"]

    assert rows == whole["items"]
    assert whole["jumlah"] == 3
    assert whole["items"][0]["unor_nama"] == "SDN Dua"
