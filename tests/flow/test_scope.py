"""A round with a scope moves nobody in from outside and nobody out; questions about one person and one seat say who stands in the way."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, six_units
from tests.flow.sql import sql
from tests.stack import Api, Stack

NEAR, FAR = "12.99.01", "12.99.02"


def _two_kecamatan() -> dict[J, list[dict[str, Any]]]:
    """SDN Satu and SDN Dua stand in different kecamatan; one teacher of SDN Satu came only two years ago."""
    city = six_units()
    city[J.UNOR] = [{**row, "kode_wilayah": FAR} if row["id_sumber"] == "SD2" else row for row in city[J.UNOR]]
    city[J.PEGAWAI] = [*city[J.PEGAWAI], a_teacher(90, "SD1", tmt_unit=date(2024, 12, 1), tmt_jabatan=date(2024, 12, 1))]
    return city


def _moves(api: Api, scope: list[str]) -> list[tuple[str, str]]:
    round_id = api.make_round(ruang_lingkup={"opd": [], "keluarga": [], "kecamatan": scope})
    assert api.analyse(round_id)["status"] == "SELESAI"
    items = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
    return [(move["dari"]["unor_nama"], move["ke"]["unor_nama"]) for move in items]


def test_a_transfer_starts_and_ends_inside_the_scope(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(_two_kecamatan())

    assert set(_moves(api, [])) == {("SDN Satu", "SDN Dua")}
    assert set(_moves(api, [NEAR, FAR])) == {("SDN Satu", "SDN Dua")}
    assert _moves(api, [NEAR]) == []
    assert _moves(api, [FAR]) == []


def test_one_person_and_one_seat_are_told_what_stands_in_the_way(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(_two_kecamatan())
    round_id = api.make_round()
    api.analyse(round_id)
    newcomer = api.post("/v1/pegawai/cari", json={"nip": a_teacher(90, "SD1")["nip"]})["id"]

    positions = api.get(f"/v1/pegawai/{newcomer}/posisi", putaran_id=round_id)
    seats = api.get("/v1/formasi/kandidat", putaran_id=round_id, sel=positions["items"][0]["ke"]["sel"])

    assert "TCH-10" in positions["penghalang"]
    assert [item["ke"]["unor_nama"] for item in positions["items"]] == ["SDN Dua"]
    assert "TCH-10" in [rule["aturan"] for rule in positions["items"][0]["penghalang"]]
    assert seats["items"]
    assert all(item["penghalang"] == [] for item in seats["items"])
    assert newcomer not in [item["pegawai_id"] for item in seats["items"]]


def test_whoever_reads_findings_about_people_is_on_record(stack: Stack) -> None:
    api = stack.agency()
    api.bring_city(_two_kecamatan())
    round_id = api.make_round()
    api.analyse(round_id)
    person = api.post("/v1/pegawai/cari", json={"nip": a_teacher(90, "SD1")["nip"]})["id"]

    def newest(purpose: str) -> int | None:
        """How many people the newest entry of this client and purpose names."""
        query = "SELECT jumlah FROM audit_baca WHERE aktor LIKE '%' || $1 AND tujuan = $2 ORDER BY nomor DESC LIMIT 1"
        found: int | None = sql(stack.city, query, api.client_id, purpose)
        return found

    assert [newest(purpose) for purpose in ("rekomendasi", "posisi", "kandidat")] == [None, None, None]
    moves = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
    seat = api.get(f"/v1/pegawai/{person}/posisi", putaran_id=round_id)["items"][0]["ke"]["sel"]
    people = api.get("/v1/formasi/kandidat", putaran_id=round_id, sel=seat)["items"]
    assert moves
    assert people
    assert [newest("rekomendasi"), newest("posisi"), newest("kandidat")] == [len(moves), 1, len(people)]
