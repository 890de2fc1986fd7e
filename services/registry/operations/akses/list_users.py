"""Users and grants of an agency, by pages, for those who manage them and those who audit."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.domain.akses.permissions import may, require
from services.registry.domain.akses.siapa import Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.told_user import told_roles, told_users
from services.registry.operations.akses.users import user_of
from services.registry.storage.akses import users
from shared.vocabulary import Izin
from shared.web import paging

Row = dict[str, Any]


def may_look(siapa: Siapa) -> None:
    """Raises TidakBerwenang for whoever neither manages users nor audits."""
    if not may(siapa, Izin.LIHAT_AUDIT).boleh:
        require(siapa, Izin.KELOLA_PENGGUNA)


async def one_user(connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, pengguna_id: uuid.UUID, per: date) -> Row:
    """Raises TidakDitemukan."""
    row = await user_of(connection, instansi_id, pengguna_id)
    return (await told_users(connection, vault, [row], per))[0]


async def list_users(
    connection: AsyncConnection, vault: Vault, instansi_id: uuid.UUID, per: date, limit: int, cursor: str
) -> Row:
    """In the order they were made, with the roles of the day."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    rows = await users.users_page(connection, instansi_id, after, limit + 1)
    items = await told_users(connection, vault, rows[:limit], per)
    return {"items": items, "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if len(rows) > limit else None}


async def list_roles(
    connection: AsyncConnection, instansi_id: uuid.UUID, filters: Row, on: date | None, per: date, limit: int, cursor: str
) -> Row:
    """Grants that hold on the day `on` (None: also those that are over or to come), newest first; units named as of `per`."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    rows = await users.roles_page(connection, instansi_id, filters, on, after, limit + 1)
    items = await told_roles(connection, rows[:limit], per)
    return {"items": items, "berikutnya": paging.encode([str(rows[limit - 1]["peran_id"])]) if len(rows) > limit else None}
