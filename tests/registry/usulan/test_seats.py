"""Seats of a cell, one at a time and many at once: the same figures, heads apart, those of a merged school at its heir from the day on."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.usulan import many_seats, seats
from services.registry.storage.usulan.seats import Cell
from shared.vocabulary import JenisMasukan
from tests.flow.six_units import a_teacher
from tests.registry.kepegawaian.writing import state
from tests.registry.usulan.officials import City

VAULT = Vault(b"c" * 32, b"s" * 32)
BEFORE, AFTER = Moment(date(2026, 11, 25)), Moment(date(2027, 1, 1))


async def test_one_and_many_say_the_same_of_heads_and_of_a_merged_school(engine: AsyncEngine) -> None:
    city = await City(engine, VAULT).build()
    head = a_teacher(40, "SD3", tugas_tambahan="KEPALA_SEKOLAH")
    await state(engine, VAULT, city.agency, JenisMasukan.PEGAWAI, [head])
    merger = {"unor": "SD2", "penerus": "SD3", "jenis": "GABUNG", "tanggal": date(2026, 12, 31), "dasar": "Perwal 40/2026"}
    await state(engine, VAULT, city.agency, JenisMasukan.PENERUS, [merger])
    await city.draft("P001", "SD3")
    cells = [Cell(city.units[code], "GURU", subject) for code in ("SD1", "SD2", "SD3") for subject in ("KELAS", "")]

    async with engine.connect() as connection:
        for moment in (BEFORE, AFTER):
            one = {cell: await seats.established(connection, cell, moment) for cell in cells}
            assert await many_seats.established(connection, cells, moment) == one
        held = {cell: await seats.seated(connection, cell, BEFORE) for cell in cells}
        assert await many_seats.seated(connection, cells, BEFORE) == held
        before = await seats.established(connection, cells[-1], BEFORE)
    heir = Cell(city.units["SD3"], "GURU", "KELAS")
    assert (before, one[heir]) == (6, 12), "from the day of the merger the heir has the seats of both"
    assert held[heir] == 6, "the head of SD3 fills none of them"
