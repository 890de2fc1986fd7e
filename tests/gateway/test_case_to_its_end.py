"""A lawful move of one teacher from draft to its end, every step by its official; what a missing or wrong piece holds up on the way."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.docs.examples_usulan import USULAN
from tests.cases import REASON, draft
from tests.people import People, people
from tests.stack import Stack

WAY = [
    "DRAF", "DIAJUKAN", "VERIFIKASI_OPD", "VERIFIKASI_BKPSDM", "DIBERITAHUKAN", "DINILAI", "TIM_PENILAI_KINERJA", "DISETUJUI_PPK",
    "SK_DISIAPKAN", "SK_DITANDATANGANI", "DISAMPAIKAN", "MELAKSANAKAN_TUGAS", "SINKRON_SIASN", "SELESAI",
]  # fmt: skip


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def codes(problem: dict[str, Any]) -> list[str]:
    return [part["kode"] for part in problem["errors"]]


def test_a_case_without_a_judgement_of_its_set_is_not_taken_to_the_board(city: People, a_problem: Any) -> None:
    case = draft(city, "P002", "SD2").until("DIBERITAHUKAN")

    assert codes(a_problem(case.try_(city.meja, "NILAI"), 409)) == ["himpunan_belum_diperiksa"]
    told = case.check()
    assert set(told) == set(USULAN["checkUsulanMutasi"])
    assert set(told["items"][0]) == set(USULAN["checkUsulanMutasi"]["items"][0])
    assert (told["sah"], [one["melanggar"] for one in told["items"]]) == (True, [[]])
    assert {(one["unor_nama"], one["orang_sebelum"], one["orang_sesudah"]) for one in told["sel"]} == {
        ("SDN Satu", 8, 7), ("SDN Dua", 4, 5),
    }  # fmt: skip
    case.go(city.meja, "NILAI").go(city.meja, "TARIK", **REASON)


def test_a_lawful_case_reaches_its_end_and_every_step_is_on_record(city: People) -> None:
    case = draft(city, "P003", "SD2").until("SELESAI")

    steps = case.read()["riwayat"]
    assert [one["ke"] for one in steps] == WAY
    assert all(one["oleh"].startswith("pengguna:") and one["peran"] for one in steps)
    decided = next(one for one in steps if one["aksi"] == "SETUJUI")
    assert (decided["peran"], decided["alasan_kode"]) == ("PPK", REASON["alasan_kode"])
    assert decided["pemeriksaan_id"]
    versions = [one["versi"] for one in steps]
    assert versions == sorted(set(versions))
    assert case.row["aksi"] == [{**case.row["aksi"][0], "aksi": "BATALKAN"}]


def test_a_decision_waits_for_the_board_and_names_who_decides(city: People, a_problem: Any) -> None:
    case = draft(city, "P004", "SD2").until("TIM_PENILAI_KINERJA")

    found = codes(a_problem(case.try_(city.ppk, "SETUJUI", **REASON), 409))
    assert "pertimbangan_tpk_belum_ada" in found
    assert "bukan_pejabat_penetap" in codes(a_problem(case.try_(city.sekda, "SETUJUI", **REASON), 409))
    case.go(city.sekretaris_tpk, "KEMBALIKAN", **REASON).go(city.meja, "TARIK", **REASON)


def test_papers_that_name_another_school_or_stand_in_the_wrong_order_hold_up_the_decree(city: People, a_problem: Any) -> None:
    case = draft(city, "P005", "SD2").until("SK_DISIAPKAN")
    wrong = {**case.named(), "unit": "SDN Tiga"}
    case.paper("SK", nomor="1", tanggal="2026-11-25", tmt="2027-01-01", **wrong)
    assert "aturan_tidak_terpenuhi" in codes(a_problem(case.try_(city.ppk, "TANDA_TANGANI"), 409))
    case.paper("SK", nomor="1", tanggal="2026-10-01", tmt="2027-01-01", **case.named())  # before the board met
    assert "aturan_tidak_terpenuhi" in codes(a_problem(case.try_(city.ppk, "TANDA_TANGANI"), 409))
    case.paper("SK", nomor="1", tanggal="2026-11-25", tmt="2027-01-01", **case.named()).go(city.ppk, "TANDA_TANGANI")
    assert case.go(city.ppk, "CABUT", **REASON).status == "DICABUT"


def test_what_nobody_can_tell_holds_up_the_decree_and_not_the_decision(city: People, a_problem: Any) -> None:
    case = draft(city, "P006", "SD2").until("DISETUJUI_PPK")

    case.paper("IMUT", nomor="I/1", tanggal="2026-10-26").paper(
        "PERSETUJUAN_BKN", nomor="B/1", tanggal="2026-10-29", **case.named()
    )
    problem = a_problem(case.try_(city.meja, "SIAPKAN_SK"), 409)
    assert set(codes(problem)) == {"belum_dapat_dinilai"}
    assert {part["pointer"] for part in problem["errors"]} == {"/dicek/ELE-03", "/dicek/TERTUTUP"}
    assert a_problem(case.try_(city.meja, "SIAPKAN_SK", dicek=["ELE-03", "TERTUTUP"]), 409)["kode"] == "alasan_wajib"
    half = case.try_(city.meja, "SIAPKAN_SK", dicek=["TERTUTUP"], catatan="Tidak cuti, tidak ada alasan perlindungan.")
    assert {part["pointer"] for part in a_problem(half, 409)["errors"]} == {"/dicek/ELE-03"}
    case.go(city.meja, "TARIK", **REASON)


def test_no_more_come_than_there_are_seats(stack: Stack, a_problem: Any) -> None:
    """SDN Dua: 6 established, 4 there; a decree for January that is carried out already counts until its day comes."""
    city = people(stack)
    first, second, third = (draft(city, code, "SD2") for code in ("P007", "P002", "P004"))
    for one in (first, second):
        one.go(city.meja, "AJUKAN")
    refused(third.try_(city.meja, "AJUKAN"), a_problem, coming=2)
    first.go(city.meja, "TARIK", **REASON)
    assert second.until("SELESAI").row["tmt_rencana"] > second.row["diubah_pada"][:10], "its day is still to come"
    third.go(city.meja, "AJUKAN")
    refused(draft(city, "P005", "SD2").try_(city.meja, "AJUKAN"), a_problem, coming=2)
    city.close()


def refused(answer: Any, a_problem: Any, coming: int) -> None:
    problem = a_problem(answer, 409)
    assert codes(problem) == ["kursi_penuh"]
    assert f"ditetapkan 6, terisi 4, usulan lain datang {coming}, pergi 0" in problem["detail"]


MANDATE = {
    "penyusun": ["PETUGAS_MUTASI"], "perekomendasi": [], "tpk": False, "penanda_tangan": "SEKDA", "cara": "MANDAT",
    "naskah": "SURAT_PERINTAH", "plh": False, "alamat_keberatan": "Sekretaris Daerah", "dasar": "Perwal 12/2026",
    "nomor": "Kepwal 800/12/2026", "tanggal": "2026-02-01", "sejak": "2026-02-01",
}  # fmt: skip


def test_the_matrix_is_shipped_with_its_doubt_and_the_law_officer_replaces_a_row(city: People, a_problem: Any) -> None:
    def row() -> dict[str, Any]:
        items = city.meja.get("/v1/kewenangan")["items"]
        assert set(items[0]) == set(USULAN["listKewenangan"]["items"][0])
        return next(one for one in items if (one["jenis"], one["kelompok"]) == ("A", "PELAKSANA"))

    assert (row()["sumber"], row()["keyakinan"], row()["penanda_tangan"], row()["nomor"]) == ("BAWAAN", "MEMORY", "SEKDA", None)
    a_problem(city.meja.http.put("/v1/kewenangan/A/PELAKSANA", json=MANDATE), 403)
    a_problem(city.hukum.http.put("/v1/kewenangan/A/PELAKSANA", json={**MANDATE, "penanda_tangan": "LURAH"}), 422)
    said = city.hukum.put("/v1/kewenangan/A/PELAKSANA", json=MANDATE)
    assert set(said) == set(USULAN["putKewenangan"])
    assert (row()["sumber"], row()["keyakinan"], row()["nomor"]) == ("KOTA", "SEEN", MANDATE["nomor"])
