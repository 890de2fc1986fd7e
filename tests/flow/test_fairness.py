"""The fairness report over the real line: it sees the attributes, nothing that decides does, and nobody reads it unnoticed."""

from __future__ import annotations

from typing import Any

import pytest

from shared.vocabulary import JenisMasukan
from tests.flow.six_units import six_units
from tests.flow.sql import sql
from tests.stack import SCOPES, Api, Stack

Run = dict[str, Any]


def people(women: bool) -> list[dict[str, Any]]:
    """Every second teacher a woman, or all of them men; born elsewhere. The number says the sex in its fifteenth digit."""
    rows = []
    for at, row in enumerate(six_units()[JenisMasukan.PEGAWAI]):
        woman = women and at % 2 == 1
        number = row["nip"][:14] + ("2" if woman else "1") + row["nip"][15:]
        place = "Medan" if women else "Binjai"
        rows.append({**row, "nip": number, "jenis_kelamin": "P" if woman else "L", "tempat_lahir": place})
    return rows


def ground(api: Api, kind: str, person: dict[str, Any]) -> None:
    row = {
        "pegawai": person["nip"],
        "id_sumber": "PL-1",
        "dasar": kind,
        "mulai": "2026-01-01",
        "selesai": "2027-06-30",
        "disetujui_oleh": "Sekda",
    }
    answer = api.post("/v1/batch/RIWAYAT_PERLINDUNGAN", 207, json={"sumber": "uji", "baris": [row]})
    assert answer["ringkasan"]["gagal"] == 0, answer


def run(api: Api, round_id: str) -> Run:
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    return {"putaran": round_id, "enam": analysis["enam_hash"], "hasil": analysis["hasil_hash"]}


@pytest.fixture(scope="module")
def before_and_after(stack: Stack) -> tuple[Api, Run, Run, dict[str, Any], dict[str, Any]]:
    """The same city before and after protected attributes of everybody changed: (client, run, run, report, report)."""
    api = stack.agency()
    city = six_units()
    men, mixed = people(women=False), people(women=True)
    api.bring_city({**city, JenisMasukan.PEGAWAI: men})
    ground(api, "SAKIT", men[0])
    round_id = api.make_round()
    first = run(api, round_id)
    report = api.get(f"/v1/putaran/{round_id}/keadilan")
    assert api.bring(JenisMasukan.PEGAWAI, mixed)["ringkasan"]["gagal"] == 0
    ground(api, "DISABILITAS", mixed[0])
    second = run(api, round_id)
    return api, first, second, report, api.get(f"/v1/putaran/{round_id}/keadilan")


def attribute(report: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in report["atribut"] if row["atribut"] == name)
    return found


def test_other_attributes_change_no_input_no_answer_no_score_and_no_plan(before_and_after: Any) -> None:
    _, first, second, _, _ = before_and_after

    assert first["enam"] == second["enam"]
    assert first["hasil"] == second["hasil"]


def test_the_report_sees_what_the_plan_does_not(before_and_after: Any) -> None:
    _, first, _, men, mixed = before_and_after

    assert men["snapshot"] == mixed["snapshot"] == first["enam"]["snapshot"]
    assert men["terlindung_hash"] != mixed["terlindung_hash"]
    assert men["kandidat"] == mixed["kandidat"] == 7  # eight teachers of the giving school, one of them protected
    sex = attribute(mixed, "jenis_kelamin")
    assert (sex["ditampilkan"], sex["sebab"]) == (False, "KELOMPOK_TERLALU_KECIL")  # below the minimum of ten
    assert mixed["galat"]["status"] == "TIDAK_DIKETAHUI"


def test_the_report_has_a_scope_of_its_own_and_a_stranger_finds_nothing(stack: Stack, before_and_after: Any) -> None:
    api, first, _, _, _ = before_and_after
    path = f"/v1/putaran/{first['putaran']}/keadilan"

    assert stack.agency(SCOPES.replace(",keadilan:baca", "")).http.get(path).status_code == 403
    assert stack.agency().http.get(path).status_code == 404
    assert api.http.get(path).status_code == 200


def test_reading_it_is_on_record_with_the_attributes_and_the_snapshot(stack: Stack, before_and_after: Any) -> None:
    api, *_ = before_and_after
    query = "SELECT kolom::text FROM audit_baca WHERE tujuan = 'keadilan' AND aktor = $1 ORDER BY nomor DESC LIMIT 1"

    assert "disabilitas" in (sql(stack.city, query, f"klien:{api.client_id}") or "")


def test_criteria_that_tell_nobody_apart_are_flagged(before_and_after: Any) -> None:
    api, first, *_ = before_and_after
    rows = {row["kriteria"]: row for row in api.get(f"/v1/putaran/{first['putaran']}/kriteria")["items"]}

    assert (rows["kinerja"]["orang"], rows["kinerja"]["terpisah_mikro"], rows["kinerja"]["tanpa_pengaruh"]) == (7, 0, True)
