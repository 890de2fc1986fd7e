"""A round from its simulation to its decision, by the officials who may, over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flow.rounds import DAY, Round, calendar, now
from tests.people import People, people
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def test_a_round_is_decreed_announced_frozen_planned_and_decided(stack: Stack, city: People) -> None:
    round_ = Round(stack, city).make()
    assert round_.row["status"] == "SIMULASI"
    assert round_.row["kapasitas_meja"] == 50, "the desk's capacity is there unless another is stated"
    assert not round_.row["keputusan_nomor"]

    round_.decree()
    assert (round_.row["status"], round_.row["keputusan_nomor"]) == ("DRAF", "188.44/1")
    round_.go(city.meja, "UMUMKAN")
    assert "belum_hari_beku" in round_.try_(city.meja, "BEKUKAN").text
    round_.days_pass(1)
    round_.go(city.meja, "BEKUKAN")
    frozen = round_.row["snapshot_beku"]
    assert round_.row["per"] == frozen["per"] == round_.row["kalender"]["beku"]
    round_.go(city.meja, "BUKA_KONSULTASI")
    assert "konsultasi_berjalan" in round_.try_(city.meja, "SUSUN_RENCANA").text
    round_.days_pass(2)
    round_.go(city.meja, "SUSUN_RENCANA")

    assert "rencana_belum_dipilih" in round_.try_(city.meja, "AJUKAN_TELAAH").text
    plan = round_.plan("A")
    assert plan["enam_hash"]["snapshot"] == frozen["hash"], "every analysis after the freeze stands on the frozen data"
    round_.choose(plan)
    round_.go(city.meja, "AJUKAN_TELAAH").go(city.ppk, "PUTUSKAN", catatan="Sesuai pertimbangan Tim")

    assert round_.row["status"] == "DIPUTUSKAN"
    assert round_.row["prakiraan"]["rencana_id"] == plan["id"]
    assert len(round_.row["prakiraan"]["perpindahan"]) == 1
    told = city.auditor.get(f"{round_.path}/riwayat")["items"]
    assert [one["ke"] for one in told] == ["DRAF", "DIUMUMKAN", "DATA_BEKU", "KONSULTASI", "RENCANA", "TELAAH", "DIPUTUSKAN"]
    assert told[-1]["oleh"] == city.ppk.aktor
    assert told[-1]["peran"] == "PPK"


def test_changed_criteria_want_another_decree(stack: Stack, city: People) -> None:
    round_ = Round(stack, city).make().decree()
    before = round_.row["kriteria_hash"]

    assert "alasan_wajib" in round_.try_(city.meja, "UBAH", isi={"kebijakan": {"jarak_maks_m": 5000}}).text
    round_.go(city.meja, "UBAH", catatan="Terlalu jauh", isi={"kebijakan": {"jarak_maks_m": 5000, "bobot": {"km_mikro": 1}}})

    assert (round_.row["status"], round_.row["keputusan_nomor"], round_.row["kriteria_hash"]) == ("SIMULASI", None, None)
    assert round_.row["kebijakan"]["bobot"]["pindah_mikro"] == 100_000, "the rest of a table stays"
    assert round_.decree().row["kriteria_hash"] != before


def test_who_may_not_and_what_is_old_and_what_is_not_possible_are_told_apart(stack: Stack, city: People, a_problem: Any) -> None:
    round_ = Round(stack, city).make()

    assert a_problem(round_.try_(city.tpk1, "BATALKAN", catatan="x"), 403)
    assert a_problem(round_.try_decree(city.kepala_opd), 403), "a decree of the agency is not recorded by one office"
    refused = a_problem(round_.try_(city.meja, "UMUMKAN"), 409)
    assert "TETAPKAN" in refused["saran"]
    assert {one["kode"] for one in refused["errors"]} == {"aksi_tersedia"}
    assert a_problem(city.meja.http.post(f"{round_.path}/transisi", json={"aksi": "UBAH"}), 428)
    old = round_.try_(city.meja, "UBAH", versi=99, isi={"kapasitas_meja": 10})
    assert a_problem(old, 412)
    assert old.headers["etag"] == f'"v{round_.row["versi"]}"'
    machine = city.api.http.post(f"{round_.path}/transisi", json={"aksi": "UBAH"}, headers={"If-Match": '"v1"'})
    assert machine.status_code == 403, "persons act, machines do not"


def test_a_decree_wants_a_calendar_a_lawful_day_and_its_own_file(stack: Stack, city: People, a_problem: Any) -> None:
    bare = Round(stack, city).make(kalender=None, tmt_rencana="2027-03-15", tanggal_keputusan="2026-11-01")

    refused = a_problem(bare.try_decree(city.hukum), 409)

    assert [one["kode"] for one in refused["errors"]] == ["kalender_kurang", "tmt_guru"]
    assert a_problem(bare.try_decree(city.hukum, b"bukan pdf"), 422)
    body = {"nama": "x", "per": "2026-11-01", "tanggal_keputusan": "2026-11-01", "tmt_rencana": "2027-01-01",
            "ruang_lingkup": {}, "kalender": {**calendar(now()), "beku": (now() - 5 * DAY).isoformat()}}  # fmt: skip
    assert "pengumuman harus mendahului beku" in a_problem(city.meja.http.post("/v1/putaran", json=body), 422)["detail"]


def test_plans_of_a_decreed_round_differ_in_their_pins_alone(stack: Stack, city: People) -> None:
    round_ = Round(stack, city).make()
    near = round_.plan("Dekat", ubahan={"jarak_maks_m": 0})
    assert near["ubahan"] == {"jarak_maks_m": 0}
    round_.decree()

    assert (
        "hanya boleh berbeda pinnya"
        in city.meja.http.post(
            f"{round_.path}/rencana", json={"nama": "B", "ubahan": {"jarak_maks_m": 1}}, headers={"Idempotency-Key": "k"}
        ).text
    )
    assert [one["nama"] for one in city.meja.get(f"{round_.path}/rencana")["items"]] == ["Dekat"]
