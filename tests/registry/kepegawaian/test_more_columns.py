"""Columns that a list may have or not: kept where it has none, checked where they can be wrong, sealed where they are personal."""

from __future__ import annotations

import uuid
from typing import Any

import asyncpg
import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.storage.beban.tables import volume_tugas
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import JenisMasukan as J
from tests.flow.six_units import a_teacher, seats, units
from tests.registry.kepegawaian.city import City

PERSONAL = {
    "gelar_depan": "Drs.", "gelar_belakang": "M.Pd.", "jenis_kelamin": "L", "tempat_lahir": "Kota Contoh", "nik": "1271000000000901",
    "nip_lama": "900000901", "nomor_hp": "080000000901", "email": "contoh901@example.org", "alamat": "Jalan Contoh 901",
}  # fmt: skip


@pytest.fixture
async def city(engine: AsyncEngine, vault: Vault, agency: uuid.UUID) -> City:
    return await City(engine, vault, agency).build()


async def now(city: City, table: Any, of: Any, code: str) -> Any:
    query = (
        select(table)
        .join(of, table.c[f"{of.name}_id"] == of.c.id)
        .where(of.c.instansi_id == city.agency, of.c.id_sumber == code, func.upper_inf(table.c.dicatat))
    )
    async with city.engine.connect() as connection:
        return (await connection.execute(query)).mappings().one()


async def test_bounds_of_a_seat_stay_when_another_list_has_no_column_for_them(city: City) -> None:
    seat = {**seats()[0], "id_sumber": "F1"}
    await city.hear({**seat, "batas_bawah": 4, "batas_atas": 7, "syarat": "bersertifikat", "bezetting": 8}, kind=J.FORMASI)
    await city.hear({**seat, "kebutuhan_ditetapkan": 5}, kind=J.FORMASI, hour=1)

    held = await now(city, t.formasi_versi, t.formasi, "F1")
    assert (held["kebutuhan_ditetapkan"], held["batas_bawah"], held["batas_atas"]) == (5, 4, 7)
    assert (held["syarat"], held["bezetting_tercatat"]) == ("bersertifikat", 8)


async def test_a_seat_whose_bounds_cross_is_refused(city: City) -> None:
    (told,) = await city.hear({**seats()[0], "batas_bawah": 8, "batas_atas": 7}, kind=J.FORMASI)

    assert told["status"] == "gagal"
    assert [one["kode"] for one in told["masalah"]] == ["batas_terbalik"]


async def test_a_unit_tells_its_rank_and_whether_it_still_works(city: City) -> None:
    office = units()[1]
    await city.hear({**office, "eselon": "II.b", "aktif": "tidak aktif"}, kind=J.UNOR, hour=1)
    (again,) = await city.hear(office, kind=J.UNOR, hour=2)

    held = await now(city, t.unor_versi, t.unor, office["id_sumber"])
    assert again["status"] == "tidak_berubah"
    assert (held["eselon"], held["aktif"]) == ("II.b", False)


async def test_a_volume_tells_how_its_norm_was_found_and_by_whom(city: City) -> None:
    row = {"unor": "SD1", "jabatan": "GK", "tugas": "Melayani", "norma_menit": "30", "bulan": "2026-10", "volume": 9}
    await city.hear({**row, "metode": "pengukuran"}, kind=J.VOLUME, sumber="abk")
    (again,) = await city.hear(row, kind=J.VOLUME, sumber="lain", hour=1)

    async with city.engine.connect() as connection:
        held = (await connection.execute(select(volume_tugas).where(func.upper_inf(volume_tugas.c.dicatat)))).mappings().one()
    assert again["status"] == "tidak_berubah"
    assert (held["metode"], held["sumber"]) == ("pengukuran", "abk")


async def test_what_is_personal_is_sealed_and_stands_nowhere_in_plain_text(city: City, owner: asyncpg.Connection) -> None:
    (first,) = await city.hear({**a_teacher(1, "SD1"), **PERSONAL})

    held = await city.on(first["id"])
    assert {name: held[name] for name in PERSONAL} == PERSONAL
    tables = [row["tablename"] for row in await owner.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")]
    rows = [str(tuple(row)) for table in tables for row in await owner.fetch(f'SELECT * FROM "{table}"')]
    assert rows
    for name, value in PERSONAL.items():
        if len(value) > 4:  # a sex or a title is a letter of anything
            assert not any(value in row for row in rows), name
