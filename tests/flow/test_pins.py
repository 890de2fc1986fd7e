"""A move the office has decided, from the round's policy to the recommendation; and one that cannot be, with what blocks it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flow.six_units import a_teacher, six_units
from tests.stack import Api, Stack

FREE = {"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None}


@pytest.fixture(scope="module")
def desk(stack: Stack) -> tuple[Api, str, str]:
    """(api, id of a teacher of Tiga, the cell of Dua). Satu has 8 teachers for 6, Dua 4 for 6, Tiga 6 for 6."""
    api = stack.agency()
    api.bring_city(six_units())
    person = api.post("/v1/pegawai/cari", json={"nip": a_teacher(13, "SD3")["nip"]})["id"]
    round_id = api.make_round(kebijakan=FREE)
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, person, api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"][0]["ke"]["sel"]


def planned(api: Api, *pins: dict[str, Any], **policy: Any) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """(round, recommendations, plan) with these pins."""
    round_id = api.make_round(kebijakan={**FREE, **policy, "pin": list(pins)})
    analysis = api.analyse(round_id)
    assert analysis["status"] == "SELESAI", analysis["galat"]
    result = api.http.get(f"/v1/analisis/{analysis['id']}/hasil").json()
    return api.get(f"/v1/putaran/{round_id}"), api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"], result["rencana"]


def test_a_decided_move_is_recommended_and_its_seat_is_filled(desk: tuple[Api, str, str]) -> None:
    api, person, cell = desk
    kept, moves, plan = planned(api, {"pegawai_id": person, "sel": cell, "jenis": "WAJIB"})

    assert person not in str(kept["kebijakan"])  # only the pseudonym is kept
    assert [move["wajib"] for move in moves if move["pegawai_id"] == person] == [True]
    assert plan["status"] == "OPTIMAL"
    assert plan["wajib"] == 1
    assert {move["ke"]["unor_nama"] for move in moves} == {"SDN Dua", "SDN Tiga"}  # somebody of Satu takes the place left


def test_what_cannot_be_decided_together_is_named(desk: tuple[Api, str, str]) -> None:
    api, person, cell = desk
    one = {"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}
    _, moves, plan = planned(api, one, {**one, "jenis": "LARANG"})

    assert (plan["status"], moves) == ("TIDAK_LAYAK", [])
    assert [row["batas"] for row in plan["penghalang"]] == [["LARANG"]]
    assert "Pin nomor 1" in plan["penghalang"][0]["pesan"]


def test_a_person_of_another_agency_does_not_exist(desk: tuple[Api, str, str], stack: Stack) -> None:
    _, person, cell = desk
    body = {"kebijakan": {"pin": [{"pegawai_id": person, "sel": cell, "jenis": "WAJIB"}]}}
    other = stack.agency()

    answer = other.http.post("/v1/putaran", json={**ROUND, **body})
    assert answer.status_code == 404


ROUND = {
    "nama": "Uji pin", "per": "2026-11-01", "tanggal_keputusan": "2026-12-01", "tmt_rencana": "2027-01-01",
    "ruang_lingkup": {"opd": [], "keluarga": [], "kecamatan": []}, "kapasitas_meja": 5,
}  # fmt: skip
