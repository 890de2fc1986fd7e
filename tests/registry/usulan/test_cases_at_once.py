"""Two at the same time, on two connections of the real database: one decision, one seat, one open case."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.naskah.decrees import SkBaru, make
from services.registry.operations.naskah.draw_up import NaskahBaru, begin
from services.registry.operations.naskah.number import Nomor, give_number
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.operations.pelaksanaan.tick import Centang, tick
from services.registry.operations.peristiwa.verify import verify_agency
from services.registry.storage.pelaksanaan import items, placements
from services.registry.storage.usulan import cases
from shared.errors import Bentrok, VersiLain
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisMutasi, JenisNaskah, JenisSk, StatusButir
from shared.vocabulary import StatusUsulan as S
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
TO_THE_BOARD = (
    ("meja", K.AJUKAN), ("kepala_opd", K.VERIFIKASI_OPD), ("meja2", K.VERIFIKASI_BKPSDM), ("meja", K.BERITAHUKAN), ("meja", K.NILAI),
    ("sekretaris", K.KIRIM_TPK),
)  # fmt: skip


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def both(*what: Coroutine[Any, Any, Any]) -> tuple[list[Any], list[BaseException]]:
    """(what was done, what was refused)."""
    found = await asyncio.gather(*what, return_exceptions=True)
    return [one for one in found if not isinstance(one, BaseException)], [one for one in found if isinstance(one, BaseException)]


async def at_the_board(city: City, code: str) -> Any:
    case = await city.draft(code, "SD2")
    await city.papers(case)
    await city.judge(case)
    for who, act in TO_THE_BOARD:
        await go(city, case, who, act)
    return case


async def go(city: City, case: Any, who: str, act: K) -> None:
    """The person answers the notice at once."""
    await city.act(case, who, act)
    if act is K.BERITAHUKAN:
        await city.reply(case)


async def test_two_approvers_at_once_make_exactly_one_decision(city: City) -> None:
    case = await at_the_board(city, "P001")
    version = (await city.row(case))["versi"]

    done, refused = await both(*(city.act(case, name, act, version) for name, act in (("ppk", K.SETUJUI), ("ppk2", K.TOLAK))))

    assert (len(done), [type(one) for one in refused]) == (1, [VersiLain])
    async with city.engine.connect() as connection:
        steps = await cases.steps(connection, case)
    assert [one["aksi"] for one in steps if one["aksi"] in (K.SETUJUI, K.TOLAK)] == [steps[-1]["aksi"]]
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_of_many_who_ask_for_the_last_seats_at_once_as_many_get_one_as_there_are(city: City) -> None:
    """SDN Dua has two free seats."""
    drafts = [await city.draft(f"P{number:03d}", "SD2") for number in range(1, 6)]

    done, refused = await both(*(city.act(case, "meja", K.AJUKAN) for case in drafts))

    assert len(done) == 2
    assert all(isinstance(one, Bentrok) and "kursi" in one.pesan for one in refused)


async def test_two_cases_of_one_person_made_at_once_are_one(city: City) -> None:
    done, refused = await both(*(city.draft("P003", unit) for unit in ("SD2", "SD3")))

    assert (len(done), [type(one) for one in refused]) == (1, [Bentrok])
    assert "agenda" in str(refused[0])


async def test_an_internal_assignment_is_not_drafted_beside_an_open_case(city: City) -> None:
    await city.draft("P004", "SD2")

    with pytest.raises(Bentrok, match="usulan berjalan, agenda"):
        await city.draft("P004", "SD2", jenis=JenisMutasi.A0)


async def test_a_decree_that_falls_on_the_day_it_takes_effect_leaves_the_person_where_he_was(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    city.it_is(TMT)

    _, refused = await both(take_effect_of_all(city.engine, At(city)), city.fall(case, K.CABUT))

    if refused:  # the decree took effect first, and what falls with it was asked anew
        assert isinstance(refused[0], Bentrok)
        await city.fall(case, K.CABUT)
    await take_effect_of_all(city.engine, At(city))
    assert (await city.row(case))["status"] == S.DICABUT
    assert (await city.seated())[city.people["P001"]] == city.units["SD1"]
    async with city.engine.connect() as connection:
        assert await placements.of_case(connection, case) is None
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_an_item_is_ticked_while_its_decree_falls_and_neither_stands_in_the_others_way(city: City) -> None:
    case, who = await city.draft("P001", "SD2"), city.officials["meja"]
    await city.until(case, S.SK_DITANDATANGANI)
    async with city.engine.connect() as connection:
        todo = await items.of_case(connection, case)

    async def ticks(item: dict[str, Any]) -> Any:
        async with city.work(who) as work:
            said = Centang(status=StatusButir.TIDAK_BERLAKU, catatan="Uji.")
            return await tick(work, who, case, item["kode"], item["versi"], said)

    _, refused = await both(city.fall(case, K.CABUT), *(ticks(one) for one in todo[:3]))

    assert {type(one) for one in refused} <= {VersiLain}
    assert (await city.row(case))["status"] == S.DICABUT
    async with city.engine.connect() as connection:
        assert StatusButir.TERBUKA not in {one["status"] for one in await items.of_case(connection, case)}


async def test_a_number_that_comes_while_its_case_moves_is_counted_like_every_other_change(city: City) -> None:
    case, who = await city.draft("P001", "SD2"), city.officials["meja"]
    await city.until(case, S.SK_DISIAPKAN)
    async with city.work(who) as work:
        decree = await make(work, who, SkBaru(JenisSk.PERORANGAN, (case,), {}), None, None)
    async with city.work(who) as work:
        wanted = NaskahBaru(jenis=JenisNaskah.SK_PERORANGAN, sk_id=decree["id"])
        paper = await begin(work, who, wanted, None, None)
    before = (await city.row(case))["versi"]

    async def numbered() -> None:
        async with city.work(who) as work:
            await give_number(work, who, paper["id"], paper["versi"], Nomor("821/1", city.at.date()))

    _, refused = await both(numbered(), city.act(case, "meja2", K.KEMBALIKAN))

    assert not refused
    assert (await city.row(case))["versi"] == before + 2


async def test_whoever_leaves_a_seat_that_was_given_by_decree_does_not_stay(city: City) -> None:
    """P013 leaves SDN Tiga, which is full; P001 comes there with the same set and gets the decree first."""
    coming, leaving = await city.swap([("P001", "SD3"), ("P013", "SD1")])
    for case in (coming, leaving):
        await city.papers(case)
        await city.judge(case)
        for who, act in TO_THE_BOARD[:-2]:
            await go(city, case, who, act)
    for case in (coming, leaving):
        await city.judge(case)
        for who, act in (*TO_THE_BOARD[-2:], ("ppk", K.SETUJUI)):
            await city.act(case, who, act)
    for who, act in (("meja", K.SIAPKAN_SK), ("ppk", K.TANDA_TANGANI)):
        await city.act(coming, who, act)

    with pytest.raises(Bentrok, match="sudah diberikan"):
        await city.act(leaving, "meja", K.TARIK)
    for who, act in (("meja", K.SIAPKAN_SK), ("ppk", K.TANDA_TANGANI)):
        await city.act(leaving, who, act)


async def test_a_decree_waits_until_the_leaving_it_counts_on_is_decided(city: City) -> None:
    coming, leaving = await city.swap([("P001", "SD3"), ("P013", "SD1")])
    for case in (coming, leaving):
        await city.papers(case)
        await city.judge(case)
        await city.act(case, "meja", K.AJUKAN)
    for who, act in (*TO_THE_BOARD[1:4],):
        await go(city, coming, who, act)
    await city.judge(coming)
    for who, act in (*TO_THE_BOARD[4:], ("ppk", K.SETUJUI)):
        await city.act(coming, who, act)

    with pytest.raises(Bentrok, match="Tidak ada kursi bebas"):
        await city.act(coming, "meja", K.SIAPKAN_SK)
