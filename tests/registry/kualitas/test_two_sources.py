"""Sources that disagree, and units merged into others: told with the rows they touch, no more once the sources agree."""

from __future__ import annotations

from typing import Any

from shared.vocabulary import JenisMasukan as J
from tests import dates
from tests.registry.kualitas.dirty import PER, a_clean_city, a_clean_teacher
from tests.stack import Api, Stack

TEACHERS = range(1, 5)
TODAY = dates.today().isoformat()


def a_city(stack: Stack) -> Api:
    """Four teachers of SD1, all of them known to the schools' own system too."""
    city = stack.agency()
    city.bring_city(a_clean_city([a_clean_teacher(n) for n in TEACHERS]))
    hear(city, "dapodik", *(said(n) for n in TEACHERS))
    return city


def said(number: int, school: str = "SDN Satu") -> dict[str, Any]:
    person = a_clean_teacher(number)
    return {"id_sumber": f"X{number}", "nip": person["nip"], "nama": person["nama"], "unor": school, "jabatan": person["jabatan"]}


def hear(city: Api, source: str, *rows: dict[str, Any]) -> None:
    answer = city.post("/v1/batch/PEGAWAI", 207, json={"sumber": source, "baris": list(rows)})
    assert answer["ringkasan"]["gagal"] == 0, answer


def found(city: Api, per: str = PER) -> dict[str, set[str]]:
    """Who or what is touched, by indicator; by the codes of the first source."""
    names = {row["id"]: row["id_sumber"] for kind in ("pegawai", "unor") for row in city.get(f"/v1/{kind}", limit=500)["items"]}
    told: dict[str, set[str]] = {}
    for item in city.get("/v1/kualitas-data/temuan", per=per, limit=500)["items"]:
        told.setdefault(item["indikator"], set()).add(names[item["subjek_id"]])
    return told


def test_sources_that_agree_are_no_finding(stack: Stack) -> None:
    assert found(a_city(stack)) == {}


def test_a_teacher_who_stands_elsewhere_than_the_decree_says_until_the_school_says_the_same(stack: Stack) -> None:
    city = a_city(stack)

    hear(city, "dapodik", said(2, "SDN Dua"))
    assert found(city) == {"SATMINKAL_BEDA": {"P002"}}

    hear(city, "dapodik", said(2))
    assert "SATMINKAL_BEDA" not in found(city, TODAY)
    assert found(city) == {"SATMINKAL_BEDA": {"P002"}}, "what was so on an earlier day stays"


def test_two_registers_of_decrees_that_name_two_posts_until_they_name_one(stack: Stack) -> None:
    city = a_city(stack)

    hear(city, "siasn", said(3, "SDN Dua"))
    assert found(city)["DUA_DEFINITIF"] == {"P003"}

    hear(city, "siasn", said(3))
    assert "DUA_DEFINITIF" not in found(city, TODAY)


def test_a_teacher_whom_the_other_sources_do_not_know_until_they_do(stack: Stack) -> None:
    city = a_city(stack)

    city.bring(J.PEGAWAI, [a_clean_teacher(9)])
    assert found(city) == {"SATU_SUMBER": {"P009"}}

    hear(city, "dapodik", said(9))
    assert found(city) == {}


def test_a_school_merged_into_another_still_holds_people_after_the_day(stack: Stack) -> None:
    city = a_city(stack)
    merged = {"unor": "SD1", "penerus": "SD2", "jenis": "GABUNG", "tanggal": "2026-10-01"}

    assert city.post("/v1/batch/PENERUS", 207, json={"sumber": "uji", "baris": [merged]})["ringkasan"]["dibuat"] == 1

    told = found(city)
    assert told["UNIT_TUTUP_BERPENGHUNI"] == {"SD1"}
    assert "UNIT_TUTUP_BERPENGHUNI" not in found(city, per="2026-09-01")
