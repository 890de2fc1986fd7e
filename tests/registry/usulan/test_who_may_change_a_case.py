"""What was acted on stays as it was, and only who drafts for a unit says who takes the seat left there."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.keberatan.window import delivered_on
from services.registry.operations.usulan.papers import SuratUsulan, record_file, record_paper
from services.registry.operations.usulan.swap import name_replacement
from services.registry.storage.usulan import cases
from shared.errors import Bentrok, TidakBerwenang, TidakDitemukan
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisSurat
from shared.vocabulary import StatusUsulan as S
from tests.registry.usulan.officials import City

VAULT = Vault(b"c" * 32, b"s" * 32)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def paper_of(city: City, case: uuid.UUID, kind: JenisSurat) -> dict[str, Any]:
    async with city.engine.connect() as connection:
        return next(one for one in await cases.papers(connection, case) if one["jenis"] == kind)


async def says(city: City, case: uuid.UUID, by: str, kind: JenisSurat, **changed: Any) -> None:
    who, held = city.officials[by], await paper_of(city, case, kind)
    names = ("nomor", "tanggal", "pejabat", "unit", "jabatan", "mapel", "tmt")
    said = SuratUsulan(jenis=kind, **{**{name: held[name] for name in names}, **changed})
    async with city.work(who) as work:
        await record_paper(work, who, case, (await city.row(case))["versi"], said)


async def names(city: City, case: uuid.UUID, by: str, other: uuid.UUID) -> dict[str, Any]:
    who = city.officials[by]
    async with city.work(who) as work:
        return await name_replacement(work, who, case, (await city.row(case))["versi"], other)


async def test_the_day_of_delivery_is_not_moved_once_the_time_to_object_runs(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.SK_DITANDATANGANI)
    await says(city, case, "meja", JenisSurat.PENYAMPAIAN, tanggal=date(2026, 11, 24))
    await city.act(case, "meja", K.SAMPAIKAN)

    for by in ("meja", "kepala_unit"):
        with pytest.raises(Bentrok, match="dasar langkah"):
            await says(city, case, by, JenisSurat.PENYAMPAIAN, tanggal=date(2026, 11, 2))
    async with city.engine.connect() as connection:
        assert await delivered_on(connection, case) == date(2026, 11, 24)
    await says(city, case, "meja", JenisSurat.PENYAMPAIAN)  # the same again is no change


async def test_a_signed_decree_is_corrected_and_not_written_over(city: City) -> None:
    case, who = await city.draft("P001", "SD2"), city.officials["meja"]
    await city.until(case, S.SK_DISIAPKAN)
    await says(city, case, "meja", JenisSurat.SK, nomor="2")
    await city.act(case, "ppk", K.TANDA_TANGANI)

    with pytest.raises(Bentrok, match="dasar langkah"):
        await says(city, case, "meja", JenisSurat.SK, nomor="3")
    async with city.work(who) as work:
        with pytest.raises(Bentrok, match="dasar langkah"):
            await record_file(work, who, case, (await city.row(case))["versi"], JenisSurat.SK, b"another")
    assert (await paper_of(city, case, JenisSurat.SK))["nomor"] == "2"


async def test_who_takes_the_seat_left_behind_is_said_by_whoever_drafts_there_while_the_case_runs(city: City) -> None:
    """The head of SDN Satu has nothing to say about a seat of SDN Tiga; an auditor only reads."""
    coming, leaving = await city.swap([("P001", "SD3"), ("P013", "SD2")])
    head = city.officials["kepala_unit"]
    elsewhere = replace(head.wewenang[0], unor_id=city.units["KEC"])
    city.officials["kepala_lain"] = replace(head, wewenang=(elsewhere,))

    for by, refusal in (("kepala_lain", TidakDitemukan), ("auditor", TidakBerwenang)):
        with pytest.raises(refusal):
            await names(city, leaving, by, coming)
    assert (await names(city, leaving, "kepala_opd", coming))["pengganti_usulan_id"] == coming
    await city.act(leaving, "meja", K.TARIK)
    with pytest.raises(Bentrok, match="berakhir"):
        await names(city, leaving, "meja", coming)
