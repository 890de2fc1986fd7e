"""A decision computed again: the same to the byte whatever is newer, and where something kept was changed, the first place is named."""

from __future__ import annotations

import csv
import io
import json
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from services.gateway.docs.examples_usulan import REPLAYED
from services.gateway.merge.replayed import first_difference
from shared.contracts.canonical import canonical_hash
from shared.vocabulary import JenisMasukan
from tests import dates
from tests.cases import BEBAS, Case
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack

CODE = f"putar-{uuid.uuid4().hex[:10]}"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Iterator[People]:
    made = people(stack, api=stack.agency(code=CODE))
    yield made
    made.close()


@pytest.fixture(scope="module")
def decided(stack: Stack, city: People) -> Case:
    """A case from a plan, judged with its set; then newer data, another policy, newer law and a newer model are brought."""
    round_id = city.api.make_round(kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    assert city.api.analyse(round_id)["status"] == "SELESAI"
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid", round_id)
    sent = {"nama": "Gelombang 1", "kepentingan": BEBAS}
    made = city.meja.post(f"/v1/putaran/{round_id}/usulan", 201, json=sent, headers={"Idempotency-Key": uuid.uuid4().hex})
    first = made["dibuat"][0]["usulan_id"]
    case = Case(city, first, city.meja.get(f"/v1/usulan-mutasi/{first}"))
    case.check()
    rows = six_units()[JenisMasukan.PEGAWAI]
    assert city.api.bring(JenisMasukan.PEGAWAI, [{**rows[-1], "golongan": "IV/b"}])["status"] == "SELESAI"
    change = {
        "nomor": "Perwal 9/2026", "alasan": "Uji putar ulang", "sejak": "2026-01-05", "sampai": "2027-12-31",
        "perubahan": {"min_bulan": 36},
    }  # fmt: skip
    city.hukum.http.post("/v1/aturan/MUT-01/penyesuaian", json=change).raise_for_status()
    sql(stack.city, "UPDATE putaran SET kebijakan = '{}' WHERE id = $1::text::uuid", round_id)
    a_newer_model(stack, city)
    return case


def a_newer_model(stack: Stack, city: People) -> None:
    """Trained on the newer data and activated by somebody else, for the very day of the decision."""
    run = city.api.post("/v1/model/latih", 202, json={"per": "2026-11-01"})
    done = city.api.until_done(f"/v1/model/latih/{run['id']}")
    assert done["status"] == "SELESAI", done["galat"]
    act = {"nomor_dasar": "800/231/2026", "alasan": "Lulus uji.", "berlaku": dates.today().isoformat()}
    stack.agency("model:aktifkan,rekomendasi:baca", CODE).post(f"/v1/model/{done['nomor_model']}/aktifkan", json=act)


def again(case: Case, by: str = "auditor") -> dict[str, Any]:
    found: dict[str, Any] = getattr(case.city, by).post(f"/v1/usulan-mutasi/{case.id}/putar-ulang")
    return found


def test_it_is_the_same_whatever_is_newer(decided: Case) -> None:
    for by in ("auditor", "hukum"):
        found = again(decided, by)
        assert set(found) == set(REPLAYED)
        assert set(found["rencana"]) == set(REPLAYED["rencana"])
        assert [found[part]["keadaan"] for part in ("rencana", "himpunan")] == ["SAMA", "SAMA"], found
        assert found["rencana"]["mesin_sama"]
        assert found["audit"]["utuh"]
        assert found["audit"]["peristiwa"] >= 2


def test_what_is_newer_would_decide_otherwise_today(stack: Stack, city: People, decided: Case) -> None:
    """So the sameness above is owed to what was kept: rules, policy and model in force now have other hashes."""
    kept = again(decided)["rencana"]["enam_hash"]
    now = city.api.analyse(city.api.make_round())["enam_hash"]
    active = city.api.get("/v1/model/aktif")["nomor"]
    assert city.api.get(f"/v1/model/{active}")["tabel_hash"] == now["model"]
    assert {name for name in kept if kept[name] != now[name]} >= {"model", "aturan", "kebijakan", "snapshot"}
    assert kept["mesin"] == now["mesin"]


def test_it_is_for_auditors_and_law_officers(decided: Case, a_problem: Any) -> None:
    for by in ("meja", "ppk", "kepala_unit", "pegawai"):
        a_problem(getattr(decided.city, by).http.post(f"/v1/usulan-mutasi/{decided.id}/putar-ulang"), 403)
    a_problem(decided.city.auditor.http.post(f"/v1/usulan-mutasi/{uuid.uuid4()}/putar-ulang"), 404)


def test_a_changed_artefact_is_named_first(stack: Stack, decided: Case) -> None:
    policy = again(decided)["rencana"]["enam_hash"]["kebijakan"]
    whole = sql(stack.city, "SELECT isi FROM artefak WHERE hash = $1", policy)
    changed = json.dumps({**json.loads(whole), "bobot_uji": 1})
    sql(stack.city, "UPDATE artefak SET isi = $2 WHERE hash = $1", policy, changed)
    try:
        found = again(decided)["rencana"]
    finally:
        sql(stack.city, "UPDATE artefak SET isi = $2 WHERE hash = $1", policy, whole)
    assert found["keadaan"] == "ARTEFAK_BERUBAH"
    assert (found["beda_pertama"]["letak"], found["beda_pertama"]["dahulu"]) == ("/kebijakan", policy)
    assert again(decided)["rencana"]["keadaan"] == "SAMA"


def test_a_changed_judgement_is_named_by_its_place(stack: Stack, decided: Case) -> None:
    mine = "WHERE himpunan_id = (SELECT himpunan_id FROM usulan_mutasi WHERE id = $1::text::uuid)"
    place = "jsonb_set(isi, ARRAY['usulan', $1, 'melanggar'], $2::text::jsonb)"
    held = sql(stack.city, f"SELECT (isi->'usulan'->$1->'melanggar')::text FROM pemeriksaan {mine}", decided.id)
    sql(stack.city, f"UPDATE pemeriksaan SET isi = {place} {mine}", decided.id, '["MUT-99"]')
    try:
        found = again(decided)["himpunan"]
    finally:
        sql(stack.city, f"UPDATE pemeriksaan SET isi = {place} {mine}", decided.id, held)
    assert found["keadaan"] == "BERBEDA"
    assert found["beda_pertama"]["letak"] == f"/usulan/{decided.id}/melanggar/0"
    assert found["beda_pertama"]["dahulu"] == "MUT-99"


def test_on_another_engine_the_engine_alone_may_differ(stack: Stack, decided: Case) -> None:
    """The stored analysis said to be of an older engine: computed by this one it says the same."""
    row = "WHERE id = (SELECT analisis_id FROM usulan_mutasi WHERE id = $1::text::uuid)"
    six = json.loads(sql(stack.city, f"SELECT enam_hash::text FROM analisis {row}", decided.id))
    older = {**six, "mesin": "seimbang-0.0.1"}
    write = f"UPDATE analisis SET enam_hash = $2::text::jsonb, kunci = $3 {row}"
    sql(stack.city, write, decided.id, json.dumps(older), canonical_hash(older))
    try:
        found = again(decided)["rencana"]
    finally:
        sql(stack.city, write, decided.id, json.dumps(six), canonical_hash(six))
    assert (found["keadaan"], found["mesin_sama"], found["mesin_dahulu"]) == ("SAMA", False, "seimbang-0.0.1")


def test_the_first_difference_is_the_first_by_name_and_number() -> None:
    then = {"a": [1, 2, 3], "b": {"c": 1}, "kunci": "x"}
    assert first_difference(then, then) is None
    assert first_difference(then, {**then, "b": {"c": 2}, "kunci": "y"}) == ("/b/c", 1, 2)
    assert first_difference(then, {**then, "a": [1, 2]}) == ("/a/2", 3, None)
    assert first_difference(then, {**then, "kunci": "y"}, ("/kunci",)) is None
    assert first_difference({"a": 1}, {"a": [1]}) == ("/a", 1, "[1]")


def test_a_list_leaves_as_a_file_with_masked_numbers(city: People, decided: Case) -> None:
    """Every case of the list is a row; without the scope that shows people nobody is named."""
    listed = city.meja.get("/v1/usulan-mutasi", limit=500)["items"]
    answer = city.meja.http.get("/v1/usulan-mutasi.csv")
    assert answer.headers["content-type"].startswith("text/csv")
    rows = {row["Id usulan"]: row for row in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))}
    assert set(rows) == {row["id"] for row in listed}
    mine = rows[listed[0]["id"]]
    assert mine["Id pegawai"] == listed[0]["pegawai_id"]
    assert mine["Nama"]
    assert sum(sign.isdigit() for sign in mine["NIP (tersamar)"]) == 4
    book = city.meja.http.get("/v1/usulan-mutasi.xlsx", params={"status": "DRAF"})
    assert book.content[:2] == b"PK"
    assert listed[0]["pegawai_id"] not in city.kepala_unit.http.get("/v1/usulan-mutasi.csv").text
