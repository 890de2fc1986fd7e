"""A school is merged, told by the records and over the wire: everybody of it has a seat or a reason, and the waves say when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, six_units
from tests.gateway.test_documented_answers import compare
from tests.stack import SCOPES, Api, Stack


def merged_city() -> dict[JenisMasukan, list[dict[str, Any]]]:
    """Dua (4 teachers for 6 groups, and a head who was never counted) is merged into Tiga (6 for 6) before the transfers."""
    city = six_units()
    head = a_teacher(40, "SD2", tugas_tambahan="KEPALA_SEKOLAH")
    city[JenisMasukan.PEGAWAI] += [head, a_teacher(41, "SD2", status="NON_ASN", nip=None)]
    return city


def brought(api: Api) -> Api:
    api.bring_city(merged_city())
    merger = {"unor": "SD2", "penerus": "SD3", "jenis": "GABUNG", "tanggal": date(2026, 12, 31), "dasar": "Perwal 40/2026"}
    assert api.bring(JenisMasukan.PENERUS, [merger])["status"] == "SELESAI"
    return api


@pytest.fixture(scope="module")
def merged(stack: Stack) -> tuple[Api, str]:
    api = brought(stack.agency())
    round_id = api.make_round(tmt_rencana="2027-01-01", kapasitas_meja=1, kebijakan={"batas_keluar_unit_mikro": None})
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, round_id


def test_everybody_of_the_merged_school_is_told_the_head_first(merged: tuple[Api, str]) -> None:
    api, round_id = merged
    told = api.get(f"/v1/putaran/{round_id}/terdampak")
    compare(told, ANSWERS["listTerdampak"])

    assert [(row["peran"], row["ke"]["unor_nama"], row["ke_penerus"]) for row in told["items"]] == [
        ("KEPALA", "SDN Tiga", True), *[("GURU_KELAS", "SDN Tiga", True)] * 4,
    ]  # fmt: skip
    assert told["items"][0]["nama"] == "Contoh 040"
    assert told["items"][0]["dikesampingkan"] == ["ROT-04"]
    assert [(row["nama"], row["sebab"]) for row in told["belum"]] == [("Contoh 041", "BUKAN_PELAKSANA_ATAU_JF_ASN")]
    (unit,) = told["unit"]
    assert (unit["unor_nama"], unit["tutup"], unit["orang"], unit["tertempatkan"]) == ("SDN Dua", "2026-12-31", 6, 5)


def test_units_and_people_without_a_seat_come_once_and_their_readers_are_recorded_once(merged: tuple[Api, str]) -> None:
    api, round_id = merged
    whole = api.get(f"/v1/putaran/{round_id}/terdampak")
    first = api.get(f"/v1/putaran/{round_id}/terdampak", limit=2)
    second = api.get(f"/v1/putaran/{round_id}/terdampak", limit=2, cursor=first["berikutnya"])

    assert (whole["jumlah"], whole["jumlah_unit"], whole["jumlah_belum"]) == (5, 1, 1)
    assert (first["unit"], first["belum"]) == (whole["unit"], whole["belum"])
    assert (second["unit"], second["belum"]) == (None, None)
    assert [second[name] for name in ("jumlah", "jumlah_unit", "jumlah_belum")] == [5, 1, 1]
    person = whole["belum"][0]["pegawai_id"]
    before = readings(api, person)
    api.get(f"/v1/putaran/{round_id}/terdampak", limit=2, cursor=first["berikutnya"])
    assert readings(api, person) == before > 0


def readings(api: Api, person: str) -> int:
    """How often it is on record that somebody read where this person goes."""
    return sum(one["tujuan"] == "terdampak" for one in api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"])


def test_the_one_move_of_the_desk_is_made_after_them_and_its_seat_has_equals(merged: tuple[Api, str]) -> None:
    api, round_id = merged
    (move,) = api.get(f"/v1/putaran/{round_id}/rekomendasi")["items"]
    told = api.get(f"/v1/putaran/{round_id}/rekomendasi/{move['no']}/kursi")
    waves = api.get(f"/v1/putaran/{round_id}/pelaksanaan")
    compare(waves, ANSWERS["getPelaksanaan"])

    assert (move["dari"]["unor_nama"], move["ke"]["unor_nama"]) == ("SDN Satu", "SDN Tiga")  # 12 groups, 6 + 5 there
    assert [row["pegawai_id"] for row in told["kursi"]["calon"] if row["diusulkan"]] == [move["pegawai_id"]]
    assert len(told["kursi"]["calon"]) == move["setara"] + 1 == 8
    assert [(w["tanggal"], len(w["terdampak"]), len(w["pegawai"])) for w in waves["gelombang"]] == [
        ("2027-01-01", 5, 0), ("2027-01-08", 0, 1),
    ]  # fmt: skip
    for wave in waves["gelombang"]:
        assert all(cell["lantai"] is None or cell["terendah"] >= min(cell["lantai"], cell["sebelum"]) for cell in wave["sel"])
    assert api.http.get(f"/v1/putaran/{round_id}/rekomendasi/99/kursi").status_code == 404


def test_whoever_reads_about_people_is_on_record_and_without_the_scope_nobody_is_named(
    merged: tuple[Api, str], stack: Stack
) -> None:
    api, round_id = merged
    person = api.get(f"/v1/putaran/{round_id}/terdampak")["items"][0]["pegawai_id"]
    read = {entry["tujuan"] for entry in api.get(f"/v1/pegawai/{person}/data-saya")["dibaca_oleh"]}
    assert {"terdampak", "pelaksanaan"} <= read

    blind = brought(stack.agency(",".join(scope for scope in SCOPES.split(",") if scope != "orang:baca")))
    unseen = blind.make_round(tmt_rencana="2027-01-01", kebijakan={"batas_keluar_unit_mikro": None})
    assert blind.analyse(unseen)["status"] == "SELESAI"
    rows = blind.get(f"/v1/putaran/{unseen}/terdampak")["items"]
    assert {(row["pegawai_id"], row["nama"]) for row in rows} == {(None, None)}
    assert len(rows) == 5
