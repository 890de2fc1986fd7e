"""Late is put on record as late; an official admits it with a reason or not; nobody decides before, and nobody about himself."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.hukum.city_values import Nilai, put_value
from services.registry.operations.keberatan import decide, told
from services.registry.operations.keberatan.file import KeberatanBaru, file
from services.registry.operations.peristiwa.verify import verify_agency
from shared.errors import Bentrok, MasukanTidakSah, TidakBerwenang
from shared.vocabulary import NilaiKota, PutusanKeberatan, StatusKeberatan
from shared.vocabulary import StatusUsulan as S
from tests.registry.usulan.officials import City

VAULT = Vault(b"c" * 32, b"s" * 32)
LATE = date(2026, 12, 28)


@pytest.fixture
async def city(engine: AsyncEngine) -> City:
    return await City(engine, VAULT).build()


async def filed(city: City, case: uuid.UUID, day: date, who: Siapa | None = None) -> dict[str, Any]:
    by = who or city.officials["meja"]
    async with city.work(by) as work:
        return await file(work, VAULT, by, case, KeberatanBaru(diterima=day, alasan="Uji."), None, None)


async def decided(city: City, by: str, row: dict[str, Any], putusan: PutusanKeberatan, day: date) -> dict[str, Any]:
    who = city.officials[by]
    said = decide.Putusan(putusan=putusan, nomor="800/1", tanggal=day, pertimbangan="Uji.")
    async with city.work(who) as work:
        return await decide.decide(work, VAULT, who, row["id"], row["versi"], said)


async def test_a_late_objection_is_admitted_with_a_reason_before_it_is_decided(city: City) -> None:
    case = await city.draft("P001", "SD2")
    with pytest.raises(Bentrok):  # no time runs before the decree is delivered
        await filed(city, case, date(2026, 11, 25))
    await city.until(case, S.DISAMPAIKAN)
    async with city.work(city.officials["hukum"]) as work:
        wanted = Nilai("5", "Perwal 1/2026", "Contoh", date(2026, 1, 1))
        await put_value(work, city.agency, NilaiKota.PUTUSAN_KEBERATAN_HARI, wanted)
    city.it_is(LATE)
    with pytest.raises(MasukanTidakSah):
        await filed(city, case, date(2026, 11, 1))
    row = await filed(city, case, LATE)
    assert (row["status"], row["terlambat"], row["putus_hari_kerja"]) == (StatusKeberatan.TERLAMBAT, None, 5), "no holiday table"
    with pytest.raises(Bentrok):
        await decided(city, "ppk", row, PutusanKeberatan.DITOLAK, LATE)

    who = city.officials["hukum"]
    async with city.work(who) as work:
        admitted = await decide.admit(work, who, row["id"], row["versi"], diterima=True, alasan="Dirawat saat SK diterima.")
    assert admitted["status"] == StatusKeberatan.DITERIMA
    with pytest.raises(TidakBerwenang):  # the addressee by the matrix is the mayor
        await decided(city, "sekda", admitted, PutusanKeberatan.DITOLAK, LATE)
    done = await decided(city, "ppk", admitted, PutusanKeberatan.DITOLAK, LATE)
    assert (done["status"], done["diputus_peran"], done["lewat_batas"]) == (StatusKeberatan.DIPUTUS, "PPK", False)
    assert (await city.row(case))["status"] == S.DISAMPAIKAN, "a rejected objection leaves the decree"
    assert (await verify_agency(city.engine, city.agency))["utuh"]


async def test_nobody_decides_about_himself_and_the_register_shows_what_is_overdue(city: City) -> None:
    case = await city.draft("P001", "SD2")
    await city.until(case, S.DISAMPAIKAN)
    city.it_is(date(2026, 11, 30))
    person = Siapa(uuid.uuid4(), city.agency, city.people["P001"], ())
    row = await filed(city, case, date(2026, 11, 30), person)
    mayor = replace(city.officials["ppk"], pegawai_id=city.people["P001"])
    city.officials["ppk"] = mayor
    with pytest.raises(TidakBerwenang):
        await decided(city, "ppk", row, PutusanKeberatan.DITOLAK, date(2026, 11, 30))

    later = date(2027, 1, 20)
    async with city.engine.connect() as connection:
        overdue = await told.register(connection, city.officials["auditor"], None, True, 50, "", later)
        early = await told.register(connection, city.officials["auditor"], None, True, 50, "", date(2026, 12, 1))
        head = replace(city.officials["kepala_unit"], pegawai_id=city.people["P008"])
        seen = await told.register(connection, head, None, False, 50, "", later)
    assert ([one["id"] for one in overdue["items"]], early["items"], seen["items"]) == ([row["id"]], [], [])
    async with city.work(person) as work:
        gone = await decide.withdraw(work, person, row["id"], row["versi"])
    assert gone["status"] == StatusKeberatan.DITARIK
