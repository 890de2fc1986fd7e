"""One person, several lists: the home source speaks, others add, contradictions are kept apart, and the order does not matter."""

from __future__ import annotations

import itertools
import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher
from tests.registry.kepegawaian.city import City
from tests.registry.kepegawaian.writing import day

TEACHER = a_teacher(1, "SD1")
NUMBER = TEACHER["nip"]


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> City:
    return await City(engine, vault, agency).build()


def seen_by(code: str, school: str, **more: Any) -> dict[str, Any]:
    """How another source tells of the same teacher."""
    return {"id_sumber": code, "nip": NUMBER, "nama": "Contoh 001", "unor": school, "jabatan": "GK", **more}


async def test_a_list_of_another_source_adds_to_the_person_and_overrides_nothing(city: City) -> None:
    home = {name: value for name, value in TEACHER.items() if name not in ("golongan", "kecamatan_rumah", "predikat_sebelumnya")}
    (first,) = await city.hear(home)

    told = seen_by("siasn-7", "SD1", golongan="III/d", pendidikan="S2", kecamatan_rumah="12.71.02", predikat_sebelumnya="KURANG",
                   predikat_terakhir="SANGAT_BAIK", email="contoh@example.org")  # fmt: skip
    (second,) = await city.hear(told, sumber="siasn", hour=1)
    (again,) = await city.hear(told, sumber="siasn", hour=2)

    held = await city.on(first["id"])
    assert second["id"] == first["id"]
    assert await city.people() == [first["id"]]
    assert (second["status"], again["status"]) == ("diperbarui", "tidak_berubah")
    assert (held["golongan"], held["kecamatan_rumah"], held["email"]) == ("III/d", "12.71.02", "contoh@example.org")
    assert held["pendidikan"] == TEACHER["pendidikan"]
    assert held["predikat"] == {"2025": "BAIK", "2024": "KURANG"}


async def test_what_another_source_told_is_not_taken_away_by_an_empty_cell_at_home(city: City) -> None:
    (first,) = await city.hear({**TEACHER, "golongan": None})
    await city.hear(seen_by("siasn-7", "SD1", golongan="III/d"), sumber="siasn", hour=1)

    (again,) = await city.hear({**TEACHER, "golongan": None}, hour=2)

    assert again["status"] == "tidak_berubah"
    assert (await city.on(first["id"]))["golongan"] == "III/d"


async def test_with_one_source_an_empty_cell_says_not_known_and_a_missing_column_says_nothing(city: City) -> None:
    (first,) = await city.hear(TEACHER)

    await city.hear({"id_sumber": TEACHER["id_sumber"], "unor": "SD1", "jabatan": "GK", "pendidikan": None}, hour=1)

    held = await city.on(first["id"])
    assert held["pendidikan"] is None
    assert (held["golongan"], held["nama"], held["nip"]) == (TEACHER["golongan"], TEACHER["nama"], NUMBER)
    assert (held["persetujuan"], held["hukdis_diketahui"]) == ("SETUJU", True)


@pytest.mark.parametrize(("source", "kind", "doubtful"), [("dapodik", "DE_FACTO", False), ("siasn", "BERTENTANGAN", True)])
async def test_another_school_in_another_source_is_kept_beside_the_decree(
    city: City, source: str, kind: str, doubtful: bool
) -> None:
    (first,) = await city.hear(TEACHER)

    (told,) = await city.hear(seen_by("x-1", "SD2"), sumber=source, hour=1)

    assert (await city.on(first["id"]))["unor"] == "SD1"
    assert await city.apart(first["id"]) == [(kind, source, "SD2", doubtful)]
    assert [wrong["kode"] for wrong in told["masalah"]] == ["unit_bertentangan"]

    await city.hear(seen_by("x-1", "SD1"), sumber=source, hour=2)

    assert await city.apart(first["id"]) == []


async def test_a_number_that_another_code_of_the_same_source_holds_is_refused(city: City) -> None:
    await city.hear(TEACHER)

    (told,) = await city.hear({**TEACHER, "id_sumber": "P999"}, hour=1)

    assert told["status"] == "gagal"
    assert [wrong["kode"] for wrong in told["masalah"]] == ["nip_ganda"]
    assert len(await city.people()) == 1


LISTS = {
    day(10): {**TEACHER, "unor": "SD1", "golongan": "III/b", "tmt_unit": date(2015, 1, 2), "tmt_jabatan": date(2015, 1, 2)},
    day(40): {
        **TEACHER,
        "unor": "SD2",
        "golongan": "III/c",
        "tmt_unit": day(25),
        "tmt_jabatan": date(2015, 1, 2),
        "persetujuan": None,
    },
    day(70): {
        **TEACHER,
        "unor": "SD2",
        "golongan": "III/d",
        "tmt_unit": day(25),
        "tmt_jabatan": date(2015, 1, 2),
        "nama": "Contoh Satu",
    },
}
LOOKED_AT = (day(0), day(10), day(24), day(25), day(39), day(40), day(69), day(70), day(300))


async def test_three_lists_give_the_same_answers_for_every_day_in_any_order(city: City) -> None:
    answers = []
    for number, order in enumerate(itertools.permutations(LISTS)):
        code = {"id_sumber": f"P{number}", "nip": f"19800102201001{number % 2 + 1}9{number:02d}"}
        for hour, when in enumerate(order):
            ((person),) = await city.hear({**LISTS[when], **code}, per=when, hour=hour)
        answers.append([{**await city.on(person["id"], when), "nip": None} for when in LOOKED_AT])

    assert all(one == answers[0] for one in answers)
    assert [held["unor"] for held in answers[0]] == ["SD1", "SD1", "SD1", *["SD2"] * 6]
    assert [held["golongan"] for held in answers[0]] == [*["III/b"] * 5, "III/c", "III/c", "III/d", "III/d"]
    assert [held["nama"] for held in answers[0]][-3:] == ["Contoh 001", "Contoh Satu", "Contoh Satu"]


async def test_a_person_of_an_overlay_is_found_by_code_or_number_whatever_source_told_it(city: City) -> None:
    (first,) = await city.hear(TEACHER)
    await city.hear(seen_by("siasn-7", "SD1"), sumber="siasn", hour=1)
    acting = {"unor": "SD2", "jabatan": "GK", "jenis": "PLT", "mulai": day(0)}

    rows = [{**acting, "id_sumber": code, "pegawai": named} for code, named in
            (("1", "siasn-7"), ("2", TEACHER["id_sumber"]), ("3", f"{NUMBER[:8]} {NUMBER[8:14]} {NUMBER[14]} {NUMBER[15:]}"))]  # fmt: skip
    told = await city.hear(*rows, kind=J.PENUGASAN, sumber="surat", hour=2)
    again = await city.hear(*rows, kind=J.PENUGASAN, sumber="surat", hour=3)
    (ended,) = await city.hear({**rows[0], "selesai": day(30)}, kind=J.PENUGASAN, sumber="surat", hour=4)

    assert [one["status"] for one in told] == ["dibuat"] * 3
    assert [one["status"] for one in again] == ["tidak_berubah"] * 3
    assert ended["status"] == "diperbarui"
    assert await city.apart(first["id"]) == [("PLT", "surat", "SD2", False)] * 2


async def test_the_number_of_statements_does_not_grow_with_the_rows(city: City) -> None:
    counted: list[str] = []
    event.listen(city.engine.sync_engine, "before_cursor_execute", lambda *seen: counted.append(seen[2]))
    counts = []
    for hour, size in ((1, 5), (2, 50)):
        people = [a_teacher(number, "SD2", id_sumber=f"{size}-{number}", nip=None) for number in range(size)]
        overlays = [
            {"pegawai": person["id_sumber"], "unor": "SD3", "jenis": "PLH", "mulai": day(0)} for person in people
        ]  # fmt: skip
        for kind, rows in (
            (J.PEGAWAI, people),
            (J.PEGAWAI, [{**one, "golongan": "IV/a"} for one in people]),
            (J.PENUGASAN, overlays),
        ):
            counted.clear()
            told = await city.hear(*rows, kind=kind, hour=hour)
            assert {one["status"] for one in told} <= {"dibuat", "diperbarui"}
            counts.append(len(counted))

    assert counts[:3] == counts[3:]
