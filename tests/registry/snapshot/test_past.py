"""A snapshot of any past day and any past knowledge can be had again, with the hash it had or would have had then."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from services.registry.operations.impor.batch import upsert_raw
from services.registry.operations.kepegawaian.context import Batch
from services.registry.operations.kepegawaian.freeze_snapshot import Frozen
from services.registry.operations.kepegawaian.load_references import load_references
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, units
from tests.registry.kepegawaian.writing import TODAY, at
from tests.registry.snapshot.conftest import STATED
from tests.registry.snapshot.freezing import City


async def test_what_was_known_before_a_change_has_the_hash_it_had_then(city: City) -> None:
    then = await city.freeze(hour=1)
    await city.hear(J.PEGAWAI, a_teacher(1, "SD2"), hour=2)
    await city.hear(J.UNOR, {**units()[3], "nama": "SDN Satu Baru"}, hour=3)
    now = await city.freeze(hour=4)
    await city.forget_kept()

    again = [await city.freeze(diketahui=at(hour), hour=9) for hour in (1, 2, 3)]

    assert again[0].hash == then.hash != now.hash == again[2].hash
    assert again[1].hash not in (then.hash, now.hash)


async def test_a_day_before_a_move_has_the_person_where_he_was(city: City) -> None:
    await city.hear(J.PEGAWAI, a_teacher(1, "SD2", tmt_unit=date(2026, 7, 1)), per=date(2026, 7, 1), hour=1)

    async def place(per: date) -> Any:
        return (await city.tables(await city.freeze(per)))["pegawai"][city.kunci("P001"),]["unor"]

    assert [await place(day) for day in (date(2026, 6, 30), date(2026, 7, 1))] == ["uji:SD1", "uji:SD2"]


async def test_a_merged_unit_closes_on_the_day_of_the_merger_as_far_as_it_is_known(city: City) -> None:
    """A merger is announced before its day, a unit's own closing day counts first, and a split or renamed unit does not close."""
    merger, own = date(2027, 7, 1), date(2027, 8, 1)
    await city.hear(J.PENERUS, {"unor": "SD1", "penerus": "SD2", "jenis": "GABUNG", "tanggal": merger}, hour=2)
    await city.hear(J.PENERUS, {"unor": "SD2", "penerus": "SD3", "jenis": "PECAH", "tanggal": merger}, hour=2)
    before, after = await city.freeze(diketahui=at(1)), await city.freeze(date(2026, 6, 30))
    await city.hear(J.UNOR, {**units()[3], "tutup": own}, hour=4)
    later = await city.freeze(date(2027, 9, 1), hour=21)

    async def closing(frozen: Frozen, code: str) -> Any:
        return (await city.tables(frozen))["unor"][f"uji:{code}",]["tutup"]

    assert [await closing(one, "SD1") for one in (before, after, later)] == [None, merger, own]
    assert await closing(after, "SD2") is None


async def test_ratings_are_those_of_the_two_years_before_the_day(city: City) -> None:
    """Told of January 2026: BAIK for 2025 and for 2024. Told a year later: KURANG for 2026 and BAIK for 2025."""
    later = a_teacher(1, "SD1", predikat_terakhir="KURANG", predikat_sebelumnya="BAIK")
    await city.hear(J.PEGAWAI, later, per=date(2027, 1, 31), hour=1)

    async def ratings(per: date) -> Any:
        told = (await city.tables(await city.freeze(per)))["pegawai"][city.kunci("P001"),]
        return told["predikat_terakhir"], told["predikat_sebelumnya"]

    assert await ratings(STATED) == ("BAIK", "BAIK")
    assert await ratings(date(2027, 2, 1)) == ("KURANG", "BAIK")
    assert await ratings(date(2028, 2, 1)) == (None, "KURANG")


async def test_before_the_first_row_came_there_was_nothing_to_freeze(city: City) -> None:
    frozen = await city.freeze(diketahui=at(-1))

    assert set(frozen.ringkasan.values()) == {0}


async def test_asked_again_with_nothing_written_since_the_kept_one_is_given(city: City) -> None:
    first = await city.freeze(hour=1)
    async with UnitOfWork(city.engine, "uji", at(2)) as work:
        work.record(city.agency, "putaran.dibuat", "putaran", "x")  # a round changes no record
        await work.commit()

    assert await city.freeze(hour=3) == first
    assert (await city.freeze(date(2026, 11, 1), hour=3)).id != first.id

    await city.hear(J.UNOR, {**units()[3], "nama": "SDN Satu Baru"}, hour=4)
    assert (await city.freeze(hour=5)).hash != first.hash


async def test_a_freeze_in_the_middle_of_writing_sees_one_moment(city: City) -> None:
    """Each write names a school after its need, in one transaction over two tables that the freeze reads one after the other."""
    stop = asyncio.Event()

    async def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            async with UnitOfWork(city.engine, "uji", at(1 + number)) as work:
                await _rename(work, city, number)

    writing = asyncio.create_task(write())
    seen: list[Frozen] = []
    try:
        for hour in range(12):
            seen.append(await city.freeze(hour=500 + hour))
    finally:
        stop.set()
        await writing

    for frozen in seen:
        found = await city.tables(frozen)
        need = found["formasi"]["uji:SD1|GK|KELAS",]["kebutuhan_ditetapkan"]
        assert found["unor"]["uji:SD1",]["nama"] in (f"SDN {need}", "SDN Satu")
    assert len({frozen.hash for frozen in seen}) > 1


async def _rename(work: UnitOfWork, city: City, number: int) -> None:
    references = await load_references(work.connection, city.agency)
    batch = Batch(city.agency, "uji", TODAY, city.vault, references)
    await upsert_raw(work, batch, J.UNOR, [{**units()[3], "nama": f"SDN {number}"}])
    await upsert_raw(work, batch, J.FORMASI, [{"unor": "SD1", "jabatan": "GK", "mapel": "KELAS", "kebutuhan_ditetapkan": number}])
    await work.commit()
