"""Strength of the coming years against a count by hand and against a plain loop over random people."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from typing import Any

import pytest

from services.registry.domain.kepegawaian.pensiun import bup_of, tmt_pensiun
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher, positions, units
from tests.stack import Api, Stack

PER = "2026-11-01"
POSITIONS = [
    *positions(),
    {"id_sumber": "PEL", "nama": "Pengadministrasi Perkantoran", "jenis": "PELAKSANA"},
    {"id_sumber": "MADYA", "nama": "Arsiparis Ahli Madya", "jenis": "JF", "keluarga": "ARSIPARIS", "jenjang": "AHLI_MADYA"},
    {"id_sumber": "UTAMA", "nama": "Perencana Ahli Utama", "jenis": "JF", "keluarga": "PERENCANA", "jenjang": "AHLI_UTAMA"},
    {"id_sumber": "KADIS", "nama": "Kepala Dinas", "jenis": "JPT"},
]  # fmt: skip


def somebody(number: int, born: date, **changed: Any) -> dict[str, Any]:
    nip = f"{born:%Y%m%d}2010011{900 + number % 100}"
    return a_teacher(number, "SD1", nip=nip, id_sumber=f"X{number}", **changed)


@pytest.fixture
def city(stack: Stack) -> Api:
    api = stack.agency()
    api.bring_city({JenisMasukan.UNOR: units(), JenisMasukan.JABATAN: POSITIONS})
    return api


def by_unit(api: Api, **asked: Any) -> dict[str, Any]:
    return {item["unor_id_sumber"]: item for item in api.get("/v1/proyeksi", per=PER, **asked)["items"]}


def test_a_teacher_leaves_at_sixty_a_clerk_at_fifty_eight_and_new_people_come(city: Api) -> None:
    """The three worked examples: 1966-12-01 teacher → 2027-01-01; 1968-11-23 clerk → 2026-12-01; 1967-01-31 madya → 2027-02-01."""
    people = [
        somebody(1, date(1966, 12, 1)), somebody(2, date(1968, 11, 23), jabatan="PEL", mapel=None),
        somebody(3, date(1967, 1, 31), jabatan="MADYA", mapel=None), somebody(4, date(1990, 1, 1)),
        somebody(5, date(1985, 1, 1), status="PPPK", akhir_kontrak=date(2028, 6, 30)),
    ]  # fmt: skip
    city.bring(JenisMasukan.PEGAWAI, people)
    coming = {"unor": "SD1", "jabatan": "GK", "tanggal": "2027-07-01", "jumlah": 2, "status": "CPNS", "dasar": "800/CPNS"}
    made = city.post("/v1/batch/RENCANA_MASUK", 207, json={"sumber": "uji", "baris": [coming]})
    assert made["ringkasan"]["dibuat"] == 1

    unit = by_unit(city, tahun=2)["SD1"]

    assert unit["sekarang"] == 5
    assert [tuple(year.values()) for year in unit["tahun"]] == [
        (2026, 1, 0, 0, 4, 4),
        (2027, 2, 0, 2, 4, 4),
        (2028, 0, 1, 0, 3, 4),
    ]


def test_every_year_agrees_with_a_plain_count_over_random_people(city: Api) -> None:
    random.seed(7)
    jobs = {p["id_sumber"]: bup_of(p["jenis"], p.get("jenjang"), p.get("keluarga") or "") for p in POSITIONS}
    people = []
    for number in range(60):
        born = date(random.randint(1958, 2000), random.randint(1, 12), random.randint(1, 28))
        contract = date(random.randint(2025, 2032), 12, 31) if random.random() < 0.4 else None
        status = "PPPK" if contract else "PNS"
        job = random.choice(list(jobs))
        people.append(somebody(number, born, jabatan=job, mapel=None, status=status, akhir_kontrak=contract, jenjang=None))
    people[7]["nip"] = f"196802292010011{907}"
    city.bring(JenisMasukan.PEGAWAI, people)

    shown = by_unit(city, tahun=5)["SD1"]

    present = len(people)
    for year in shown["tahun"]:
        out: Counter[str] = Counter()
        for person in people:
            born = date.fromisoformat(f"{person['nip'][:4]}-{person['nip'][4:6]}-{person['nip'][6:8]}")
            old = max(tmt_pensiun(born, jobs[person["jabatan"]]), date(2026, 11, 1))
            end = max(person["akhir_kontrak"], date(2026, 11, 1)) if person["akhir_kontrak"] else date(9999, 1, 1)
            if min(old, end).year == year["tahun"]:
                out["kontrak" if end < old else "pensiun"] += 1
        present -= out.total()
        assert (year["pensiun"], year["kontrak_berakhir"], year["akhir"]) == (out["pensiun"], out["kontrak"], present)


def test_groups_page_and_a_wrong_group_is_refused(city: Api) -> None:
    city.bring(JenisMasukan.PEGAWAI, [somebody(n, date(1980, 1, 1 + n), unor=f"SD{1 + n % 3}") for n in range(6)])

    seen, cursor = [], ""
    while True:
        page = city.get("/v1/proyeksi", per=PER, kelompok="formasi", limit=1, **({"cursor": cursor} if cursor else {}))
        seen += [(item["unor_id_sumber"], item["jabatan_id_sumber"], item["sekarang"]) for item in page["items"]]
        cursor = page["berikutnya"]
        if not cursor:
            break

    assert sorted(seen) == [("SD1", "GK", 2), ("SD2", "GK", 2), ("SD3", "GK", 2)]
    assert city.http.get("/v1/proyeksi", params={"kelompok": "kota"}).status_code == 422
    assert city.http.get("/v1/proyeksi", params={"tahun": 99}).status_code == 422


def test_an_agency_sees_its_own_people_only(city: Api, stack: Stack) -> None:
    city.bring(JenisMasukan.PEGAWAI, [somebody(1, date(1980, 1, 1))])

    assert stack.agency().get("/v1/proyeksi", per=PER)["items"] == []


def test_every_level_has_the_age_of_the_pure_function(city: Api) -> None:
    """The SQL twin of bup_of, through the projection: everyone born on one day, the year they leave tells the age used."""
    people = [somebody(n, date(1970, 5, 5), jabatan=p["id_sumber"], mapel=None, jenjang=None) for n, p in enumerate(POSITIONS)]
    city.bring(JenisMasukan.PEGAWAI, people)

    items = city.get("/v1/proyeksi", per=PER, kelompok="jabatan", tahun=10)["items"]

    leaving = {item["jabatan_id_sumber"]: next((y["tahun"] for y in item["tahun"] if y["pensiun"]), None) for item in items}
    expected = {p["id_sumber"]: 1970 + bup_of(p["jenis"], p.get("jenjang"), p.get("keluarga") or "") for p in POSITIONS}
    assert leaving == expected
