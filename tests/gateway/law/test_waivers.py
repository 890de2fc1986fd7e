"""A waiver opens the way for one person: asked for and approved by two people, sealed, and over on its last day."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from tests.flow.sql import sql
from tests.gateway.agencies import code_of
from tests.stack import Api, Stack


def ask_waiver(api: Api, person: str, **changed: Any) -> dict[str, Any]:
    body = {
        "pegawai_id": person, "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "Rahasia keluarga yang tidak boleh terbaca",
        "pemohon": "Contoh Harahap", "sejak": "2026-12-01", "sampai": "2027-01-01", **changed,
    }  # fmt: skip
    made: dict[str, Any] = api.post("/v1/pembebasan", 201, json=body)
    return made


def test_it_opens_the_way_for_one_person_until_its_last_day_and_stays_visible(stack: Stack, settled: Api) -> None:
    people = settled.get("/v1/pegawai", limit=100)["items"]
    person = next(row["id"] for row in people if row["id_sumber"] == "P001")
    another = stack.agency(code=code_of(stack, settled))
    made = ask_waiver(settled, person)
    first = settled.make_round()
    assert settled.analyse(first)["status"] == "SELESAI"
    assert settled.get(f"/v1/putaran/{first}/rekomendasi")["items"] == []  # asked for is not approved

    said = {"keputusan": "DISETUJUI", "pejabat": "Contoh Siregar", "nomor": "800/77", "alasan": "sekolah digabung"}
    another.post(f"/v1/pembebasan/{made['pembebasan_id']}/putusan", json=said)
    assert settled.analyse(first)["status"] == "SELESAI"
    [move] = settled.get(f"/v1/putaran/{first}/rekomendasi")["items"]
    late = settled.make_round(tmt_rencana="2027-01-02")
    assert settled.analyse(late)["status"] == "SELESAI"

    assert move["pegawai_id"] == person
    told = next(one for one in move["aturan"] if one["aturan"] == "TCH-10")
    assert (told["jawaban"], told["pembebasan"]) == ("TERPENUHI", "800/77")
    assert settled.get(f"/v1/putaran/{late}/rekomendasi")["items"] == []

    revoked = {**said, "keputusan": "DICABUT", "alasan": "penggabungan batal"}
    settled.post(f"/v1/pembebasan/{made['pembebasan_id']}/putusan", json=revoked)
    assert settled.analyse(first)["status"] == "SELESAI"
    assert settled.get(f"/v1/putaran/{first}/rekomendasi")["items"] == []
    [listed] = settled.get("/v1/pembebasan", status="DICABUT")["items"]
    assert (listed["pembebasan_id"], listed["nomor"]) == (made["pembebasan_id"], "800/77")


def test_who_asks_does_not_approve_neither_as_client_nor_by_name(
    stack: Stack, settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
) -> None:
    person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
    path = f"/v1/pembebasan/{ask_waiver(settled, person)['pembebasan_id']}/putusan"
    another = stack.agency(code=code_of(stack, settled))
    said = {"keputusan": "DISETUJUI", "pejabat": "Contoh Siregar", "nomor": "1", "alasan": "setuju"}

    assert "tidak boleh" in a_problem(settled.http.post(path, json=said), 409)["detail"]
    a_problem(another.http.post(path, json={**said, "pejabat": "CONTOH  harahap."}), 409)
    another.post(path, json={**said, "keputusan": "DITOLAK"})
    a_problem(another.http.post(path, json=said), 409)  # decided already


def test_its_reason_is_sealed_shown_on_record_and_in_no_event(stack: Stack, settled: Api) -> None:
    person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
    made = ask_waiver(settled, person)["pembebasan_id"]

    assert settled.get(f"/v1/pembebasan/{made}")["alasan"].startswith("Rahasia keluarga")
    entry = sql(
        stack.city,
        "SELECT aktor || tujuan FROM audit_baca WHERE subjek @> to_jsonb($1::text) ORDER BY nomor DESC LIMIT 1",
        person,
    )
    assert entry == f"klien:{settled.client_id}pembebasan"
    for table in ("pembebasan", "peristiwa"):
        assert "Rahasia keluarga" not in sql(stack.city, f"SELECT json_agg(t)::text FROM {table} t")


def test_it_is_in_the_persons_own_copy_with_its_reason(settled: Api) -> None:
    person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
    ask_waiver(settled, person)

    assert any(
        row["alasan"].startswith("Rahasia") for row in settled.get(f"/v1/pegawai/{person}/data-saya")["catatan"]["pembebasan"]
    )


def test_what_protects_or_cannot_be_signed_away_has_no_waiver(
    settled: Api, a_problem: Callable[[Any, int], dict[str, Any]]
) -> None:
    person = settled.get("/v1/pegawai", limit=1)["items"][0]["id"]
    body = {"pegawai_id": person, "aturan": "TCH-10", "jenis": "DASAR_KHUSUS", "alasan": "untuk menguji", "pemohon": "Contoh",
            "sejak": "2026-12-01", "sampai": "2027-01-01"}  # fmt: skip
    for change in ({"aturan": "PRO-01"}, {"aturan": "RET-03"}, {"aturan": "XX"}, {"aturan": "MUT-01", "jenis": "SEKOLAH_DITUTUP"},
                   {"sampai": "2026-11-30"}, {"sampai": "2028-12-01"}):  # fmt: skip
        a_problem(settled.http.post("/v1/pembebasan", json={**body, **change}), 422)
    a_problem(settled.http.post("/v1/pembebasan", json={**body, "pegawai_id": str(uuid.uuid4())}), 404)
