"""Workload analysis over the wire: what an office sends, right and wrong, and that nothing of it is kept."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from services.gateway.api.asked_workload import ASKED, EXAMPLE
from services.gateway.docs.examples import ANSWERS
from tests.stack import Api, Stack

TASK = {
    "unit": "Setda",
    "jabatan": "Ajudan",
    "tugas": "agenda",
    "volume": 10,
    "waktu": 60,
    "periode": "TAHUN",
    "satuan_waktu": "JAM",
    "orang": 3,
}
LAHAT = [(60, 10), (60, 20), (10, 12), (30, 15), (60, 5), (30, 5)]
EXCEL = (
    "Analisis Beban Kerja;;;;;;\n;;;;;;\nNo;Unit Kerja;Nama Jabatan;Uraian Tugas;Beban Kerja;Periode;Norma Waktu (menit);Bezetting\n"
    "1;Kelurahan A;Pengelola Surat;Menerima surat;1.250;Tahunan;12,5;2\n2;Kelurahan A;Pengelola Surat;Mengagendakan;5;per hari;30 menit;\n"
    "3;Kelurahan A;Pengelola Surat;Laporan;dua;Bulanan;60;\n;;;;;;\n"
)


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency("beban:hitung")


def fits(answer: Any, example: Any) -> None:
    """The same fields at every depth the example shows."""
    assert set(answer) == set(example)
    for name, shown in example.items():
        if isinstance(shown, list) and shown and isinstance(shown[0], dict):
            for first in answer[name][:1]:
                fits(first, shown[0])
        elif isinstance(shown, dict) and name in ("metode", "ringkasan", "ej", "eu"):
            fits(answer[name], shown)


def test_the_published_adjutants_come_out_with_a_bad_row_told(api: Api) -> None:
    rows = [{**TASK, "waktu": minutes, "volume": volume} for minutes, volume in LAHAT]
    found = api.post("/v1/abk/hitung", json={"tugas": [*rows, {**TASK, "jabatan": "Lain", "volume": "x"}]})
    row = found["jabatan"][0]
    assert (row["kebutuhan_mikro_fte"], row["kebutuhan_bulat"], row["selisih"], row["ej"]["beban_kerja_mikro"]) == (
        2_256_000,
        2,
        1,
        752_000,
    )
    assert found["kesalahan"][0]["pointer"] == "/tugas/6/volume"
    fits(found, ANSWERS["computeAbk"])


def test_a_csv_as_excel_saves_it_is_read_with_its_lines(api: Api) -> None:
    headers = {"Content-Type": "text/csv; charset=windows-1252"}
    found = api.post("/v1/abk/hitung?rezim=PERKA_BKN_19_2011", content=EXCEL.encode("cp1252"), headers=headers)
    assert [row["kebutuhan_mikro_fte"] for row in found["rincian"]] == [217_014, 500_000, None]
    assert found["kesalahan"][0]["pointer"] == "baris 6 kolom Beban Kerja"
    assert found["jabatan"][0]["orang"] == 2
    assert found["jabatan"][0]["selisih"] is None


def test_rows_of_another_regime_are_never_mixed_in(api: Api, a_problem: Any) -> None:
    rows = [TASK, {**TASK, "rezim": "PERKA_BKN_19_2011"}]
    refused = a_problem(api.http.post("/v1/abk/hitung", json={"tugas": rows}), 422)
    assert (refused["errors"][0]["kode"], refused["errors"][0]["pointer"]) == ("rezim_bercampur", "/tugas/1/rezim")


@pytest.mark.parametrize(
    ("regime", "where"),
    [
        ({"nama": "PERKA_BKN_19_2011", "wke_jam": 1_250}, "/rezim/wke_menit"),
        ({"nama": "PERKA_BKN_19_2011", "wke_jam": 1_250, "wke_menit": 72_000}, "/rezim/wke_jam"),
        ({"nama": "SENDIRI", "wke_menit": 70_000}, "/rezim/dasar"),
        ({"nama": "SENDIRI", "dasar": "Perwal 1/2026"}, "/rezim/wke_menit"),
        ({"nama": "LAIN"}, "/rezim/nama"),
    ],
)
def test_a_regime_that_does_not_agree_with_itself_is_refused(api: Api, a_problem: Any, regime: Any, where: str) -> None:
    refused = a_problem(api.http.post("/v1/abk/hitung", json={"tugas": [TASK], "rezim": regime}), 422)
    assert refused["errors"][0]["pointer"] == where


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b'{"tugas": 3}', b'{"tugas": [], "aneh": 1}', b'{"tugas": [1', b'{"tugas": [], "pemangku": [{"jabatan": 3}]}'],
)
def test_a_body_that_is_no_request_is_refused_in_words(api: Api, a_problem: Any, body: bytes) -> None:
    a_problem(api.http.post("/v1/abk/hitung", content=body, headers={"Content-Type": "application/json"}), 422)


def test_other_media_are_refused_and_other_scopes_too(api: Api, stack: Stack, a_problem: Any) -> None:
    a_problem(api.http.post("/v1/abk/hitung", content=b"x", headers={"Content-Type": "text/plain"}), 415)
    a_problem(stack.agency("unor:baca").http.post("/v1/abk/hitung", json={"tugas": [TASK]}), 403)


def test_no_rows_are_no_positions(api: Api) -> None:
    found = api.post("/v1/abk/hitung", json={"tugas": []})
    assert (found["jabatan"], found["unit"], found["ringkasan"]["baris"]) == ([], [], 0)


def test_odd_rows_are_told_and_the_others_computed(api: Api) -> None:
    changed: list[dict[str, Any]] = [
        {"volume": -1}, {"volume": 10**400}, {"volume": [1]}, {"volume": True}, {"periode": "windu"}, {"waktu": "1.500"},
        {"satuan_waktu": ""},
        {"pendekatan": "PERALATAN"}, {"pendekatan": "HASIL_KERJA", "per_orang": 0}, {"kolom": 1},
    ]  # fmt: skip
    odd = [None, 5, "x", [], {}, {"jabatan": None}, *({**TASK, **one} for one in changed)]
    found = api.post("/v1/abk/hitung", json={"tugas": [*odd, {**TASK, "jabatan": "Baik"}]})
    assert found["ringkasan"]["baris_dihitung"] == 2  # the unknown column is told, its row is computed
    assert next(row for row in found["jabatan"] if row["jabatan"] == "Baik")["kebutuhan_mikro_fte"] == 480_000
    assert {"terlalu_besar", "terlalu_kecil", "angka_bermakna_dua", "pilihan_tidak_dikenal", "bukan_angka", "wajib", "bukan_objek",
            "kolom_tidak_dikenal"} == {one["kode"] for one in found["kesalahan"]}  # fmt: skip
    assert all(one["pesan"] and one["saran"] and one["pointer"] for one in found["kesalahan"])


def test_holders_by_rank_count_before_the_rows_and_contradictions_are_told(api: Api) -> None:
    rows = [TASK, {**TASK, "orang": 4}, {**TASK, "jabatan": "Caraka", "orang": 9}]
    holders = [{"unit": "Setda", "jabatan": "Caraka", "golongan": g, "orang": n} for g, n in (("II/a", 1), ("II/c", 1))]
    holders.append({"unit": "Setda", "jabatan": "Tanpa tugas", "golongan": "III/a", "orang": 1})
    found = api.post("/v1/abk/hitung", json={"tugas": rows, "pemangku": holders})
    ajudan, caraka, idle = found["jabatan"]
    assert (ajudan["orang"], found["kesalahan"][0]["kode"]) == (None, "orang_berbeda")
    assert (caraka["orang"], caraka["orang_per_golongan"]) == (2, {"II/a": 1, "II/c": 1})
    assert (idle["orang"], idle["kebutuhan_mikro_fte"], found["unit"][0]["eu"]["beban_kerja_mikro"]) == (1, None, None)


def test_a_hundred_thousand_tasks_are_one_call(api: Api) -> None:
    rows = [
        {"unit": f"U{i % 1_500}", "jabatan": f"J{i % 50}", "tugas": f"t{i}", "volume": i % 97, "waktu": i % 13 + 1, "periode": "BULAN",
         "satuan_waktu": "MENIT", "orang": i % 50 % 4} for i in range(100_000)
    ]  # fmt: skip
    body = json.dumps({"tugas": rows, "rincian": False}).encode()
    started = time.perf_counter()
    found = api.post("/v1/abk/hitung", content=body, headers={"Content-Type": "application/json"})
    assert time.perf_counter() - started < 30
    wanted = sum(row["volume"] * row["waktu"] * 12 for row in rows)
    assert found["ringkasan"]["baris_dihitung"] == 100_000
    assert found["ringkasan"]["kebutuhan_mikro_fte"] == round(wanted / 75_000 * 1e6)
    assert found["rincian"] == []


def test_too_many_rows_are_refused_by_the_child_with_the_place(api: Api, a_problem: Any) -> None:
    body = b'{"tugas": [' + b",".join([b"{}"] * 200_001) + b"]}"
    refused = a_problem(api.http.post("/v1/abk/hitung", content=body, headers={"Content-Type": "application/json"}), 422)
    assert (refused["errors"][0]["kode"], refused["errors"][0]["pointer"]) == ("terlalu_banyak", "/tugas")


def test_wisn_and_the_minimum_of_a_health_centre_answer_as_documented(api: Api, a_problem: Any) -> None:
    staff = {
        "nama": "Perawat",
        "waktu": {"wkt_menit": 72_000},
        "kegiatan": [{"nama": "x", "volume": 9_000, "waktu": 10}],
        "orang": 1,
    }
    fits(api.post("/v1/abk/wisn", json={"tenaga": [staff]}), ANSWERS["computeWisn"])
    full = {**staff, "penunjang": [{"nama": "rapat", "persen": 120}]}
    refused = a_problem(api.http.post("/v1/abk/wisn", json={"tenaga": [full]}), 422)
    assert refused["errors"][0]["pointer"] == "/tenaga/0/penunjang"
    centre = {"nama": "P", "kawasan": "PERKOTAAN", "rawat_inap": False, "asn": {"PERAWAT": 4}, "kontrak": {"PERAWAT": 2}}
    fits(api.post("/v1/abk/puskesmas", json={"puskesmas": [centre]}), ANSWERS["comparePuskesmas"])


@pytest.mark.parametrize("question", ["hitung", *ASKED])
def test_what_the_page_shows_as_a_question_is_answered(api: Api, question: str) -> None:
    body = EXAMPLE if question == "hitung" else ASKED[question]["contoh"]["value"]
    assert api.post(f"/v1/abk/{question}", json=body)
