"""A stand-in's grant says for whom and until when; the one who is away must hold the role; who reads the grant knows all of it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from services.registry.operations.akses.agencies import ensure_agency
from services.registry.operations.akses.grant_role import add_role
from services.registry.operations.akses.told_user import told_roles
from services.registry.operations.akses.users import add_user
from services.registry.operations.akses.who import who
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, TidakDitemukan
from shared.vocabulary import JenisInstansi, Peran
from tests.registry.kepegawaian.writing import AT

SINCE, UNTIL = date(2026, 11, 1), date(2026, 12, 31)


async def test_a_stand_in_is_for_somebody_who_holds_the_role_until_a_day(engine: AsyncEngine) -> None:
    async with UnitOfWork(engine, "admin", AT) as work:
        agency = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value)
        other = await ensure_agency(work, f"uji-{uuid.uuid4().hex[:8]}", "Uji", JenisInstansi.KOTA.value)
        sekda, deputy = [await add_user(work, agency, nama_tampil=name) for name in ("Sekretaris Daerah", "Asisten Satu")]
        stranger = await add_user(work, other, nama_tampil="Sekretaris Lain")

        async def grant(**more: Any) -> dict[str, Any]:
            asked = {"dasar": "800/12/2026", "mulai": SINCE, "sampai": UNTIL, "plh_untuk": sekda, **more}
            return await add_role(work, agency, deputy, Peran.SEKDA, **asked)

        with pytest.raises(Bentrok):  # the one who is away does not hold it
            await grant()
        await add_role(work, agency, sekda, Peran.SEKDA, dasar="SK 1", mulai=date(2026, 1, 1))
        for wrong, refused in (({"sampai": None}, MasukanTidakSah), ({"plh_untuk": deputy}, MasukanTidakSah),
                               ({"plh_untuk": stranger}, TidakDitemukan)):  # fmt: skip
            with pytest.raises(refused):
                await grant(**wrong)
        made = await grant()

        held = await who(work.connection, f"pengguna:{deputy}", AT)
        assert [(one.peran, one.plh_untuk) for one in held.wewenang] == [(Peran.SEKDA, sekda)]
        assert (await told_roles(work.connection, [made], SINCE))[0]["plh_untuk"] == sekda
        assert [one.plh_untuk for one in (await who(work.connection, f"pengguna:{sekda}", AT)).wewenang] == [None]
