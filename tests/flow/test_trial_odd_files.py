"""What else people upload: nothing, almost nothing, no spreadsheet at all, a tree that bites its tail. Always an answer in words."""

from __future__ import annotations

import io
import random
import uuid
import zipfile
from typing import Any

import pytest

from demo.files import as_csv
from shared.vocabulary import JenisMasukan as J
from tests.flow import six_units as small
from tests.flow.mid_city import mid_city
from tests.flow.sql import sql
from tests.flow.trials import SHEETS, Trial, ask, try_files
from tests.registry.intake.builders import HEADINGS, a_person, text, xlsx
from tests.stack import Stack


def _bomb() -> bytes:
    """A few hundred kilobytes that unpack to a gigabyte: the declared size is enough to refuse it."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(700):
                sheet.write(bytes(1 << 20))
    return sink.getvalue()


UNREADABLE: dict[str, tuple[str, Any]] = {
    "random bytes": ("acak.xlsx", lambda: random.Random(3).randbytes(4000)), "a PDF": ("surat.pdf", lambda: b"%PDF-1.7\n%\xe2\xe3\n" * 40),
    "a zip of nothing": ("kosong.zip", lambda: b"PK\x05\x06" + bytes(18)), "a zip bomb": ("besar.xlsx", _bomb),
    "a web page": ("hal.xls", lambda: b"<html><body><p>Masuk</p></body></html>"), "an empty file": ("nol.xlsx", lambda: b""),
    "an empty workbook": ("kosong.xlsx", lambda: xlsx(Data=[])),
    "headings of other things": ("lain.csv", lambda: b"warna,rasa\nbiru,asin\n"),
    "half a workbook": ("putus.xlsx", lambda: xlsx(Data=[HEADINGS, a_person()])[:2500]),
}  # fmt: skip


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_is_no_table_of_ours_is_refused_in_words(stack: Stack, what: str) -> None:
    name, make = UNREADABLE[what]
    trial = try_files(stack.agency(), (name, make()))
    assert trial.row["status"] == "GAGAL"
    assert name in trial.row["galat"]
    assert "Tidak ada berkas yang dapat dibaca" in trial.row["galat"]
    assert "Error" not in trial.row["galat"]


def test_headings_without_a_row_say_so(stack: Stack) -> None:
    trial = try_files(stack.agency(), ("pegawai.xlsx", xlsx(Data=[HEADINGS])))
    assert trial.row["status"] == "GAGAL"
    assert "pegawai.xlsx" in trial.row["galat"]


def test_one_employee_makes_a_whole_workbook(stack: Stack) -> None:
    trial = _good(try_files(stack.agency(), ("pegawai.xlsx", xlsx(Data=[HEADINGS, a_person()]))))
    assert "Pegawai 1;" in trial.text
    assert len(trial.sheets["Usulan perpindahan"]) == 1


def test_one_unit_has_nobody_to_exchange_with(stack: Stack) -> None:
    rows = [small.a_teacher(n, "SD1") for n in range(1, 9)]
    files = ("unor.csv", as_csv(J.UNOR, small.units())), ("jabatan.csv", as_csv(J.JABATAN, small.positions()))
    trial = _good(try_files(stack.agency(), *files, ("pegawai.csv", as_csv(J.PEGAWAI, rows))))
    assert "Usulan: 0 perpindahan" in trial.text


@pytest.mark.parametrize(
    "options",
    [{"warna": "biru"}, {"per": "31-02-2026"}, {"per": "2026-13-01"}, {"per": 5}, {"norma": 3}, {"norma": {"TK": "A-JP24"}}],
)
def test_an_option_nobody_knows_or_a_date_that_is_none_is_refused_at_the_door(stack: Stack, options: dict[str, Any]) -> None:
    answer = ask(stack.agency(), ("p.xlsx", xlsx(Data=[HEADINGS, a_person()])), **options)
    assert (answer.status_code, answer.json().get("kode")) == (422, "masukan_tidak_sah")
    assert answer.json()["saran"]


def test_a_norm_nobody_knows_ends_in_words_that_name_the_known_ones(stack: Stack) -> None:
    rows = [
        ["npsn", "nama_sekolah", "bentuk", "jumlah_siswa", "jumlah_rombel", "jumlah_guru"],
        ["C1", "SD Contoh", "SD", 168, 6, 7],
    ]
    trial = try_files(stack.agency(), ("sekolah.csv", text(rows)), norma="A-JP99")
    assert trial.row["status"] == "GAGAL"
    assert "A-JP99 tidak dikenal untuk SD" in trial.row["galat"]
    assert "A-JP24" in trial.row["galat"]


def test_no_file_or_too_many_are_refused_at_the_door(stack: Stack) -> None:
    api = stack.agency()
    assert api.http.post("/v1/coba", data={"opsi": "{}"}).status_code == 422
    assert ask(api, *[(f"{n}.csv", b"a,b\n") for n in range(11)]).status_code == 422


def test_units_above_each_other_are_refused_and_the_rest_goes_on(stack: Stack) -> None:
    loop = [
        {"id_sumber": "A", "nama": "Bidang A", "jenis": "BIDANG", "induk": "B"},
        {"id_sumber": "B", "nama": "Bidang B", "jenis": "BIDANG", "induk": "A"},
        {"id_sumber": "C", "nama": "Bidang C", "jenis": "BIDANG", "induk": "C"},
    ]
    city = small.six_units() | {J.UNOR: [*small.units(), *loop]}
    trial = _good(try_files(stack.agency(), *((f"{kind.value.lower()}.csv", as_csv(kind, rows)) for kind, rows in city.items())))
    refused = [row for row in trial.table("Masalah baris") if row["Status"] == "gagal" and row["Berkas"] == "unor.csv"]
    assert {row["Baris"] for row in refused} == {8, 9, 10}
    assert [(row["Dari"], row["Ke"]) for row in trial.table("Usulan perpindahan")] == [("SDN Satu", "SDN Dua")] * 2


def test_a_loop_closed_by_a_second_file_neither_hangs_nor_breaks_the_snapshot(stack: Stack) -> None:
    api, city = stack.agency(), small.six_units()
    api.bring_city(city)
    api.bring(J.UNOR, [{"id_sumber": "DISDIK", "nama": "Dinas Pendidikan", "jenis": "BIDANG", "induk": "SD1"}])
    done = api.analyse(api.make_round())
    assert done["status"] == "SELESAI", done["galat"]


def test_a_loop_closed_by_two_imports_at_once_does_not_hang_the_registry(stack: Stack) -> None:
    """Each saw only its own half of it, so neither could refuse: here the owner's hand makes what they would have made."""
    api = stack.agency()
    api.bring_city(small.six_units())
    ids = {row["id_sumber"]: row["id"] for row in api.get("/v1/unor")["items"]}
    for child, parent in (("KEC", "SD3"), ("SD3", "KEC")):
        change = "UPDATE unor_versi SET induk_id = $2, jenis = 'BIDANG' WHERE unor_id = $1"
        sql(stack.city, change, uuid.UUID(ids[child]), uuid.UUID(ids[parent]))
    done = api.analyse(api.make_round())
    assert done["status"] == "SELESAI", done["galat"]


@pytest.mark.long
def test_a_hundred_thousand_rows_in_three_files_enter_without_a_loss(stack: Stack) -> None:
    api, city = stack.agency(), mid_city(8400, seed=9)
    staff = city[J.PEGAWAI]
    assert len(staff) > 100_000
    for kind in (J.UNOR, J.JABATAN, J.FORMASI):
        assert api.bring(kind, city[kind])["status"] == "SELESAI"
    for part in (staff[n::3] for n in range(3)):
        made = api.post("/v1/impor", 202, files={"berkas": ("p.csv", as_csv(J.PEGAWAI, part))}, data={"jenis": "PEGAWAI"})
        done = api.until_done(f"/v1/impor/{made['id']}", patience_s=900)
        assert (done["status"], done["ringkasan"]["dibuat"]) == ("SELESAI", len(part)), done["galat"]
    count = "SELECT count(*) FROM pegawai WHERE instansi_id = (SELECT instansi_id FROM impor WHERE id = $1)"
    assert sql(stack.city, count, uuid.UUID(made["id"])) == len(staff)


@pytest.mark.long
def test_a_trial_of_very_many_people_keeps_the_cap_of_distance_and_says_so(stack: Stack) -> None:
    """Without a cap the pairs of person and seat grow with the square of the rows and fill any memory."""
    trial = _good(try_files(stack.agency(), *_very_many(apart=True), patience_s=1500))
    assert "perpindahan dicari sampai 12 km antarunit" in trial.text
    distances = [row["Jarak antarunit (km)"] for row in trial.table("Usulan perpindahan")]
    assert distances
    assert max(distances) <= 12


@pytest.mark.long
def test_very_many_people_close_together_are_told_how_to_send_them(stack: Stack) -> None:
    trial = try_files(stack.agency(), *_very_many(apart=False), patience_s=1500)
    assert trial.row["status"] == "GAGAL"
    assert "kemungkinan perpindahan" in trial.row["galat"]
    assert "Unggah per kecamatan" in trial.row["galat"]


def _very_many(*, apart: bool) -> list[tuple[str, bytes]]:
    """31,000 teachers; `apart`: every school in a kecamatan of its neighbours, seven kilometres wide. Else its point lies outside its own,
    and the middle of that stands for it: seven places near each other."""
    city = mid_city(2600, seed=9)
    if apart:
        city[J.UNOR] = [{**row, "kode_wilayah": _square(row)} if "lintang" in row else row for row in city[J.UNOR]]
    return [(f"{kind.value.lower()}.csv", as_csv(kind, rows)) for kind, rows in city.items()]


def _square(row: dict[str, Any]) -> str:
    south, west = int((row["lintang"] - 3.55) / 0.06), int((row["bujur"] - 98.6) / 0.06)
    return f"12.99.{1 + south * 7 + west:02d}"


def test_a_file_of_too_many_rows_is_told_to_be_split(stack: Stack) -> None:
    rows = [["NIP BARU", "NAMA"], *[["", f"Contoh {n}"] for n in range(50_100)]]
    trial = try_files(stack.agency(), ("besar.csv", text(rows)))
    assert trial.row["status"] == "GAGAL"
    assert "Bagi menjadi beberapa" in trial.row["galat"]


def _good(trial: Trial) -> Trial:
    assert trial.row["status"] == "SELESAI", trial.row["galat"]
    assert set(SHEETS) <= set(trial.sheets)
    return trial
