"""A described case before every rule, over real HTTP: the case a court annulled is objected to on every ground, a lawful one on none."""

from __future__ import annotations

from typing import Any

import pytest

from services.gateway.api.asked_cases import PTUN, SAH
from services.gateway.docs.examples import ANSWERS
from shared.law import CATALOGUE
from shared.vocabulary import DiputuskanDi
from tests.stack import Api, Stack

GROUNDS = {
    "direction of need": {"TCH-02", "BAL-02"}, "distance": {"DIS-01"}, "nearness of retirement": {"RET-01"},
    "target other than proposed": {"MUT-16"}, "decree after the inauguration": {"MUT-19"}, "no recommendation for this school": {"TCH-07"},
    "no request of the receiving school": {"MUT-21"},
}  # fmt: skip
"""What the court was told about PTUN-MDN 28/G/2021, and the rules that object."""


@pytest.fixture(scope="module")
def api(stack: Stack) -> Api:
    return stack.agency("hukum:periksa")


def check(api: Api, case: Any) -> dict[str, dict[str, Any]]:
    return {one["aturan"]: one for one in api.post("/v1/hukum/periksa", json=case)["jawaban"]}


def objections(told: dict[str, dict[str, Any]]) -> set[str]:
    return {name for name, one in told.items() if one["kelompok"] == "KEBERATAN"}


def test_the_case_a_court_annulled_is_objected_to_on_every_ground_and_no_other(api: Api) -> None:
    told = check(api, PTUN)

    assert objections(told) == set().union(*GROUNDS.values())
    assert "2 orang untuk 18 rombel" in told["TCH-02"]["pesan"]
    assert "2 orang untuk 6 rombel" in told["TCH-02"]["pesan"]
    assert "72 km" in told["DIS-01"]["pesan"]
    assert told["RET-01"]["pesan"] == "Pensiun dalam 17 bulan."
    assert {told[name]["jawaban"] for name in ("RET-02", "RET-03")} == {"TERPENUHI"}
    assert "SMPN 4 Contoh" in told["MUT-16"]["pesan"]
    assert told["MUT-19"]["pesan"].endswith("SK (13 Januari 2021) sesudah pelantikan (8 Januari 2021).")


def test_each_ground_that_is_mended_is_no_longer_objected_to(api: Api) -> None:
    named = {"unit": "SMPN 9 Contoh", "jabatan": "Guru Ahli Madya", "mapel": "BAHASA_INDONESIA"}
    mended = {
        **PTUN, "jarak_m": 5_000, "orang": {**PTUN["orang"], "lahir": "1972-06-15"},
        "dari": {**PTUN["ke"], "unit": "SMPN 1 Contoh"}, "ke": {**PTUN["dari"], "unit": "SMPN 9 Contoh", "orang": 1},
        "surat": [
            {"jenis": "REKOMENDASI_DINAS", "tanggal": "2020-12-14", **named}, {"jenis": "USUL_PENERIMA", **named},
            {"jenis": "PELANTIKAN", "tanggal": "2021-01-13"}, {"jenis": "SK", "tanggal": "2021-01-13", "tmt": "2021-01-13", **named},
        ],
    }  # fmt: skip
    assert objections(check(api, mended)) == set()


def test_a_lawful_case_has_no_objection_and_nothing_left_to_check(api: Api) -> None:
    found = api.post("/v1/hukum/periksa", json=SAH)

    assert (found["ringkasan"]["keberatan"], found["ringkasan"]["perlu_dicek"]) == (0, 0)
    assert found["ringkasan"]["terpenuhi"] > 30


def test_of_nothing_described_everything_is_to_be_checked_with_who_has_it(api: Api) -> None:
    told = check(api, {})
    open_ = [one for one in told.values() if one["kelompok"] == "PERLU_DICEK"]

    assert objections(told) == set()
    assert len(open_) > 40
    assert all(one["datum"] and one["pemilik"] and one["pemilik"] in one["pesan"] for one in open_)


def test_rules_of_all_three_places_answer_in_one_list(api: Api) -> None:
    told = check(api, SAH)
    asked = {rule.id for rule in CATALOGUE if rule.dilaksanakan and not rule.hanya_antar and not rule.hanya_sendiri}

    assert set(told) >= asked
    assert {one["diputuskan_di"] for one in told.values()} == set(DiputuskanDi)


def test_law_nobody_has_confirmed_only_warns(api: Api) -> None:
    told = check(api, {"orang": {"kedudukan": "CLTN"}})["LEV-01"]

    assert (told["kelompok"], told["mengikat"], told["keyakinan"]) == ("KEBERATAN", False, "MEMORY")


def test_a_move_between_agencies_meets_its_own_rules(api: Api) -> None:
    told = check(
        api, {"lingkup": "ANTAR_INSTANSI", "prakarsa": "SENDIRI", "surat_lengkap": True, "surat": [{"jenis": "PERMOHONAN"}]}
    )

    assert {"MUT-11", "MUT-15"} <= objections(told)
    assert "surat bebas temuan" in told["MUT-15"]["pesan"]
    assert told["MUT-20"]["kelompok"] == "INFORMASI"


def test_deadlines_need_the_years_holidays_and_take_them_from_the_caller(api: Api) -> None:
    case = {"surat": [{"jenis": "SK", "tanggal": "2020-12-01"}, {"jenis": "PENYAMPAIAN", "tanggal": "2020-12-01"}]}
    told = check(api, case)["OBJ-01"]
    years = [
        {"tahun": year, "tanggal": [f"{year}-12-25" if year == 2020 else f"{year}-01-01"], "dasar": "contoh"}
        for year in (2020, 2021)
    ]
    known = check(api, {**case, "libur": years})["OBJ-01"]

    assert (told["jawaban"], told["datum"]) == ("TIDAK_DAPAT_DINILAI", "hari_libur_2020")
    assert "SKB 3 Menteri" in told["pesan"]
    assert (known["angka"]["tgl"], known["angka"]["tgl_umum"]) == ("2020-12-21", "2020-12-31")


def test_the_answer_has_the_fields_of_its_example(api: Api) -> None:
    found, shown = api.post("/v1/hukum/periksa", json=PTUN), ANSWERS["checkCase"]

    assert set(found) == set(shown)
    assert set(found["ringkasan"]) == set(shown["ringkasan"])
    assert {frozenset(one) for one in found["jawaban"]} == {frozenset(shown["jawaban"][0])}
    assert next(one for one in found["jawaban"] if one["aturan"] == "MUT-19") == shown["jawaban"][0]
    assert found["ringkasan"] == shown["ringkasan"]


@pytest.mark.parametrize(
    ("case", "where"),
    [
        ({"orang": {"nama": "x"}}, "/orang/nama"), ({"surat": [{"jenis": "KERTAS"}]}, "/surat/0/jenis"), ({"dari": {"orang": -1}}, "/dari"),
        ({"surat": [{"jenis": "SK"}, {"jenis": "SK"}]}, ""), ({"tmt": "kemarin"}, "/tmt"), ({"orang": {"nihil": ["gaji"]}}, "/orang"),
        ({"libur": [{"tahun": 2026, "tanggal": ["2027-01-01"], "dasar": "x"}]}, "/libur/0"), ({"ke": {"lintang": 91}}, "/ke"),
    ],
)  # fmt: skip
def test_what_is_no_case_is_refused_in_words(api: Api, a_problem: Any, case: Any, where: str) -> None:
    refused = a_problem(api.http.post("/v1/hukum/periksa", json=case), 422)

    assert refused["errors"][0]["pointer"] == where


def test_another_scope_may_not_ask(stack: Stack, a_problem: Any) -> None:
    a_problem(stack.agency("unor:baca").http.post("/v1/hukum/periksa", json={}), 403)


def test_the_page_escapes_what_was_described(api: Api) -> None:
    case = {"ke": {"unit": "<script>alert(1)</script>"}}
    page = api.http.post("/v1/hukum/periksa", json=case, headers={"Accept": "text/html"})

    assert page.headers["content-type"].startswith("text/html")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


def test_what_the_citys_law_officer_said_counts_in_the_check(stack: Stack) -> None:
    """Confirmed law binds, the city's own dates open an election window, and a figure adjusted by an act is the figure asked."""
    api = stack.agency("hukum:periksa,hukum:tulis")
    officer = {
        "pejabat": "Contoh Siregar, S.H.",
        "jabatan_pejabat": "Kepala Bagian Hukum",
        "nomor": "188/9/2026",
        "tanggal": "2026-03-01",
    }
    value = {"nilai": "YA", "dasar": "Kepmendagri 1/2026", "pejabat": "Contoh Siregar", "sejak": "2026-01-01"}
    act = {"nomor": "Kepwal 1/2026", "alasan": "kota luas", "sejak": "2026-01-01", "perubahan": {"maks_m": 20_000}}
    case = {"orang": {"kedudukan": "CLTN"}, "jarak_m": 15_000, "tanggal_keputusan": "2026-06-01", "surat_lengkap": True}
    before = check(api, case)
    api.post("/v1/aturan/LEV-01/konfirmasi", json={"keputusan": "DIKONFIRMASI", **officer})
    api.http.put("/v1/nilai-kota/KEPALA_PENJABAT", json=value).raise_for_status()
    api.post("/v1/aturan/DIS-01/penyesuaian", json=act)
    after = check(api, case)

    assert [(told["LEV-01"]["mengikat"], told["LEV-01"]["kelompok"]) for told in (before, after)] == [
        (False, "KEBERATAN"),
        (True, "KEBERATAN"),
    ]
    assert "188/9/2026" in after["LEV-01"]["dasar"]
    assert [told["ELE-03"]["kelompok"] for told in (before, after)] == ["PERLU_DICEK", "KEBERATAN"]
    assert [told["DIS-01"]["kelompok"] for told in (before, after)] == ["KEBERATAN", "TERPENUHI"]
    assert check(api, {**case, "tanggal_keputusan": "2025-12-31"})["DIS-01"]["kelompok"] == "KEBERATAN"
