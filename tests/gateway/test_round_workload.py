"""Workload of an office over the wire: its load month by month, and Forms A to E as the spreadsheet program reads them."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher
from tests.gateway.test_workload import TASK, fits
from tests.stack import Api, Stack

MONTHS = [date(2025 + (8 + n) // 12, (8 + n) % 12 + 1, 1) for n in range(14)]  # September 2025 to October 2026
TASKS = {"Menerima surat": (100, 30), "Mengagendakan surat": (300, 20), "=HYPERLINK(1)": (1, 125)}
"""Outputs a month and minutes each; together 9,125 minutes, of 6,250 that one person has."""


def clerk(number: int, since: date, rank: str) -> dict[str, Any]:
    born = a_teacher(number, "KEL")
    return {**born, "jabatan": "PS", "mapel": None, "golongan": rank, "jenjang": None, "tmt_jabatan": since, "tmt_unit": since,
            "sertifikat_mapel": None}  # fmt: skip


@pytest.fixture(scope="module")
def office(stack: Stack) -> Api:
    api = stack.agency()
    units = [
        {"id_sumber": "KOTA", "nama": "Kota Uji", "jenis": "INSTANSI"},
        {"id_sumber": "KEC", "nama": "Kecamatan Medan Uji", "jenis": "OPD", "induk": "KOTA"},
        {"id_sumber": "KEL", "nama": "Kelurahan Uji", "jenis": "KELURAHAN", "induk": "KEC", "kode_wilayah": "12.99.01"},
        {"id_sumber": "PKM", "nama": "Puskesmas Uji", "jenis": "PUSKESMAS", "induk": "KEC"},
    ]
    positions = [
        {"id_sumber": "PS", "nama": "Pengelola Surat", "jenis": "PELAKSANA", "kelas": 6, "bup": 58},
        {"id_sumber": "JU", "nama": "Juru Bayar", "jenis": "PELAKSANA", "kelas": 5, "bup": 58},
    ]
    volumes = [
        {"unor": "KEL", "jabatan": "PS", "tugas": task, "satuan": "surat", "norma_menit": minutes, "bulan": f"{month:%Y-%m}",
         "volume": volume}
        for task, (volume, minutes) in TASKS.items() for month in MONTHS
        if not (task == "Mengagendakan surat" and month == date(2026, 3, 1))
    ]  # fmt: skip
    volumes.append({"unor": "PKM", "jabatan": "JU", "tugas": "Membayar", "norma_menit": 60, "bulan": "2026-10", "volume": 100})
    seats = [{"unor": unit, "jabatan": post, "kebutuhan_ditetapkan": 1} for unit, post in (("KEL", "PS"), ("PKM", "JU"))]
    people = [clerk(1, date(2015, 1, 1), "II/c"), clerk(2, date(2026, 2, 10), "III/a")]
    api.bring_city({J.UNOR: units, J.JABATAN: positions, J.FORMASI: seats, J.PEGAWAI: people, J.VOLUME: volumes})
    return api


@pytest.fixture(scope="module")
def round_id(office: Api) -> str:
    made = office.make_round()
    assert office.analyse(made)["status"] == "SELESAI"
    return made


def unit_id(api: Api, name: str) -> str:
    return str(api.get("/v1/unor", q=name)["items"][0]["id"])


def book(content: bytes) -> dict[str, list[list[Any]]]:
    read = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: read.get_sheet_by_name(name).to_python() for name in read.sheet_names}


def test_load_is_work_of_the_month_over_who_was_there_then(office: Api) -> None:
    found = office.get(f"/v1/unor/{unit_id(office, 'Kelurahan Uji')}/beban", per="2026-11-01")
    fits(found, ANSWERS["listBeban"])
    assert [row["bulan"] for row in found["items"]] == [f"{month:%Y-%m}" for month in reversed(MONTHS)]
    months = {row["bulan"]: row for row in found["items"]}
    assert months["2026-10"]["kebutuhan_mikro_fte"] == 1_460_000  # 9,125 minutes of 6,250
    assert (months["2026-10"]["beban_kerja_mikro"], months["2026-10"]["pita"]) == (730_000, "RINGAN")
    assert (months["2026-01"]["jabatan"][0]["orang"], months["2026-01"]["beban_kerja_mikro"], months["2026-01"]["pita"]) == (
        1, 1_460_000, "KELEBIHAN_BEBAN",
    )  # fmt: skip


def test_a_month_in_which_a_task_did_not_report_has_no_load(office: Api) -> None:
    found = office.get(f"/v1/unor/{unit_id(office, 'Kelurahan Uji')}/beban", per="2026-11-01", limit=3, cursor="")
    silent = next(row for row in _all_months(office, "Kelurahan Uji") if row["bulan"] == "2026-03")
    assert (silent["lengkap"], silent["beban_kerja_mikro"], silent["jabatan"][0]["menit"]) == (False, None, 3_125)
    assert len(found["items"]) == 3


def _all_months(api: Api, name: str) -> list[dict[str, Any]]:
    path, cursor, rows = f"/v1/unor/{unit_id(api, name)}/beban", "", []
    while cursor is not None:
        page = api.get(path, per="2026-11-01", limit=5, **({"cursor": cursor} if cursor else {}))
        rows += page["items"]
        cursor = page["berikutnya"]
    assert len(rows) == len({row["bulan"] for row in rows})
    return rows


def test_a_health_centre_is_measured_by_its_own_regime_unless_one_is_named(office: Api) -> None:
    path = f"/v1/unor/{unit_id(office, 'Puskesmas Uji')}/beban"
    own, other = office.get(path, per="2026-11-01"), office.get(path, per="2026-11-01", rezim="PERMENPANRB_1_2020")
    assert (own["metode"]["rezim"], own["items"][0]["kebutuhan_mikro_fte"]) == ("PERMENKES_33_2015", 1_000_000)
    assert (other["metode"]["wke_bulan_menit"], other["items"][0]["kebutuhan_mikro_fte"]) == (6_250, 960_000)
    assert (own["items"][0]["pita"], own["items"][0]["beban_kerja_mikro"]) == ("TANPA_PEGAWAI", None)


def test_a_unit_without_volumes_has_no_months_and_another_agencys_unit_is_not_there(
    office: Api, stack: Stack, a_problem: Any
) -> None:
    assert office.get(f"/v1/unor/{unit_id(office, 'Kecamatan')}/beban")["items"] == []
    a_problem(stack.agency().http.get(f"/v1/unor/{unit_id(office, 'Kelurahan Uji')}/beban"), 404)


def test_forms_of_a_round_hold_the_year_of_its_snapshot_by_regime(office: Api, round_id: str, a_problem: Any) -> None:
    answer = office.http.get(f"/v1/putaran/{round_id}/formulir-abk.xlsx", params={"opd": "uji:KEC"})
    assert answer.status_code == 200, answer.text
    sheets = book(answer.content)
    assert list(sheets) == [f"Formulir {letter} {minutes}" for minutes in (75_000, 72_000) for letter in "ABCDE"]
    tasks = {row[3]: row for row in sheets["Formulir A 75000"][5:]}
    assert tasks["Menerima surat"][6:9] == [1_200, "TAHUN", 30]
    assert tasks["Mengagendakan surat"][6] == pytest.approx(300 * 12)
    assert "11 bulan" in tasks["Mengagendakan surat"][10]
    assert "'=HYPERLINK(1)" in tasks
    assert [row[3:] for row in sheets["Formulir B 75000"][5:]] == [["II/c", 1], ["III/a", 1]]
    assert [row[4] for row in sheets["Formulir C 75000"][5:]][-1] == 12 * 9_125
    assert sheets["Formulir D 75000"][5][4:10] == [1.46, 1, 2, 1, 0.73, "C (Cukup): beban 70 sampai 89 %"]
    assert sheets["Formulir E 72000"][5][4:8] == [1, 0, -1, ""]
    told = " ".join(str(row[0]) for row in sheets["Formulir D 75000"][:4])
    assert all(word in told for word in ("PERMENPANRB_1_2020-75000", "snapshot", "Sekretaris Daerah", "Kecamatan Medan Uji"))
    a_problem(office.http.get(f"/v1/putaran/{round_id}/formulir-abk.xlsx", params={"opd": "uji:TIDAK"}), 422)


def test_grade_a_never_stands_on_a_form_without_its_overload(office: Api) -> None:
    answer = office.http.post(
        "/v1/abk/formulir.xlsx", json={"tugas": [{**TASK, "volume": 50, "orang": 1}, {**TASK, "jabatan": "Baik", "volume": "x"}]}
    )
    sheets = book(answer.content)
    assert list(sheets) == [f"Formulir {letter}" for letter in "ABCDE"]
    assert sheets["Formulir D"][5][8] == 2.4
    assert all(cell.startswith("A (Sangat Baik): beban > 100 %") for cell in sheets["Formulir D"][5][9:11])
    assert sheets["Formulir A"][6][10] == "tidak dapat dihitung"
    assert sheets["Formulir D"][6][7] == "tidak diketahui"


def test_norms_of_a_round_stand_side_by_side_with_the_schools_they_speak_otherwise_of(busy: Any) -> None:
    found = busy.api.get(f"/v1/putaran/{busy.ids['putaran_id']}/norma")["items"]
    schools = busy.api.get(f"/v1/analisis/{busy.ids['analisis_id']}/hasil")["norma_unit"]
    (official,) = (row["norma"] for row in found if row["resmi"])

    def says(school: Any, norm: str) -> tuple[bool, bool]:
        return school["selisih"][norm] < 0, school["selisih"][norm] > 0

    for row in found:
        other = [school["unor"] for school in schools if says(school, row["norma"]) != says(school, official)]
        assert (row["berganti_tanda"], sorted(row["unor"])) == (len(other), sorted(other))
    assert any(row["berganti_tanda"] for row in found)
