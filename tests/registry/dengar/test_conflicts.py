"""Who takes no part in a case: declared or by being the person, the same for one case, for a session, and as it was said at an instant."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.dengar.conflicts import barred, conflicted
from services.registry.operations.usulan.declare import declare
from services.registry.storage.akses import users
from services.registry.storage.usulan import cases
from services.registry.storage.work import UnitOfWork
from shared.vocabulary import AksiUsulan, PeranPejabat, SebabKepentingan
from tests.registry.usulan.officials import AT, FREE, City

VAULT = Vault(b"c" * 32, b"s" * 32)
KIN = {**FREE, "derajat_keluarga": 2}


async def test_a_member_stands_aside_for_his_own_case_and_for_those_he_declared_a_tie_to(engine: AsyncEngine) -> None:
    city = await City(engine, VAULT).build()
    mine, other = [await city.draft(code, "SD2") for code in ("P001", "P002")]
    async with UnitOfWork(engine, "admin", AT) as work:
        values = {"instansi_id": city.agency, "pegawai_id": city.people["P001"], "dibuat_oleh": "admin", "dibuat_pada": AT}
        me = await users.add_user(work.connection, values)
        them = await users.add_user(work.connection, {**values, "pegawai_id": None, "nama_tampil": "Anggota"})
        await work.connection.commit()
    official = Siapa(them, city.agency, None, (), AT)
    await said(city, official, other, KIN, PeranPejabat.PEMERIKSA)
    city.at = later = AT + timedelta(hours=1)
    await said(city, official, other, FREE, PeranPejabat.ANGGOTA_TPK)
    members = [{"pengguna_id": me}, {"pengguna_id": them}]
    agenda = [{"usulan_id": one, "pegawai_id": city.people[code]} for one, code in ((mine, "P001"), (other, "P002"))]

    async with engine.connect() as connection:
        now, before = [await barred(connection, members, agenda, at) for at in (None, later - timedelta(minutes=1))]
        row = await cases.one(connection, mine)
        assert row is not None
        assert f"pengguna:{me}" in await conflicted(connection, row)
    assert now == {mine: {me: SebabKepentingan.DIRI_SENDIRI}, other: {}}, "what was declared last is what holds"
    assert before[other] == {them: SebabKepentingan.PERNYATAAN}, "in another part than the board's, it bars all the same"


async def said(city: City, who: Siapa, usulan_id: uuid.UUID, what: Mapping[str, object], part: PeranPejabat) -> None:
    case = await city.row(usulan_id)
    async with city.work(replace(who, diperkuat_pada=city.at)) as work:
        await declare(work, case, who, AksiUsulan.KIRIM_TPK, what, part)
        await work.commit()
