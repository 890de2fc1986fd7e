"""A slip of the pen is corrected and the placement follows; another decision under the name of a correction is refused."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.pelaksanaan.correct import Ralat, correct
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.usulan import cases
from shared.errors import Bentrok
from shared.vocabulary import BidangRalat, JenisTenggat
from shared.vocabulary import StatusUsulan as S
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def unit_on(city: City, code: str, day: date) -> uuid.UUID | None:
    post = t.penempatan
    now = (post.c.jenis == "DEFINITIF", post.c.berlaku.contains(day), func.upper_inf(post.c.dicatat))
    async with city.engine.connect() as connection:
        return (
            await connection.execute(select(post.c.unor_id).where(post.c.pegawai_id == city.people[code], *now))
        ).scalar_one_or_none()


async def test_a_miswritten_unit_moves_the_placement_as_of_the_tmt_and_a_later_day_takes_it_back_until_then(city: City) -> None:
    case = await city.draft("P013", "SD1")
    with pytest.raises(Bentrok):  # a full unit takes nobody, so the draft goes where seats are
        await city.until(case, S.DISAMPAIKAN)
    case = await city.draft("P001", "SD2")
    row = await city.until(case, S.DISAMPAIKAN)
    city.it_is(date(2027, 1, 6))
    await take_effect_of_all(city.engine, At(city))
    who = city.officials["ppk"]
    said = Ralat(nomor="1", tanggal=city.at.date(), sebab="Uji.", bidang={BidangRalat.UNIT: city.units["SD3"]})
    with pytest.raises(Bentrok) as refused:
        async with city.work(who) as work:
            await correct(work, VAULT, who, case, row["versi"], said)
    assert refused.value.kode in ("bukan_salah_tulis", "penjaga_menahan")
    with pytest.raises(Bentrok) as full:
        await city.correct(case, "SD3")
    assert [one.kode for one in full.value.masalah] == ["kursi_penuh"], "a correction gives nobody a seat that is not there"

    before = (await city.row(case))["tenggat"]
    await city.correct(case, None)
    later = date(2027, 1, 8)
    async with city.engine.connect() as connection:
        due = [one for one in await cases.deadlines(connection, case) if one["jenis"] == JenisTenggat.SPMT]
    assert [one["mulai"] for one in due] == [later], "the time to begin is counted from the right day"
    assert (await city.row(case))["tenggat"] == due[0]["paling_cepat"] > before
    assert (await city.row(case))["tmt_rencana"] == later
    assert [await unit_on(city, "P001", day) for day in (TMT, date(2027, 1, 6))] == [city.units["SD1"]] * 2
    city.it_is(later)
    assert await take_effect_of_all(city.engine, At(city)) == 1
    assert [await unit_on(city, "P001", day) for day in (date(2027, 1, 7), later)] == [city.units["SD1"], city.units["SD2"]]
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_the_right_unit_has_a_seat_and_the_wrong_one_is_free_again(city: City) -> None:
    leaves = await city.draft("P014", "SD2")
    await city.until(leaves, S.DISAMPAIKAN)
    case = await city.draft("P002", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    city.it_is(date(2027, 1, 6))
    assert await take_effect_of_all(city.engine, At(city)) == 2

    told = await city.correct(case, "SD3")

    assert [await unit_on(city, "P002", day) for day in (date(2026, 12, 31), TMT, date(2027, 1, 6))] == [
        city.units["SD1"], city.units["SD3"], city.units["SD3"],
    ]  # fmt: skip
    assert [(one["bidang"][0]["lama"], one["bidang"][0]["baru"]) for one in told["ralat"]] == [
        (str(city.units["SD2"]), str(city.units["SD3"]))
    ]
    assert [one["sebab_pulih"] for one in told["penempatan"]] == ["RALAT", None]
