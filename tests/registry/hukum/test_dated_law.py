"""What a city has recorded of the law, in the database: days are cut without a gap or an overlap, and the past can be asked again."""

from __future__ import annotations

import asyncio
import random
import uuid
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.akses.erase_person import erase_person
from services.registry.operations.hukum.freeze_rules import city_law, freeze_rules
from services.registry.operations.hukum.mass_days import list_mass_days
from services.registry.operations.putaran.artefacts import get_artefact
from services.registry.storage.hukum.tables import pembebasan, penyesuaian_aturan
from services.registry.storage.kepegawaian.as_known import known
from services.registry.storage.kepegawaian.tables import pegawai
from services.registry.storage.work import UnitOfWork
from shared.contracts.canonical import canonical_bytes, canonical_hash
from shared.errors import DomainError
from shared.law import CATALOGUE, Lingkup, Prakarsa, rule_set
from shared.vocabulary import JenisMasukan, StatusPembebasan
from tests.flow.six_units import a_teacher, six_units
from tests.registry.hukum.written import SINCE, UNTIL, a_waiver, adjust, decide
from tests.registry.kepegawaian import conftest as writing
from tests.registry.kepegawaian.writing import AT, TODAY, at
from tests.registry.snapshot import conftest as cities
from tests.registry.snapshot.freezing import City

agency, empty, city = writing.agency, cities.empty, cities.city  # the fixtures
FIRST, DAYS = date(2026, 1, 1), 12
INSIDE = (Prakarsa.INSTANSI, Lingkup.DALAM_INSTANSI)


async def months_on(engine: AsyncEngine, agency: uuid.UUID, day: date) -> int:
    async with engine.connect() as connection:
        law = await city_law(connection, agency, day)
    months: int = rule_set(CATALOGUE, day, kota=law)["aturan"]["MUT-01"]["parameter"]["min_bulan"]
    return months


def _day(number: int) -> date:
    return FIRST + timedelta(days=number)


@pytest.mark.parametrize("seed", range(12))
async def test_of_each_day_the_last_word_spoken_of_it_holds(engine: AsyncEngine, agency: uuid.UUID, seed: int) -> None:
    """Any sequence of adjustments, against a calendar that is simply overwritten."""
    draw = random.Random(seed)
    calendar = dict.fromkeys(range(DAYS), 24)
    for hour in range(7):
        since = draw.randrange(DAYS)
        until = draw.choice([None, draw.randrange(since + 1, DAYS + 1)])
        months = draw.choice([None, 3, 6, 9])
        await adjust(engine, agency, months, _day(since), until and _day(until), hour)
        calendar |= dict.fromkeys(range(since, until or DAYS), months or 24)

    assert [await months_on(engine, agency, _day(n)) for n in range(DAYS)] == list(calendar.values())


async def test_what_was_known_before_a_correction_is_still_there(engine: AsyncEngine, agency: uuid.UUID) -> None:
    await adjust(engine, agency, 6, FIRST)
    await adjust(engine, agency, 12, FIRST, hour=5)

    query = select(penyesuaian_aturan.c.perubahan).where(penyesuaian_aturan.c.instansi_id == agency)
    async with engine.connect() as connection:
        told = [
            (await connection.execute(query.where(known(penyesuaian_aturan, FIRST, asked)))).scalars().all()
            for asked in (at(1), None)
        ]
    assert told == [[{"min_bulan": 6}], [{"min_bulan": 12}]]


async def test_saying_it_again_writes_nothing(engine: AsyncEngine, agency: uuid.UUID) -> None:
    for hour in range(3):
        await adjust(engine, agency, 6, FIRST, hour=hour)

    count = select(func.count()).select_from(penyesuaian_aturan).where(penyesuaian_aturan.c.instansi_id == agency)
    async with engine.connect() as connection:
        assert (await connection.execute(count)).scalar_one() == 1


async def test_two_who_adjust_the_same_rule_at_once_never_leave_two_answers(engine: AsyncEngine, agency: uuid.UUID) -> None:
    results = await asyncio.gather(*(adjust(engine, agency, n, FIRST) for n in (3, 6, 9, 12)), return_exceptions=True)

    assert [one for one in results if one is None]
    now = select(func.count()).select_from(penyesuaian_aturan)
    mine = (penyesuaian_aturan.c.instansi_id == agency, known(penyesuaian_aturan, FIRST))
    async with engine.connect() as connection:
        assert (await connection.execute(now.where(*mine))).scalar_one() == 1


async def test_the_frozen_set_is_kept_under_its_hash_and_is_the_catalogue_while_nothing_is_recorded(
    engine: AsyncEngine, agency: uuid.UUID
) -> None:
    async with UnitOfWork(engine, "uji", AT) as work:
        frozen = await freeze_rules(work, agency, TODAY, *INSIDE)
        again = await freeze_rules(work, agency, TODAY, *INSIDE)
        kept = await get_artefact(work.connection, frozen["hash"])

    assert frozen == again
    assert frozen["isi"] == rule_set(CATALOGUE, TODAY)
    assert kept == canonical_bytes(frozen["isi"])
    assert frozen["hash"] == canonical_hash(frozen["isi"])


class TestWaiver:
    async def person(self, city: City, code: str = "P001") -> uuid.UUID:
        query = select(pegawai.c.id).where(pegawai.c.instansi_id == city.agency, pegawai.c.id_sumber == code)
        async with city.engine.connect() as connection:
            found: uuid.UUID = (await connection.execute(query)).scalar_one()
        return found

    async def written(self, city: City, on: date) -> list[tuple[str, str, str]]:
        async with UnitOfWork(city.engine, "uji", at(9)) as work:
            frozen = await freeze_rules(work, city.agency, on, *INSIDE)
        return [(one["pegawai"], one["sejak"], one["sampai"]) for one in frozen["isi"]["pembebasan"]]

    async def test_it_travels_by_pseudonym_with_its_days_until_its_last_one(self, city: City) -> None:
        await a_waiver(city.engine, city.vault, city.agency, await self.person(city))
        told = [(city.kunci("P001"), "2026-01-01", "2026-12-31")]

        assert [await self.written(city, day) for day in (SINCE, UNTIL, UNTIL + timedelta(days=1))] == [told, told, []]

    async def test_revoked_it_is_gone_and_what_was_is_still_known(self, city: City) -> None:
        made = await a_waiver(city.engine, city.vault, city.agency, await self.person(city))
        await decide(city.engine, city.vault, city.agency, made, StatusPembebasan.DICABUT)

        assert await self.written(city, SINCE) == []
        query = select(pembebasan.c.status).where(pembebasan.c.pembebasan_id == made).order_by(pembebasan.c.id)
        async with city.engine.connect() as connection:
            assert (await connection.execute(query)).scalars().all() == ["DIMINTA", "DISETUJUI", "DICABUT"]

    async def test_of_two_who_decide_at_once_one_is_refused(self, city: City) -> None:
        made = await a_waiver(city.engine, city.vault, city.agency, await self.person(city))
        revoke = (decide(city.engine, city.vault, city.agency, made, StatusPembebasan.DICABUT) for _ in range(2))

        results = await asyncio.gather(*revoke, return_exceptions=True)
        assert sorted(isinstance(one, DomainError) for one in results) == [False, True]

    async def test_it_goes_with_the_person_who_is_forgotten(self, city: City) -> None:
        person = await self.person(city)
        await a_waiver(city.engine, city.vault, city.agency, person)
        async with UnitOfWork(city.engine, "uji", at(5)) as work:
            await erase_person(work, city.vault, person, "Surat permintaan 800/12/2026", TODAY, forced=True)

        assert await self.written(city, SINCE) == []
        async with city.engine.connect() as connection:
            left = select(func.count()).select_from(pembebasan).where(pembebasan.c.pegawai_id == person)
            assert (await connection.execute(left)).scalar_one() == 0


class TestMassDays:
    """Against a count by hand of the very rows that were sent."""

    async def test_days_are_proposed_by_the_rules_own_share_and_number(self, empty: City) -> None:
        rows = [
            a_teacher(
                n + 1, "SD1", tmt_jabatan=date(2021, 12, 31) if n < 7 else date(2010, 1, 1 + n), tmt_unit=None if n % 2 else SINCE,
                tmt_pns=date(2021, 12, 31) if n == 0 else date(2005, 1, 1),
            )
            for n in range(30)
        ]  # fmt: skip
        for kind, told in six_units().items():
            await empty.hear(kind, *(rows if kind is JenisMasukan.PEGAWAI else told), per=cities.STATED)

        async with empty.engine.connect() as connection:
            found = await list_mass_days(connection, empty.agency, TODAY, 50, "")

        alike = [row for row in rows if row["tmt_jabatan"] == date(2021, 12, 31)]
        assert (found["pegawai"], found["lebih_dari_orang"]) == (30, 5)
        [day] = found["items"]
        assert day == {
            "tanggal": date(2021, 12, 31), "pegawai": len(alike), "bagian_ppm": 7 * 1_000_000 // 30,
            "tanpa_tmt_unit": sum(row["tmt_unit"] is None for row in alike), "pengangkatan_pertama": 1, "diusulkan": True,
            "keputusan": None, "dasar": None, "pejabat": None,
        }  # fmt: skip
