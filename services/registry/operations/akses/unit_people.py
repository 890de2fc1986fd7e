"""The people of a person's own units: a head of unit sees those and nobody else."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import IZIN, require
from services.registry.domain.akses.siapa import Siapa
from services.registry.operations.kepegawaian import lists
from services.registry.operations.kepegawaian.lists import Page
from services.registry.operations.kepegawaian.show_unit import require_unit
from services.registry.storage.kepegawaian import tree
from shared.errors import MasukanTidakSah
from shared.vocabulary import Izin


async def unit_people(connection: AsyncConnection, siapa: Siapa, page: Page, unor_id: uuid.UUID | None) -> dict[str, Any]:
    """People of the unit and all under it, masked. Without `unor_id` the one unit of the person's role.

    Raises MasukanTidakSah where it must be named, TidakDitemukan for no unit of the agency, TidakBerwenang outside the role's scope.
    """
    unit = unor_id or _only(siapa)
    await require_unit(connection, siapa.instansi_id, unit, page.moment)
    above = [row["id"] for row in await tree.path(connection, page.moment, unit)]
    require(siapa, Izin.LIHAT_PEGAWAI, above)
    return await lists.people(connection, page, unit, True, None, None, None)


def _only(siapa: Siapa) -> uuid.UUID:
    held = siapa.units(IZIN[Izin.LIHAT_PEGAWAI].peran)
    if held is None or len(held) != 1:
        raise MasukanTidakSah(
            "Sebut unitnya.", saran="Isi unor_id dengan salah satu unit pada GET /v1/saya/izin.", pesan_en="Name the unit.",
            kode="unit_perlu_disebut",
        )  # fmt: skip
    return next(iter(held))
