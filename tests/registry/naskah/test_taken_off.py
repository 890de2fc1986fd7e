"""Whoever is no longer moved stands on no decree that is still to be signed, and what was printed with him is not signed."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.naskah.decrees import SkBaru, make, show
from services.registry.operations.naskah.draw_up import NaskahBaru, begin, take_files
from services.registry.operations.naskah.material import material
from services.registry.operations.naskah.sign import take_signed
from services.registry.storage.naskah import papers
from services.registry.storage.naskah.tables import naskah, sk
from shared.errors import Bentrok, MasukanTidakSah
from shared.vocabulary import AksiUsulan as K
from shared.vocabulary import JenisNaskah, JenisSk, StatusNaskah
from shared.vocabulary import StatusUsulan as S
from tests.registry.usulan.officials import City

VAULT = Vault(b"c" * 32, b"s" * 32)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def a_decree(city: City, *codes: str) -> tuple[uuid.UUID, list[uuid.UUID]]:
    cases = [await city.draft(code, "SD2") for code in codes]
    for case in cases:
        await city.until(case, S.SK_DISIAPKAN)
    async with city.work(city.officials["meja"]) as work:
        made = await make(work, city.officials["meja"], SkBaru(JenisSk.KOLEKTIF, tuple(cases), {}), None, None)
    return uuid.UUID(made["id"]), cases


async def a_paper(city: City, kind: JenisNaskah, decree: uuid.UUID, case: uuid.UUID | None = None) -> dict[str, Any]:
    who = city.officials["meja"]
    async with city.work(who) as work:
        paper = await begin(work, who, NaskahBaru(jenis=kind, sk_id=decree, usulan_id=case), None, None)
    async with city.work(who) as work:
        await take_files(work, who, paper["id"], paper["versi"], b"%PDF", b"PK", "0")
    return await paper_now(city, paper["id"])


async def paper_now(city: City, which: uuid.UUID) -> dict[str, Any]:
    async with city.engine.connect() as connection:
        found = await papers.one(connection, naskah, city.agency, which)
    assert found is not None
    return found


async def now(city: City, table: Any, which: uuid.UUID, **values: Any) -> None:
    async with city.engine.begin() as connection:
        await papers.change(connection, table, which, values)


async def test_a_case_withdrawn_is_on_no_decree_and_the_paper_must_be_set_anew(city: City) -> None:
    decree, (gone, stays) = await a_decree(city, "P001", "P002")
    whole = await a_paper(city, JenisNaskah.SK_KOLEKTIF, decree)
    extracts = [await a_paper(city, JenisNaskah.PETIKAN_SK, decree, case) for case in (gone, stays)]
    await now(city, naskah, whole["id"], status=StatusNaskah.FINAL.value)

    await city.act(gone, "meja", K.TARIK)

    async with city.engine.connect() as connection:
        shown = await show(connection, city.agency, decree)
        told = await material(connection, VAULT, whole, city.at.date())
    assert [(one["no"], one["usulan_id"]) for one in shown["baris"]] == [(1, str(stays))]
    assert [one["usulan_id"] for one in told["baris"]] == [str(stays)]
    assert [(await paper_now(city, one["id"]))["status"] for one in extracts] == [StatusNaskah.DICABUT, StatusNaskah.DRAF]
    who, stale = city.officials["meja"], await paper_now(city, whole["id"])
    async with city.work(who) as work:
        with pytest.raises(MasukanTidakSah, match="belum disusun"):
            await take_signed(work, who, whole["id"], stale["versi"], b"%PDF signed", pindaian=True)


async def test_a_decree_whose_only_case_ends_is_void(city: City) -> None:
    decree, (only,) = await a_decree(city, "P003")
    paper = await a_paper(city, JenisNaskah.SK_KOLEKTIF, decree)

    await city.act(only, "meja", K.TARIK)

    assert (await paper_now(city, paper["id"]))["status"] == StatusNaskah.DICABUT
    async with city.engine.connect() as connection:
        assert (await show(connection, city.agency, decree))["status"] == StatusNaskah.DICABUT


async def test_a_case_whose_decree_is_signed_is_not_withdrawn_but_recorded_and_revoked(city: City) -> None:
    decree, (case,) = await a_decree(city, "P004")
    await now(city, sk, decree, status=StatusNaskah.DITANDATANGANI.value)

    with pytest.raises(Bentrok, match="sudah ditandatangani") as refused:
        await city.act(case, "meja", K.TARIK)
    assert "cabut SK" in refused.value.saran
    assert (await city.row(case))["status"] == S.SK_DISIAPKAN
