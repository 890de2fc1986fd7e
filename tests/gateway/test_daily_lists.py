"""Daily lists of a city whose answers can be counted on paper: the same rows as JSON, workbook and PDF, of any day, paged, masked."""

from __future__ import annotations

import io
import json
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisDaftar
from shared.vocabulary import JenisMasukan as J
from tests.cases import REASON, Case, draft
from tests.flow.six_units import a_teacher, six_units
from tests.gateway.agencies import code_of
from tests.people import People, people, with_officials
from tests.stack import SCOPES, Stack

DAY = "2026-11-30"


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    """Six units; P001 retires, P002's agreement ends, P003 studies, P004 heads SDN Satu, P005 acts at SDN Dua, P006 is lent."""
    made = with_officials(six_units())
    changed: dict[str, dict[str, Any]] = {
        "P001": {"tmt_pensiun": date(2027, 3, 1)}, "P003": {"kedudukan": "TUGAS_BELAJAR"},
        "P002": {"status": "PPPK", "akhir_kontrak": date(2027, 1, 31), "golongan": "IX", "tmt_cpns": None, "tmt_pns": None},
        "P004": {"golongan": "IV/b"}, "P006": {"kedudukan": "DIPEKERJAKAN"}, "P007": {"tmt_unit": date(2024, 1, 1)},
        "P010": {"perlindungan_sampai": date(2027, 2, 1)}, "P011": {"perlindungan_sampai": date(2026, 11, 1)},
    }  # fmt: skip
    rows = [{**row, **changed.get(row["id_sumber"], {})} for row in made[J.PEGAWAI]]
    duties = [
        {"id_sumber": "T1", "pegawai": "P004", "jenis": "TUGAS_TAMBAHAN", "unor": "SD1", "tugas_tambahan": "KEPALA_SEKOLAH",
         "mulai": date(2021, 1, 1)},
        {"id_sumber": "T2", "pegawai": "P005", "jenis": "PLT", "unor": "SD2", "tugas_tambahan": "KEPALA_SEKOLAH",
         "mulai": date(2026, 9, 1)},
    ]  # fmt: skip
    city = people(stack, {**made, J.PEGAWAI: rows, J.PENUGASAN: duties})
    seen = {name: value for name, value in a_teacher(13, "SD1").items() if name in ("nip", "nama", "unor", "jabatan")}
    assert city.api.bring(J.PEGAWAI, [{"id_sumber": "D13", **seen}], "dapodik")["status"] == "SELESAI"
    city.secret = stack.agency(f"{SCOPES},pegawai.rahasia:baca", code=code_of(stack, city.api))  # type: ignore[attr-defined]
    yield city
    city.close()


def reader(city: People, jenis: str) -> Any:
    """Who may read it: the desk, of sealed days a client that may open secrets."""
    return city.__dict__["secret"] if jenis == JenisDaftar.PERLINDUNGAN else city.meja


def read(city: People, jenis: str, **asked: Any) -> dict[str, Any]:
    return dict(reader(city, jenis).get(f"/v1/daftar/{jenis}", **{"per": DAY, **asked}))


def rows(city: People, jenis: str, *names: str, **asked: Any) -> list[Any]:
    """The rows of the schools, as tuples of these columns."""
    found = [row for row in read(city, jenis, limit=500, **asked)["items"] if str(row.get("unit", "SDN")).startswith("SDN")]
    return [tuple(row[name] for name in names) for row in found]


def test_the_former_name_of_the_day_still_works_and_two_days_are_refused(city: People) -> None:
    assert city.meja.get("/v1/daftar/DUK", per_tanggal="2026-12-20") == city.meja.get("/v1/daftar/DUK", per="2026-12-20")
    answer = city.meja.http.get("/v1/daftar/DUK", params={"per": DAY, "per_tanggal": "2026-12-20"})
    assert (answer.status_code, answer.json()["saran"]) == (422, "Pakai per saja.")


def test_needs_and_holders_are_counted_once_for_all_lists_of_positions(city: People) -> None:
    """SDN Satu: 8 by decree, one studies, one is lent: 6 present for 6; SDN Dua 4 for 6."""
    named = ("unit", "k", "b_pns", "b_pppk", "di_luar", "aktif", "selisih")
    assert rows(city, "PETA_JABATAN", *named) == [
        ("SDN Dua", 6, 4, 0, 0, 4, -2), ("SDN Satu", 6, 7, 1, 2, 6, 0), ("SDN Tiga", 6, 6, 0, 0, 6, 0),
    ]  # fmt: skip
    assert rows(city, "LOWONG", "unit", "kurang") == [("SDN Dua", 2)]
    assert rows(city, "LEBIH", "unit") == []
    (education,) = [row for row in read(city, "REKAP_OPD")["items"] if row["opd"] == "Dinas Pendidikan"]
    counted = {
        name: education[name] for name in ("k", "b_pns", "b_pppk", "aktif", "selisih", "persen", "tanpa_k", "orang_tanpa_k")
    }
    assert counted == {
        "k": 18, "b_pns": 20, "b_pppk": 1, "aktif": 19, "selisih": -2, "persen": 89, "tanpa_k": 1, "orang_tanpa_k": 3,
    }, "three officials sit on a post whose need nobody established: unknown, not zero"  # fmt: skip


def test_people_by_decree_in_their_order(city: People) -> None:
    by_unit = rows(city, "NOMINATIF", "unit", "nama")
    assert len(by_unit) == 18
    assert by_unit[4] == ("SDN Satu", "Contoh 004"), "of a unit the highest rank first"
    order = read(city, "DUK", limit=500)["items"]
    assert [row["golongan"] for row in order] == sorted((row["golongan"] for row in order), reverse=True)
    assert {row["golongan"] for row in order} == {"IV/b", "IV/a", "III/c"}, "nobody under an agreement"
    assert rows(city, "LEBIH_LIMA_TAHUN", "nama", "masa_tahun")[0][1] == 11
    assert "Contoh 007" not in [row[0] for row in rows(city, "LEBIH_LIMA_TAHUN", "nama")]
    assert rows(city, "PENSIUN", "nama", "bulan", "tmt_pensiun") == [("Contoh 001", "2027-03", "2027-03-01")]
    assert rows(city, "HABIS_KONTRAK", "nama", "akhir_kontrak", "sisa_hari") == [("Contoh 002", "2027-01-31", 62)]
    assert rows(city, "PENSIUN", "nama", sampai="2027-02-28") == []


def test_protection_that_ends_is_told_to_who_may_open_secrets_and_each_reading_is_recorded(city: People, a_problem: Any) -> None:
    refused = a_problem(city.meja.http.get("/v1/daftar/PERLINDUNGAN", params={"per": DAY}), 403)
    assert "pegawai.rahasia:baca" in refused["detail"]
    shown = ("nama", "perlindungan_sampai", "sisa_hari")
    assert rows(city, "PERLINDUNGAN", *shown) == [("Contoh 010", "2027-02-01", 63)], "one that has ended protects nobody"
    assert rows(city, "PERLINDUNGAN", *shown, sampai="2027-01-31") == []
    assert rows(city, "PERLINDUNGAN", "sisa_hari", per="2027-02-01") == [(0,)], "it holds on its last day"
    assert rows(city, "PERLINDUNGAN", *shown, unor_id=str(city.unor_id["SD1"])) == []
    read_by = reader(city, "PERLINDUNGAN").get(f"/v1/pegawai/{city.pegawai_id['P010']}/data-saya")["dibaca_oleh"]
    assert sum(entry["tujuan"] == "daftar.perlindungan" for entry in read_by) >= 2


def test_what_stands_beside_the_decree(city: People) -> None:
    assert rows(city, "PLT_PLH", "jenis", "nama", "unit", "unit_definitif", "sejak", "lama_hari") == [
        ("PLT", "Contoh 005", "SDN Dua", "SDN Satu", "2026-09-01", 90)
    ]
    heads = rows(city, "KEPALA_SEKOLAH", "unit", "nama", "jenis", "sejak", "periode_ke", "habis", "lewat_masa", "lewat_usia")
    assert heads == [
        ("SDN Dua", "Contoh 005", "PLT", None, None, None, None, False),
        ("SDN Satu", "Contoh 004", "TUGAS_TAMBAHAN", "2021-01-01", 2, "2029-01-01", False, False),
    ]  # fmt: skip
    assert rows(city, "KEMBALI", "keadaan", "dari", "nama") == [("SEDANG", "TUGAS_BELAJAR", "Contoh 003")]
    assert rows(city, "DIPEKERJAKAN", "jenis", "nama") == [("DIPEKERJAKAN", "Contoh 006")]
    assert rows(city, "DE_FACTO", "nama", "unit", "unit_nyata", "menurut") == [("Contoh 013", "SDN Tiga", "SDN Satu", "dapodik")]


def test_requests_by_status_and_age(city: People) -> None:
    asked = {
        "pegawai_id": str(city.pegawai_id["P009"]),
        "diterima": "2026-11-20",
        "alasan": "uji",
        "tujuan_unor_id": str(city.unor_id["SD1"]),
    }
    city.meja.post("/v1/permohonan", 201, json=asked, headers={"Idempotency-Key": "d1"})
    found = rows(city, "PERMOHONAN", "nama", "umur_hari", "status_permohonan", "unit", "tujuan")
    assert found == [("Contoh 009", 10, "DIAJUKAN", "SDN Dua", "SDN Satu")]
    assert city.meja.get("/v1/daftar/PERMOHONAN", per="2026-11-19")["items"] == []


def assigned(city: People, code: str, since: str, until: str) -> Case:
    return draft(city, code, "SD1", jenis="A0", tmt_rencana=since, sampai=until).go(city.kepala_opd, "TETAPKAN", **REASON)


def test_internal_assignments_that_last_longer_than_they_should(city: People) -> None:
    """Renewed ones count as one; the limit is the city's, or a habit that says so, or as asked."""
    assigned(city, "P014", "2026-03-01", "2026-08-31").go(city.meja, "SELESAIKAN")
    assigned(city, "P014", "2026-09-15", "2026-12-31")
    assigned(city, "P015", "2026-11-01", "2027-06-30")
    assigned(city, "P016", "2026-10-01", "2026-12-31")
    shown = ("nama", "bertugas_di", "sejak", "lama_bulan", "rencana_bulan", "keadaan", "lewat_akhir")
    long = [
        ("Contoh 014", "SDN Satu", "2026-03-01", 8, 10, "LEWAT", False),
        ("Contoh 015", "SDN Satu", "2026-11-01", 0, 8, "AKAN_LEWAT", False),
    ]
    short = ("Contoh 016", "SDN Satu", "2026-10-01", 1, 3, "LEWAT", False)

    assert rows(city, "PENUGASAN_LAMA", *shown) == long
    assert rows(city, "PENUGASAN_LAMA", *shown, bulan=1) == [long[0], short, long[1]]
    assert rows(city, "PENUGASAN_LAMA", "nama", bulan=12) == []
    told = read(city, "PENUGASAN_LAMA")
    assert (told["batas_bulan"], "belum ditetapkan kota" in told["batas_dasar"], "Batas 6 bulan" in told["catatan"]) == (
        6,
        True,
        True,
    )
    said = {"nilai": "9", "dasar": "Perwal 12/2026", "pejabat": "Contoh Siregar", "sejak": "2026-01-01"}
    city.hukum.put("/v1/nilai-kota/PENUGASAN_BULAN", json=said)
    told = read(city, "PENUGASAN_LAMA")
    assert (told["batas_bulan"], told["batas_dasar"]) == (9, "Perwal 12/2026")
    assert [(one["nama"], one["keadaan"]) for one in told["items"]] == [("Contoh 014", "AKAN_LEWAT")]


def test_as_of_another_day_and_of_a_part_of_the_city(city: People) -> None:
    moved, back = {**a_teacher(8, "SD2"), "tmt_unit": "2026-12-15"}, a_teacher(3, "SD1")
    later = {"sumber": "uji", "per": "2026-12-15", "baris": [moved, back]}
    city.api.post("/v1/batch/PEGAWAI", 207, content=json.dumps(later, default=str), headers={"Content-Type": "application/json"})
    assert ("SDN Satu", "Contoh 008") in rows(city, "NOMINATIF", "unit", "nama")
    after = city.meja.get("/v1/daftar/NOMINATIF", per="2026-12-20", unor_id=str(city.unor_id["SD2"]))
    assert "Contoh 008" in {row["nama"] for row in after["items"]}
    (came,) = city.meja.get("/v1/daftar/KEMBALI", per="2026-12-20")["items"]
    assert (came["keadaan"], came["dari"], came["nama"], came["kembali"]) == (
        "KEMBALI",
        "TUGAS_BELAJAR",
        "Contoh 003",
        "2026-12-15",
    )
    one = rows(city, "NOMINATIF", "unit", unor_id=str(city.unor_id["SD3"]))
    assert one == [("SDN Tiga",)] * 6
    assert rows(city, "NOMINATIF", "unit", kecamatan="12.98") == []
    assert len(rows(city, "NOMINATIF", "unit", kecamatan="12.99")) == 18
    job = read(city, "NOMINATIF", unor_id=str(city.unor_id["BKPSDM"]))
    assert {row["jabatan"] for row in job["items"]} == {"Analis SDM Aparatur"}


@pytest.mark.parametrize("jenis", JenisDaftar)
def test_every_list_is_one_definition_in_three_forms(city: People, jenis: JenisDaftar) -> None:
    found = read(city, jenis.value, limit=500)
    assert set(found) == set(ANSWERS["getDaftar"])
    assert "uji" in found["sumber"]
    assert all("1980" not in str(row.get("nip_tersamar")) for row in found["items"]), "numbers are masked"
    pages, cursor = [], ""
    while cursor is not None and len(pages) < 60:
        part = read(city, jenis.value, limit=7, **({"cursor": cursor} if cursor else {}))
        pages += part["items"]
        cursor = part["berikutnya"]
    assert pages == found["items"]
    assert len(pages) == found["jumlah"]

    book = reader(city, jenis.value).http.get(f"/v1/daftar/{jenis.value}.xlsx", params={"per": DAY})
    lines = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0).to_python()
    at = next(line for line, cells in enumerate(lines) if cells[0] == "No.")
    assert len(lines) - at - 1 == found["jumlah"]
    assert len(lines[at]) == len(found["kolom"]) + 1
    paper = reader(city, jenis.value).http.get(f"/v1/daftar/{jenis.value}.pdf", params={"per": DAY, "ukuran": "A4"})
    assert paper.status_code == 200, paper.text
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    assert "30 November 2026" in text
    assert "Halaman 1 dari" in text


def test_a_client_without_names_gets_none_and_every_list_is_listed(city: People, a_problem: Any) -> None:
    assert [one["jenis"] for one in city.meja.get("/v1/daftar")["items"]] == [kind.value for kind in JenisDaftar]
    assert set(city.meja.get("/v1/daftar")["items"][0]) == set(ANSWERS["listDaftar"]["items"][0])
    a_problem(city.kepala_unit.http.get("/v1/daftar/DUK"), 403)
    a_problem(city.meja.http.get("/v1/daftar/APA"), 422)
    a_problem(city.meja.http.get("/v1/daftar/DUK", params={"cursor": "x"}), 422)
