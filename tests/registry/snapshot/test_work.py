"""What a snapshot tells of work: a school's last list of lessons, people on their way, owners of analyses, pupils of religion lessons."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import update

from services.registry.storage.putaran.tables import snapshot
from shared.contracts.v1.snapshot import AGAMA, VERSI
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import schools, seats
from tests.registry.kepegawaian.writing import at
from tests.registry.snapshot.freezing import City

YEAR = "2026/2027"


def lessons(subject: str, hours: int, *groups: str, **changed: Any) -> list[dict[str, Any]]:
    told = {"unor": "SD1", "mata_pelajaran": subject, "jam_per_minggu": hours, "tahun_ajaran": YEAR, "semester": 1}
    return [{**told, "rombel": group, **changed} for group in groups]


async def test_hours_are_added_up_by_subject_from_the_last_list_alone(city: City) -> None:
    await city.hear(J.PEMBELAJARAN, *lessons("PJOK", 9, "1A", "1B", tahun_ajaran="2025/2026", semester=2), hour=1)
    await city.hear(
        J.PEMBELAJARAN, *lessons("PJOK", 4, "1A", "1B"), *lessons("Pendidikan Agama Islam", 3, "1A"), *lessons("Bahasa Daerah", 2, "1A"),
        hour=2,
    )  # fmt: skip
    found = (await city.tables(await city.freeze()))["jam"]
    told = {"tahun_ajaran": YEAR, "semester": 1, "sumber": "uji", "unor": "uji:SD1"}

    assert list(found.values()) == [
        {**told, "mapel": "", "jam_per_minggu": 2, "rombel": 1}, {**told, "mapel": "AGAMA_ISLAM", "jam_per_minggu": 3, "rombel": 1},
        {**told, "mapel": "PJOK", "jam_per_minggu": 8, "rombel": 2},
    ]  # fmt: skip


async def test_hours_are_those_known_at_the_instant(city: City) -> None:
    await city.hear(J.PEMBELAJARAN, *lessons("PJOK", 4, "1A"), hour=1)
    await city.hear(J.PEMBELAJARAN, *lessons("PJOK", 2, "1A"), hour=3)

    then, now = [await city.tables(await city.freeze(diketahui=known, hour=9)) for known in (at(2), at(4))]

    assert [tables["jam"]["uji:SD1", "PJOK"]["jam_per_minggu"] for tables in (then, now)] == [4, 2]


async def test_people_on_their_way_keep_their_unit_when_their_position_is_unknown(city: City) -> None:
    plan = {"unor": "SD2", "mapel": "KELAS", "tanggal": date(2027, 1, 1), "jumlah": 2, "status": "CPNS"}
    await city.hear(
        J.RENCANA_MASUK, {**plan, "id_sumber": "R1", "jabatan": "GK"}, {**plan, "id_sumber": "R2", "jabatan": "tidak ada"}, hour=1
    )
    found = (await city.tables(await city.freeze()))["rencana_masuk"]

    assert {key: (row["unor"], row["jabatan"], row["jumlah"], row["tanggal"]) for (key,), row in found.items()} == {
        "uji:R1": ("uji:SD2", "uji:GK", 2, date(2027, 1, 1)), "uji:R2": ("uji:SD2", None, 2, date(2027, 1, 1)),
    }  # fmt: skip


async def test_the_owner_of_an_analysis_stays_when_another_list_has_no_column_for_it(city: City) -> None:
    await city.hear(J.FORMASI, {**seats()[0], "pemilik_abk": "Bagian Organisasi", "status_abk": "DRAF"}, hour=1)
    await city.hear(J.FORMASI, {**seats()[0], "kebutuhan_ditetapkan": 7}, hour=2)
    told = {row["unor"]: row for row in (await city.tables(await city.freeze()))["formasi"].values()}

    assert (told["uji:SD1"]["pemilik_abk"], told["uji:SD1"]["kebutuhan_ditetapkan"]) == ("Bagian Organisasi", 7)
    assert told["uji:SD2"]["pemilik_abk"] is None


async def test_pupils_are_counted_by_the_religion_lessons_they_attend(city: City) -> None:
    split = dict(zip((f"siswa_agama_{a}" for a in AGAMA), (90, 50, 20, 0, 5, None), strict=True))
    await city.hear(J.SEKOLAH, {**schools()[0], **split}, hour=1)
    told = (await city.tables(await city.freeze()))["sekolah"]

    assert {name: told["uji:SD1", YEAR][name] for name in split} == split
    assert {told["uji:SD2", YEAR][name] for name in split} == {None}


async def test_a_kept_snapshot_of_an_older_contract_answers_only_for_its_own_instant(city: City) -> None:
    """It would hide what the newer one tells; but what it told then can still be shown."""
    first = await city.freeze(hour=1)
    assert (await city.freeze(hour=2)).id == first.id
    async with city.engine.begin() as connection:
        await connection.execute(update(snapshot).where(snapshot.c.id == first.id).values(versi=VERSI - 1))

    second = await city.freeze(hour=3)

    assert (second.id != first.id, second.hash) == (True, first.hash)
    assert (await city.freeze(diketahui=first.diketahui, hour=4)).id == first.id
