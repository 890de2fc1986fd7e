"""A decree that falls brings its person back; whoever took the seat meanwhile is shown and decided about, never moved silently."""

from __future__ import annotations

import uuid
from collections import Counter
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.pelaksanaan.undo import Pembatalan, undo
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.pelaksanaan.tables import akibat_pembatalan
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import AlasanUsulan, CaraAkibat
from shared.vocabulary import StatusUsulan as S
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
START = {"SD1": 8, "SD2": 4, "SD3": 6}


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def carried_out(city: City, *cases: uuid.UUID) -> None:
    for case in cases:
        await city.until(case, S.DISAMPAIKAN)
    city.it_is(TMT)
    assert await take_effect_of_all(city.engine, At(city)) == len(cases)


async def a_seat_left_and_taken(city: City) -> tuple[uuid.UUID, uuid.UUID]:
    """P013 leaves the full SD3 for SD2, P001 comes to the seat."""
    left = await city.draft("P013", "SD2")
    await city.until(left, S.DISETUJUI_PPK)
    taken = await city.draft("P001", "SD3")
    await carried_out(city, left, taken)
    city.it_is(date(2027, 1, 11))
    return left, taken


async def units(city: City) -> dict[str, int]:
    names = {unit: code for code, unit in city.units.items()}
    return dict(Counter(names[unit] for unit in (await city.seated()).values() if names[unit] in START))


async def plan(city: City, case: uuid.UUID, aksi: K = K.CABUT) -> dict[str, Any]:
    async with city.engine.connect() as connection:
        return await consequences(connection, await city.row(case), aksi, city.at.date())


async def falls(city: City, case: uuid.UUID, shown: dict[str, Any], cara: dict[uuid.UUID, CaraAkibat]) -> dict[str, Any]:
    who = city.officials["ppk"]
    wanted = Pembatalan(
        aksi=K(shown["aksi"]), alasan_kode=AlasanUsulan.PUTUSAN_PENGADILAN, catatan="Uji.", hash=shown["hash"], cara=cara
    )
    async with city.work(who) as work:
        done = await undo(work, VAULT, who, case, None, wanted)
        await work.commit()
    return done


async def test_whoever_took_the_seat_is_shown_and_falls_with_it_in_one_act(city: City) -> None:
    left, taken = await a_seat_left_and_taken(city)
    shown = await plan(city, left)

    assert [one["usulan_id"] for one in shown["terdampak"]] == [str(taken)]
    with pytest.raises(Bentrok) as refused:
        await city.act(left, "ppk", K.CABUT)
    assert [one.kode for one in refused.value.masalah] == ["akibat_belum_diputuskan"]
    with pytest.raises(MasukanTidakSah):
        await falls(city, left, shown, {})
    done = await falls(city, left, shown, {taken: CaraAkibat.IKUT_BATAL})

    assert done["ikut_batal"] == [str(taken)]
    assert [(await city.row(one))["status"] for one in (left, taken)] == [S.DICABUT, S.DICABUT]
    assert await units(city) == START
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_who_stays_by_a_decision_still_owed_is_on_the_register_and_the_unit_holds_one_more(city: City) -> None:
    left, taken = await a_seat_left_and_taken(city)

    await falls(city, left, await plan(city, left), {taken: CaraAkibat.USULAN_BARU})

    assert (await city.row(taken))["status"] == S.DISAMPAIKAN
    assert await units(city) == {"SD1": 7, "SD2": 4, "SD3": 7}
    async with city.engine.connect() as connection:
        owed = (
            (await connection.execute(select(akibat_pembatalan).where(akibat_pembatalan.c.selesai_pada.is_(None))))
            .mappings()
            .all()
        )
    assert [(one["usulan_id"], one["karena_usulan_id"]) for one in owed if one["usulan_id"] == taken] == [(taken, left)]


async def test_consequences_that_changed_since_they_were_shown_are_shown_again(city: City) -> None:
    left, taken = await a_seat_left_and_taken(city)
    shown = await plan(city, left)
    await city.act(taken, "ppk", K.CABUT)

    with pytest.raises(Bentrok) as refused:
        await falls(city, left, shown, {taken: CaraAkibat.IKUT_BATAL})
    assert refused.value.kode == "akibat_berubah"
    assert (await plan(city, left))["terdampak"] == []
    await city.act(left, "ppk", K.CABUT)
    assert await units(city) == START


async def test_a_swap_falls_as_a_whole_and_a_free_seat_needs_nobody_else(city: City) -> None:
    one, other = await city.swap([("P002", "SD3"), ("P014", "SD1")])
    alone = await city.draft("P003", "SD2")
    for case in (one, other):
        await city.until(case, S.DISETUJUI_PPK)
    await carried_out(city, one, other, alone)
    shown = await plan(city, one, K.BATALKAN)

    assert [(row["usulan_id"], row["bersama"]) for row in shown["terdampak"]] == [(str(other), True)]
    assert (await plan(city, alone, K.BATALKAN))["terdampak"] == [], "the unit it left is still above what is established"
    await falls(city, one, shown, {other: CaraAkibat.IKUT_BATAL})
    assert await units(city) == {"SD1": 7, "SD2": 5, "SD3": 6}
    assert {(await city.row(case))["status"] for case in (one, other)} == {S.DIBATALKAN}
