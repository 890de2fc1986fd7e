"""One unit's norms, lesson hours and the coming years over real HTTP: what the analysis found, filtered and in pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from services.gateway.docs.examples import ANSWERS
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import NAMES, TEACHERS, six_units
from tests.gateway.conftest import Busy
from tests.gateway.test_documented_answers import compare
from tests.stack import Stack


@pytest.fixture(scope="module")
def city(stack: Stack) -> tuple[Any, str]:
    """The city of six units with a sport teacher whose hours Dapodik tells, owners of its analyses, and somebody on his way."""
    api, rows = stack.agency(), six_units()
    for seat in rows[J.FORMASI]:
        seat["pemilik_abk"] = "Sekda"
    sport = {**rows[J.PEGAWAI][0], "id_sumber": "P-PJOK", "nip": None, "mapel": "PJOK", "sertifikat_mapel": "PJOK"}
    rows[J.PEGAWAI].append(sport)
    coming = [{"unor": "SD2", "jabatan": "GK", "mapel": "KELAS", "tanggal": date(2027, 1, 1), "jumlah": 2, "status": "CPNS"}]
    lessons = [
        {"unor": "SD1", "mata_pelajaran": "PJOK", "rombel": f"Kelas {n}", "tingkat": n, "jam_per_minggu": 3, "semester": 1,
         "tahun_ajaran": "2026/2027"}
        for n in range(1, 7)
    ]  # fmt: skip
    api.bring_city(rows)
    for kind, more in ((J.RENCANA_MASUK, coming), (J.PEMBELAJARAN, lessons)):
        assert api.bring(kind, more)["ringkasan"]["dibuat"] == len(more)
    round_id = api.make_round()
    assert api.analyse(round_id)["status"] == "SELESAI"
    return api, round_id


def test_a_school_is_shown_under_every_norm_with_the_official_one_marked(busy: Busy) -> None:
    told = busy.api.get(f"/v1/unor/{busy.ids['unor_id']}/norma", putaran_id=busy.ids["putaran_id"])
    norms = {row["norma"]: row for row in told["norma"]}

    assert (told["jenis_unit"], told["rombel"], told["guru"]) == ("SD", 6, TEACHERS["SD1"])
    assert [name for name, row in norms.items() if row["resmi"]] == ["A-JP24"]
    assert {name: (row["selisih"], row["berganti_tanda"]) for name, row in norms.items()} == {
        "A-JP24": (-1, False), "A-JP24-HALF-UP": (-1, False), "B-MINIMAL": (-1, False), "C-GURU-KELAS": (2, True), "D-PTR20": (-1, False),
    }  # fmt: skip
    assert all(row["kebutuhan_bulat"] == told["guru"] - row["selisih"] for row in norms.values())


def test_own_hours_the_decree_and_its_owner_reach_the_reader(city: tuple[Any, str]) -> None:
    api, round_id = city
    unit = api.get("/v1/unor", q=NAMES["SD1"])["items"][0]["id"]
    told = api.get(f"/v1/unor/{unit}/norma", putaran_id=round_id)
    compare(told, ANSWERS["getNormaUnit"])
    cells = {row["mapel"]: row for row in told["sel"]}

    assert cells["PJOK"]["metode"] == "SD-KELAS-AGAMA-PJOK+JAM-UJI-2026/2027-1/half_up_min1"
    assert cells["PJOK"]["kebutuhan_mikro_fte"] == 750_000  # 6 x 3 / 24
    assert cells["KELAS"]["penetapan"] == {"nomor": "800/1", "tanggal": "2026-01-05", "pemilik": "Sekda", "status": "DITETAPKAN"}
    assert [rung["sumber"] for rung in cells["KELAS"]["anak_tangga"]] == ["DITETAPKAN"]


def test_hours_without_a_whole_teacher_ask_for_another_duty_where_no_school_shares_them(city: tuple[Any, str]) -> None:
    api, round_id = city
    where = f"/v1/putaran/{round_id}/jam-mengajar"
    told = api.get(where, putusan="BERBAGI")
    (row,) = told["items"]

    assert (row["unor_nama"], row["mapel"], row["jam_minggu"], row["alih_tugas"]) == (NAMES["SD1"], "PJOK", 18, True)
    assert set(row) == set(ANSWERS["listJamMengajar"]["items"][0])
    assert api.get(where, putusan="KURANG")["items"] == []
    assert api.http.get(where, params={"mapel": "SIHIR"}).status_code == 422


def test_the_coming_years_count_who_is_on_the_way(city: tuple[Any, str]) -> None:
    api, round_id = city
    told = api.get(f"/v1/putaran/{round_id}/proyeksi")
    compare(told, ANSWERS["listProyeksiPutaran"])
    second = next(row for row in told["items"] if row["unor_nama"] == NAMES["SD2"])

    assert second["orang"][:2] == [TEACHERS["SD2"] + 2] * 2
    assert second["tahun"] == "AJARAN"
    assert (second["sel"][0]["lantai"], second["di_bawah_lantai"]) == (6, "2026-11-01")  # four of six, until they come
    assert api.get(f"/v1/putaran/{round_id}/proyeksi", opd="tidak ada")["items"] == []


def test_pages_hold_every_unit_once(city: tuple[Any, str]) -> None:
    api, round_id = city
    where, seen, cursor = f"/v1/putaran/{round_id}/proyeksi", [], ""
    while True:
        page = api.get(where, limit=1, cursor=cursor)
        seen += [row["unor"] for row in page["items"]]
        if not (cursor := page["berikutnya"] or ""):
            break

    assert seen == [row["unor"] for row in api.get(where)["items"]]
    assert len(seen) == len(set(seen)) == 3


def test_a_round_of_another_agency_is_not_there(city: tuple[Any, str], busy: Busy) -> None:
    api, _ = city
    for path in (f"/v1/putaran/{busy.ids['putaran_id']}/proyeksi", f"/v1/putaran/{busy.ids['putaran_id']}/jam-mengajar"):
        assert api.http.get(path).status_code == 404
    other = {"putaran_id": busy.ids["putaran_id"]}
    assert api.http.get(f"/v1/unor/{busy.ids['unor_id']}/norma", params=other).status_code == 404
