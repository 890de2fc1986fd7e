"""A round from its simulation to its decision, by the officials who may, over HTTP."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from pypdf import PdfReader

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import JenisPaket
from tests import dates
from tests.cases import BEBAS
from tests.flow.rounds import DAY, Round, calendar
from tests.flow.six_units import six_units
from tests.gateway.papers.material import KOP
from tests.gateway.test_documented_answers import compare
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
    compare(round_.row, ANSWERS["movePutaran"])
    compare(city.auditor.get(f"{round_.path}/riwayat"), ANSWERS["historyPutaran"])
    compare(city.auditor.get(f"{round_.path}/rencana"), ANSWERS["listRencana"])
    compare(city.auditor.get(f"{round_.path}/rencana/{plan['id']}"), ANSWERS["getRencana"])
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


def test_the_papers_of_a_round_are_marked_until_its_decree_and_change_with_its_policy(
    stack: Stack, city: People, a_problem: Any
) -> None:
    round_ = Round(stack, city).make()
    whole, criteria = f"{round_.path}/paket.zip", f"{round_.path}/paket/KRITERIA.pdf"
    assert a_problem(city.meja.http.get(criteria), 409)["kode"] == "putaran_simulasi"
    bare = a_problem(city.meja.http.get(criteria, params={"tanda_air": True}), 422)
    assert {one["kode"] for one in bare["errors"]} == {"kop_kurang"}
    city.meja.put("/v1/kop-surat", data={"isi": json.dumps(KOP)})
    trial = city.meja.http.get(criteria, params={"tanda_air": True})
    assert "SIMULASI" in _text(trial.content)

    round_.decree()
    answer = city.auditor.http.get(whole)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert len([name for name in files if name.endswith((".pdf", ".docx"))]) == 2 * len(JenisPaket) == len(files) - 1
    said = json.loads(files["sidik.json"])
    assert (answer.headers["ETag"], said["putaran"]) == (f'"{said["sidik"]}"', round_.id)
    alone = city.meja.http.get(criteria)
    assert alone.content == files["3-kriteria.pdf"], "the same policy gives the same bytes"
    assert answer.headers["ETag"] == alone.headers["ETag"] != trial.headers["ETag"]
    page = _text(alone.content)
    assert said["sidik"][:16] in page
    assert "188.44/1" in page
    assert "SIMULASI" not in page

    round_.go(city.meja, "UBAH", catatan="Terlalu jauh", isi={"kebijakan": {"jarak_maks_m": 5000}})
    round_.decree()
    assert "paling jauh 5 km" in _text((changed := city.meja.http.get(criteria)).content)
    assert changed.headers["ETag"] != alone.headers["ETag"]
    a_problem(stack.agency().http.get(criteria), 404)


def _text(content: bytes) -> str:
    assert content[:4] == b"%PDF", content[:600]
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


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
            "ruang_lingkup": {}, "kalender": {**calendar(dates.today()), "beku": (dates.today() - 5 * DAY).isoformat()}}  # fmt: skip
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


def test_two_plans_and_what_became_of_one_are_told_beside_each_other(stack: Stack, city: People) -> None:
    round_ = Round(stack, city).make()
    free = round_.plan("Bebas")
    none = round_.plan("Tanpa pindah", ubahan={"jarak_maks_m": 0})

    told = city.meja.get(f"{round_.path}/rencana/{free['id']}/banding/{none['id']}")

    compare(told, ANSWERS["compareRencana"])
    assert told["ringkasan"] == {"HILANG": 1, "BARU": 0, "BERUBAH": 0, "SAMA": 0}
    assert (told["pertama"]["perpindahan"], told["kedua"]["perpindahan"], told["selisih"]["perpindahan"]) == (1, 0, -1)
    assert told["selisih"]["kurang_orang"] == 1
    (gone,) = told["items"]
    assert gone["pertama"]["ke"].split("|")[0].endswith("SD2")
    assert gone["nama"], "the desk sees people"
    back = city.meja.get(f"{round_.path}/rencana/{none['id']}/banding/{free['id']}")
    assert [one["beda"] for one in back["items"]] == ["BARU"]
    same = city.meja.get(f"{round_.path}/rencana/{free['id']}/banding/{free['id']}")
    assert (same["items"], same["ringkasan"]["SAMA"]) == ([], 1)
    became = city.meja.get(f"{round_.path}/rencana/{free['id']}/kenyataan")
    compare(became, ANSWERS["carriedOutRencana"])
    assert became["ringkasan"] == {"BELUM_DIUSULKAN": 1}


def test_a_change_after_the_freeze_that_touches_the_plan_is_found_and_holds_up_the_decision(stack: Stack) -> None:
    city = people(stack)
    round_ = Round(stack, city).make().until_plans()
    plan = round_.plan("A")
    round_.choose(plan)
    page = f"{round_.path}/rencana/{plan['id']}/kebasian"
    assert city.meja.post(f"{round_.path}/rencana/kebasian") == {"baru": 0}, "nothing changed"
    mover = city.api.get(f"{round_.path}/rekomendasi")["items"][0]
    others = [one for one in six_units()[J.PEGAWAI] if one["id_sumber"] == "P018"]  # at SDN Tiga: no part of the plan
    city.api.bring(J.PEGAWAI, [{**others[0], "golongan": "III/d"}])
    assert city.meja.post(f"{round_.path}/rencana/kebasian") == {"baru": 0}, "somebody else's change is no alarm"

    code = next(code for code, one in city.pegawai_id.items() if str(one) == mover["pegawai_id"])
    (row,) = [one for one in six_units()[J.PEGAWAI] if one["id_sumber"] == code]
    city.api.bring(J.PEGAWAI, [{**row, "kedudukan": "CLTN"}])
    assert city.meja.post(f"{round_.path}/rencana/kebasian")["baru"] >= 1
    assert city.meja.post(f"{round_.path}/rencana/kebasian") == {"baru": 0}, "told once"

    compare(city.meja.get(page), ANSWERS["listKebasian"])
    found = city.meja.get(page)["items"]
    assert {one["jenis"] for one in found} >= {"ORANG_BERUBAH", "ORANG_KELUAR"}
    assert all(one["pesan"] and one["nomor_usulan"] == [mover["no"]] for one in found)
    round_.go(city.meja, "AJUKAN_TELAAH")
    assert "rencana_basi" in round_.try_(city.ppk, "PUTUSKAN", catatan="Setuju").text
    round_.go(city.ppk, "PUTUSKAN", catatan="Sudah ditelaah: calon lain", isi={"basi_ditelaah": True})
    assert round_.row["status"] == "DIPUTUSKAN"
    made = city.meja.post(
        f"{round_.path}/usulan", 201, json={"nama": "1", "kepentingan": BEBAS}, headers={"Idempotency-Key": "basi"}
    )
    case = made["dibuat"][0]["usulan_id"]
    (marked,) = city.meja.get("/v1/usulan-mutasi", basi=True)["items"]
    assert marked["id"] == case
    whole = city.meja.get(f"/v1/usulan-mutasi/{case}")
    assert marked["sebab_basi"] == sorted({one["jenis"] for one in whole["basi"]}) == ["ORANG_BERUBAH", "ORANG_KELUAR"]
    assert case not in {row["id"] for row in city.meja.get("/v1/usulan-mutasi", basi=False)["items"]}
    assert case in city.meja.http.get("/v1/usulan-mutasi.csv", params={"basi": True}).text
    city.close()


def test_who_is_left_out_of_a_round_has_a_reason_and_a_private_one_is_masked(stack: Stack, a_problem: Any) -> None:
    city = people(stack)
    round_ = Round(stack, city).make()
    mover = _mover(round_.plan("A"), city)
    path = f"{round_.path}/pengecualian"
    one = {"pegawai_id": mover, "jenis": "LARANG", "alasan_kode": "PELINDUNGAN", "dasar_nomor": "441/RS/2026"}

    assert a_problem(city.meja.http.post(path, json={**one, "catatan": "sakit jantung"}), 422), (
        "a private ground is never told in words"
    )
    assert a_problem(city.meja.http.post(path, json={**one, "alasan_kode": "TUGAS_KHUSUS"}), 422), "a reason is wanted"
    assert a_problem(city.tpk1.http.post(path, json=one), 403)
    made = city.meja.post(path, 201, json=one)
    assert a_problem(city.meja.http.post(path, json=one), 409)

    compare(city.tpk1.get(path), ANSWERS["listPengecualian"])
    (seen,) = city.tpk1.get(path)["items"]
    assert (seen["dasar_nomor"], seen["alasan"], seen["oleh"]) == (None, "alasan pribadi yang dilindungi", city.meja.aktor)
    assert city.auditor.get(path)["items"][0]["dasar_nomor"] == "441/RS/2026"
    assert _mover(round_.plan("B"), city) not in (mover, None), "somebody else goes; the protected one is in no plan"
    city.meja.post(f"{path}/{made['id']}/cabut")
    assert city.tpk1.get(path)["items"][0]["dicabut_oleh"] == city.meja.aktor
    assert _mover(round_.plan("C"), city) == mover
    city.close()


def test_a_pin_without_a_reason_holds_up_the_decree(stack: Stack, city: People) -> None:
    pin = {"pegawai_id": str(city.pegawai_id["P003"]), "sel": "uji:SD2|GURU|KELAS", "jenis": "LARANG"}
    round_ = Round(stack, city).make(kebijakan={"pin": [pin]})
    assert "pin_tanpa_alasan" in round_.try_decree(city.hukum).text

    told = {**pin, "alasan_kode": "TUGAS_KHUSUS", "catatan": "Memimpin akreditasi"}
    city.meja.post(f"{round_.path}/pengecualian", 201, json=told)
    round_.read()
    round_.decree()
    assert round_.row["status"] == "DRAF"


def _mover(plan: dict[str, Any], city: People) -> str | None:
    rows = city.api.get(f"/v1/analisis/{plan['analisis_id']}/hasil")["usulan"]
    people = city.api.get(f"/v1/putaran/{plan['putaran_id']}/rekomendasi")["items"]
    assert len(rows) == len(people)
    return people[0]["pegawai_id"] if people else None
