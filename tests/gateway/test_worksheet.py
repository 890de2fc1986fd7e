"""The worksheet goes out, comes back in whatever order and with whatever else in it, and nobody's decision is lost or overwritten."""

from __future__ import annotations

import io
import json
import uuid
import zipfile
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from services.gateway.workbook.worksheet import write_worksheet
from tests.cases import BEBAS, REASON, Case
from tests.flow.sql import sql
from tests.gateway import worksheets
from tests.gateway.worksheets import Sheet, apply, download, states, try_
from tests.people import People, people
from tests.stack import Stack

TIES = json.dumps(BEBAS)


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


@pytest.fixture(scope="module")
def round_id(stack: Stack, city: People) -> str:
    """Two moves from Satu to Dua are recommended, and no case is made of them yet."""
    made = city.api.make_round(kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    assert city.api.analyse(made)["status"] == "SELESAI"
    return str(made)


def the_cases(city: People, round_id: str) -> list[Case]:
    rows = city.meja.get("/v1/usulan-mutasi", putaran_id=round_id)["items"]
    return [Case(city, row["id"], row) for row in sorted(rows, key=lambda row: row["nomor"])]


def test_planned_moves_are_rows_with_figures_reasons_and_masked_numbers(city: People, round_id: str) -> None:
    answer = city.meja.http.get(f"/v1/putaran/{round_id}/lembar-kerja.xlsx")
    sheet = worksheets.opened(answer.content)

    assert len(sheet.rows) == 2
    row = sheet.rows[0]
    assert row["kunci"].startswith("R:")
    assert row["versi"] == "v0k0"
    assert (row["kb_asal"], row["kb_tujuan"]) == ("6/8 → 6/6", "6/4 → 6/6"), "both moves together"
    assert row["nip"].startswith("****")
    assert "SDN Satu" in row["alasan"]
    assert not {row["keputusan"], row["alasan_kode"], row["catatan"], row["pengganti"]} - {""}
    assert "SIMULASI" in str(sheet.above)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        xml = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<sheetProtection" in xml
    assert 'hidden="1"' in xml
    assert "SETUJU,TUNDA,TOLAK" in xml
    assert 'state="frozen"' in xml
    assert 'orientation="landscape"' in xml


def test_a_simulation_takes_no_decision_for_a_case(city: People, round_id: str) -> None:
    sheet = download(city.meja, round_id)
    sheet.rows[0]["keputusan"] = "SETUJU"
    tried = try_(city.meja, round_id, sheet.bytes(), TIES)

    assert states(tried) == [(None, "TERTAHAN", None)]
    assert "SIMULASI" in tried.json()["items"][0]["masalah"][0]["pesan"]


def test_decisions_survive_any_order_added_columns_and_another_program(stack: Stack, city: People, round_id: str) -> None:
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid RETURNING id", round_id)
    sheet = download(city.meja, round_id)
    sheet.rows[0]["keputusan"] = "setuju"
    sheet.rows[1] |= {"keputusan": "SETUJU", "catatan": "=2+2"}

    def shuffle(one: Sheet) -> None:
        one.rows.reverse()
        one.order.reverse()
        one.extra = {"Paraf Kabid": "ok"}

    tried = try_(city.meja, round_id, sheet.bytes(shuffle), TIES)
    assert [row["keadaan"] for row in tried.json()["items"]] == ["SIAP", "SIAP"]
    assert set(tried.json()) == set(ANSWERS["tryLembarKerja"])
    assert set(tried.json()["items"][0]) == set(ANSWERS["tryLembarKerja"]["items"][0])
    assert the_cases(city, round_id) == [], "a trial changes nothing"
    done = apply(city.meja, tried, {"kepentingan": BEBAS})

    assert [row["keadaan"] for row in done.json()["items"]] == ["DITERAPKAN", "DITERAPKAN"]
    cases = the_cases(city, round_id)
    assert [case.status for case in cases] == ["DRAF", "DRAF"]
    assert len({case.row["himpunan_id"] for case in cases}) == 1
    assert apply(city.meja, tried, {"kepentingan": BEBAS}).json() == done.json(), "applied once"
    assert city.meja.get(tried.headers["Location"]) == done.json()


def test_the_role_of_whoever_uploads_makes_the_step_and_what_is_in_the_way_is_told(city: People, round_id: str) -> None:
    """The desk submits; before the paper is there a guard holds it; the agency's head then verifies, and nobody else may."""
    cases = the_cases(city, round_id)
    sheet = download(city.meja, round_id)
    for row in sheet.rows:
        row["keputusan"] = "SETUJU"
    tried = try_(city.meja, round_id, sheet.bytes(), TIES)
    assert [aksi for _, _, aksi in states(tried)] == ["AJUKAN", "AJUKAN"]
    assert apply(city.meja2, tried, {}).status_code == 403, "somebody else's upload"
    assert [one[1] for one in states(apply(city.meja, tried, {"kepentingan": BEBAS}))] == ["DITERAPKAN"] * 2

    again = download(city.ppk, round_id)
    again.rows[0]["keputusan"] = "SETUJU"
    held = try_(city.ppk, round_id, again.bytes(), TIES).json()["items"][0]
    assert (held["keadaan"], held["masalah"][0]["kode"]) == ("TERTAHAN", "tanpa_langkah")
    assert "KEPALA_OPD" in held["masalah"][0]["saran"]

    own = download(city.kepala_opd, round_id)
    assert len(own.rows) == 2
    own.rows[0]["keputusan"] = "SETUJU"
    own.rows[1] |= {"keputusan": "TOLAK"}
    first = try_(city.kepala_opd, round_id, own.bytes(), TIES)
    assert [one[1:] for one in states(first)] == [("SIAP", "VERIFIKASI_OPD"), ("TERTAHAN", None)]
    assert first.json()["items"][1]["masalah"][0]["kode"] == "perlu_alasan"
    done = apply(city.kepala_opd, first, {"kepentingan": BEBAS})
    assert [one[1] for one in states(done)] == ["DITERAPKAN", "TERTAHAN"], "one that is held up keeps none from being done"
    assert [case.read()["status"] for case in cases] == ["VERIFIKASI_OPD", "DIAJUKAN"]


def test_two_editors_lose_nobodys_decision(city: People, round_id: str) -> None:
    cases = the_cases(city, round_id)
    mine, theirs = download(city.kepala_opd, round_id), download(city.dinas, round_id)
    put_off = {"keputusan": "TUNDA", "alasan_kode": "DATA_KELIRU", "catatan": "Menunggu perbaikan jam mengajar."}
    agenda = f"{cases[1].row['nomor']}/{cases[1].row['tahun']}"
    mine.row(agenda=agenda).update(put_off)
    theirs.row(agenda=agenda)["keputusan"] = "SETUJU"
    early = try_(city.dinas, round_id, theirs.bytes(), TIES)
    assert states(early) == [(agenda, "SIAP", "VERIFIKASI_OPD")]
    assert states(apply(city.kepala_opd, try_(city.kepala_opd, round_id, mine.bytes()), {})) == [(agenda, "DITERAPKAN", None)]

    stale = apply(city.dinas, early, {"kepentingan": BEBAS})
    assert (stale.status_code, stale.json()["kode"]) == (412, "versi_lain")
    late = try_(city.dinas, round_id, theirs.bytes(), TIES)
    row = late.json()["items"][0]
    assert (row["keadaan"], row["di_berkas"]["keputusan"], row["sekarang"]["terakhir"]["keputusan"]) == (
        "BENTROK",
        "SETUJU",
        "TUNDA",
    )
    assert row["sekarang"]["terakhir"]["catatan"] == put_off["catatan"]
    assert states(apply(city.dinas, late, {"kepentingan": BEBAS})) == [(agenda, "BENTROK", None)], "nothing is overwritten"
    assert cases[1].read()["status"] == "DIAJUKAN"
    assert "ditunda" in download(city.dinas, round_id).row(agenda=agenda)["terakhir"]
    assert [one[1] for one in states(try_(city.kepala_opd, round_id, mine.bytes()))] == ["SUDAH"], "the same file once more"


def test_what_is_wrong_with_a_file_is_told_by_row_and_cell_and_never_with_its_value(
    city: People, round_id: str, a_problem: Any
) -> None:
    sheet = download(city.meja, round_id)
    a, b = sheet.rows
    stranger = {**a, "kunci": f"U:{uuid.uuid4()}", "keputusan": "SETUJU", "catatan": "Rahasia Siti"}
    sheet.rows = [
        {**a, "keputusan": "OKE", "alasan_kode": "SUKA", "simpangan": "XX-99"}, {**b, "keputusan": "SETUJU"},
        {**b, "keputusan": "TOLAK"}, stranger, {**a, "kunci": "", "versi": "", "nama": "baris tambahan"},
    ]  # fmt: skip
    tried = try_(city.meja, round_id, sheet.bytes())
    found = [(one["nomor"], one["sel"], one["keadaan"], one["kode"]) for one in tried.json()["temuan"]]

    assert tried.json()["items"] == []
    assert {(one[2], one[3]) for one in found} == {
        ("NILAI_SALAH", "keputusan_salah"), ("NILAI_SALAH", "alasan_salah"), ("NILAI_SALAH", "aturan_salah"),
        ("RANGKAP", "baris_rangkap"), ("TIDAK_DIKENAL", "baris_tidak_dikenal"),
    }  # fmt: skip
    assert (7, "Q7", "NILAI_SALAH", "keputusan_salah") in found
    assert not [word for word in ("OKE", "Siti", "SUKA", "XX-99") if word in tried.text]

    sheet.rows = [a]
    missing = try_(city.meja, round_id, sheet.bytes()).json()["tidak_ada"]
    assert missing == [b["kunci"]]
    sheet.order.remove("versi")
    a_problem(try_(city.meja, round_id, sheet.bytes()), 422)
    a_problem(try_(city.meja, round_id, b"bukan excel"), 422)
    a_problem(city.meja.http.get(f"/v1/putaran/{round_id}/lembar-kerja/{uuid.uuid4()}"), 404)


def test_an_equal_picked_on_the_sheet_becomes_the_person_and_a_choice_of_another_row_does_not(
    stack: Stack, city: People, round_id: str
) -> None:
    """Sorting leaves Excel's lists where they were, so each choice names its row."""
    for case in the_cases(city, round_id):
        case.go(city.meja, "TARIK", **REASON)
    again = city.api.make_round(kebijakan={"batas_keluar_unit_mikro": None, "batas_keluar_opd_mikro": None})
    assert city.api.analyse(again)["status"] == "SELESAI"
    sql(stack.city, "UPDATE putaran SET status = 'DRAF' WHERE id = $1::text::uuid RETURNING id", again)
    content = city.meja.http.get(f"/v1/putaran/{again}/lembar-kerja.xlsx").content
    sheet, choices = worksheets.opened(content), worksheets.choices(content)
    named = {row["nama"] for row in sheet.rows}
    equal = next(one for one in choices[0] if one.split(" · ")[1] not in named)
    sheet.rows[0] |= {"keputusan": "SETUJU", "pengganti": equal}
    sheet.rows[1] |= {"keputusan": "SETUJU", "pengganti": choices[0][0]}
    tried = try_(city.meja, again, sheet.bytes(), TIES)

    assert [row["keadaan"] for row in tried.json()["items"]] == ["SIAP", "TERTAHAN"]
    assert tried.json()["items"][1]["masalah"][0]["kode"] == "pengganti_salah"
    apply(city.meja, tried, {"kepentingan": BEBAS})
    (made,) = the_cases(city, again)
    after = download(city.meja, again).row(agenda=f"{made.row['nomor']}/{made.row['tahun']}")
    assert after["nama"] == equal.split(" · ")[1]


END = {
    "unit": "SDN Satu",
    "opd": None,
    "jabatan": None,
    "mapel": None,
    "kelas": None,
    "kebutuhan": None,
    "orang": None,
    "orang_sesudah": None,
}
ROUND = {"nama": "Uji", "status": "DRAF", "tmt_rencana": "2027-01-01", "keputusan_nomor": None}


@pytest.mark.parametrize("move", [None, {"dari": {"sel": "a"}, "ke": {"sel": "b"}}], ids=["no recommendation", "places alone"])
def test_a_row_of_which_little_was_kept_is_a_row_with_empty_cells(move: Any) -> None:
    """A case of no plan, somebody forgotten, a result from before a figure was kept: the sheet is made, and says no more than is known."""
    row = {
        "kunci": "R:1", "versi": "v0k0", "agenda": None, "status": None, "rekomendasi_no": 7, "perpindahan": move, "aturan": [],
        "melanggar": [], "dapat": {}, "pilihan_pengganti": [], "pengganti": None, "terakhir": None, "nama": None, "nip_tersamar": None,
        "asal": END, "tujuan": {**END, "unit": None},
    }  # fmt: skip
    content = write_worksheet({"versi": 1, "putaran": ROUND, "items": [row]}, {}, "F4", ())
    (told,) = worksheets.opened(content).rows

    assert (told["nama"], told["asal"], told["tujuan"]) == ("(nama tidak ada)", "SDN Satu", "")
    assert {told[name] for name in ("alasan", "syarat", "catatan_aturan", "nip")} == {""}
    assert told["kb_asal"] == "–/– → –/–"


def test_a_round_without_a_move_is_an_empty_sheet() -> None:
    assert worksheets.opened(write_worksheet({"versi": 1, "putaran": ROUND, "items": []}, {}, "A4", ())).rows == []
