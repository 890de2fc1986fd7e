"""An objection upheld: who took the seat is owed a decision, said until it has come. The letter goes with its person."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.keberatan import decide, letter
from services.registry.operations.keberatan.file import KeberatanBaru, file
from services.registry.operations.keberatan.told import opened
from services.registry.operations.pelaksanaan.consequences import consequences
from services.registry.operations.pelaksanaan.take_effect import take_effect_of_all
from services.registry.storage.akses.forget import forget
from services.registry.storage.peristiwa.tables import berkas, berkas_bagian
from services.registry.storage.usulan.tables import usulan_mutasi
from services.registry.storage.work import UnitOfWork
from shared.errors import MasukanTidakSah
from shared.vocabulary import AksiUsulan, CaraAkibat, PutusanKeberatan
from shared.vocabulary import StatusUsulan as S
from tests.registry.pelaksanaan.clock import At
from tests.registry.usulan.officials import TMT, City

VAULT = Vault(b"c" * 32, b"s" * 32)
DAY = date(2027, 1, 4)
WORDS = b"%PDF-1.7 Anak saya masih menyusu."


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def filed(city: City, case: uuid.UUID) -> dict[str, Any]:
    who = city.officials["meja"]
    async with city.work(who) as work:
        return await file(work, VAULT, who, case, KeberatanBaru(diterima=city.at.date(), alasan="Uji."), None, None)


async def upheld(city: City, row: dict[str, Any], case: uuid.UUID) -> dict[str, Any]:
    """Whoever is in the way stays, and a decision is owed."""
    who = city.officials["ppk"]
    async with city.engine.connect() as connection:
        shown = await consequences(connection, await city.row(case), AksiUsulan.BATALKAN, city.at.date())
    each = {uuid.UUID(one["usulan_id"]): CaraAkibat.USULAN_BARU for one in shown["terdampak"]}
    said = decide.Putusan(
        putusan=PutusanKeberatan.DIKABULKAN,
        nomor="800/77",
        tanggal=city.at.date(),
        pertimbangan="Uji.",
        hash=shown["hash"],
        akibat=each,
    )
    async with city.work(who) as work:
        return await decide.decide(work, VAULT, who, row["id"], row["versi"], said)


async def steps(city: City, which: uuid.UUID) -> list[str]:
    async with city.engine.connect() as connection:
        told = await opened(city.engine, connection, VAULT, city.officials["meja"], which, city.at.date(), city.at)
    return [one["langkah"] for one in told["langkah_berikut"]]


async def test_the_answer_names_who_is_owed_a_decision_until_it_has_come(city: City) -> None:
    """P013 leaves the full SDN Tiga, P001 comes to the seat; P013 is right."""
    left = await city.draft("P013", "SD2")
    await city.until(left, S.DISETUJUI_PPK)
    taken = await city.draft("P001", "SD3")
    for case in (left, taken):
        await city.until(case, S.DISAMPAIKAN)
    city.it_is(TMT)
    await take_effect_of_all(city.engine, At(city))
    city.it_is(DAY)
    row = await filed(city, left)
    if row["status"] == "TERLAMBAT":
        who = city.officials["hukum"]
        async with city.work(who) as work:
            row = await decide.admit(work, who, row["id"], row["versi"], diterima=True, alasan="Uji.")
    assert await steps(city, row["id"]) == ["PUTUSAN"]

    done = await upheld(city, row, left)
    owed, seat = done["langkah_berikut"]
    assert (owed["langkah"], owed["usulan_id"], owed["isi"]) == (
        "USULAN_BARU", str(taken), {"pegawai_id": str(city.people["P001"]), "jenis": "A"},
    )  # fmt: skip
    assert (seat["langkah"], seat["usulan_id"]) == ("ISI_KURSI", str(left))

    await city.until(taken, S.SINKRON_SIASN)
    async with city.engine.begin() as connection:  # its checklist is another test's matter
        await connection.execute(usulan_mutasi.update().where(usulan_mutasi.c.id == taken).values(status=S.SELESAI))
    back = await city.draft("P001", "SD2")
    await city.until(back, S.DISAMPAIKAN)
    await take_effect_of_all(city.engine, At(city))
    assert await steps(city, row["id"]) == ["ISI_KURSI"], "the decision has come"


async def test_the_letter_is_sealed_and_goes_with_its_person(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    row, who = await filed(city, case), city.officials["meja"]
    for content in (b"", b"<html>", b"%PDF-" + b"0" * (20 << 20)):
        async with city.work(who) as work:
            with pytest.raises(MasukanTidakSah):
                await letter.attach_letter(work, VAULT, who, row["id"], row["versi"], content)
    async with city.work(who) as work:
        await letter.attach_letter(work, VAULT, who, row["id"], row["versi"], WORDS)
    async with city.engine.connect() as connection:
        assert await letter.letter_of(city.engine, connection, VAULT, who, row["id"], city.at) == (WORDS, "application/pdf")

    mine = (berkas.c.instansi_id == city.agency, berkas.c.jenis == letter.KIND)
    of_it = select(berkas_bagian.c.isi).join(berkas, berkas.c.hash == berkas_bagian.c.hash).where(*mine)
    async with city.engine.connect() as connection:
        (stored,) = (await connection.execute(of_it)).scalars().all()
    assert b"menyusu" not in stored
    async with UnitOfWork(city.engine, "admin", city.at) as work:
        await forget(work.connection, city.people["P001"], city.agency, city.at.date(), city.at)
        await work.connection.commit()
    async with city.engine.connect() as connection:
        assert (await connection.execute(of_it)).scalars().all() == []
