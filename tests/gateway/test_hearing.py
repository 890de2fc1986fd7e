"""The hearing over HTTP: told and answered, silence waited for, a datum contested and answered by its owner, urgency reviewed."""

from __future__ import annotations

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples_hearing import HEARING
from tests.cases import REASON, Case, draft
from tests.flow.sql import sql
from tests.people import People, people
from tests.stack import Stack

WRONG = [{"bidang": "TMT_UNIT", "seharusnya": "1 Juli 2019", "keterangan": "Rahasia: SK 800/12/2019"}]
RIGHT = [{"putusan": "DATA_BENAR", "jawaban": "Sesuai SK."}]


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture
def told(city: People) -> Any:
    """A case whose person was told by letter; it is withdrawn afterwards, so that the next test may have the person."""
    made = draft(city, "P001", "SD2").until("VERIFIKASI_BKPSDM").go(city.meja, "BERITAHUKAN", pemberitahuan={"cara": "SURAT"})
    yield made
    made.read()
    made.go(city.meja, "TARIK", **REASON)


def codes(problem: dict[str, Any]) -> list[str]:
    return [part["kode"] for part in problem["errors"]]


def heard(case: Case, by: Any = None) -> dict[str, Any]:
    found: dict[str, Any] = (by or case.city.meja).get(f"/v1/usulan-mutasi/{case.id}/dengar")
    return found


def answer(city: People, case: Case, **body: Any) -> Any:
    match = {"If-Match": f'"v{case.row["versi"]}"'}
    return city.pegawai.http.post(f"/v1/saya/usulan/{case.id}/tanggapan", json=body, headers=match)


def silent_since(stack: Stack, case: Case, days: int) -> None:
    """The calendar goes on: the notice and its end lie so many days further back."""
    shift = f"- interval '{days} days'"
    sql(
        stack.city,
        f"UPDATE pemberitahuan SET tanggal = tanggal {shift}, paling_cepat = paling_cepat {shift} WHERE usulan_id = '{case.id}'",
    )


def test_the_notice_names_whom_to_ask_and_until_when_and_says_the_period_is_from_memory(city: People, told: Case) -> None:
    mine = city.pegawai.get("/v1/saya/pemberitahuan")["items"][-1]

    assert set(mine) == set(HEARING["listPemberitahuanSaya"]["items"][0])
    assert (mine["usulan_id"], mine["cara"], mine["hari"], mine["bawaan"], mine["tanggapan"]) == (
        told.id,
        "SURAT",
        10,
        True,
        None,
    )
    assert "ingatan" in mine["dasar"]
    assert (mine["petugas"], mine["jam_layanan"]) == ("Contoh Lubis", "Senin-Jumat 08.00-15.00")
    assert mine["kepada"]
    due = [one for one in told.read()["tenggat_semua"] if one["jenis"] == "TANGGAPAN"]
    assert [one["hari_kerja"] for one in due] == [10]
    assert told.row["tenggat"] == mine["paling_cepat"]


def test_the_case_waits_until_the_person_answered(city: People, told: Case, a_problem: Any) -> None:
    told.check()
    problem = a_problem(told.try_(city.meja, "NILAI"), 409)
    assert codes(problem) == ["menunggu_tanggapan"]
    told.read()

    kept = answer(city, told, tanggapan="CATATAN", catatan="Mohon sesudah ujian.")
    assert kept.status_code == 200, kept.text
    assert set(kept.json()) == set(HEARING["replyPemberitahuan"])
    told.read()
    assert a_problem(answer(city, told, tanggapan="TIDAK_KEBERATAN"), 409)["kode"] == "tidak_menunggu_tanggapan"
    assert told.row["tenggat"] is None
    told.go(city.meja, "NILAI")
    assert heard(told)["pemberitahuan"][-1]["catatan"] == "Mohon sesudah ujian."
    assert heard(told, city.tpk1)["pemberitahuan"][-1]["catatan"] is None, "words are for the desk and for those who decide"


def test_silence_to_the_end_is_no_objection_and_an_uncertain_end_is_checked_by_hand(
    city: People, stack: Stack, told: Case, a_problem: Any
) -> None:
    told.check()
    silent_since(stack, told, 30)
    assert city.meja.get("/v1/pemberitahuan", menunggu=True)["items"][-1]["masa_lewat"] is True
    problem = a_problem(told.try_(city.meja, "NILAI"), 409)
    assert codes(problem) == ["masa_tanggapan_belum_pasti"], "nobody has entered the holidays of this year"
    assert problem["errors"][0]["pointer"] == "/dicek/HARI_TANGGAPAN"

    told.go(city.meja, "NILAI", dicek=["HARI_TANGGAPAN"], catatan="Libur dihitung dari SKB.")
    assert heard(told)["pemberitahuan"][-1]["tanggapan"] == "DIAM"


def test_a_contest_names_a_datum_goes_to_its_owner_and_only_this_case_leaves_the_wave(
    city: People, told: Case, a_problem: Any
) -> None:
    assert codes(a_problem(told.try_(city.meja, "CATAT_SANGGAH"), 409)) == ["sanggah_tanpa_data"]
    match = {"If-Match": f'"v{told.row["versi"]}"'}
    own = {"aksi": "CATAT_SANGGAH", "sanggah": WRONG}
    path = f"/v1/saya/usulan/{told.id}/transisi"
    assert city.pegawai.http.post(path, json=own, headers=match).status_code == 200
    told.read()
    assert told.status == "SANGGAH"
    assert "Rahasia" not in str(told.row), "the step keeps no word of the person"

    listed = [one for one in city.pemilik_data.get("/v1/sanggah", terbuka=True)["items"] if one["usulan_id"] == told.id]
    assert set(listed[0]) == set(HEARING["listSanggah"]["items"][0])
    assert (listed[0]["bidang"], listed[0]["pemilik_peran"], listed[0]["untuk_anda"]) == ("TMT_UNIT", "PEMILIK_DATA", True)
    assert (listed[0]["pemilik_id"], listed[0]["hari"]) == (str(city.pemilik_data.pengguna_id), 5)
    assert "Rahasia" not in str(listed)
    assert heard(told, city.pemilik_data)["sanggah"][0]["keterangan"] == WRONG[0]["keterangan"]
    a_problem(city.kepala_unit.http.get("/v1/sanggah"), 403)
    a_problem(city.kepala_unit.http.get(f"/v1/usulan-mutasi/{told.id}/dengar"), 404)

    desk = told.try_(city.meja, "JAWAB_SANGGAH", putusan_sanggah=RIGHT, **REASON)
    assert codes(a_problem(desk, 409)) == ["bukan_pemilik_data"]
    unsaid = told.try_(city.pemilik_data, "JAWAB_SANGGAH", **REASON)
    assert codes(a_problem(unsaid, 409)) == ["sanggah_belum_dijawab"]
    told.go(city.pemilik_data, "JAWAB_SANGGAH", putusan_sanggah=RIGHT, **REASON)
    assert told.status == "DIBERITAHUKAN"
    mine = city.pegawai.get(f"/v1/saya/usulan/{told.id}/dengar")
    assert set(mine) == set(HEARING["getDengarSaya"])
    for part in ("pemberitahuan", "sanggah"):
        assert set(mine[part][-1]) == set(HEARING["getDengar"][part][-1])
    assert (mine["sanggah"][0]["putusan"], mine["sanggah"][0]["jawaban"]) == ("DATA_BENAR", "Sesuai SK.")

    told.check()
    again = told.try_(city.meja, "CATAT_SANGGAH", sanggah=WRONG)
    assert codes(a_problem(again, 409)) == ["sudah_disanggah"], "a contest is no veto"
    told.go(city.meja, "NILAI")


def test_a_corrected_datum_makes_the_judgement_stale_and_a_late_owner_is_replaced_by_the_desk(
    city: People, stack: Stack, told: Case, a_problem: Any
) -> None:
    told.check()
    told.go(city.meja, "CATAT_SANGGAH", sanggah=WRONG)
    sql(stack.city, f"UPDATE sanggah SET tanggal = tanggal - 30, paling_cepat = paling_cepat - 30 WHERE usulan_id = '{told.id}'")
    assert heard(told)["peringatan"] == ["SANGGAH_TERLAMBAT"]
    late = [one for one in city.auditor.get("/v1/sanggah", terbuka=True)["items"] if one["usulan_id"] == told.id]
    assert (late[0]["terlambat"], late[0]["umur_hari"]) == (True, 30)

    fixed = [{"putusan": "DATA_DIPERBAIKI", "jawaban": "Diperbaiki di SIMPEG."}]
    told.go(city.meja, "JAWAB_SANGGAH", putusan_sanggah=fixed, **REASON)
    assert heard(told)["sanggah"][0]["diputus_peran"] == "PETUGAS_MUTASI"
    assert codes(a_problem(told.try_(city.meja, "NILAI"), 409)) == ["himpunan_berubah"]
    told.check()
    told.go(city.meja, "NILAI")


def test_an_urgent_move_goes_at_once_and_is_reviewed_by_somebody_else(city: People, stack: Stack, a_problem: Any) -> None:
    case = draft(city, "P003", "SD2", mendesak_sebab="KESELAMATAN").until("VERIFIKASI_BKPSDM")
    case.check()
    case.go(city.meja, "NILAI_MENDESAK", alasan_kode="MENDESAK", catatan="Ancaman di sekolah.")
    waiting = [one for one in city.sekda.get("/v1/tinjauan-mendesak", terbuka=True)["items"] if one["usulan_id"] == case.id]
    assert set(waiting[0]) == set(HEARING["listTinjauanMendesak"]["items"][0])
    assert (waiting[0]["sebab"], waiting[0]["hari"], waiting[0]["terlambat"]) == ("KESELAMATAN", 30, False)
    sql(
        stack.city,
        f"UPDATE tinjauan_mendesak SET batas = batas - 60, paling_cepat = paling_cepat - 60 WHERE usulan_id = '{case.id}'",
    )
    assert [one["usulan_id"] for one in city.auditor.get("/v1/tinjauan-mendesak", terlambat=True)["items"]] == [case.id]
    assert heard(case)["peringatan"] == ["TINJAUAN_TERLAMBAT"]

    path, body = f"/v1/usulan-mutasi/{case.id}/tinjauan", {"hasil": "TIDAK_DIBENARKAN", "catatan": "Tidak ada laporan."}
    match = {"If-Match": f'"v{case.row["versi"]}"'}
    a_problem(city.meja.http.post(path, json=body, headers=match), 403)
    done = city.sekda.post(path, json=body, headers=match)
    assert set(done) == set(HEARING["reviewMendesak"])
    case.read()
    assert heard(case)["peringatan"] == ["MENDESAK_TIDAK_DIBENARKAN"]
    assert set(heard(case)["tinjauan"][0]) == set(HEARING["getDengar"]["tinjauan"][0])
    assert city.auditor.get("/v1/tinjauan-mendesak", terlambat=True)["items"] == []
    case.go(city.meja, "TARIK", **REASON)


def test_who_declared_a_tie_decides_in_no_act_and_those_who_watch_see_the_declaration(city: People, a_problem: Any) -> None:
    case = draft(city, "P004", "SD2").until("DIAJUKAN")
    kin = {"diri_sendiri": False, "derajat_keluarga": 2, "berkepentingan": False}
    refused = case.try_(city.kepala_opd, "VERIFIKASI_OPD", kepentingan=kin)
    assert codes(a_problem(refused, 409)) == ["berkepentingan"]
    assert case.try_(city.dinas, "VERIFIKASI_OPD", kepentingan=kin | {"derajat_keluarga": 3}).status_code == 200
    case.read()

    found = [one for one in city.auditor.get("/v1/kepentingan", berhubungan=True)["items"] if one["usulan_id"] == case.id]
    assert set(found[0]) == set(HEARING["listKepentingan"]["items"][0])
    assert {(one["oleh"], one["derajat_keluarga"], one["menghalangi"]) for one in found} == {(city.dinas.aktor, 3, False)}
    a_problem(city.meja.http.get("/v1/kepentingan"), 403)
    case.go(city.meja, "TARIK", **REASON)


def test_departures_are_reported_to_those_who_watch_by_official_unit_and_reason(city: People, a_problem: Any) -> None:
    made = []
    for code in ("P005", "P006", "P007"):
        case = draft(city, code, "SD2").until("DIAJUKAN")
        note = {"alasan_kode": "KANTOR_KECIL", "catatan": "=1+1 Hanya satu petugas."}
        made.append(case.go(city.kepala_opd, "VERIFIKASI_OPD", pemisahan=True, **note).go(city.meja, "TARIK", **REASON))
    listed = city.auditor.get("/v1/penyimpangan", jenis="PEMISAHAN_TUGAS", oleh=city.kepala_opd.aktor)
    assert set(listed["items"][0]) == set(HEARING["listPenyimpangan"]["items"][0])
    assert [one["usulan_id"] for one in listed["items"]] == [one.id for one in reversed(made)]
    assert {(one["alasan_kode"], one["oleh_nama"], one["opd_nama"]) for one in listed["items"]} == {
        ("KANTOR_KECIL", "Pejabat O03", "Dinas Pendidikan")
    }
    paged = city.sekda.get("/v1/penyimpangan", limit=2, oleh=city.kepala_opd.aktor)
    rest = city.sekda.get("/v1/penyimpangan", limit=2, oleh=city.kepala_opd.aktor, cursor=paged["berikutnya"])
    assert [one["id"] for one in (*paged["items"], *rest["items"])] == [one["id"] for one in listed["items"]]
    assert city.sekda.get("/v1/penyimpangan", sampai="2026-01-01")["items"] == []

    told = city.sekda.get("/v1/penyimpangan/ringkasan", jenis="PEMISAHAN_TUGAS")
    assert set(told) == set(HEARING["getPenyimpanganRingkasan"])
    official = {one["kunci"]: one for one in told["menurut"]["PEJABAT"]}[city.kepala_opd.aktor]
    assert (official["nama"], official["jumlah"]) == ("Pejabat O03", 3)
    assert official["usulan"] >= 3
    gathered = [one for one in told["gugus"] if one["kunci"] == city.kepala_opd.aktor]
    assert set(gathered[0]) == set(HEARING["getPenyimpanganRingkasan"]["gugus"][0])
    assert "3 penyimpangan dalam" in gathered[0]["kalimat"]

    book = city.auditor.http.get("/v1/penyimpangan.xlsx", params={"jenis": "PEMISAHAN_TUGAS"})
    sheets = CalamineWorkbook.from_filelike(io.BytesIO(book.content))
    assert sheets.sheet_names == ["Penyimpangan", "Hitungan", "Gugus"]
    assert len(sheets.get_sheet_by_index(0).to_python()) == 4
    a_problem(city.meja.http.get("/v1/penyimpangan"), 403)
    a_problem(city.ppk.http.get("/v1/penyimpangan.xlsx"), 403)
    a_problem(city.auditor.http.get("/v1/penyimpangan", params={"dari": "2026-02-01", "sampai": "2026-01-01"}), 422)
