"""Public keys of clients, and assertions that were used."""

from __future__ import annotations

import hashlib
import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses.tables import jti_terpakai, klien, klien_kunci
from services.registry.storage.base import among, new_id

Row = dict[str, Any]


async def client_of(connection: AsyncConnection, klien_id: uuid.UUID) -> Row | None:
    """A client that is not revoked."""
    row = (
        (await connection.execute(select(klien).where(klien.c.id == klien_id, klien.c.dicabut_pada.is_(None)))).mappings().first()
    )
    return None if row is None else dict(row)


async def client_named(connection: AsyncConnection, nama: str) -> Row | None:
    row = (await connection.execute(select(klien).where(klien.c.nama == nama))).mappings().first()
    return None if row is None else dict(row)


async def keys_of(connection: AsyncConnection, klien_id: uuid.UUID) -> dict[str, dict[str, Any]]:
    """Keys in use, by `kid`."""
    query = select(klien_kunci.c.kid, klien_kunci.c.jwk).where(
        klien_kunci.c.klien_id == klien_id, klien_kunci.c.dicabut_pada.is_(None)
    )
    return {row.kid: row.jwk for row in await connection.execute(query)}


async def clients_page(connection: AsyncConnection, instansi_id: uuid.UUID, after: uuid.UUID | None, limit: int) -> list[Row]:
    """Of an agency, in the order they were made, revoked ones too."""
    query = select(klien).where(klien.c.instansi_id == instansi_id).order_by(klien.c.id).limit(limit)
    if after is not None:
        query = query.where(klien.c.id > after)
    return [dict(row) for row in (await connection.execute(query)).mappings()]


async def all_keys(connection: AsyncConnection, clients: list[uuid.UUID]) -> dict[uuid.UUID, list[Row]]:
    """Every key these clients have or had, oldest first."""
    query = select(klien_kunci).where(among(klien_kunci.c.klien_id, clients)).order_by(klien_kunci.c.id)
    found: dict[uuid.UUID, list[Row]] = {}
    for row in (await connection.execute(query)).mappings():
        found.setdefault(row["klien_id"], []).append(dict(row))
    return found


async def add_key(connection: AsyncConnection, klien_id: uuid.UUID, jwk: dict[str, Any], at: datetime) -> bool:
    """False when the client has a key of this `kid` already."""
    values = {"id": new_id(), "klien_id": klien_id, "kid": jwk["kid"], "jwk": jwk, "dibuat_pada": at}
    made = await connection.execute(insert(klien_kunci).values(values).on_conflict_do_nothing().returning(klien_kunci.c.id))
    return made.first() is not None


async def revoke_key(connection: AsyncConnection, klien_id: uuid.UUID, kid: str, at: datetime) -> bool:
    mine = (klien_kunci.c.klien_id == klien_id, klien_kunci.c.kid == kid, klien_kunci.c.dicabut_pada.is_(None))
    done = await connection.execute(update(klien_kunci).where(*mine).values(dicabut_pada=at).returning(klien_kunci.c.id))
    return done.first() is not None


async def use_once(connection: AsyncConnection, klien_id: uuid.UUID, jti: str, until: datetime, at: datetime) -> bool:
    """False when it was used before. What has expired is forgotten on the way."""
    await connection.execute(delete(jti_terpakai).where(jti_terpakai.c.sampai < at))
    values = {"klien_id": klien_id, "jti_sha256": hashlib.sha256(jti.encode()).hexdigest(), "sampai": until}
    made = await connection.execute(
        insert(jti_terpakai).values(values).on_conflict_do_nothing().returning(jti_terpakai.c.klien_id)
    )
    return made.first() is not None
