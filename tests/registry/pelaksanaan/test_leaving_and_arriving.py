"""Who goes to another agency leaves the seat on the day of the outside decree and is nobody's ghost; who comes from one gets a seat."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.kepegawaian.freeze_snapshot import freeze_snapshot
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.kepegawaian import snapshots
from services.registry.storage.kepegawaian import tables as t
from services.registry.storage.kepegawaian.as_known import Moment
from services.registry.storage.kualitas.read import people
from services.registry.storage.usulan import seats
from shared.contracts.v1.snapshot_io import unpack
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import JenisSurat
from shared.vocabulary import StatusUsulan as S
from tests.flow.six_units import a_teacher, six_units
from tests.registry.kepegawaian.writing import state
from tests.registry.pelaksanaan.between_agencies import COMING, LEAVING, between, go, paper
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
LATER = date(2027, 1, 4)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def held(city: City, unit: str, day: date) -> int:
    async with city.engine.connect() as connection:
        return await seats.seated(connection, seats.Cell(city.units[unit], "GURU", "KELAS"), Moment(day))


async def posts_on(city: City, person: uuid.UUID, day: date) -> int:
    """Of whatever kind."""
    post = t.penempatan.c
    query = select(func.count()).where(post.pegawai_id == person, func.upper_inf(post.dicatat), post.berlaku.contains(day))
    async with city.engine.connect() as connection:
        return int((await connection.execute(query)).scalar_one())


async def in_strength(city: City, day: date) -> int:
    """People of the snapshot of that day."""
    async with city.work(city.officials["meja"]) as work:
        frozen = await freeze_snapshot(work, VAULT, city.agency, day)
    async with city.engine.connect() as connection:
        bundle = await snapshots.bundle(connection, city.agency, frozen.hash)
    return int(unpack(bundle)[1]["pegawai"].num_rows)


async def list_says(city: City, code: str, day: date, **more: Any) -> set[str]:
    row = next(one for one in six_units()[J.PEGAWAI] if one["id_sumber"] == code)
    results = await state(city.engine, VAULT, city.agency, J.PEGAWAI, [{**row, **more}], per=day, hour=24 * 60)
    return {part["kode"] for one in results for part in one["masalah"]}


async def a_departure(city: City, tmt: date | None = None) -> uuid.UUID:
    case = await between(city, city.people["P001"], masuk=False)
    await go(city, case, *LEAVING)
    await paper(city, case, JenisSurat.SK_LUAR, date(2026, 11, 20), tmt)
    return case


async def test_the_seat_is_left_on_the_day_of_the_outside_decree_and_no_list_brings_a_ghost_back(city: City) -> None:
    person = city.people["P001"]
    before = await in_strength(city, TMT)
    await a_departure(city, LATER)

    city.it_is(TMT)
    assert await take_effect_of_all(city.engine, At(city)) == 0, "the outside decree names a later day than was planned"
    city.it_is(LATER)
    assert [await take_effect_of_all(city.engine, At(city)) for _ in range(2)] == [1, 0], "once"
    assert [await held(city, "SD1", day) for day in (TMT, LATER)] == [8, 7]
    assert [await posts_on(city, person, day) for day in (TMT, LATER)] == [1, 0]
    assert await in_strength(city, LATER) == before - 1

    assert "sudah_pindah_instansi" in await list_says(city, "P001", date(2027, 1, 5))
    assert await posts_on(city, person, date(2027, 1, 5)) == 0
    async with city.engine.connect() as connection:
        assert person not in {row.id for row in await people(connection, city.agency, Moment(LATER))}, (
            "nor a fault of the records"
        )
    back = date(2028, 3, 1)
    assert "sudah_pindah_instansi" not in await list_says(city, "P001", back, tmt_unit=back, tmt_jabatan=back)
    assert await posts_on(city, person, back) == 1, "a list that dates its own post later knows of a newer decree"
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_whoever_has_gone_comes_back_by_an_annulment_alone_and_to_the_letter(city: City) -> None:
    person = city.people["P001"]
    case = await a_departure(city)
    city.it_is(TMT)
    await take_effect_of_all(city.engine, At(city))

    for by, act in (("meja", K.TARIK), ("ppk", K.TOLAK)):
        with pytest.raises(Bentrok) as refused:
            await city.act(case, by, act)
        assert [one.kode for one in refused.value.masalah] == ["sudah_pindah_instansi"]
    async with city.engine.connect() as connection:
        assert (await consequences(connection, await city.row(case), K.BATALKAN, TMT))["terdampak"] == []
    await city.fall(case, K.BATALKAN)

    assert (await city.row(case))["status"] == S.DIBATALKAN
    assert [await held(city, "SD1", day) for day in (date(2026, 12, 31), TMT, date(2027, 6, 1))] == [8, 8, 8]
    assert await posts_on(city, person, TMT) == 1
    assert await take_effect_of_all(city.engine, At(city)) == 0


async def test_the_seat_of_somebody_who_left_was_given_away_and_its_taker_is_decided_about(city: City) -> None:
    """SDN Tiga is full: P013 leaves it for another agency, P001 comes; the departure is annulled."""
    gone = await between(city, city.people["P013"], masuk=False)
    await go(city, gone, *LEAVING)
    await paper(city, gone, JenisSurat.SK_LUAR, date(2026, 11, 20))
    taken = await city.draft("P001", "SD3")
    await city.until(taken, S.DISAMPAIKAN)
    city.it_is(TMT)
    assert await take_effect_of_all(city.engine, At(city)) == 2
    assert await held(city, "SD3", TMT) == 6

    async with city.engine.connect() as connection:
        shown = await consequences(connection, await city.row(gone), K.BATALKAN, TMT)
    assert [one["usulan_id"] for one in shown["terdampak"]] == [str(taken)]


async def test_who_comes_from_another_agency_gets_the_seat_and_loses_it_with_the_decree(city: City) -> None:
    own = await in_strength(city, TMT)
    row = a_teacher(70, "", id_sumber="X001", nip=None, unor="SMPN 9 Kota Lain", mapel="KELAS")
    made = await state(city.engine, VAULT, city.agency, J.PEGAWAI, [row])
    person = uuid.UUID(str(made[0]["id"]))
    async with city.engine.connect() as connection:
        position = (await connection.execute(select(t.jabatan.c.id).where(t.jabatan.c.instansi_id == city.agency))).scalar_one()
    with pytest.raises(MasukanTidakSah, match="Jabatan"):
        await between(city, person, masuk=True, tujuan_unor_id=city.units["SD2"])
    case = await between(
        city, person, masuk=True, tujuan_unor_id=city.units["SD2"], tujuan_jabatan_id=position, tujuan_mapel="KELAS"
    )
    assert await in_strength(city, TMT) == own, "on record and still to come: nobody of the city's yet"
    async with city.engine.connect() as connection:
        assert person not in {one.id for one in await people(connection, city.agency, Moment(TMT))}
    await go(city, case, *COMING[:5])
    await paper(city, case, JenisSurat.SK_LUAR, date(2026, 11, 10))
    await paper(city, case, JenisSurat.SK, date(2026, 11, 20), TMT)
    await paper(city, case, JenisSurat.PENYAMPAIAN, date(2026, 11, 22))
    await go(city, case, *COMING[5:])

    city.it_is(TMT)
    assert await take_effect_of_all(city.engine, At(city)) == 1
    assert [await held(city, "SD2", day) for day in (date(2026, 12, 31), TMT)] == [4, 5]
    assert await in_strength(city, TMT) == own + 1
    await city.act(case, "ppk", K.CABUT)
    assert await held(city, "SD2", TMT) == 4
