"""Nobody is forgotten in the middle of a case: it is named, and once it has ended the person is forgotten."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.erase_person import erase_person
from shared.errors import Bentrok
from shared.vocabulary import AksiUsulan
from tests.registry.usulan.officials import AT, City

VAULT = Vault(b"c" * 32, b"s" * 32)


@pytest.mark.parametrize("forced", [False, True])
async def test_an_open_case_is_named_and_stands_in_the_way(engine: AsyncEngine, forced: bool) -> None:
    city = await City(engine, VAULT).build()
    case = await city.draft("P001", "SD2")
    row = await city.row(case)

    async with city.work(city.officials["meja"]) as work:
        with pytest.raises(Bentrok) as refused:
            await erase_person(work, VAULT, city.people["P001"], "Surat 800/12/2026", AT.date(), forced=forced)
    wanted = f"agenda {row['nomor']}/{row['tahun']}"
    assert (wanted in refused.value.pesan) is forced, "somebody active is refused before, unless forced"

    await city.act(case, "meja", AksiUsulan.TARIK)
    async with city.work(city.officials["meja"]) as work:
        done = await erase_person(work, VAULT, city.people["P001"], "Surat 800/12/2026", AT.date(), forced=True)
    assert done["pegawai_id"] == city.people["P001"]
