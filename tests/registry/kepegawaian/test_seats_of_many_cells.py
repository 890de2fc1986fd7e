"""A list counts seats and holders of many cells at once, a case those of one: they say the same, merged schools with them."""

from __future__ import annotations

import uuid
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.kepegawaian import tree
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kepegawaian.tables import unor
from services.registry.storage.usulan import many_seats, seats
from services.registry.storage.usulan.seats import Cell
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import six_units
from tests.registry.kepegawaian.writing import state

MERGER = date(2026, 12, 1)
SUBJECTS = ("", "KELAS", "AGAMA", "TIDAK_DIKETAHUI", "PJOK")


async def a_city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> None:
    """SDN Satu is merged into SDN Dua; SDN Tiga is split between both, which nobody can count."""
    rows = six_units()
    rows[J.PEGAWAI][0] |= {"mapel": None}
    rows[J.FORMASI].append({**rows[J.FORMASI][0], "mapel": "AGAMA_ISLAM", "kebutuhan_ditetapkan": 2})
    rows[J.PENERUS] = [
        {"unor": "SD1", "penerus": "SD2", "jenis": "GABUNG", "tanggal": MERGER},
        *({"unor": "SD3", "penerus": heir, "jenis": "PECAH", "tanggal": MERGER} for heir in ("SD1", "SD2")),
    ]
    for kind, batch in rows.items():
        assert [one for one in await state(engine, vault, agency, kind, batch) if one["status"] == "gagal"] == []


async def test_many_cells_at_once_and_each_by_itself(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> None:
    await a_city(engine, vault, agency)
    async with engine.connect() as connection:
        units = list((await connection.execute(select(unor.c.id).where(unor.c.instansi_id == agency))).scalars())
        cells = {Cell(unit, family, subject) for unit in units for family in ("GURU", "LAIN") for subject in SUBJECTS}
        need = {}
        for per in (date(2026, 11, 25), MERGER):
            moment = Moment(per)
            one_by_one = {cell: await seats.established(connection, cell, moment) for cell in cells}
            need[per] = {cell: count for cell, count in one_by_one.items() if count is not None}
            assert await many_seats.established(connection, cells, moment) == need[per]
            held = {cell: await seats.seated(connection, cell, moment) for cell in cells}
            assert await many_seats.seated(connection, cells, moment) == {cell: n for cell, n in held.items() if n}
    before, after = (sorted(count for cell, count in need[per].items() if cell.mapel == "KELAS") for per in need)
    assert (before, after) == ([6, 6, 6], [6, 6, 12]), "the heir needs what both schools needed"


async def test_the_ways_up_of_many_units_are_the_ways_of_each(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> None:
    await a_city(engine, vault, agency)
    async with engine.connect() as connection:
        units = list((await connection.execute(select(unor.c.id).where(unor.c.instansi_id == agency))).scalars())
        moment = Moment(date(2026, 11, 25))
        alone = {unit: [step["id"] for step in await tree.path(connection, moment, unit)] for unit in units}

        assert await tree.paths(connection, moment, units) == alone
    assert max(map(len, alone.values())) == 3
