"""Public keys with which a client proves itself and vouches for people: seen, added, revoked, by the command line or an administrator.

Whoever holds such a key can sign in as any person of the agency (with that person's own data alone), so an administrator adds one only
with a fresh second factor, and both acts are events. A client's secret and its scopes stay the command line's.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.registry.storage.akses import client_keys, sessions
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, TidakDitemukan
from shared.web import paging
from shared.web.assertions import public_jwk

Row = dict[str, Any]


async def list_clients(connection: AsyncConnection, instansi_id: uuid.UUID, limit: int, cursor: str) -> Row:
    """Clients of an agency in the order they were made, with every key they ever had; no secrets, also not as digests."""
    after = paging.decode(cursor, uuid.UUID)[0] if cursor else None
    rows = await client_keys.clients_page(connection, instansi_id, after, limit + 1)
    keys = await client_keys.all_keys(connection, [row["id"] for row in rows[:limit]])
    items = [_told(row, keys.get(row["id"], [])) for row in rows[:limit]]
    return {"items": items, "berikutnya": paging.encode([str(rows[limit - 1]["id"])]) if len(rows) > limit else None}


async def client_of(connection: AsyncConnection, instansi_id: uuid.UUID, klien_id: uuid.UUID) -> Row:
    """Raises TidakDitemukan also for a client of another agency, and for a revoked one."""
    row = await client_keys.client_of(connection, klien_id)
    if row is None or row["instansi_id"] != instansi_id:
        raise TidakDitemukan("Klien tidak ada.", saran="Lihat GET /v1/klien.", pesan_en="No such client.")
    return row


async def add_key(work: UnitOfWork, client: Row, text: str) -> Row:
    """A public key as PEM or JWK; what is told of it. Commits. Raises MasukanTidakSah, or Bentrok when the client has or had it."""
    key = public_jwk(text)
    if not await client_keys.add_key(work.connection, client["id"], key, work.at):
        raise Bentrok(
            "Kunci ini sudah pernah dipasang pada klien ini.", saran="Pakai kunci itu bila belum dicabut; bila sudah, buat kunci baru.",
            pesan_en="This client has or had the key already.",
        )  # fmt: skip
    if client["instansi_id"]:
        work.record(client["instansi_id"], "klien.kunci_ditambah", "klien", client["id"], kid=key["kid"])
    await work.commit()
    return _key({"kid": key["kid"], "jwk": key, "dibuat_pada": work.at, "dicabut_pada": None})


async def revoke_key(work: UnitOfWork, client: Row, kid: str) -> None:
    """From now on nothing signed with it is taken, and whoever this client vouched for must be vouched for again. Commits."""
    if not await client_keys.revoke_key(work.connection, client["id"], kid, work.at):
        raise TidakDitemukan("Kunci itu tidak ada atau sudah dicabut.", saran="Periksa kid.", pesan_en="No such key.")
    await sessions.end_of_client(work.connection, client["id"], work.at)
    if client["instansi_id"]:
        work.record(client["instansi_id"], "klien.kunci_dicabut", "klien", client["id"], kid=kid)
    await work.commit()


def _told(client: Row, keys: list[Row]) -> Row:
    return {
        "id": client["id"], "nama": client["nama"], "scopes": list(client["scopes"]), "dibuat_pada": client["dibuat_pada"],
        "dicabut_pada": client["dicabut_pada"], "kunci": [_key(row) for row in keys],
    }  # fmt: skip


def _key(row: Row) -> Row:
    return {"kid": row["kid"], "jenis": row["jwk"]["kty"], "dibuat_pada": row["dibuat_pada"], "dicabut_pada": row["dicabut_pada"]}
