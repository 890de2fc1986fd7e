"""A decree changes the record on its TMT, once, whatever lists say afterwards; and falls without a trace in what holds."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.kepegawaian import restated
from services.registry.storage.kepegawaian import tables as t
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisMasukan as J
from shared.vocabulary import StatusUsulan as S
from tests.flow.six_units import six_units
from tests.registry.kepegawaian.writing import state
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
BEFORE, AFTER = date(2026, 12, 31), date(2027, 1, 4)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def unit_on(city: City, code: str, day: date, known_before: Any = None) -> uuid.UUID | None:
    post = t.penempatan
    known = func.upper_inf(post.c.dicatat) if known_before is None else post.c.dicatat.contains(known_before)
    mine = (post.c.pegawai_id == city.people[code], post.c.jenis == "DEFINITIF", post.c.berlaku.contains(day), known)
    async with city.engine.connect() as connection:
        return (await connection.execute(select(post.c.unor_id).where(*mine))).scalar_one_or_none()


async def list_says(city: City, code: str, day: date, **more: Any) -> list[dict[str, Any]]:
    """The city's list of the day, in which the person is where he always was."""
    row = next(one for one in six_units()[J.PEGAWAI] if one["id_sumber"] == code)
    results = await state(city.engine, VAULT, city.agency, J.PEGAWAI, [{**row, **more}], per=day, hour=24 * 60)
    return [part for one in results for part in one["masalah"]]


async def test_the_post_changes_on_the_tmt_once_and_a_list_that_lags_behind_does_not_undo_it(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    old, new = city.units["SD1"], city.units["SD2"]
    assert await unit_on(city, "P001", AFTER) == old, "not before its day"

    city.it_is(BEFORE)
    assert await take_effect_of_all(city.engine, At(city)) == 0
    city.it_is(TMT)
    assert await take_effect_of_all(city.engine, At(city)) == 1
    assert await take_effect_of_all(city.engine, At(city)) == 0, "once"
    assert [await unit_on(city, "P001", day) for day in (BEFORE, TMT, AFTER)] == [old, new, new]

    told = await list_says(city, "P001", AFTER)
    assert "menurut_sk_mutasi" in {part["kode"] for part in told}, "the contradiction is listed"
    assert await unit_on(city, "P001", AFTER) == new
    newer = await list_says(city, "P001", date(2027, 3, 1), unor="SD3", tmt_unit=date(2027, 2, 1), tmt_jabatan=date(2027, 2, 1))
    assert "menurut_sk_mutasi" not in {part["kode"] for part in newer}
    assert await unit_on(city, "P001", date(2027, 3, 1)) == city.units["SD3"], (
        "a list that dates its post later knows of a newer decree"
    )
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_a_decree_that_cannot_take_effect_holds_up_no_other_and_is_tried_again(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, other = [await city.draft(code, "SD2") for code in ("P001", "P002")]
    for case in (first, other):
        await city.until(case, S.DISAMPAIKAN)
    city.it_is(TMT)
    with monkeypatch.context() as broken:

        async def refuse(connection: Any, person: uuid.UUID, *rest: Any) -> None:
            if person == city.people["P001"]:
                raise ValueError
            await restated.restate(connection, person, *rest)

        broken.setattr("services.registry.operations.pelaksanaan.take_effect.restate", refuse)
        assert await take_effect_of_all(city.engine, At(city)) == 1
    assert [await unit_on(city, code, TMT) for code in ("P001", "P002")] == [city.units["SD1"], city.units["SD2"]]

    assert await take_effect_of_all(city.engine, At(city)) == 1
    assert await unit_on(city, "P001", TMT) == city.units["SD2"]


async def test_a_revoked_decree_leaves_the_record_as_it_was_and_what_was_known_meanwhile_stays_readable(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    city.it_is(TMT)
    await take_effect_of_all(city.engine, At(city))
    await list_says(city, "P001", AFTER)
    meanwhile = city.at

    city.it_is(date(2027, 1, 10))
    await city.act(case, "ppk", K.CABUT)

    old = city.units["SD1"]
    assert [await unit_on(city, "P001", day) for day in (BEFORE, TMT, AFTER, date(2027, 1, 10))] == [old] * 4
    assert await unit_on(city, "P001", AFTER, known_before=meanwhile.replace(hour=23)) == city.units["SD2"]
    assert await take_effect_of_all(city.engine, At(city)) == 0
    assert (await verify_agency(city.engine, city.agency))["utuh"]
