"""What is sealed about one person, opened for those whose scopes open its level; every such read goes on record."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from services.registry.domain.kepegawaian import sandi
from services.registry.domain.kepegawaian.klasifikasi import IDENTITAS, KEADAAN, recorded, shown
from services.registry.domain.kepegawaian.sandi import CIRCUMSTANCES, IDENTITY, Vault
from services.registry.operations.akses.scopes import need_level, person_of
from services.registry.storage.kepegawaian.tables import pegawai_identitas, pegawai_keadaan
from services.registry.storage.peristiwa.reads import note_read
from shared.vocabulary import TingkatData
from shared.web.identity import Actor

PURPOSE = "pegawai.pribadi"
Values = dict[str, Any]


async def read_personal(
    engine: AsyncEngine, connection: AsyncConnection, vault: Vault, actor: Actor, person: uuid.UUID, today: date, at: datetime
) -> Values:
    """Identity and circumstances of today by the caller's levels; an unknown value is null, a withheld one is named.

    Raises TidakBerwenang without the scope for TERBATAS, TidakDitemukan for a person of another agency.
    """
    open_ = need_level(actor, TingkatData.TERBATAS)
    row = await person_of(connection, actor, person)
    parts, names, withheld = {}, set(), set()
    for part, table, levels, purpose in (
        ("identitas", pegawai_identitas, IDENTITAS, IDENTITY),
        ("keadaan", pegawai_keadaan, KEADAAN, CIRCUMSTANCES),
    ):
        held = await _sealed_now(connection, table, person, today)
        values = {**dict.fromkeys(levels), **(opened(vault, row, held, purpose) or {})}
        parts[part] = shown(values, levels, open_ | {TingkatData.INTERNAL})
        names |= {name for name in parts[part] if recorded(levels[name])}
        withheld |= set(levels) - set(parts[part])
    await note_read(engine, row["instansi_id"], actor.id, PURPOSE, names, [person], at)
    return {
        "pegawai_id": person, "instansi_id": row["instansi_id"], "dihapus_pada": row["dihapus_pada"], **parts,
        "tidak_ditampilkan": sorted(withheld),
    }  # fmt: skip


def opened(vault: Vault, person: Mapping[Any, Any], sealed: bytes | None, purpose: bytes) -> Values | None:
    """What a sealed value holds; None when there is none, or no key any more."""
    if not sealed or person["kunci_sandi"] is None:
        return None
    return sandi.unseal(vault.unwrap(person["kunci_sandi"], person["id"]), sealed, purpose)


async def identities_of(connection: AsyncConnection, vault: Vault, person: Mapping[Any, Any]) -> list[Values]:
    """Every identity a person ever had here."""
    query = select(pegawai_identitas.c.sandi).where(pegawai_identitas.c.pegawai_id == person["id"])
    found = [opened(vault, person, sealed, IDENTITY) for sealed in (await connection.execute(query)).scalars()]
    return [values for values in found if values is not None]


async def _sealed_now(connection: AsyncConnection, table: Table, person: uuid.UUID, today: date) -> bytes | None:
    query = select(table.c.sandi).where(table.c.pegawai_id == person, func.upper_inf(table.c.dicatat))
    newest = query.order_by(func.lower(table.c.berlaku).desc().nulls_last()).limit(1)
    today_s = (await connection.execute(query.where(table.c.berlaku.contains(today)))).scalar_one_or_none()
    sealed: bytes | None = today_s or (await connection.execute(newest)).scalar_one_or_none()
    return sealed
