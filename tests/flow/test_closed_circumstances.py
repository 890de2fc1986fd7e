"""Somebody who is protected, somebody on leave and somebody who declined, asked about at every address that speaks of people:
without the secret scope no answer tells which of them is which, nor until when."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from shared.texts.explain.readers import PRIVATE, SECRET_SCOPE
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, six_units
from tests.gateway.agencies import code_of
from tests.stack import SCOPES, Api, Stack

PROTECTED, ON_LEAVE, UNWILLING = 61, 62, 63
UNTIL = date(2029, 7, 17)
FREE = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None, "persetujuan": "KETAT"}
TELLING = re.compile(rf"{'|'.join(PRIVATE)}|2029|17 Juli|17 July|erlindung|rotect")
"""Ids of private rules, the day, and what their sentences speak of."""
DRAWN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}")
"""Ids and hashes: by chance one holds four figures in a row that look like the year."""
EVERYBODY_LEAVES = {name: {"aktif": False} for name in PRIVATE}

Desk = tuple[Api, Api, str, str, dict[int, str], str]


@pytest.fixture(scope="module")
def desk(stack: Stack) -> Desk:
    """(client without the secret scope, one with it, round, analysis, ids of the three by number, cell of Dua)."""
    city = six_units()
    city[JenisMasukan.PEGAWAI] += [
        a_teacher(PROTECTED, "SD1", perlindungan_sampai=UNTIL), a_teacher(ON_LEAVE, "SD1", cuti_besar_sampai=UNTIL),
        a_teacher(UNWILLING, "SD1", persetujuan="MENOLAK"),
    ]  # fmt: skip
    api = stack.agency()
    api.bring_city(city)
    code = code_of(stack, api)
    secret = stack.agency(f"{SCOPES},{SECRET_SCOPE}", code)
    people = {
        number: api.post("/v1/pegawai/cari", json={"nip": a_teacher(number, "SD1")["nip"]})["id"]
        for number in (PROTECTED, ON_LEAVE, UNWILLING)
    }
    round_id = api.make_round(kebijakan=FREE)
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    cell = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]["ke"]["sel"]
    return api, secret, round_id, analysis["id"], people, cell


def pinned_round(api: Api, person: str, cell: str) -> str:
    round_id = api.make_round(kebijakan={**FREE, "pin": [{"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}]})
    assert api.analyse(round_id)["status"] == "SELESAI"
    return round_id


@pytest.fixture(scope="module")
def closed(desk: Desk) -> dict[int, dict[str, Any]]:
    """Per person every answer to the client without the secret scope."""
    return {number: every_answer(desk[0], desk, number) for number in (PROTECTED, ON_LEAVE, UNWILLING)}


def every_answer(client: Api, desk: Desk, number: int) -> dict[str, Any]:
    """What each address says to this client when it is asked about one of the three."""
    api, _, round_id, analysis_id, people, cell = desk
    person, forced = people[number], {"jenis": "PAKSA_PERPINDAHAN", "pegawai_id": people[number], "sel": cell}
    of = f"/v1/putaran/{round_id}"
    return {
        "himpunan": client.post(f"{of}/himpunan", json={"tambah": [{"pegawai_id": person, "sel": cell}]}),
        "andai": client.post(f"/v1/analisis/{analysis_id}/andai", json={"ubah": [forced]}),
        "keseimbangan": client.get(f"/v1/putaran/{pinned_round(api, person, cell)}/keseimbangan")["rencana"],
        "pratinjau": client.post(f"{of}/aturan/pratinjau", json={"penyesuaian": EVERYBODY_LEAVES})["items"],
        "kandidat": client.get("/v1/formasi/kandidat", putaran_id=round_id, sel=cell),
        "banding": client.get("/v1/formasi/kandidat/banding", putaran_id=round_id, sel=cell),
        "rekomendasi": client.get(f"{of}/rekomendasi"),
        "kursi": client.get(f"{of}/rekomendasi/1/kursi"),
        "posisi": client.get(f"/v1/pegawai/{person}/posisi", putaran_id=round_id),
        "terdampak": client.get(f"{of}/terdampak"),
        "penjelasan": client.get(f"/v1/pegawai/{person}/penjelasan", putaran_id=round_id, pembaca="tpk"),
    }


@pytest.mark.parametrize("number", [PROTECTED, ON_LEAVE, UNWILLING])
def test_no_address_tells_what_keeps_somebody_without_the_secret_scope(closed: dict[int, Any], number: int) -> None:
    told = closed[number]

    found = {name: TELLING.findall(DRAWN.sub("", json.dumps(answer, ensure_ascii=False))) for name, answer in told.items()}
    assert found == {name: [] for name in told}
    assert "TERTUTUP" in json.dumps([told[name] for name in ("himpunan", "andai", "keseimbangan", "pratinjau", "posisi")])


def test_with_the_scope_the_rule_and_its_day_are_told(desk: Desk) -> None:
    told = every_answer(desk[1], desk, PROTECTED)

    telling = {name for name, answer in told.items() if TELLING.search(DRAWN.sub("", json.dumps(answer)))}
    assert telling >= {"himpunan", "andai", "keseimbangan", "pratinjau", "posisi"}
    assert "17 Juli 2029" in told["himpunan"]["items"][-1]["penghalang"][-1]["pesan"]


def test_the_three_are_told_in_the_same_words(closed: dict[int, Any]) -> None:
    three = list(closed.values())

    for words in (
        [row["himpunan"]["items"][-1]["penghalang"] for row in three],
        [[one["pesan"] for one in row["andai"]["penghalang"]] for row in three],
        [[one["batas"] for one in row["keseimbangan"]["penghalang"]] for row in three],
        [row["posisi"]["penghalang"] for row in three],
    ):
        assert words == [words[0]] * 3


def test_a_preview_counts_whom_a_private_rule_turns_and_names_nobody(desk: Desk) -> None:
    api, secret, round_id, _, people, _ = desk
    path, body = f"/v1/putaran/{round_id}/aturan/pratinjau", {"penyesuaian": {"PRO-01": {"aktif": False}}}
    closed, open_ = api.post(path, json=body), secret.post(path, json=body)

    assert (closed["jumlah"], closed["pegawai"]) == (open_["jumlah"], open_["pegawai"])
    assert [(row["pegawai_id"], row["nama"], row["karena"]) for row in closed["items"]] == [(None, None, ["TERTUTUP"])]
    assert [(row["pegawai_id"], row["karena"]) for row in open_["items"]] == [(people[PROTECTED], ["PRO-01"])]


def test_the_whole_result_and_its_people_are_on_record(desk: Desk) -> None:
    api, _, round_id, analysis_id, _, _ = desk
    move = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]
    assert "hasil" not in readings(api, move["pegawai_id"])

    api.get(f"/v1/analisis/{analysis_id}/hasil")
    assert "hasil" in readings(api, move["pegawai_id"])
    assert api.http.get(f"/v1/analisis/{round_id}/hasil").status_code == 404


def test_a_client_that_sees_no_names_is_on_record_too(desk: Desk, stack: Stack) -> None:
    api, _, round_id, _, _, _ = desk
    person = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]["pegawai_id"]
    code = code_of(stack, api)
    blind = stack.agency("rekomendasi:baca", code)

    seat = blind.get(f"/v1/putaran/{round_id}/rekomendasi/1/kursi")
    assert {row["pegawai_id"] for row in seat["kursi"]["calon"]} == {None}
    assert "kursi" in {row["tujuan"] for row in api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"]}


def readings(api: Api, person: str) -> set[str]:
    return {row["tujuan"] for row in api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"]}
