"""Reading as of a day and as known at an instant: the past answers as it was, whatever was learnt since."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, units
from tests.registry.reading.conftest import City, everything
from tests.stack import Stack

Instant = Callable[[], str]


def name_of(city: City, unit: str, **asked: Any) -> str:
    return str(city.api.get(f"/v1/unor/{city.ids[unit]}", **asked)["nama"])


def test_a_correction_changes_what_is_known_now_and_not_what_was_known_then(city: City, instant: Instant) -> None:
    before = instant()
    city.batch(J.UNOR, {**units()[3], "nama": "SDN Satu Baru"})

    assert name_of(city, "SD1") == "SDN Satu Baru"
    assert name_of(city, "SD1", diketahui=before) == "SDN Satu"
    assert {item["nama"] for item in everything(city.api, "/v1/unor", jenis="SD", diketahui=before)} == {
        "SDN Satu", "SDN Dua", "SDN Tiga",
    }  # fmt: skip


def test_who_moved_is_found_where_he_was_on_that_day_and_where_he_is_on_this(city: City, instant: Instant) -> None:
    before = instant()
    city.batch(J.PEGAWAI, a_teacher(1, "SD2", tmt_jabatan=date(2026, 7, 1), tmt_unit=date(2026, 7, 1)))

    def at(school: str, **asked: Any) -> set[str]:
        return {item["id_sumber"] for item in everything(city.api, "/v1/pegawai", unor_id=city.ids[school], **asked)}

    assert "P001" in at("SD2") - at("SD1")
    assert "P001" in at("SD1", per="2026-06-30") - at("SD2", per="2026-06-30")
    assert "P001" in at("SD2", per="2026-07-01")
    assert "P001" in at("SD1", diketahui=before) - at("SD2", diketahui=before)


def test_before_a_post_begins_nobody_holds_it(city: City) -> None:
    """The teachers came from 2 to 19 January 2015, one a day."""
    counts = [len(everything(city.api, "/v1/pegawai", per=f"2015-01-{day:02d}")) for day in (1, 2, 10, 19, 20)]

    assert counts == [0, 1, 9, 18, 18]


def test_before_anything_was_recorded_nothing_was_known(city: City, a_problem: Any) -> None:
    for path in ("/v1/unor", "/v1/jabatan", "/v1/formasi", "/v1/pegawai"):
        assert city.api.get(path, diketahui="2020-01-01T00:00:00Z")["items"] == []
    for path in (f"/v1/unor/{city.ids['SD1']}", f"/v1/pegawai/{city.ids['P001']}"):
        answer = city.api.http.get(path, params={"diketahui": "2020-01-01T00:00:00Z"})
        assert a_problem(answer, 404)["saran"] == "Periksa id, per dan diketahui."


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"diketahui": "2999-01-01T00:00:00Z"}, "diketahui belum terjadi."),
        ({"diketahui": "kemarin"}, "Bukan waktu yang sah."),
        ({"diketahui": "2026-01-01T00:00:00"}, "Waktu tanpa zona."),
        ({"per": "2026-02-30"}, "Bukan tanggal yang ada pada kalender."),
        ({"per": "besok"}, "Bukan tanggal yang ada pada kalender."),
        ({"jenis": "WARUNG"}, "Pilihan tidak dikenal."),
        ({"induk_id": "satu"}, "Bukan id yang sah."),
    ],
)
def test_a_moment_nobody_can_answer_for_is_refused_in_words(city: City, asked: dict[str, str], told: str, a_problem: Any) -> None:
    found = a_problem(city.api.http.get("/v1/unor", params=asked), 422)

    assert told in (found["detail"], *(part["pesan"] for part in found["errors"]))
    assert all("kemarin" not in part["pesan"] for part in found["errors"])


def test_pages_of_any_length_hold_the_same_rows_as_one(city: City) -> None:
    city.batch(J.UNOR, *({"id_sumber": f"L{n}", "nama": f"Bidang {n}", "jenis": "BIDANG", "induk": "DISDIK"} for n in range(23)))
    for path in ("/v1/unor", "/v1/pegawai"):
        whole = [item["id"] for item in city.api.get(path, limit=500)["items"]]
        for limit in (1, 2, random.Random(5).randint(3, 9)):
            assert [item["id"] for item in everything(city.api, path, limit=limit)] == whole


def test_filters_agree_with_picking_by_hand(city: City) -> None:
    city.batch(J.PEGAWAI, a_teacher(2, "SD1", status="PPPK", golongan="IX"), a_teacher(3, "SD1", golongan="IV/a"))
    people = everything(city.api, "/v1/pegawai")

    for name, value in (("status", "PPPK"), ("golongan", "IV/a"), ("jabatan_id", city.ids["GK"]), ("unor_id", city.ids["SD1"])):
        assert everything(city.api, "/v1/pegawai", **{name: value}) == [item for item in people if item[name] == value] != []
    below = everything(city.api, "/v1/pegawai", unor_id=city.ids["DISDIK"], turunan=True)
    assert below == people
    assert everything(city.api, "/v1/pegawai", unor_id=city.ids["DISDIK"]) == []
    assert [item["nama"] for item in everything(city.api, "/v1/unor", q="sdn du")] == ["SDN Dua"]
    assert everything(city.api, "/v1/unor", q="%") == []
    assert [item["bup_tahun"] for item in everything(city.api, "/v1/jabatan", keluarga="GURU")] == [60]
    assert len(everything(city.api, "/v1/formasi", unor_id=city.ids["SD2"])) == 1


def test_another_agency_sees_none_of_it(city: City, stack: Stack, a_problem: Any) -> None:
    stranger = stack.agency()
    for path in ("", "/turunan", "/peta-jabatan"):
        a_problem(stranger.http.get(f"/v1/unor/{city.ids['SD1']}{path}"), 404)
    assert everything(stranger, "/v1/pegawai", unor_id=city.ids["DISDIK"], turunan=True) == []
