"""The score, the findings and one person, as the desk asks for them: planted defects are told, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan as J
from tests.registry.kualitas.dirty import PER, a_clean_city, a_clean_teacher
from tests.stack import Api, Stack


@pytest.fixture
def city(stack: Stack) -> Api:
    return stack.agency()


def ids_of(api: Api, *numbers: int) -> set[str]:
    known = {row["id_sumber"]: row["id"] for row in api.get("/v1/pegawai", limit=500)["items"]}
    return {known[f"P{number:03d}"] for number in numbers}


def found(api: Api, **asked: Any) -> dict[str, set[str]]:
    """Subjects by indicator, over all pages."""
    seen: dict[str, set[str]] = {}
    cursor = ""
    while True:
        page = api.get("/v1/kualitas-data/temuan", per=PER, limit=3, **({"cursor": cursor} if cursor else {}), **asked)
        for item in page["items"]:
            assert item["subjek_id"] not in seen.setdefault(item["indikator"], set()), "a finding told twice"
            seen[item["indikator"]].add(item["subjek_id"])
        cursor = page["berikutnya"]
        if not cursor:
            return seen


def test_a_clean_city_is_whole_and_what_it_does_not_hold_is_said_not_counted(city: Api) -> None:
    city.bring_city(a_clean_city())

    summary = city.get("/v1/kualitas-data/ringkasan", per=PER)

    assert (summary["orang"], summary["skor_milipersen"]) == (9, 100_000)
    told = {one["kode"]: one for one in summary["indikator"]}
    assert len([one for one in told.values() if one["sumber"] == "BKN"]) == 27
    for kode in ("COM_1", "COM_6", "COM_7", "TIM_2", "ACC_2", "ACC_4", "ACC_5"):
        assert told[kode]["tidak_dapat_dinilai"]
        assert (told[kode]["terkena"], told[kode]["dinilai"]) == (None, None)
    assert (told["CON_2"]["terkena"], told["CON_2"]["dinilai"], told["CON_2"]["tidak_dapat_dinilai"]) == (0, 9, None)
    assert found(city) == {}


def test_planted_defects_of_people_are_found_and_no_other(city: Api) -> None:
    people = [
        a_clean_teacher(1, tanggal_lahir="1981-01-02"),
        a_clean_teacher(2, pendidikan=None),
        a_clean_teacher(3, tmt_pns=None),
        a_clean_teacher(4, tmt_cpns="2012-05-01", tmt_pns="2011-01-01"),
        a_clean_teacher(5, unor="Sekolah Antah Berantah"),
        a_clean_teacher(6, mapel=None),
        a_clean_teacher(7, bersertifikat=None, sertifikat_mapel=None),
        a_clean_teacher(8, tmt_pensiun="2026-05-01"),
        a_clean_teacher(9, tmt_jabatan=None, pendidikan="SMA"),
        a_clean_teacher(10, predikat_terakhir=None),
        a_clean_teacher(11, status="CPNS", tmt_cpns="2025-09-01", tmt_pns=None, nip="198001122025091911"),
        a_clean_teacher(12, status="CPNS", tmt_cpns="2025-11-01", tmt_pns=None, nip="198001132025111912"),
        *[a_clean_teacher(n) for n in range(20, 26)],
    ]
    city.bring_city(a_clean_city(people))
    expected = {
        "CON_2": {1}, "COM_3": {2}, "COM_4": {3}, "ACC_1": {4}, "CON_1": {4}, "UNIT_TIDAK_DIKENAL": {5}, "MAPEL_TIDAK_DIKETAHUI": {6},
        "SERTIFIKAT_TIDAK_DIKETAHUI": {7}, "TIM_5": {8}, "TMT_JABATAN_KOSONG": {9}, "ACC_8": {9}, "COM_8": {10}, "TIM_3": {11},
    }  # fmt: skip

    assert found(city) == {kode: ids_of(city, *numbers) for kode, numbers in expected.items()}
    one = city.get(f"/v1/pegawai/{ids_of(city, 4).pop()}/kualitas-data", per=PER)
    assert [item["indikator"] for item in one["items"]] == ["ACC_1", "CON_1"]
    assert all(item["saran"] and item["akibat"] and item["pembenah"] and item["kolom"] for item in one["items"])


def test_a_contract_worker_is_held_to_contract_and_number(city: Api) -> None:
    worker = {"status": "PPPK", "golongan": "IX", "tmt_cpns": None, "tmt_pns": "2023-05-01"}
    people = [
        a_clean_teacher(1, **worker, nip="198001022023212901", akhir_kontrak="2026-06-30"),
        a_clean_teacher(2, **worker, nip="198001032023212902", akhir_kontrak="2041-12-31"),
        a_clean_teacher(3, **worker, nip="198001042021212903", akhir_kontrak="2027-04-30"),
        a_clean_teacher(4, **worker, nip="198001052023212904", akhir_kontrak="2027-04-30"),
        a_clean_teacher(5),
    ]
    city.bring_city(a_clean_city(people))

    told = found(city)

    assert told == {
        "KONTRAK_HABIS": ids_of(city, 1), "KONTRAK_LEWAT_BUP": ids_of(city, 2), "CON_4": ids_of(city, 3),
    }  # fmt: skip


def test_findings_of_an_agency_and_of_a_unit(city: Api) -> None:
    city.bring_city(
        a_clean_city(
            [a_clean_teacher(1, "SD1", pendidikan=None), a_clean_teacher(2, "SD2", pendidikan=None), a_clean_teacher(3, "SD3")]
        )
    )
    units = {row["id_sumber"]: row["id"] for row in city.get("/v1/unor", limit=100)["items"]}

    assert found(city, unor_id=units["SD1"]) == {"COM_3": ids_of(city, 1)}
    assert found(city, unor_id=units["DISDIK"]) == {"COM_3": ids_of(city, 1, 2)}
    assert found(city, unor_id=units["KEC"]) == {}
    page = city.get("/v1/kualitas-data/ringkasan", per=PER)
    offices = {item["opd_id"]: item for item in page["items"]}
    assert offices[units["DISDIK"]]["terkena"] == {"COM_3": 2}
    assert offices[units["DISDIK"]]["skor_milipersen"] < 100_000
    assert offices[units["KEC"]]["skor_milipersen"] is None  # nobody there: nothing to judge


def test_units_schools_and_seats_with_defects(city: Api) -> None:
    rows = a_clean_city()
    extra = [
        {
            "id_sumber": "SD4",
            "nama": "SD Negeri Tiga",
            "jenis": "SD",
            "induk": "DISDIK",
            "kode_wilayah": "12.99.01",
            "npsn": "10200003",
        },
        {
            "id_sumber": "SD5",
            "nama": "SDN Lima",
            "jenis": "SD",
            "induk": "DISDIK",
            "lintang": 3.6,
            "bujur": 98.6,
            "tutup": "2026-01-01",
        },
        {"id_sumber": "SUB", "nama": "Subbagian Umum", "jenis": "SUBBIDANG", "induk": "DISDIK"},
    ]
    heads = [a_clean_teacher(n, "SUB", jabatan="KSB", mapel=None, jenjang=None) for n in (41, 42)]
    city.bring_city({
        **rows, J.UNOR: [*rows[J.UNOR], *extra], J.PEGAWAI: [*rows[J.PEGAWAI], a_clean_teacher(40, "SD5"), *heads],
        J.FORMASI: [*rows[J.FORMASI], {"unor": "SUB", "jabatan": "KSB"}],
        J.SEKOLAH: [*rows[J.SEKOLAH][1:], {**rows[J.SEKOLAH][0], "siswa": 40, "rombel": 9, "rombel_1": 2, "rombel_2": 2, "rombel_3": 1}],
    })  # fmt: skip
    units = {row["id_sumber"]: row["id"] for row in city.get("/v1/unor", limit=100)["items"]}

    told = found(city)

    assert told.pop("TIM_1") == ids_of(city, 40)
    assert told.pop("TIM_4") == ids_of(city, 41, 42)
    assert told.pop("FORMASI_TANPA_KEBUTUHAN")
    assert told == {
        "UNIT_TUTUP_BERPENGHUNI": {units["SD5"]}, "DUA_KEPALA": {units["SUB"]}, "NPSN_GANDA": {units["SD3"], units["SD4"]},
        "UNIT_NAMA_MIRIP": {units["SD3"], units["SD4"]}, "ROMBEL_TIDAK_WAJAR": {units["SD1"]}, "TITIK_TIDAK_PASTI": {units["SD4"]},
    }  # fmt: skip


def test_a_school_point_typed_wrong_is_replaced_told_and_listed(city: Api) -> None:
    wrong = {"id_sumber": "SDX", "nama": "SDN 064029", "jenis": "SD", "kode_wilayah": "12.71.01.1011", "npsn": "10209796",
             "lintang": 3.553, "bujur": 98.7966}  # fmt: skip

    answer = city.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": [wrong]})
    again = city.post("/v1/batch/UNOR", 207, json={"sumber": "uji", "baris": [wrong]})

    assert [m["kode"] for m in answer["hasil"][0]["masalah"]] == ["titik_luar_wilayah"]
    assert again["hasil"][0]["status"] == "tidak_berubah"
    assert list(found(city)) == ["TITIK_TIDAK_PASTI"]


def test_a_finding_never_holds_a_value_of_a_person_and_reading_is_on_record(city: Api, stack: Stack) -> None:
    person = a_clean_teacher(1, tanggal_lahir="1981-01-02")
    city.bring_city(a_clean_city([person, a_clean_teacher(2)]))

    page = json.dumps(city.get("/v1/kualitas-data/temuan", per=PER))
    reads = city.get(f"/v1/pegawai/{ids_of(city, 1).pop()}/data-saya")["dibaca_oleh"]

    assert found(city)["CON_2"]
    assert not [value for value in (person["nip"], person["nama"], "1981-01-02", "1980-01-02") if value in page]
    assert [(read["tujuan"], {"nip", "tanggal_lahir"} <= set(read["kolom"])) for read in reads] == [("kualitas-data", True)]


def test_a_change_is_seen_at_once_and_the_past_stays_what_it_was(city: Api) -> None:
    city.bring_city(a_clean_city([a_clean_teacher(1, pendidikan=None), a_clean_teacher(2)]))
    before = found(city)

    mended = a_clean_teacher(1)
    row = {k: (v.isoformat() if hasattr(v, "isoformat") else v) for k, v in mended.items()}
    assert city.post("/v1/batch/PEGAWAI", 207, json={"sumber": "uji", "baris": [row]})["ringkasan"]["diperbarui"] == 1

    today = city.get("/v1/kualitas-data/temuan")
    assert list(before) == ["COM_3"]
    assert [item for item in today["items"] if item["indikator"] == "COM_3"] == []


def test_another_agency_sees_nothing_and_an_unknown_indicator_is_refused(city: Api, stack: Stack) -> None:
    city.bring_city(a_clean_city([a_clean_teacher(1, pendidikan=None), a_clean_teacher(2)]))
    person = ids_of(city, 1).pop()
    other = stack.agency()

    assert found(other) == {}
    empty = other.get("/v1/kualitas-data/ringkasan", per=PER)
    assert (empty["orang"], empty["skor_milipersen"], empty["items"]) == (0, None, [])
    assert other.http.get(f"/v1/pegawai/{person}/kualitas-data").status_code == 404
    assert city.http.get("/v1/kualitas-data/temuan", params={"indikator": "XYZ"}).status_code == 422
    assert {one["kode"] for one in other.get("/v1/kualitas-data/indikator")["items"]} >= {"TIM_4", "ABK_DICOCOKKAN"}
