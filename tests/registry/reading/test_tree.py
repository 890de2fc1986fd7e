"""The way up and everything below, against a plain walk over random trees; and a loop, which only an accident makes."""

from __future__ import annotations

import random
from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests import dates
from tests.flow.sql import sql
from tests.registry.reading.conftest import City, everything
from tests.stack import Stack


def a_tree(seed: int, size: int) -> dict[str, str | None]:
    """code → parent; the parent always comes before."""
    random.seed(seed)
    return {f"T{n:02d}": None if n < 2 else f"T{random.randrange(n):02d}" for n in range(size)}


def test_every_unit_knows_its_way_up_and_all_below_it(stack: Stack) -> None:
    city = City(stack.agency())
    parents = a_tree(3, 40)
    city.batch(
        J.UNOR, *({"id_sumber": code, "nama": f"Unit {code}", "jenis": "LAINNYA", "induk": up} for code, up in parents.items())
    )
    city.learn()

    def way(code: str | None) -> list[str]:
        return [] if code is None else [*way(parents[code]), code]

    for code in parents:
        shown = city.api.get(f"/v1/unor/{city.ids[code]}")
        assert [step["nama"] for step in shown["jalur"]] == [f"Unit {step}" for step in way(code)]
        assert shown["tingkat"] == len(way(code))
        below = everything(city.api, f"/v1/unor/{city.ids[code]}/turunan", limit=7)
        expected = {other: len(way(other)) - len(way(code)) for other in parents if code in way(other) and other != code}
        assert {item["id_sumber"]: item["turun"] for item in below} == expected


def test_a_tree_that_was_regrouped_is_climbed_as_it_stood(city: City, instant: Any) -> None:
    before = instant()
    city.batch(J.UNOR, {"id_sumber": "SD1", "nama": "SDN Satu", "jenis": "SD", "induk": "KEC"})

    def above(**asked: Any) -> list[str]:
        return [step["nama"] for step in city.api.get(f"/v1/unor/{city.ids['SD1']}", **asked)["jalur"]]

    assert above() == ["Kota Uji", "Kecamatan Medan Uji", "SDN Satu"]
    assert above(diketahui=before) == ["Kota Uji", "Dinas Pendidikan", "SDN Satu"]


def test_a_loop_ends_where_it_began(city: City, stack: Stack) -> None:
    """Imports refuse one, so the owner's hand closes it: the city under a school of its own."""
    sql(stack.city, "UPDATE unor_versi SET induk_id = $1 WHERE unor_id = $2", city.ids["SD1"], city.ids["KOTA"])

    shown = city.api.get(f"/v1/unor/{city.ids['SD1']}")
    below = everything(city.api, f"/v1/unor/{city.ids['SD1']}/turunan")

    assert [step["nama"] for step in shown["jalur"]] == ["Kota Uji", "Dinas Pendidikan", "SDN Satu"]
    assert {item["id_sumber"] for item in below} == {"KOTA", "DISDIK", "KEC", "SD2", "SD3"}
    assert len(everything(city.api, "/v1/pegawai", unor_id=city.ids["SD1"], turunan=True)) == 18
    assert city.api.get(f"/v1/unor/{city.ids['SD1']}/peta-jabatan", turunan=True)["items"]


def test_a_merged_school_names_its_successor_and_the_successor_whence_it_came(city: City) -> None:
    merged = {"unor": "SD3", "penerus": "SD2", "jenis": "GABUNG", "tanggal": "2027-07-01", "dasar": "800/45/2026"}
    city.batch(J.PENERUS, merged)

    closed, kept = (city.api.get(f"/v1/unor/{city.ids[code]}") for code in ("SD3", "SD2"))

    told = {"jenis": "GABUNG", "tanggal": "2027-07-01", "dasar": "800/45/2026"}
    assert closed["penerus"] == [{"unor_id": city.ids["SD2"], "nama": "SDN Dua", **told}]
    assert kept["pendahulu"] == [{"unor_id": city.ids["SD3"], "nama": "SDN Tiga", **told}]
    assert (closed["pendahulu"], kept["penerus"]) == ([], [])
    listed = {item["id_sumber"]: item["tutup"] for item in everything(city.api, "/v1/unor")}
    below = {item["id_sumber"]: item["tutup"] for item in everything(city.api, f"/v1/unor/{city.ids['DISDIK']}/turunan")}
    for told_of in (listed, below):
        assert (told_of["SD3"], told_of["SD2"]) == (closed["tutup"], kept["tutup"]) == ("2027-07-01", None)


def test_only_confirmed_aliases_are_told(city: City, stack: Stack) -> None:
    for status, value in (("DIKONFIRMASI", "10210001"), ("DIUSULKAN", "10210002"), ("DITOLAK", "10210003")):
        sql(
            stack.city,
            """INSERT INTO unor_alias (id, instansi_id, unor_id, sumber, jenis, nilai, status, bukti, dicatat)
               SELECT gen_random_uuid(), instansi_id, id, 'dapodik', 'NPSN', $2, $3, '{}', tstzrange($4, NULL)
               FROM unor WHERE id = $1""",
            city.ids["SD1"], value, status, dates.now(),
        )  # fmt: skip

    assert city.api.get(f"/v1/unor/{city.ids['SD1']}")["alias"] == [{"sumber": "dapodik", "jenis": "NPSN", "nilai": "10210001"}]
